import { describe, expect, test } from 'vitest';
import { en } from '../../../../data/rules/message/en.ts';
import { ownerIn, words } from '../../../../data/rules/message/message.ts';
import { zh } from '../../../../data/rules/message/zh.ts';
import { verdictLabel } from '../../../../data/rules/sentence/label.ts';
import { columnHeader } from '../../../../data/rules/table/column-header.ts';
import { LANGUAGES, VERDICTS } from '../../../../data/rules/words.ts';
import { months } from '../figure/stated.ts';

const year = months('2024');
const half = months('2024-S1');

describe('a column is headed by what its rows share', () => {
  test('a year’s growth goals beside their first half', () => {
    const rows = { periods: [year, year], actuals: [half, half], previous: [], measures: ['GROWTH', 'SHARE'] as const };
    const kinds = ['TARGET', 'ACTUAL', 'PREVIOUS', 'GAP', 'VERDICT'] as const;
    expect(kinds.map((kind) => columnHeader(kind, rows, 'ZH'))).toEqual([
      '年度目标',
      '1-6月完成',
      '上年同期',
      '差(百分点)',
      '进度评价',
    ]);
    expect(columnHeader('ACTUAL', rows, 'EN')).toBe('Result Jan-Jun');
  });

  test('levels of the whole year', () => {
    const rows = { periods: [year], actuals: [year], previous: [], measures: ['LEVEL'] as const };
    const kinds = ['ACTUAL', 'PREVIOUS', 'GAP', 'ATTAINMENT', 'VERDICT'] as const;
    expect(kinds.map((kind) => columnHeader(kind, rows, 'ZH'))).toEqual([
      '全年完成',
      '上年全年',
      '与目标差额',
      '完成年度目标(%)',
      '完成情况',
    ]);
  });

  test('a goal for the second half says so, and rows of several kinds name none', () => {
    const rest = { periods: [months('2024-S2')], actuals: [], previous: [], measures: [] };
    expect(columnHeader('TARGET', rest, 'ZH')).toBe('7-12月目标');
    const mixed = {
      periods: [year, half],
      actuals: [year, half],
      previous: [],
      measures: ['LEVEL', 'GROWTH'] as const,
    };
    expect(['TARGET', 'ACTUAL', 'GAP'].map((kind) => columnHeader(kind as 'GAP', mixed, 'ZH'))).toEqual([
      '年度目标',
      '完成数',
      '与目标差',
    ]);
  });

  test('ranks are off in places, which neither amounts nor points are', () => {
    const ranks = { periods: [year], actuals: [year], previous: [], measures: ['RANK'] as const };
    expect([columnHeader('GAP', ranks, 'ZH'), columnHeader('GAP', ranks, 'EN')]).toEqual(['与目标差', 'Gap to goal']);
  });

  test('a verdict is one on the year only where every result is of the whole year', () => {
    const header = (...actuals: (typeof year)[]) =>
      columnHeader('VERDICT', { periods: [year], actuals, previous: [], measures: ['LEVEL'] }, 'ZH');
    expect([header(), header(half), header(year, half), header(year, year)]).toEqual([
      '进度评价',
      '进度评价',
      '进度评价',
      '完成情况',
    ]);
  });

  test('last year’s column follows the results where the table sets none beside them, and the goals where there are none', () => {
    const header = (actuals: (typeof year)[], periods: (typeof year)[]) =>
      columnHeader('PREVIOUS', { periods, actuals, previous: [], measures: [] }, 'ZH');
    expect([header([half], [year]), header([], [half]), header([], [year])]).toEqual([
      '上年同期',
      '上年同期',
      '上年全年',
    ]);
  });

  test('last year’s months beside a result, its whole year beside a goal without one, or both', () => {
    const header = (...previous: (typeof year)[]) =>
      columnHeader('PREVIOUS', { periods: [year], actuals: [half], previous, measures: ['GROWTH'] }, 'ZH');
    expect([header(half), header(year), header(half, year)]).toEqual(['上年同期', '上年全年', '上年同期或上年全年']);
  });

  test.each(LANGUAGES)('no two columns of one table share a header in %s', (language) => {
    const rows = { periods: [year, half], actuals: [year, half], previous: [], measures: ['LEVEL', 'GROWTH'] as const };
    const kinds = [
      'TARGET',
      'ACTUAL',
      'PREVIOUS',
      'GAP',
      'ATTAINMENT',
      'CAP_USED',
      'VERDICT',
      'PACE',
      'SOURCE',
      'NOTE',
    ] as const;
    const headers = [
      ...Object.values(words(language).lead),
      ...kinds.map((kind) => columnHeader(kind, rows, language)),
    ];
    expect(new Set(headers).size).toBe(headers.length);
  });
});

describe('both languages', () => {
  test('call every verdict by a name, and never 超前 or 落后', () => {
    for (const language of LANGUAGES)
      for (const verdict of VERDICTS) expect(verdictLabel(verdict, language)).not.toMatch(/^$|超前|落后|缩水/);
  });

  test('count goals of every kind under words that say nothing of a calendar, a growth rate or a cap', () => {
    for (const verdict of ['MET', 'MISSED', 'AHEAD', 'ON_TRACK', 'BEHIND'] as const) {
      const ofOneKind = Object.values(zh.verdicts[verdict]);
      expect(ofOneKind).not.toContain(verdictLabel(verdict, 'ZH'));
    }
    const names = VERDICTS.map((verdict) => verdictLabel(verdict, 'ZH'));
    expect(new Set(names).size).toBe(names.length);
  });

  test('name the same things', () => {
    const keys = (value: unknown): unknown =>
      typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .sort()
              .map(([key, inner]) => [key, keys(inner)]),
          )
        : typeof value;
    expect(keys(en)).toEqual(keys(zh));
  });

  test('say what to type in place of a period that cannot be read', () => {
    expect(zh.faults.BAD_PERIOD('1-6月', 'NO_YEAR', '2024年1-6月')).toBe(
      '期间“1-6月”没有写年份，请写成例如“2024年1-6月”。',
    );
    expect(en.faults.BAD_PERIOD('1-6月', 'NO_YEAR', '2024年1-6月')).toBe(
      'The period “1-6月” has no year: write it like “2024年1-6月”.',
    );
  });

  test('name a district in their own words, and another owner as it is printed', () => {
    const district = { name: '龙岗区', nameEn: 'Longgang District' };
    const owners = [
      { name: '龙岗区', district },
      { name: '深圳国际生物谷', district: null },
    ];
    expect(owners.map((owner) => ownerIn(owner, 'EN'))).toEqual(['Longgang District', '深圳国际生物谷']);
    expect(owners.map((owner) => ownerIn(owner, 'ZH'))).toEqual(['龙岗区', '深圳国际生物谷']);
  });
});
