import { describe, expect, test } from 'vitest';
import { isRelative, PeriodFault, readAsked, readPeriod } from '../../../../data/rules/period/typed-period.ts';

const AS_OF = '2024-09-12';

function read(typed: string): string {
  const answer = readPeriod(typed, AS_OF);
  return answer instanceof PeriodFault ? answer.reason : answer.name;
}

describe('people type', () => {
  test.each([
    ['2024', '2024'],
    ['２０２４年', '2024'],
    ['2024年度', '2024'],
    ['2024年全年', '2024'],
    ['2024上半年', '2024-S1'],
    ['2024年上半年', '2024-S1'],
    ['2024h1', '2024-S1'],
    ['2024-S1', '2024-S1'],
    ['2024 年 1 — 6 月', '2024-S1'],
    ['2024年1月至6月', '2024-S1'],
    ['2024.1-6', '2024-S1'],
    ['2024年前6个月', '2024-S1'],
    ['2024年下半年', '2024-S2'],
    ['202406', '2024-06'],
    ['2024.6', '2024-06'],
    ['2024-06', '2024-06'],
    ['2024年六月份', '2024-06'],
    ['2024年十二月', '2024-12'],
    ['2024年十月', '2024-10'],
    ['2024年三季度', '2024-Q3'],
    ['2024年第三季度', '2024-Q3'],
    ['2024q3', '2024-Q3'],
    ['2024年前三季度', '2024-01/2024-09'],
    ['2024年一至三季度', '2024-01/2024-09'],
    ['2024年1-9月累计', '2024-01/2024-09'],
    ['2021-2025', '2021/2025'],
    ['2021/2025', '2021/2025'],
    ['十四五', '2021/2025'],
    ['“十三五”期间', '2016/2020'],
    ['2023年7月-2024年6月', '2023-07/2024-06'],
    ['本年', '2024'],
    ['本月', '2024-09'],
    ['上月', '2024-08'],
    ['上个月', '2024-08'],
    ['本季度', '2024-Q3'],
    ['上季度', '2024-Q2'],
    ['上年', '2023'],
    ['去年', '2023'],
    ['本年上半年', '2024-S1'],
    ['上年1-6月', '2023-S1'],
    ['本月份', '2024-09'],
    ['上月份', '2024-08'],
    ['2024年十二', '2024-12'],
    ['2024年度1-6月', '2024-S1'],
    ['2024.1-3', '2024-Q1'],
    ['1900', '1900'],
    ['2100年', '2100'],
    ['2024年6月-2024年6月', '2024-06'],
    [`2024${' '.repeat(56)}`, '2024'],
  ])('%s for %s', (typed, name) => expect(read(typed)).toBe(name));
});

/** The period asked for, in short: 2024-S1, 2024 to date, the latest, the latest a year before. */
function asked(typed: string): string {
  const answer = readAsked(typed, AS_OF);
  if (answer instanceof PeriodFault) return answer.reason;
  const { period, isToDate, isYearBefore } = answer;
  return [
    period?.name ?? 'latest',
    ...(period && isToDate ? ['to date'] : []),
    ...(isYearBefore ? ['a year before'] : []),
  ].join(' ');
}

test.each([
  ['2024年累计', '2024 to date'],
  ['2024累计', '2024 to date'],
  ['２０２４ 年度 累计', '2024 to date'],
  ['“2024年累计”', '2024 to date'],
  ['本年累计', '2024 to date'],
  ['本年 累计', '2024 to date'],
  ['今年以来', '2024 to date'],
  ['上年累计', '2023 to date'],
  ['2024', '2024'],
  ['2024年1-12月累计', '2024'],
  ['2024年12月累计', '2024'],
  ['2024年全年累计', '2024'],
  ['2024年1-6月累计', '2024-S1'],
  ['2024年6月累计', '2024-S1'],
  ['202406累计', '2024-S1'],
  ['2024年一月累计', '2024-01'],
  ['2024年一季度累计', '2024-Q1'],
  ['2024年前三季度累计', '2024-01/2024-09'],
  ['2024年7-9月累计', '2024-Q3'],
  ['本月累计', '2024-01/2024-09'],
  ['上月累计', '2024-01/2024-08'],
  ['上月 累计', '2024-01/2024-08'],
  ['上个月累计', '2024-01/2024-08'],
  ['最新', 'latest'],
  [' 最新一期 ', 'latest'],
  ['最新累计', 'latest'],
  ['上年同期', 'latest a year before'],
  ['去年同期累计', 'latest a year before'],
  ['最新的上年同期', 'latest a year before'],
  ['2024年1-6月上年同期', '2023-S1'],
  ['2024年6月累计上年同期', '2023-S1'],
  ['2024年上年同期', '2023'],
  ['上月的上年同期', '2023-08'],
  ['2024年累计上年同期', '2024 to date a year before'],
  ['Latest', 'latest'],
  ['the latest period', 'latest'],
  ['this month', '2024-09'],
  ['Last month', '2024-08'],
  ['last month YTD', '2024-01/2024-08'],
  ['previous quarter', '2024-Q2'],
  ['this year', '2024'],
  ['last year', '2023'],
  ['This year to date', '2024 to date'],
  ['year-to-date', '2024 to date'],
  ['YTD', '2024 to date'],
  ['2024 YTD', '2024 to date'],
  ['2024 year to date', '2024 to date'],
  ['YTD 2023', '2023 to date'],
  ['last year to date', '2023 to date'],
  ['same period last year', 'latest a year before'],
  ['The same period of the previous year', 'latest a year before'],
  ['2024-S1 same period last year', '2023-S1'],
  ['2024 YTD same period last year', '2024 to date a year before'],
  ['2024年三季度累计', 'UNREADABLE'],
  ['本季度累计', 'UNREADABLE'],
  ['累计', 'UNREADABLE'],
  ['同期', 'UNREADABLE'],
  ['最新2024', 'UNREADABLE'],
  ['latest month', 'UNREADABLE'],
  ['6月累计', 'NO_YEAR'],
  ['1-6月上年同期', 'NO_YEAR'],
])('%s asks for %s', (typed, answer) => expect(asked(typed)).toBe(answer));

