import { describe, expect, test } from 'vitest';
import { readLayout } from '../../../../data/intake/layout/layout.ts';
import { findProfile, makeProfile, type Profile } from '../../../../data/intake/layout/profile.ts';
import { drawn, said } from './table-file.ts';

function monthly(month: number, columns = '指标|单位|本月|累计|同比%', name: string | null = '经济') {
  const text = `2024年1-${month}月主要指标\n${columns}\n用电量||${month}.5|${month}00|5.5\n售电量||${month}.1|${month}20|4.5`;
  return drawn(`${month}月.xlsx`, { name, text });
}

const ANSWERS = { file: { district: '龙华区', unit: '亿千瓦时', period: '2024-S1' } };

function kept(): Profile {
  return makeProfile(readLayout(monthly(6), { answers: ANSWERS }).header, ANSWERS);
}

describe('a profile', () => {
  test('opens next month’s file already read, with the months of that file', () => {
    const profile = kept();
    const next = monthly(7);
    expect(readLayout(next, {}).questions.map(({ code }) => code)).toEqual(['DISTRICT', 'UNIT']);
    const layout = readLayout(next, { profile });
    expect(layout.questions).toEqual([]);
    expect([...layout.figures].slice(0, 3).map(said)).toEqual([
      '龙华区 用电量 LEVEL 2024-07 7.5 亿千瓦时',
      '龙华区 用电量 LEVEL 2024-01/2024-07 700 亿千瓦时',
      '龙华区 用电量 GROWTH/YOY 2024-01/2024-07 5.5 %',
    ]);
  });

  test('is found by the header, whatever months, sheet names of months and files are called', () => {
    const profile = kept();
    expect(findProfile([profile], readLayout(monthly(11), {}).header)).toBe(profile);
    const other = drawn('a.xlsx', { name: '经济', text: '地区|人口(万人)\n罗湖区|1' });
    expect(findProfile([profile], readLayout(other, {}).header)).toBeUndefined();
  });

  test.each([
    ['经济', null, true],
    [null, '经济', true],
    ['7月', 'Sheet1', true],
    ['工作表1', null, true],
    ['经济', '财政', false],
    ['经济', '7月', true],
  ])(
    'of a sheet %o is that of a sheet %o with the same columns, as .csv has no names of sheets: %s',
    (before, now, isSame) => {
      const { header } = readLayout(monthly(6, undefined, before), {});
      const profile = makeProfile(header, ANSWERS);
      const layout = readLayout(monthly(7, undefined, now), { profile });
      expect([layout.changed === undefined, layout.figures.length]).toEqual([isSame, isSame ? 6 : 0]);
      expect(findProfile([profile], readLayout(monthly(7, undefined, now), {}).header)).toBe(profile);
    },
  );

  test('more columns of months are the same header', () => {
    const series = (months: string) => drawn('a.csv', { name: null, text: `指标|${months}\n用电量|1|2|3|4` });
    const header = readLayout(series('2024年1月|2024年2月|2024年3月'), {}).header;
    expect(readLayout(series('2024年1月|2024年2月|2024年3月|2024年4月'), {}).header).toEqual(header);
  });

  test.each([
    ['指标|单位|本月|累计|环比%', { added: ['环比%'], removed: ['同比%'], isReordered: false }],
    ['指标|单位|累计|本月|同比%', { added: [], removed: [], isReordered: true }],
    ['指标|计量单位|本月|累计|同比%', { added: ['计量单位'], removed: ['单位'], isReordered: false }],
  ])('a header that became %s stops it, and what changed is told', (columns, changed) => {
    const profile = kept();
    const layout = readLayout(monthly(7, columns), { profile });
    expect(layout.changed).toEqual(changed);
    expect(layout.figures.length).toBe(0);
    expect(findProfile([profile], layout.header)).toBe(profile);
  });

  test('what is answered for this file comes before what the profile has', () => {
    const layout = readLayout(monthly(7), { profile: kept(), answers: { file: { unit: '万千瓦时' } } });
    expect([...layout.figures].map(({ unit }) => unit)).toEqual([
      '万千瓦时',
      '万千瓦时',
      '%',
      '万千瓦时',
      '万千瓦时',
      '%',
    ]);
  });
});
