import { expect, test } from 'vitest';
import type { PlanFigure } from '../../../../data/intake/shipped/plan-figure.ts';
import type { Ledger } from '../../../../data/ledger/ledger.ts';
import { wordedIn } from '../../../../schema/fault.ts';
import { shippedLedger } from '../../plans/plans.ts';
import { filed, ledgerWith } from './filed.ts';

const LEVEL = 'LG-2024-MID/003';
const GROWTH = 'LG-2024-MID/004';
const GDP = { district: '深圳', period: '2024-S1', indicators: ['GDP'] };
const keyOf = (code: string, indicator = 'GDP') => `${code}|${indicator}|2024-S1`;
const SHOWN = ['LEVEL:ACTUAL', 'LEVEL:RANK', 'GROWTH:ACTUAL', 'GROWTH:RANK', 'TO_CITY', 'CITY_SHARE'];
const OTHERS = '440304 440303 440308 440305 440306 440309 440310 440311 SZ-DP SZ-SS'.split(' ');

type Stated = Partial<PlanFigure>;

/** A ledger with the GDP of the city and of all districts but Longgang, whose own is printed. */
function ranked({
  levels = {},
  growths = {},
}: {
  levels?: Record<string, Stated>;
  growths?: Record<string, Stated>;
}): Ledger {
  const like = (code: string, stated: Record<string, Stated>) =>
    Object.entries(stated).map(([districtCode, but]) => ({ like: code, but: { districtCode, ...but } }));
  return ledgerWith([...like(LEVEL, levels), ...like(GROWTH, growths)]);
}

/** Gives each district a value a little lower than the one before it. */
function falling(from: number, step: number): Record<string, Stated> {
  return Object.fromEntries(OTHERS.map((code, place) => [code, { value: from - place * step }]));
}

test("the city and its districts stand in the city's own order under the headers that offices file", () => {
  const { title, headers, columns, rowKeys } = filed(shippedLedger(), 'RANKING', GDP);
  expect(title).toBe('深圳市各区2024年1-6月地区生产总值位次表');
  expect(headers).toEqual(['区域', '总量', '总量位次', '增速', '增速位次', '较全市±', '占全市比重']);
  expect(columns[0]?.values).toEqual(
    '全市 福田区 罗湖区 盐田区 南山区 宝安区 龙岗区 龙华区 坪山区 光明区 大鹏新区 深汕特别合作区'.split(' '),
  );
  expect([rowKeys[0], rowKeys.at(-1)]).toEqual([keyOf('440300'), keyOf('SZ-SS')]);
});

test('a place that a document prints stands; where districts are missing none is reckoned', () => {
  const { cells } = filed(shippedLedger(), 'RANKING', GDP);
  expect(cells(keyOf('440307'), ...SHOWN)).toEqual([2500.99, null, 9, 1, null, null]);
  const sales = filed(shippedLedger(), 'RANKING', { district: '440300', period: '2023', indicators: ['RETAIL_SALES'] });
  const places = sales.rowKeys.flatMap((key) => sales.cells(key, 'LEVEL:RANK', 'GROWTH:RANK'));
  expect(sales.cells('440311|RETAIL_SALES|2023', 'LEVEL:ACTUAL', 'GROWTH:ACTUAL')).toEqual([259, 8.9]);
  expect(new Set(places)).toEqual(new Set([null]));
});

test('a ranking of a year is of the latest part that one of its districts reports, and keeps its rows as the year goes on', () => {
  const { title, cells, rowKeys } = filed(shippedLedger(), 'RANKING', { ...GDP, period: '2024' });
  expect(title).toBe('深圳市各区2024年1-6月地区生产总值位次表');
  expect(rowKeys[0]).toBe('440300|GDP|2024');
  expect(cells('440307|GDP|2024', 'LEVEL:ACTUAL', 'GROWTH:RANK')).toEqual([2500.99, 1]);
  expect(filed(shippedLedger(), 'RANKING', { ...GDP, period: '2023' }).title).toBe(
    '深圳市各区2023年地区生产总值位次表',
  );
});

