import { expect, test } from 'vitest';
import { understandLine } from '../../../data/ask/find/understood-line.ts';
import { NameIndex } from '../../../data/ask/name.ts';
import { resolveIndicator, resolveMeasure, resolveOwner, resolveRole } from '../../../data/ask/resolve.ts';
import { Fault } from '../../../data/ledger/fault.ts';
import { snapshotAt } from '../../../data/ledger/snapshot.ts';
import { normalised } from '../../../data/rules/message/typed-word.ts';
import { shippedLedger } from '../plans/plans.ts';

const ledger = shippedLedger();

function faultOf(ask: () => unknown): Fault {
  try {
    ask();
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('It was answered.');
}

test('width, case, spaces, brackets and quotation marks of a name do not count', () => {
  expect(normalised(' ＧＤＰ（“总 量”） ')).toBe('gdp总量');
});

test('each district is found by its code, full, short and English name', () => {
  for (const { code, name, nameEn } of ledger.catalogue.districts)
    for (const typed of [code, name, nameEn, name.replace(/(?:特别合作区|新区|区|市|省)$/, '')])
      expect([typed, resolveOwner(ledger, typed, 'district').district?.code]).toEqual([typed, code]);
});

test('each indicator is found by its code, or its name is one that several have', () => {
  for (const indicator of ledger.catalogue.indicators) {
    expect(resolveIndicator(ledger, indicator.code, 'district')).toBe(indicator);
    expect(resolveIndicator(ledger, indicator.name, 'district')).toBe(indicator);
  }
});

test('a name that two things have is ambiguous, and both are named', () => {
  const index = new NameIndex(['甲区', '乙区'], { namesOf: (thing) => [thing, '新区'], labelOf: (thing) => thing });
  expect(index.find('新 区')).toEqual({ ambiguous: ['甲区', '乙区'] });
});

test('a misspelt name is not used, but the nearest are suggested, the nearest first', () => {
  const fault = faultOf(() => resolveOwner(ledger, '龙冈区', 'district'));
  expect([fault.code, fault.suggestions[0]]).toEqual(['UNKNOWN_DISTRICT', '龙岗区']);
});

test('measures and roles are understood as people type them, a rank with what it orders by', () => {
  const measure = (typed: string) => resolveMeasure(typed, 'district');
  expect(measure('同比增速').measure).toBe('GROWTH');
  expect(measure('growth').measure).toBe('GROWTH');
  expect(measure('RANK/growth')).toEqual({ measure: 'RANK', rankOf: 'GROWTH' });
  expect(faultOf(() => measure('LEVEL/GROWTH')).code).toBe('BAD_MEASURE');
  expect(['目标', 'goal', '完成', 'Estimate'].map((typed) => resolveRole(typed, 'district'))).toEqual([
    'TARGET',
    'TARGET',
    'ACTUAL',
    'ESTIMATE',
  ]);
});

test('an indicator is found by part of a name, by initials and by full pinyin, the exact name first', () => {
  const found = (typed: string) => understandLine(ledger, typed, snapshotAt(ledger, {})).found;
  const first = (typed: string) => found(typed)[0]?.indicator.code;
  for (const typed of ['生产总值', 'GDP', 'dqsczz', 'DQSCZZ', 'diqushengchanzongzhi', 'gross regional'])
    expect([typed, first(typed)]).toEqual([typed, 'GDP']);
  expect(first('用水总量')).toBe('TOTAL_WATER_USE');
  expect(found('不存在的指标')).toEqual([]);
  expect(found(' ')).toEqual([]);
});
