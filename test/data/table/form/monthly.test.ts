import { expect, test } from 'vitest';
import { shippedLedger } from '../../plans/plans.ts';
import { filed, ledgerWith, monthsOf2024 } from './filed.ts';

const GROWTH = 'LG-2024-MID/004';
const RANK = 'LG-2024-MID/002';
const GOAL = 'LG-2023-PLAN/105';
const KEY = '440307|GDP|GROWTH|2024';
const LG = { district: '龙岗', period: '2024-S1' };
const MAY = monthsOf2024('2024-01/2024-05', 1, 5);

test("growth by month stands beside the year's goal under the headers that offices file", () => {
  const { title, headers, rowKeys, cells } = filed(shippedLedger(), 'MONTHLY', { ...LG, period: '2024' });
  expect(title).toBe('龙岗区2024年1-6月月度经济运行调度表');
  expect(headers.join(' ')).toBe(
    '指标 牵头单位 全年目标(%) 阶段目标(%) 1-6月增速(%) 较1-5月±(百分点) 与阶段目标差 全市位次 位次变化 7-12月需增长(%) 缺口(亿元) 预警',
  );
  expect(rowKeys.map((key) => key.split('|')[1])).toEqual([
    ...['GDP', 'INDUSTRIAL_VALUE_ADDED', 'FIXED_ASSET_INVESTMENT', 'RETAIL_SALES', 'GENERAL_BUDGET_REVENUE'],
  ]);
  const shown = ['TARGET', 'STAGE_TARGET', 'ACTUAL', 'MONTH_CHANGE', 'STAGE_GAP', 'RANK', 'RANK_CHANGE', 'VERDICT'];
  expect(cells(KEY, ...shown)).toEqual([6.5, null, 9, null, null, 1, null, '绿']);
  expect(cells('440307|RETAIL_SALES|GROWTH|2024', 'TARGET', 'ACTUAL', 'RANK', 'VERDICT')).toEqual([
    ...[8, 4, null, '红'],
  ]);
});

test('the first quarter of Longhua, as its summary of 2021 printed it', () => {
  const { headers, cells } = filed(shippedLedger(), 'MONTHLY', { district: '龙华', period: '2021-Q1' });
  expect([headers[4], headers[5], headers[9]]).toEqual(['1-3月增速(%)', '较1-2月±(百分点)', '4-12月需增长(%)']);
  expect(cells('440309|GDP|GROWTH|2021', 'TARGET', 'ACTUAL', 'RANK', 'VERDICT')).toEqual([null, 29.4, 2, '未收录计划']);
});

test('a goal for exactly these months is their stage goal, and the months before show the change and the moved place', () => {
  const ledger = ledgerWith([
    { like: GOAL, but: { ...monthsOf2024('2024-S1', 1, 6), value: 8.2 } },
    { like: GROWTH, but: { ...MAY, value: 8.4 } },
    { like: RANK, but: { ...MAY, value: 3 } },
  ]);
  const shown = ['STAGE_TARGET', 'EARLIER', 'MONTH_CHANGE', 'STAGE_GAP', 'RANK', 'RANK_CHANGE'];
  const { cells, columns } = filed(ledger, 'MONTHLY', LG);
  expect(cells(KEY, ...shown)).toEqual([8.2, 8.4, 0.6, 0.8, 1, 2]);
  expect(columns.find(({ key }) => key === 'RANK_CHANGE')?.numberFormats?.[0]).toBe('"↑"0;"↓"0;0');
  const may = filed(ledger, 'MONTHLY', { ...LG, period: '2024年1-5月' });
  expect(may.cells(KEY, 'ACTUAL', 'STAGE_TARGET', 'EARLIER', 'RANK', 'RANK_CHANGE')).toEqual([
    8.4,
    null,
    null,
    3,
    null,
  ]);
});

