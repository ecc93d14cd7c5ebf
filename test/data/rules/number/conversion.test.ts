import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conversionOf, inUnit } from '../../../../data/rules/number/conversion.ts';
import { cautionsOf } from '../../../../data/rules/sentence/caution.ts';
import { reasonOf } from '../../../../data/rules/sentence/reason.ts';
import { judge } from '../../../../data/rules/verdict/judgement.ts';
import { beside, goal, result } from '../figure/stated.ts';

function inOther(value: number, from: string, to: string): number | null | undefined {
  return inUnit(result({ value, unit: from }), to)?.value;
}

describe('units of one kind', () => {
  test.each([
    [12.5, '公顷', '万平方米', 12.5],
    [1, '平方公里', '公顷', 100],
    [1, '平方公里', '万平方米', 100],
    [30, '亩', '公顷', 2],
    [1, '公顷', '亩', 15],
    [2500.99, '亿元', '万元', 25009900],
    [3, '万元', '元', 30000],
    [1.2, '万人', '人', 12000],
    [13000, '人次', '万人次', 1.3],
    [1.5, '公里', '米', 1500],
    [0.07, '兆瓦', '千瓦', 70],
    [4, '万千瓦', '兆瓦', 40],
    [1.74, '亿立方米', '万立方米', 17400],
    [163000000, '立方米', '亿立方米', 1.63],
    [0.3, '万吨', '吨', 3000],
    [2, '吨', '公斤', 2000],
    [5, '亿千瓦时', '万千瓦时', 50000],
    [3, '亿度', '亿千瓦时', 3],
    [0.5, '万吨/日', '吨/日', 5000],
    [1.5, '万套', '套', 15000],
    [3, '万元/平方米', '元/平方米', 30000],
  ])('%s %s are as many %s as there are: %s', (value, from, to, expected) => {
    expect(inOther(value, from, to)).toBe(expected);
  });

  test.each([
    ['公顷', '公里'],
    ['元', '美元'],
    ['亿元', '家'],
    ['吨/日', '吨/年'],
    ['吨/日', '吨'],
    ['%', '个百分点'],
    ['个工作日', '个'],
    ['个', null],
    ['万壶', '壶'],
  ])('%s and %s are of two kinds', (one, other) => {
    expect(conversionOf(one, other)).toBeUndefined();
    expect(conversionOf(other, one)).toBeUndefined();
  });

  test('a figure in its own unit, or in another word for single things, is the very same', () => {
    const figure = result({ value: 3, unit: '个' });
    expect(inUnit(figure, '个')).toBe(figure);
    expect(inUnit(figure, '宗')).toBe(figure);
  });

  test('both ends of a range are converted, and words stay words', () => {
    expect(inUnit(result({ value: 30, upper: 45, unit: '亩' }), '公顷')).toMatchObject({
      value: 2,
      upper: 3,
      unit: '公顷',
    });
    const words = result({ value: null, unit: '亩', printed: '全部完成' });
    expect(inUnit(words, '公顷')).toEqual({ ...words, unit: '公顷' });
  });

  test('a number has the digits that it needs where it ends, and none that were not printed where it does not', () => {
    expect(inUnit(result({ value: 30, unit: '亩' }), '公顷')?.decimals).toBe(0);
    expect(inUnit(result({ value: 100, unit: '亩' }), '平方米')).toMatchObject({ value: 200000 / 3, decimals: 0 });
  });

  test('there and back again nothing is lost, whatever the decimal', () => {
    const units = fc.constantFrom('平方米', '万平方米', '公顷', '平方公里', '亩');
    const printed = fc.tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 4 }));
    fc.assert(
      fc.property(units, units, printed, (from, to, [digits, decimals]) => {
        const value = digits / 10 ** decimals;
        const there = inOther(value, from, to);
        const again = inOther(there ?? Number.NaN, to, from) ?? Number.NaN;
        expect(Math.abs(again - value)).toBeLessThanOrEqual(Math.abs(value) * 1e-15);
        const [one, back] = [conversionOf(from, to), conversionOf(to, from)];
        expect([one?.from, one?.to]).toEqual([back?.to, back?.from]);
      }),
    );
  });
});

describe('a goal and a result in two units', () => {
  const target = goal({ value: 40, unit: '万平方米' });

  test('of one kind are compared in the unit of the goal, which is said', () => {
    const actual = result({ value: 45.5, decimals: 1, unit: '公顷' });
    const input = beside(target, actual);
    const comparison = judge(input);
    expect(comparison).toMatchObject({ verdict: 'MET', gap: 5.5, attainment: 1.1375 });
    expect(cautionsOf(input, 'ZH')).toEqual(['计量单位不同，已按1公顷=1万平方米换算']);
    expect(cautionsOf(input, 'EN')).toEqual(['units differ: converted at 1 ha = 1 (10,000 m²)']);
    expect(reasonOf(input, comparison, 'ZH')).toContain('结果为45.5公顷(合45.5万平方米)，比目标多5.5万平方米');
  });

  test('that only seem larger are no larger: 300 亩 are 20 万平方米', () => {
    expect(judge(beside(target, result({ value: 300, unit: '亩' })))).toMatchObject({ verdict: 'MISSED', gap: -20 });
  });

  test('whose division has no end are told as exactly as they were printed', () => {
    const fields = goal({ value: 10, unit: '公顷' });
    const told = (value: number, decimals: number) => {
      const input = beside(fields, result({ value, decimals, unit: '亩' }));
      return reasonOf(input, judge(input), 'ZH');
    };
    expect(told(100, 0)).toContain('结果为100亩(合6.67公顷)，比目标少3.33公顷；');
    expect(told(3.5, 1)).toContain('结果为3.5亩(合0.233公顷)，比目标少9.767公顷；');
    expect(told(30, 0)).toContain('结果为30亩(合2公顷)，比目标少8公顷；');
    expect(inUnit(result({ value: 100, unit: '亩' }), '公顷')).toMatchObject({ value: 100 / 15, decimals: 2 });
    expect(inUnit(result({ value: 12345, unit: '元' }), '亿元')).toMatchObject({ value: 0.00012345, decimals: 6 });
  });

  test('of two kinds are refused, and the reason names both', () => {
    const input = beside(target, result({ value: 45, unit: '公里' }));
    const comparison = judge(input);
    expect(comparison).toMatchObject({ verdict: 'NOT_COMPARABLE', gap: null, attainment: null });
    expect(reasonOf(input, comparison, 'ZH')).toContain('两者计量单位不同(万平方米与公里)，不作比较');
    expect(cautionsOf(input, 'ZH')).toEqual([]);
  });
});
