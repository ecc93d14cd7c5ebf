import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decimalsIn,
  minus,
  plus,
  quotient,
  roundHalfUp,
  roundUp,
  times,
  withDecimals,
} from '../../../../data/rules/number/exact.ts';

describe('sums and differences are those of the printed decimals', () => {
  test.each([
    [0.3, 0.1, 0.2],
    [9, 6.5, 2.5],
    [1.005, 1, 0.005],
    [-0.1, 0.2, -0.3],
    [2500.99, 2500.99, 0],
    // This one is too long for a double's whole numbers.
    [1234567890123456, 0.5, 1234567890123455.5],
    [0.1234567890123, 0.0234567890123, 0.1],
    [0.0000004, 0.0000003, 0.0000001],
    [12345678901.23, 0.01, 12345678901.22],
  ])('%d less %d is %d', (one, other, difference) => {
    expect(minus(one, other)).toBe(difference);
  });

  test('adding is exact too, and adding to nothing changes nothing', () => {
    expect(plus(0.1, 0.2)).toBe(0.3);
    expect(plus(0, 4229)).toBe(4229);
    expect(plus(32.4, -32.4)).toBe(0);
  });

  test('a product is exact', () => {
    expect(times(0.1, 3)).toBe(0.3);
    expect(times(33.35, 0.05)).toBe(1.6675);
  });

  test('they agree with long arithmetic whatever the numbers', () => {
    const number = fc.tuple(fc.integer(), fc.integer({ min: 0, max: 9 })).map(([n, d]) => n / 10 ** d);
    fc.assert(
      fc.property(number, number, (a, b) => {
        expect(minus(a, b)).toBe(Big(a).minus(b).toNumber() + 0);
      }),
    );
  });
});

describe('a division', () => {
  test('has no answer where nothing, or less than nothing, is divided by', () => {
    expect([quotient(1, 0), quotient(1, -2), quotient(0, 0)]).toEqual([null, null, null]);
  });

  test('is that of the decimals', () => {
    expect(quotient(0.3, 0.1)).toBe(3);
    expect(quotient(-1, 4)).toBe(-0.25);
    expect(quotient(1234567890123456, 0.5)).toBe(2469135780246912);
    expect(quotient(0.0000003, 0.0000001)).toBe(3);
    expect(quotient(3, 0.0000004)).toBe(7_500_000);
  });

  test('has no answer that is without end', () => {
    expect(quotient(1e308, 1e-10)).toBe(null);
  });
});

describe('a number is rounded', () => {
  test.each([
    [0.25, 1, 0.3],
    [-0.25, 1, -0.3],
    [0.249, 1, 0.2],
    [1.005, 2, 1.01],
    [19.666666666666668, 0, 20],
    [93.33333333333333, 2, 93.33],
    [5, 2, 5],
  ])('%d to %d decimals, half up, is %d', (value, decimals, rounded) => {
    expect(roundHalfUp(value, decimals)).toBe(rounded);
  });

  test.each([
    [19.1, 0, 20],
    [20, 0, 20],
    [0.283, 1, 0.3],
    [0.3, 1, 0.3],
    [0.0166, 2, 0.02],
    [0, 0, 0],
  ])('%d to %d decimals, up, is %d', (value, decimals, rounded) => {
    expect(roundUp(value, decimals)).toBe(rounded);
  });

  test.each([
    [3, 0],
    [0.25, 2],
    [-1.5, 1],
    [1e-7, 7],
    [1e21, 0],
  ])('%d has its own digits after the point: %d', (value, decimals) => {
    expect(decimalsIn(value)).toBe(decimals);
  });

  test.each([
    ['690.2', 2, '690.20'],
    ['5', 1, '5.0'],
    ['-1.25', 1, '-1.25'],
    ['7', 0, '7'],
    ['1e+21', 2, '1e+21'],
  ])('%s with %d digits after the point at least is written %s', (text, decimals, written) => {
    expect(withDecimals(text, decimals)).toBe(written);
  });
});
