import { expect, test } from 'vitest';
import type { QuestionFragment } from '../../../../addin/ask/office.ts';
import { instantOf } from '../../../../addin/entry/publish/hour.ts';
import {
  aliasText,
  answerText,
  confirmText,
  newText,
  skipText,
  withAnswer,
} from '../../../../addin/entry/question/answer-text.ts';
import { plainDecimal } from '../../../../addin/parts/plain-decimal.ts';

function question(told: Partial<QuestionFragment>): QuestionFragment {
  const usual = { asks: '', table: 1, suggestions: [], suggestionNames: [], count: 1, cells: [] };
  return { ...usual, code: 'UNIT', printed: null, answer: '1.UNIT=…', ...told };
}

const NAME = question({ code: 'INDICATOR', printed: '规上总产值', answer: 'INDICATOR:规上总产值=…' });

test('an answer is the form of its question with what was said in it, whatever signs that has', () => {
  expect(answerText(question({}), '亿元')).toBe('1.UNIT=亿元');
  expect(answerText(NAME, '$&')).toBe('INDICATOR:规上总产值=$&');
  expect(answerText(question({ answer: null }), '亿元')).toBeUndefined();
});

test('a question that is only to be confirmed has one answer', () => {
  const quarterly = question({ code: 'QUARTERLY', answer: '1.QUARTERLY=LAST' });
  expect(confirmText(quarterly)).toBe('1.QUARTERLY=LAST');
  expect(confirmText(NAME)).toBeUndefined();
});

test('a name is left out by itself, anything else with its table', () => {
  expect(skipText(NAME)).toBe('INDICATOR:规上总产值=SKIP');
  expect(skipText(question({ table: 2 }))).toBe('2.SKIP=YES');
  expect(skipText(question({ table: null }))).toBeUndefined();
});

test('a new thing is told by its parts, without those that are empty', () => {
  const missing = question({ ...NAME, code: 'NEW_INDICATOR' });
  const parts = { code: ' HEAT ', unit: '万吨', nameEn: '' };
  expect(newText(missing, parts)).toBe('INDICATOR:规上总产值=NEW,code=HEAT,unit=万吨');
});

test('a later answer takes the place of an earlier one about the same, also where a name has a sign of equality', () => {
  const answers = [
    '1.UNIT=万元',
    'INDICATOR:上年=100=GDP',
    'INDICATOR:上年=200=GDP',
    'INDICATOR:热=NEW,code=HEAT,unit=吨',
  ];
  expect(withAnswer(answers, '1.UNIT=亿元')).toEqual([...answers.slice(1), '1.UNIT=亿元']);
  expect(withAnswer(answers, aliasText(question({ printed: '上年=100' }), 'TRADE'))).toEqual([
    answers[0],
    answers[2],
    answers[3],
    'ALIAS:上年=100=TRADE',
  ]);
  expect(withAnswer(answers, 'INDICATOR:热=SKIP')).toEqual([...answers.slice(0, 3), 'INDICATOR:热=SKIP']);
});

test('a number may be typed with separators and in full width', () => {
  expect(plainDecimal(' １２,３４５.6 ')).toBe('12345.6');
});

test('an hour is one of clocks in Beijing', () => {
  expect(instantOf('2026-12-01T09:30')).toBe('2026-12-01T01:30:00.000Z');
  expect(instantOf('2026-12-01')).toBeUndefined();
});
