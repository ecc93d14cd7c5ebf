import { expect, test } from 'vitest';
import { type CellValue, isEmpty, isSameValue } from '../../../../data/rules/table/cell-value.ts';

test('a cell without a value, or with a text of no characters, is empty, and one with a zero or FALSE is not', () => {
  expect([undefined, null, '', ' ', 0, false].map(isEmpty)).toEqual([true, true, true, false, false, false]);
});

test.each<[CellValue | undefined, CellValue | undefined, boolean]>([
  [0.3, 0.1 + 0.2, true],
  [-0.3, -0.1 - 0.2, true],
  [0, 0, true],
  [1, 1.000000001, false],
  [5, -5, false],
  [0, 1e-12, false],
  [null, '', true],
  [undefined, 0, false],
  ['甲', null, false],
  ['1', 1, false],
  [1, '1', false],
  [true, true, true],
  ['甲', '乙', false],
])('%j and %j hold the same as far as Excel gives them back: %s', (left, right, isSame) => {
  expect(isSameValue(left, right)).toBe(isSame);
});
