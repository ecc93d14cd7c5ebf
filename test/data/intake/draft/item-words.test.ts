import { expect, test } from 'vitest';
import { askedText, namedQuestion, questionText, suggestionNames } from '../../../../data/intake/draft/item-words.ts';
import { shippedLedger } from '../../plans/plans.ts';

test('a question about a period that is not released names it in words, as it is read elsewhere', () => {
  const question = { code: 'QUARTERLY', value: '本地GDP 2024-01/2024-07', suggestions: ['2024-S1'] };
  expect(askedText(question, 'ZH')).toContain('“本地GDP 2024年1-7月”');
  expect(askedText(question, 'EN')).toContain('“本地GDP Jan-Jul 2024”');
  expect(askedText({ ...question, code: 'UNIT', value: '2024-01/2024-07' }, 'ZH')).toContain('“2024-01/2024-07”');
});

test('what would answer is told in the words of the language beside an item, and as a code where an answer is typed', () => {
  const ledger = shippedLedger();
  const quarterly = { code: 'QUARTERLY', value: '地区生产总值 2024-01/2024-07', suggestions: ['2024-S1'] };
  expect(namedQuestion(ledger, quarterly, 'ZH')).toContain('（可选：2024年1-6月）');
  expect(namedQuestion(ledger, quarterly, 'EN')).toContain('(such as Jan-Jun 2024)');
  expect(questionText(ledger, quarterly, 'ZH')).toContain('（可选：2024-S1）');
  const indicator = { code: 'INDICATOR', value: '生产总值额', suggestions: ['地区生产总值'] };
  expect(namedQuestion(ledger, indicator, 'EN')).toContain('(such as Gross regional product)');
  expect(questionText(ledger, indicator, 'EN')).toContain('(such as GDP 地区生产总值)');
});

test('the months of fiscal years are offered for one of them, by the years that it names', () => {
  const ledger = shippedLedger();
  const ofOne = { code: 'FISCAL', value: '2019', suggestions: ['BEGINS-01', 'BEGINS-04', 'ENDS-03'] };
  expect(suggestionNames(ledger, ofOne, 'ZH')).toEqual(['2019年', '2019年4月-2020年3月', '2018年4月-2019年3月']);
  expect(questionText(ledger, ofOne, 'EN')).toContain('BEGINS-04 Apr 2019-Mar 2020');
  const ofTwo = { code: 'FISCAL', value: '2009/10', suggestions: ['BEGINS-07', 'ENDS-06'] };
  expect(suggestionNames(ledger, ofTwo, 'ZH')).toEqual(['2009年7月-2010年6月', '2009年7月-2010年6月']);
});

test('a question about a new indicator calls the kinds of figures as the dictionary does', () => {
  const asked = askedText({ code: 'NEW_INDICATOR', value: '供热量', suggestions: ['timing'] }, 'ZH');
  expect(asked).toContain('FLOW 时期数、STOCK 时点数、AVERAGE 平均数或 SCOPE 推进数（不计成果）');
});
