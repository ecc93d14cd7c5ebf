import { describe, expect, test } from 'vitest';
import {
  beginsInJanuary,
  endsAfter,
  hasNotBegun,
  isPartOfYear,
  isSpan,
  isWithin,
  isYear,
  parsePeriod,
  periodAt,
  periodLabel,
  periodNamed,
  restOfYear,
  spanLabel,
  yearBefore,
  yearOf,
  yearPeriod,
} from '../../../../data/rules/period/period.ts';
import { months } from '../figure/stated.ts';

describe('a period has one name', () => {
  test.each([
    ['2024', '2024'],
    ['2024-S1', '2024-S1'],
    ['2024-01/2024-06', '2024-S1'],
    ['2024-07/2024-12', '2024-S2'],
    ['2024-07/2024-09', '2024-Q3'],
    ['2024-06/2024-06', '2024-06'],
    ['2024-01/2024-12', '2024'],
    ['2024-01/2024-09', '2024-01/2024-09'],
    ['2021/2025', '2021/2025'],
    ['2021-01/2025-12', '2021/2025'],
    ['2023-07/2024-06', '2023-07/2024-06'],
    ['2024-02/2024-07', '2024-02/2024-07'],
    ['2024-02/2024-04', '2024-02/2024-04'],
    ['2023-01/2024-06', '2023-01/2024-06'],
    ['2023-07/2024-12', '2023-07/2024-12'],
    ['1900', '1900'],
    ['2100', '2100'],
    ['2024/2024', '2024'],
  ])('%s is called %s', (stated, name) => {
    const period = months(stated);
    expect(period.name).toBe(name);
    expect(periodAt(period.start, period.end)).toEqual(period);
  });

  test.each([
    '',
    '24',
    '2024-Q5',
    '2024-S3',
    '2024-00',
    '2024-13',
    '2024-6',
    '2024 ',
    '2025/2021',
    '1899',
    '2101',
    '2024/',
  ])('the data set may not say %j', (stated) => expect(parsePeriod(stated)).toBeUndefined());
});

describe('a period in words', () => {
  test.each([
    ['2024', '2024年', '全年', '2024', 'full year'],
    ['2024-S1', '2024年1-6月', '1-6月', 'Jan-Jun 2024', 'Jan-Jun'],
    ['2024-S2', '2024年7-12月', '7-12月', 'Jul-Dec 2024', 'Jul-Dec'],
    ['2024-Q1', '2024年1-3月', '1-3月', 'Jan-Mar 2024', 'Jan-Mar'],
    ['2024-06', '2024年6月', '6月', 'Jun 2024', 'Jun'],
    ['2021/2025', '2021-2025年', '2021-2025年', '2021-2025', '2021-2025'],
    ['2023-01/2024-06', '2023年1月-2024年6月', '2023年1月-2024年6月', 'Jan 2023-Jun 2024', 'Jan 2023-Jun 2024'],
    ['2023-07/2024-12', '2023年7月-2024年12月', '2023年7月-2024年12月', 'Jul 2023-Dec 2024', 'Jul 2023-Dec 2024'],
    ['2023-07/2024-06', '2023年7月-2024年6月', '2023年7月-2024年6月', 'Jul 2023-Jun 2024', 'Jul 2023-Jun 2024'],
  ])('%s', (name, label, span, labelEn, spanEn) => {
    const period = months(name);
    expect([periodLabel(period, 'ZH'), spanLabel(period, 'ZH')]).toEqual([label, span]);
    expect([periodLabel(period, 'EN'), spanLabel(period, 'EN')]).toEqual([labelEn, spanEn]);
  });
});

test('a year, a part of one and a span are told apart', () => {
  expect(['2024', '2024-S1', '2021/2025', '2023-07/2024-06'].map((name) => isYear(months(name)))).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect(isPartOfYear(months('2024-06'))).toBe(true);
  expect(isPartOfYear(months('2024'))).toBe(false);
  expect(isSpan(months('2023-07/2024-06'))).toBe(true);
  expect(yearOf(months('2021/2025'))).toBe(2025);
});

test('the same months a year earlier keep their kind of name', () => {
  expect(['2024', '2024-S1', '2024-01/2024-09'].map((name) => yearBefore(months(name)).name)).toEqual([
    '2023',
    '2023-S1',
    '2023-01/2023-09',
  ]);
});

test('after the first half the second is left, and after December nothing', () => {
  expect(restOfYear(months('2024-S1'))?.name).toBe('2024-S2');
  expect(restOfYear(months('2024-01/2024-09'))?.name).toBe('2024-Q4');
  expect(restOfYear(months('2024'))).toBeUndefined();
});

test('a period has begun with the first day of its first month', () => {
  const begun = (day: string) => ['2024', '2024-S2', '2025/2026'].map((name) => !hasNotBegun(months(name), day));
  expect(begun('2023-12-31')).toEqual([false, false, false]);
  expect(begun('2024-01-01')).toEqual([true, false, false]);
  expect(begun('2024-06-30')).toEqual([true, false, false]);
  expect(begun('2024-07-01')).toEqual([true, true, false]);
  expect(begun('2025-01-31')).toEqual([true, true, true]);
});

test('a period has ended with the last day of its last month', () => {
  const ended = (day: string) =>
    ['2024', '2024-S1', '2024-02', '2023/2025'].map((name) => !endsAfter(months(name), day));
  expect(ended('2024-02-28')).toEqual([false, false, false, false]);
  expect(ended('2024-02-29')).toEqual([false, false, true, false]);
  expect(ended('2024-06-30')).toEqual([false, true, true, false]);
  expect(ended('2024-12-30')).toEqual([false, true, true, false]);
  expect(ended('2024-12-31')).toEqual([true, true, true, false]);
  expect(ended('2026-01-01')).toEqual([true, true, true, true]);
});

test('a name in words is that of its period, or the name itself', () => {
  expect([periodNamed('2024-S1', 'ZH'), periodNamed('2024-S1', 'EN'), periodNamed('最新', 'ZH')]).toEqual([
    '2024年1-6月',
    'Jan-Jun 2024',
    '最新',
  ]);
});

test('a year holds its own parts, the first of which begin in January', () => {
  expect(yearPeriod(2024)).toEqual(months('2024'));
  const parts = ['2024', '2024-S1', '2024-S2', '2024-12', '2023-07/2024-06', '2024-07/2025-06'];
  expect(parts.map((name) => isWithin(months(name), months('2024')))).toEqual([true, true, true, true, false, false]);
  expect(parts.map((name) => beginsInJanuary(months(name)))).toEqual([true, true, false, false, false, false]);
});