test('a place among other than the districts of the city is none of theirs', () => {
  const printed = (among: string) =>
    filed(ledgerWith([{ like: 'LG-2024-MID/002', but: { districtCode: '440305', among, value: 2 } }]), 'RANKING', GDP);
  expect(printed('全国百强区').cells(keyOf('440305'), 'GROWTH:RANK')).toEqual([null]);
  expect(printed('全市').cells(keyOf('440305'), 'GROWTH:RANK')).toEqual([2]);
});

test('where all districts are published places are reckoned, those that are level share one', () => {
  const levels = { ...falling(3000, 100), 440310: { value: 2900 } };
  const { cells } = filed(ranked({ levels, growths: falling(12, 1) }), 'RANKING', GDP);
  const places = (code: string) => cells(keyOf(code), 'LEVEL:RANK', 'GROWTH:RANK');
  expect(places('440304')).toEqual([1, 1]);
  expect([places('440303')[0], places('440310')[0], places('440308')[0]]).toEqual([2, 2, 4]);
  // Its place by growth is printed and takes precedence over the computed one.
  expect(places('440307')).toEqual([7, 1]);
  expect(places('440300')).toEqual([null, null]);
});

test('one district without a comparable figure leaves all without a place', () => {
  const bound = { ...falling(3000, 100), 'SZ-SS': { value: 50, comparator: 'AT_LEAST' as const } };
  const other = { ...falling(12, 1), 440303: { value: 11, basis: 'SAME_SCOPE' } };
  const { cells, rowKeys } = filed(ranked({ levels: bound, growths: other }), 'RANKING', GDP);
  const places = rowKeys
    .filter((key) => !key.startsWith('440307'))
    .flatMap((key) => cells(key, 'LEVEL:RANK', 'GROWTH:RANK'));
  expect(new Set(places)).toEqual(new Set([null]));
});

test("a district is set against the city's growth and level, each alone where the other is on another basis", () => {
  const ledger = ranked({
    levels: { 440300: { value: 17_000 }, 440305: { value: 4250 } },
    growths: { 440300: { value: 5.9 }, 440305: { value: 6.4, basis: 'SAME_SCOPE' } },
  });
  const { cells } = filed(ledger, 'RANKING', GDP);
  const shown = ['TO_CITY', 'CITY_SHARE', 'CITY', 'LEVEL_CITY'];
  const city = keyOf('440300');
  expect(cells(keyOf('440307'), ...shown)).toEqual([3.1, expect.closeTo(14.7117, 4), city, city]);
  expect(cells(keyOf('440305'), ...shown)).toEqual([null, 25, null, city]);
  expect(cells(city, ...shown)).toEqual([null, null, null, null]);
});

test("a distance to the city that is printed stands where the city's growth is not, until a user types that", () => {
  const { cells } = filed(shippedLedger(), 'RANKING', { ...GDP, indicators: ['INDUSTRIAL_VALUE_ADDED'] });
  const key = keyOf('440307', 'INDUSTRIAL_VALUE_ADDED');
  const city = keyOf('440300', 'INDUSTRIAL_VALUE_ADDED');
  expect(cells(key, ...SHOWN, 'CITY', 'PRINTED_TO_CITY')).toEqual([1165.26, 1, 14.4, null, 2.4, null, city, 2.4]);
});

test('levels stand in one unit, and a level that only prints a bound of the city makes no share', () => {
  const levels = {
    440300: { value: 17_000, comparator: 'AT_LEAST' as const },
    440305: { value: 40_000_000, unit: '万元', decimals: 0 },
  };
  const { cells, caption } = filed(ranked({ levels }), 'RANKING', GDP);
  expect(cells(keyOf('440305'), 'LEVEL:ACTUAL', 'CITY_SHARE', 'LEVEL_CITY')).toEqual([4000, null, null]);
  expect(caption[0]).toBe('单位：亿元、%');
});

