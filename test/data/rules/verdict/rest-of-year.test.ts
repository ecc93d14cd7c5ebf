import { expect, test } from 'vitest';
import { impliedYear } from '../../../../data/rules/verdict/rest-of-year.ts';
import { goal, growth, result } from '../figure/stated.ts';

const FLOW = { timing: 'FLOW' } as const;
const REST = goal({ value: 1600, unit: '张', period: '2024-S2', authority: 'INTERIM' });

test('the first half and the goal for the second add up to an implied year, in decimals', () => {
  expect(impliedYear(FLOW, REST, [result({ value: 900, unit: '张', period: '2024-S1' })])).toBe(2500);
  const length = goal({ value: 0.2, unit: '公里', period: '2024-10/2024-12' });
  expect(impliedYear(FLOW, length, [result({ value: 0.1, unit: '公里', period: '2024-01/2024-09' })])).toBe(0.3);
});

test('where the first half is silent nothing is added, nor for a part that leaves months out', () => {
  expect(impliedYear(FLOW, REST, [])).toBeNull();
  expect(impliedYear(FLOW, REST, [result({ value: 900, unit: '张', period: '2024-Q1' })])).toBeNull();
  expect(impliedYear(FLOW, REST, [result({ value: 900, unit: '张', period: '2023-S1' })])).toBeNull();
});

test('months before it that do not begin in January add up to no year, nor does a range', () => {
  expect(impliedYear(FLOW, REST, [result({ value: 900, unit: '张', period: '2024-Q2' })])).toBeNull();
  const range = goal({ value: 1600, upper: 1800, unit: '张', period: '2024-S2' });
  expect(impliedYear(FLOW, range, [result({ value: 900, unit: '张', period: '2024-S1' })])).toBeNull();
});

test('an open bound, words, another unit and another basis add up to nothing', () => {
  const half = { unit: '张', period: '2024-S1' };
  expect(impliedYear(FLOW, REST, [result({ ...half, value: 900, comparator: 'AT_LEAST' })])).toBeNull();
  expect(impliedYear(FLOW, REST, [result({ ...half, value: null, printed: '若干' })])).toBeNull();
  expect(impliedYear(FLOW, REST, [result({ ...half, value: 900, unit: '亿元' })])).toBeNull();
  expect(impliedYear(FLOW, REST, [result({ ...half, value: 900, basis: 'SAME_SCOPE' })])).toBeNull();
});

test('what stands at an end, a mean and a rate do not add up over the year', () => {
  const first = [result({ value: 900, unit: '张', period: '2024-S1' })];
  expect(impliedYear({ timing: 'STOCK' }, REST, first)).toBeNull();
  expect(impliedYear({ timing: 'AVERAGE' }, REST, first)).toBeNull();
  const rates = [result({ ...growth(9), period: '2024-S1' })];
  expect(impliedYear(FLOW, goal({ ...growth(7), period: '2024-S2' }), rates)).toBeNull();
});