test('growth on another basis is never taken from growth', () => {
  const ledger = ledgerWith([
    { like: GOAL, but: { ...monthsOf2024('2024-S1', 1, 6), value: 8.2, printed: '8.2%', basis: 'SAME_SCOPE' } },
    { like: GROWTH, but: { ...MAY, value: 8.4, basis: 'SAME_SCOPE' } },
  ]);
  expect(filed(ledger, 'MONTHLY', LG).cells(KEY, 'STAGE_TARGET', 'STAGE_GAP', 'EARLIER', 'MONTH_CHANGE')).toEqual([
    ...['8.2%(同口径)', null, null, null],
  ]);
});

test('growth without a printed base is not taken from 同比 where the indicator is counted on 同口径 too', () => {
  const revenue = { indicator: 'GENERAL_BUDGET_REVENUE' };
  const key = '440307|GENERAL_BUDGET_REVENUE|GROWTH|2024';
  const shown = (basis: 'YOY' | 'UNSTATED') => {
    const ledger = ledgerWith([
      { like: GOAL, but: { ...revenue, ...monthsOf2024('2024-S1', 1, 6), value: 1, printed: '1%', basis } },
      { like: GROWTH, but: { ...revenue, ...MAY, value: 1.2, printed: '1.2%', basis } },
      { like: GROWTH, but: { ...revenue, districtCode: '440300', value: 0.9, printed: '0.9%', basis } },
    ]);
    const formColumns = ['INDICATOR', 'STAGE_TARGET', 'STAGE_GAP', 'MONTH_CHANGE', 'CITY_GROWTH', 'CITY_GAP'];
    return filed(ledger, 'MONTHLY', { ...LG, formColumns }).cells(key, ...formColumns.slice(1));
  };
  expect(shown('YOY')).toEqual(['1%(同比)', null, null, '0.9%', null]);
  expect(shown('UNSTATED')).toEqual([1, 0.5, 0.3, 0.9, 0.6]);
});

test('a growth printed as a bound is not taken from another', () => {
  const open = { ...MAY, value: 8.4, comparator: 'AT_LEAST' } as const;
  const { cells } = filed(ledgerWith([{ like: GROWTH, but: open }]), 'MONTHLY', LG);
  expect(cells(KEY, 'EARLIER', 'MONTH_CHANGE')).toEqual([null, null]);
});

test('a place among others than the districts of the city is no place in the city', () => {
  const retail = { indicator: 'RETAIL_SALES', value: 30 };
  const places = (among: string) =>
    filed(ledgerWith([{ like: RANK, but: { ...retail, among } }]), 'MONTHLY', LG).cells(
      '440307|RETAIL_SALES|GROWTH|2024',
      'RANK',
    );
  expect([places('全国百强区'), places('省内城市'), places('全市各区')]).toEqual([[null], [null], [30]]);
});

test('what the rest of the year must grow by is derived from nothing: those columns are the user’s, and the caption says why', () => {
  const { columns, caption } = filed(shippedLedger(), 'MONTHLY', LG);
  expect(columns.filter(({ blank }) => blank).map(({ key }) => key)).toEqual(['LEAD', 'NEEDED', 'SHORTFALL']);
  expect(caption.at(-1)).toBe(
    '“7-12月需增长(%)”“缺口(亿元)”取决于可比价的上年分期总量，账本未收录，不由增速推算，由填报单位填写',
  );
});

test('January has no months before it in the year, December none after it', () => {
  const january = filed(shippedLedger(), 'MONTHLY', { district: '龙岗', period: '2024-01' });
  expect(january.headers[5]).toBe('较上月±(百分点)');
  expect(january.headers[9]).toBe('2-12月需增长(%)');
  const whole = filed(shippedLedger(), 'MONTHLY', { district: '光明', period: '2023' });
  expect([whole.headers[4], whole.headers[5], whole.headers[9]]).toEqual([
    ...['全年增速(%)', '较1-11月±(百分点)', '后续需增长(%)'],
  ]);
  expect(whole.cells('440311|GDP|GROWTH|2023', 'ACTUAL', 'VERDICT')).toEqual([9, '未收录计划']);
});