test('in January the month before is that of the year before, and so is what it adds up to', () => {
  expect(readPeriod('上月', '2025-01-15')).toMatchObject({ name: '2024-12' });
  expect(readPeriod('上月累计', '2025-01-15')).toMatchObject({ name: '2024' });
  expect(readPeriod('上季度', '2025-01-15')).toMatchObject({ name: '2024-Q4' });
});

describe('what cannot be read is not guessed', () => {
  test.each([
    ['1-6月', 'NO_YEAR'],
    ['上半年', 'NO_YEAR'],
    ['全年', 'NO_YEAR'],
    ['24年', 'UNREADABLE'],
    ['20246', 'UNREADABLE'],
    ['202413', 'UNREADABLE'],
    ['2024年13月', 'UNREADABLE'],
    ['2024年13-6月', 'UNREADABLE'],
    ['20241-6月', 'UNREADABLE'],
    ['202410-12月', 'UNREADABLE'],
    ['2024-一-六', 'UNREADABLE'],
    ['2024-一-十二', 'UNREADABLE'],
    [`2024${' '.repeat(57)}`, 'UNREADABLE'],
    ['1899-2024', 'YEAR_RANGE'],
    ['2024年0月', 'UNREADABLE'],
    ['2024年0-6月', 'UNREADABLE'],
    ['2024年1-13月', 'UNREADABLE'],
    ['2024年13-13月', 'UNREADABLE'],
    ['2024年1-0月', 'UNREADABLE'],
    ['上半年/2024', 'UNREADABLE'],
    ['2024/20256', 'UNREADABLE'],
    ['2024-', 'UNREADABLE'],
    ['abc', 'UNREADABLE'],
    ['', 'UNREADABLE'],
    ['2024'.repeat(50), 'UNREADABLE'],
    ['2024-1-6', 'DAY'],
    ['2024-06-30', 'DAY'],
    ['20240630', 'DAY'],
    ['2024年6月30日', 'DAY'],
    ['1899', 'YEAR_RANGE'],
    ['2101年', 'YEAR_RANGE'],
    ['2024年9-3月', 'BACKWARDS'],
    ['2025-2021', 'BACKWARDS'],
    ['最新', 'BY_FIGURES'],
    ['latest', 'BY_FIGURES'],
    ['上年同期', 'BY_FIGURES'],
    ['2024年累计上年同期', 'BY_FIGURES'],
  ])('%j', (typed, reason) => expect(read(typed)).toBe(reason));

  test('a later quarter that is added up is given back from January on, as an example', () => {
    expect(readPeriod('2023年三季度累计', AS_OF)).toMatchObject({ reason: 'UNREADABLE', example: '2023年1-9月' });
    expect(readPeriod('abc累计', AS_OF)).toMatchObject({ reason: 'UNREADABLE', example: '2024年1-6月' });
  });

  test('months without a year are given back with the year of the as-of as an example', () => {
    expect(readPeriod('1-6月', AS_OF)).toMatchObject({ reason: 'NO_YEAR', typed: '1-6月', example: '2024年1-6月' });
    expect(readPeriod('6月累计', AS_OF)).toMatchObject({ reason: 'NO_YEAR', example: '2024年6月累计' });
  });
});

test('a period is relative where it is another one on another day, or when more figures are out', () => {
  const relative = ['本年', '上月', '本季度', '最新', '上年同期', '本年累计', '2024年累计上年同期'];
  expect(relative.filter((typed) => !isRelative(typed))).toEqual([]);
  expect(['2024', '2024年1-6月', '十四五', '2024年1-6月上年同期', '随便', ''].filter(isRelative)).toEqual([]);
});

test('the latest is asked for by the figures alone, and a wrong text is answered by one that can be typed', () => {
  expect(readAsked('最新', AS_OF)).toEqual({ period: undefined, isToDate: true, isYearBefore: false });
  const examples = ['上半年', '随便', '最新'].map((typed) => readPeriod(typed, AS_OF));
  expect(examples.map((fault) => fault instanceof PeriodFault && fault.example)).toEqual([
    '2024年上半年',
    '2024年1-6月',
    '2024年1-6月',
  ]);
});
