import { expect, test } from 'vitest';
import { firstDayOf, lastDayOf, readDate } from '../../../../data/rules/period/date.ts';

test('a document of which only the year is printed counts as published from the first day of that year', () => {
  expect(['2024', '2024-06', '2024-09-12'].map(firstDayOf)).toEqual(['2024-01-01', '2024-06-01', '2024-09-12']);
});

test('a year or a month asked for as an as-of means its last day', () => {
  expect(['2024', '2024-02', '2023-02', '2024-09-12'].map(lastDayOf)).toEqual([
    '2024-12-31',
    '2024-02-29',
    '2023-02-28',
    '2024-09-12',
  ]);
});

test('days that do not exist are no dates', () => {
  expect(['2024-02-30', '2024-13', '1899-01-01', '2024-9-1', 'LG-2024-MID', ''].map(lastDayOf)).toEqual(
    Array.from({ length: 6 }, () => undefined),
  );
});

test('the first and the last day, month and year that there are, are dates, and those beside them are none', () => {
  const real = ['2024-01-01', '2024-01-31', '2024-12-31', '2023-02-28', '1900', '2100-12-31'];
  expect(real.map(firstDayOf)).toEqual(real.map((date) => (date.length === 4 ? `${date}-01-01` : date)));
  const none = ['2024-01-00', '2024-01-32', '2024-00', '2024-00-10', '2023-02-29', '1899', '2101', '2101-01-01'];
  expect(none.map(firstDayOf)).toEqual(none.map(() => undefined));
});

test('an as-of is read as people type dates, and never made more precise', () => {
  expect(['2024年9月12日', '2024/9/12', '20240912', '２０２４年６月', '202406', '2024年'].map(readDate)).toEqual([
    '2024-09-12',
    '2024-09-12',
    '2024-09-12',
    '2024-06',
    '2024-06',
    '2024',
  ]);
  expect(['2024 年 9 月 12 日', `${' '.repeat(36)}2024`].map(readDate)).toEqual(['2024-09-12', '2024']);
  expect(['2024年9月2日', '2024-9-2', '2024.9'].map(readDate)).toEqual(['2024-09-02', '2024-09-02', '2024-09']);
  const none = ['20246', '2024612', '2024112', '2024-06-31', '9月12日', `${' '.repeat(50)}2024`];
  expect(none.map(readDate)).toEqual(none.map(() => undefined));
});
