import { expect, test } from 'vitest';
import { isOther, ofHeldMonths } from '../../../addin/figure/cell-held.ts';

const held = (value: number | string) => ({ value, text: String(value) });
const answer = (value: number | null, unit = '%') => ({ __typename: 'Comparison', actual: { value, unit } });
const NONE = { __typename: 'Comparison', actual: null };
const REFUSED = { __typename: 'NoAnswer' };

test('a cell holds another number than its figure unless it is the same, as a percentage too', () => {
  expect(isOther(held(0.09), { value: 9, unit: '%' })).toBe(false);
  expect(isOther(held(9), { value: 9, unit: '%' })).toBe(false);
  expect(isOther(held(8.4), { value: 9, unit: '%' })).toBe(true);
  expect(isOther(held(0.09), { value: 9, unit: '亿元' })).toBe(true);
  expect(isOther(held('9%以上'), { value: 8, unit: '%' })).toBe(false);
  expect(isOther(held(9), { value: null, unit: null })).toBe(false);
});

test('a result is explained by the months of its table where the cell holds the result of those', () => {
  const [june, may] = [answer(9), answer(8.4)];
  expect(ofHeldMonths([june, may], 'ACTUAL', held(0.084))).toBe(may);
  expect(ofHeldMonths([NONE, may], 'ACTUAL', held(0.084))).toBe(may);
  expect(ofHeldMonths([REFUSED, may], 'ACTUAL', held(0.084))).toBe(may);
  const level = answer(2100.5, '亿元');
  expect(ofHeldMonths([answer(2500.99, '亿元'), level], 'ACTUAL', held(2100.5))).toBe(level);
});

test.each(['VERDICT', 'GAP', 'ATTAINMENT', 'TARGET', 'PACE', 'SOURCE'])(
  'a cell of %s is explained by the months of its table where these have a result',
  (kind) => {
    const [june, may] = [answer(9), answer(8.4)];
    expect(ofHeldMonths([june, may], kind, held(0.084))).toBe(may);
    expect(ofHeldMonths([june, may], kind, held('未达序时'))).toBe(may);
    expect(ofHeldMonths([june, answer(null)], kind, undefined)).not.toBe(june);
    expect(ofHeldMonths([june, NONE], kind, held(1))).toBe(june);
    expect(ofHeldMonths([june, REFUSED], kind, held(1))).toBe(june);
    expect(ofHeldMonths([june], kind, held(1))).toBe(june);
  },
);

test('a result is explained by the year where the cell holds that of the year, or neither', () => {
  const [june, may] = [answer(9), answer(8.4)];
  expect(ofHeldMonths([june, may], 'ACTUAL', held(0.09))).toBe(june);
  expect(ofHeldMonths([june, may], 'ACTUAL', held(0.5))).toBe(june);
  expect(ofHeldMonths([june, NONE], 'ACTUAL', held(0.084))).toBe(june);
  expect(ofHeldMonths([june, REFUSED], 'ACTUAL', held(0.084))).toBe(june);
  expect(ofHeldMonths([june, may], 'ACTUAL', held('8.4%以上'))).toBe(june);
  expect(ofHeldMonths([june], 'ACTUAL', held(0.084))).toBe(june);
  expect(ofHeldMonths([june, may], 'ACTUAL', undefined)).toBe(june);
});
