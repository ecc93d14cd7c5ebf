import { describe, expect, test } from 'vitest';
import { type Calendar, releasedMonths } from '../../../../data/rules/period/calendar.ts';
import { months } from '../figure/stated.ts';

const monthly: Calendar = { frequency: 'MONTH', delay: 0, januaryFebruary: false };
const quarterly: Calendar = { ...monthly, frequency: 'QUARTER' };
const late: Calendar = { ...monthly, delay: 1 };
const joined: Calendar = { ...monthly, januaryFebruary: true };
const lateAndJoined: Calendar = { ...late, januaryFebruary: true };
const halfYearly: Calendar = { ...monthly, frequency: 'HALF' };
const yearly: Calendar = { ...monthly, frequency: 'YEAR' };
const lateQuarterly: Calendar = { ...quarterly, delay: 1 };

function released(calendar: Calendar | null, asked: string): string | undefined {
  return releasedMonths(calendar, months(asked))?.name;
}

describe('what is released by quarter', () => {
  test.each([
    ['2024-01/2024-07', '2024-S1'],
    ['2024-01/2024-08', '2024-S1'],
    ['2024-S1', '2024-S1'],
    ['2024-01/2024-05', '2024-Q1'],
    ['2024-01/2024-11', '2024-01/2024-09'],
    ['2024-01/2024-09', '2024-01/2024-09'],
    ['2024', '2024'],
    // A month alone, and months that begin in the middle of a quarter.
    ['2024-07', '2024-S1'],
    ['2024-06', '2024-S1'],
    ['2024-05/2024-09', '2024-01/2024-09'],
    // A quarter of its own may be released.
    ['2024-Q2', '2024-Q2'],
    ['2024-S2', '2024-S2'],
    // The year before is not this year's.
    ['2024-01/2024-02', undefined],
    ['2024-01', undefined],
  ])('has, beside figures of %s, those of %s', (asked, months) => {
    expect(released(quarterly, asked)).toBe(months);
  });
});

describe('what is released a month late', () => {
  test.each([
    ['2024-01/2024-07', '2024-S1'],
    ['2024-S1', '2024-01/2024-05'],
    ['2024', '2024-01/2024-11'],
    ['2024-07', '2024-S1'],
    ['2024-01/2024-02', '2024-01'],
    ['2024-01', undefined],
  ])('has, beside figures of %s, those of %s', (asked, months) => {
    expect(released(late, asked)).toBe(months);
  });

  test('and by quarter, waits for the month after the quarter', () => {
    expect(released(lateQuarterly, '2024-S1')).toBe('2024-Q1');
    expect(released(lateQuarterly, '2024-01/2024-07')).toBe('2024-S1');
    expect(released(lateQuarterly, '2024-01/2024-03')).toBeUndefined();
  });
});

describe('where January and February are released as one', () => {
  test.each([
    ['2024-01', undefined],
    ['2024-02', '2024-01/2024-02'],
    ['2024-01/2024-02', '2024-01/2024-02'],
    ['2024-03', '2024-03'],
    ['2024-Q1', '2024-Q1'],
    ['2024-02/2024-05', '2024-01/2024-05'],
    ['2024', '2024'],
  ])('there is, beside figures of %s, %s', (asked, months) => {
    expect(released(joined, asked)).toBe(months);
  });

  test('and a month late, there is nothing until March', () => {
    expect(released(lateAndJoined, '2024-01/2024-02')).toBeUndefined();
    expect(released(lateAndJoined, '2024-Q1')).toBe('2024-01/2024-02');
  });
});

test('what is released by half-year or by year waits for their end', () => {
  expect(released(halfYearly, '2024-01/2024-11')).toBe('2024-S1');
  expect(released(halfYearly, '2024-01/2024-05')).toBeUndefined();
  expect(released(yearly, '2024-01/2024-11')).toBeUndefined();
  expect(released(yearly, '2024')).toBe('2024');
});

test('what is released by month, or nobody knows when, is of the months asked for, and several years are as they are', () => {
  expect(released(monthly, '2024-01')).toBe('2024-01');
  expect(released(monthly, '2024-01/2024-07')).toBe('2024-01/2024-07');
  expect(released(null, '2024-01/2024-07')).toBe('2024-01/2024-07');
  expect(released(lateQuarterly, '2021/2025')).toBe('2021/2025');
});
