import { expect, test } from 'vitest';
import { shippedLedger } from '../../plans/plans.ts';
import { filed, ledgerWith } from './filed.ts';

const GM = { district: '光明', period: '2024' };
const OF_2023 = { period: '2023', periodStart: 2023 * 12, periodEnd: 2023 * 12 + 11 };
const SHOWN = ['INDICATOR', 'UNIT', 'TARGET', 'ACTUAL', 'VERDICT', 'NEXT_TARGET', 'CHANGE', 'NO_CHANGE'];

test("last year's result stands beside this year's goal with the difference in its unit, under the headers that offices file", () => {
  const { title, headers, cells } = filed(shippedLedger(), 'YEARS', GM);
  expect(title).toBe('光明区2023年完成与2024年目标对照表');
  expect(headers.join(' ')).toBe('指标 单位 2023年目标 2023年完成 完成情况 2024年目标 较2023年完成± 测算依据');
  expect(cells('440311|TOTAL_WATER_USE|LEVEL|2024', ...SHOWN)).toEqual([
    ...['用水总量', '亿立方米', null, 1.63, '未收录计划', 1.74, 0.11, false],
  ]);
  expect(cells('440311|WATER_USE_PER_GDP|CHANGE|2024', ...SHOWN)).toEqual([
    ...['万元GDP用水量(较基期变动)', '%', null, -25.32, '未收录计划', -22.5, 2.82, false],
  ]);
  expect(cells('440311|GDP|GROWTH|2024', ...SHOWN)).toEqual([
    ...['地区生产总值(同比增速)', '%', null, 9, '未收录计划', 8.5, -0.5, false],
  ]);
});

test('growth on two bases is shown and no difference made of it, nor of a result that is printed as a bound', () => {
  const { cells } = filed(shippedLedger(), 'YEARS', { district: '龙岗', period: '2024' });
  // 13.3 % is 同口径, the goal of −2.42 % 同比.
  expect(cells('440307|GENERAL_BUDGET_REVENUE|GROWTH|2024', 'ACTUAL', 'NEXT_TARGET', 'CHANGE', 'NO_CHANGE')).toEqual([
    ...[13.3, -2.42, null, true],
  ]);
  expect(cells('440307|FOOD_WASTE_SORTING_RATE|SHARE|2024', 'ACTUAL', 'NEXT_TARGET', 'CHANGE', 'NO_CHANGE')).toEqual([
    ...[27, 27, null, true],
  ]);
});

test('every goal of the year has a row, whether or not last year is known, and a goal in words its words', () => {
  const { cells } = filed(shippedLedger(), 'YEARS', { district: '龙岗', period: '2024-S1' });
  expect(cells('440307|LITTLE_GIANTS_ADDED|LEVEL|2024', 'ACTUAL', 'NEXT_TARGET', 'CHANGE')).toEqual([null, 20, null]);
  expect(cells('440307|WATER_USE_PER_GDP|LEVEL|2024', 'ACTUAL', 'NEXT_TARGET', 'CHANGE')).toEqual([
    ...['按照上级主管部门工作部署正常推进', '完成上级下达指标任务', null],
  ]);
});

test("last year's goal and result are judged by the rules of a whole year, also where no goal followed", () => {
  const ledger = ledgerWith([
    { like: 'GM-2023-PLAN/220', but: { ...OF_2023, value: 1.6, printed: '1.6亿立方米' } },
    { like: 'LG-2023-PLAN/135', but: { ...OF_2023, value: 25_000, printed: '25000套' } },
    { like: 'LG-2023-PLAN/107', but: { ...OF_2023, indicator: 'FIXED_ASSET_INVESTMENT', value: 6 } },
  ]);
  const { cells } = filed(ledger, 'YEARS', GM);
  expect(cells('440311|TOTAL_WATER_USE|LEVEL|2024', 'TARGET', 'ACTUAL', 'VERDICT')).toEqual([1.6, 1.63, '突破控制数']);
  const longgang = filed(ledger, 'YEARS', { district: '龙岗', period: '2024' });
  expect(longgang.cells('440307|AFFORDABLE_HOUSING_RAISED|LEVEL|2024', ...SHOWN.slice(2))).toEqual([
    ...[25_000, 27_000, '超额完成', 15_000, -12_000, false],
  ]);
  const none = longgang.cells('440307|FIXED_ASSET_INVESTMENT|GROWTH|2024', ...SHOWN.slice(2));
  expect(none).toEqual([6, 5.2, '未达预期', null, null, false]);
});

test('a goal in another unit of one kind is converted to that of the row', () => {
  const inHomes = { like: 'GM-2023-PLAN/220', but: { value: 17_400, unit: '万立方米', printed: '17400万立方米' } };
  const { cells } = filed(ledgerWith([{ ...inHomes, but: { ...inHomes.but, authority: 'PLAN' } }]), 'YEARS', GM);
  expect(cells('440311|TOTAL_WATER_USE|LEVEL|2024', 'UNIT', 'ACTUAL', 'NEXT_TARGET', 'CHANGE')).toEqual([
    ...['亿立方米', 1.63, 1.74, 0.11],
  ]);
});

test('a result of a part of last year is none of last year', () => {
  const half = { period: '2023-S1', periodStart: 2023 * 12, periodEnd: 2023 * 12 + 5, value: 9 };
  const homes = { like: 'PS-2023-PLAN/126', but: { ...half, indicator: 'PARKING_SPACES_ADDED', unit: '个' } };
  const started = { ...homes, but: { ...homes.but, indicator: 'PCT_PATENT_APPLICATIONS', unit: '件' } };
  const ledger = ledgerWith([homes, started]);
  const indicators = ['PARKING_SPACES_ADDED', 'PCT_PATENT_APPLICATIONS'];
  const { cells } = filed(ledger, 'YEARS', { district: '坪山', period: '2024', indicators });
  expect(cells('440310|PARKING_SPACES_ADDED|LEVEL|2024', 'ACTUAL', 'NEXT_TARGET')).toEqual([13_000, 6000]);
  expect(cells('440310|PCT_PATENT_APPLICATIONS|LEVEL|2024', 'ACTUAL', 'CHANGE')).toEqual([null, null]);
});

test('an indicator that is asked for keeps its row without a goal', () => {
  const { rowKeys, cells } = filed(shippedLedger(), 'YEARS', { ...GM, indicators: ['全口径税收收入', 'GDP'] });
  expect(rowKeys).toEqual(['440311|TAX_REVENUE_ALL_LEVELS|LEVEL|2024', '440311|GDP|GROWTH|2024']);
  expect(cells('440311|TAX_REVENUE_ALL_LEVELS|LEVEL|2024', 'ACTUAL', 'NEXT_TARGET', 'CHANGE')).toEqual([
    ...[257.8, null, null],
  ]);
});