test('a ranking is of one city and one indicator, and what is none is refused with the name of the city', () => {
  const ledger = shippedLedger();
  const rank = (asked: Partial<typeof GDP>) => () =>
    wordedIn('ZH', () => filed(ledger, 'RANKING', { ...GDP, ...asked }));
  expect(rank({ district: '龙岗' })).toThrow(
    '位次表按市报，列出全市各区，“龙岗区”下面没有区，请写明是哪个市，例如“深圳市”。',
  );
  expect(rank({ district: '广东省' })).toThrow('例如“深圳市”');
  expect(rank({ indicators: [] })).toThrow('这张报表一次只报一个指标，这次给了0个。');
  expect(rank({ indicators: ['GDP', 'RETAIL_SALES'] })).toThrow('一次只报一个指标');
  const inEnglish = () => filed(ledger, 'RANKING', { ...GDP, district: '龙岗', language: 'EN' });
  expect(() => wordedIn('EN', inEnglish)).toThrow('write “Shenzhen”');
});

test('a place among the cities of the province is none among the districts of the city', () => {
  const place = { like: 'LG-2024-MID/002', but: { districtCode: '440304', value: 3, printed: '第三' } };
  const shown = (among: string) => {
    const ledger = ledgerWith([
      { like: GROWTH, but: { districtCode: '440304' } },
      { ...place, but: { ...place.but, among } },
    ]);
    return filed(ledger, 'RANKING', GDP).cells(keyOf('440304'), 'GROWTH:RANK');
  };
  expect([shown('省内城市'), shown('全市')]).toEqual([[null], [3]]);
});

const formatIn = ({ columns, rowKeys }: ReturnType<typeof filed>, column: string, code: string) =>
  columns.find(({ key }) => key === column)?.numberFormats?.[rowKeys.indexOf(keyOf(code))];

test('a place that is worked out is marked in a column of printed ones, and the notes say who worked it out', () => {
  const ledger = ranked({ levels: falling(3000, 100), growths: falling(12, 1) });
  const form = filed(ledger, 'RANKING', GDP);
  expect(form.cells(keyOf('440304'), 'LEVEL:RANK', 'GROWTH:RANK')).toEqual([1, 1]);
  expect(formatIn(form, 'GROWTH:RANK', '440304')).toBe('0"(排)"');
  expect(formatIn(form, 'GROWTH:RANK', '440307')).toBe('0');
  expect(form.caption.at(-1)).toBe('总量位次、增速位次中标“(排)”的由计划簿按各区已收录的数排出，不是文件公布的位次');
  const english = filed(ledger, 'RANKING', { ...GDP, language: 'EN' });
  expect(formatIn(english, 'LEVEL:RANK', '440304')).toBe('0" (calc.)"');
  expect(english.caption.at(-1)).toContain('are worked out by Planbook');
});

test('among some of the districts a place stands in the notes alone, with the number of those held', () => {
  const levels = { 440305: { value: 4000 }, 440304: { value: 2500.99 } };
  const growths = { 440305: { value: 12 } };
  const form = filed(ranked({ levels, growths }), 'RANKING', GDP);
  expect(form.rowKeys.flatMap((key) => form.cells(key, 'LEVEL:RANK') ?? [])).toEqual(form.rowKeys.map(() => null));
  expect(form.cells(keyOf('440305'), 'GROWTH:RANK')).toEqual([null]);
  expect(form.caption.slice(-2)).toEqual([
    '总量有未收录或不能并排的区，不排全市位次：南山区(已收录3区中第1)、福田区(已收录3区中并列第2)、龙岗区(已收录3区中并列第2)',
    '增速有未收录或不能并排的区，不排全市位次：南山区(已收录2区中第1)、龙岗区(已收录2区中第2)',
  ]);
  const english = filed(ranked({ levels }), 'RANKING', { ...GDP, language: 'EN' });
  expect(english.caption.at(-1)).toContain('Nanshan District (No. 1 of the 3 districts held)');
});

test('one district alone has no place, and a printed bound of places keeps its mark', () => {
  const one = filed(shippedLedger(), 'RANKING', GDP);
  expect(one.caption.join('')).not.toContain('已收录');
  const place = { districtCode: '440305', value: 3, printed: '前三', comparator: 'AT_MOST' as const };
  const form = filed(ledgerWith([{ like: 'LG-2024-MID/002', but: place }]), 'RANKING', GDP);
  expect(form.cells(keyOf('440305'), 'GROWTH:RANK')).toEqual([3]);
  expect(formatIn(form, 'GROWTH:RANK', '440305')).toContain('≤');
});
