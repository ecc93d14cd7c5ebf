import { expect, test } from 'vitest';
import { type BasisReading, basisKey, matchBasis } from '../../../../data/rules/figure/basis.ts';
import type { Measure } from '../../../../data/rules/words.ts';

const growth = (basis: string | null) => ({ measure: 'GROWTH' as Measure, basis });
const REAL: BasisReading = { growthBasis: 'CONSTANT_PRICE' };

test.each<[string | null, BasisReading, string]>([
  ['YOY', {}, 'YOY'],
  ['UNSTATED', {}, 'YOY'],
  [null, {}, 'YOY'],
  ['SAME_SCOPE', {}, 'SAME_SCOPE'],
  ['较2020年', {}, '较2020年'],
  ['YOY', REAL, 'CONSTANT_PRICE'],
  [null, REAL, 'CONSTANT_PRICE'],
  ['NOMINAL', REAL, 'NOMINAL'],
])('growth on %s is %s as part of a key', (basis, reading, key) => {
  expect(basisKey(growth(basis), reading)).toBe(key);
});

test('only growth is read by what the indicator means by it, and a level has no basis', () => {
  expect(basisKey({ measure: 'LEVEL', basis: null }, REAL)).toBe('');
  expect(basisKey({ measure: 'CHANGE', basis: 'YOY' }, REAL)).toBe('YOY');
});

test.each<[string | null, string | null, BasisReading, string]>([
  ['YOY', 'YOY', {}, 'SAME'],
  ['UNSTATED', null, {}, 'UNSTATED'],
  ['UNSTATED', 'YOY', {}, 'UNSTATED'],
  ['YOY', 'UNSTATED', {}, 'UNSTATED'],
  ['YOY', 'UNSTATED', { isSameScopeUsed: true }, 'DIFFERENT'],
  ['UNSTATED', 'SAME_SCOPE', {}, 'DIFFERENT'],
  ['NOMINAL', 'YOY', {}, 'DIFFERENT'],
  ['UNSTATED', 'YOY', REAL, 'SAME'],
  ['CONSTANT_PRICE', 'YOY', REAL, 'SAME'],
  ['CONSTANT_PRICE', 'YOY', {}, 'DIFFERENT'],
])('growth on %s and on %s: %j %s', (one, other, reading, match) => {
  expect(matchBasis(growth(one), growth(other), reading)).toBe(match);
});
