import { expect, test } from 'vitest';
import { shippedLedger } from '../../plans/plans.ts';
import { filed, ledgerWith, monthsOf2024 } from './filed.ts';

const LG = { district: '龙岗', period: '2024' };
const HEADERS =
  '序号 指标名称 计量单位 指标属性 2024年计划目标 1-6月完成 同比增长(%) 上年同期增速(%) 完成年度目标(%) 与年度目标差(百分点) 序时进度(%) 进度评价 数据来源 备注';

test("level and growth of an indicator stand in one row beside the year's goal, under the headers that offices file", () => {
  const { headers, rowKeys, cells } = filed(shippedLedger(), 'EXECUTION', LG);
  expect(headers.join(' ')).toBe(HEADERS);
  expect(rowKeys.slice(0, 3)).toEqual([
    '440307|GDP|2024',
    '440307|INDUSTRIAL_VALUE_ADDED|2024',
    '440307|INDUSTRIAL_VALUE_ADDED|RANK/LEVEL|2024',
  ]);
  const shown = ['INDICATOR', 'UNIT', 'TARGET', 'LEVEL:ACTUAL', 'GROWTH:ACTUAL', 'GAP_POINTS', 'VERDICT', 'NOTE'];
  expect(cells('440307|GDP|2024', ...shown)).toEqual([
    ...['地区生产总值', '亿元', 6.5, 2500.99, 9, 2.5],
    ...['高于年度目标', '调度目标7%'],
  ]);
});

test('a goal for a place has a row of its own, and takes nothing from the level and growth of the first', () => {
  const { cells } = filed(shippedLedger(), 'EXECUTION', LG);
  const shown = ['INDICATOR', 'UNIT', 'TARGET', 'LEVEL:ACTUAL', 'GROWTH:ACTUAL', 'VERDICT', 'JUDGED'];
  expect(cells('440307|INDUSTRIAL_VALUE_ADDED|2024', ...shown)).toEqual([
    ...['规模以上工业增加值', '亿元', 6, 1165.26, 14.4, '高于年度目标', 'GROWTH'],
  ]);
  expect(cells('440307|INDUSTRIAL_VALUE_ADDED|RANK/LEVEL|2024', ...shown)).toEqual([
    ...['规模以上工业增加值(总量位次)', '位', 1, 1, null, '当前达标', 'LEVEL'],
  ]);
});

test('an indicator without a goal keeps its row with a dash, one whose goal is in words shows the words', () => {
  const { cells } = filed(shippedLedger(), 'EXECUTION', LG);
  expect(cells('440307|FIXED_ASSET_INVESTMENT|2024', 'TARGET', 'LEVEL:ACTUAL', 'VERDICT')).toEqual([
    '—',
    692.53,
    '计划未列目标',
  ]);
  expect(cells('440307|WATER_USE_PER_GDP|2024', 'TARGET', 'CALENDAR', 'VERDICT')).toEqual([
    '完成上级下达指标任务',
    null,
    '不作评价',
  ]);
});

test('indicators that are asked for stand in that order, also those of which nothing is published', () => {
  const indicators = ['社会消费品零售总额', '建设筹集保障性住房', '地区生产总值', '全口径税收收入'];
  const { columns, cells } = filed(shippedLedger(), 'EXECUTION', { ...LG, indicators });
  expect(columns[1]?.values).toEqual(indicators);
  expect(columns[0]?.values).toEqual([1, 2, 3, 4]);
  expect(cells('440307|TAX_REVENUE_ALL_LEVELS|2024', 'UNIT', 'TARGET', 'VERDICT', 'SOURCE')).toEqual([
    '亿元',
    '—',
    '计划未列目标',
    null,
  ]);
  const homes = cells('440307|AFFORDABLE_HOUSING_RAISED|2024', 'TARGET', 'LEVEL:ACTUAL', 'ATTAINMENT', 'CALENDAR');
  expect(homes).toEqual([15_000, 4229, expect.closeTo(28.1933, 4), 50]);
});

test('a binding indicator is called so by whoever set its goal, and last year’s growth stands where no result is out yet', () => {
  const { cells } = filed(shippedLedger(), 'EXECUTION', { district: '光明', period: '2024' });
  expect(cells('440311|WATER_USE_PER_GDP|2024', 'NATURE', 'TARGET', 'UNIT')).toEqual(['约束性', -22.5, '%']);
  expect(cells('440311|ENERGY_USE_PER_GDP|2024', 'NATURE', 'TARGET', 'UNIT')).toEqual([
    '约束性',
    '以深圳市下达为准',
    null,
  ]);
  // The goal is a level, 1,100 and more. The growth is last year's.
  expect(cells('440311|FIXED_ASSET_INVESTMENT|2024', 'TARGET', 'GROWTH:PREVIOUS', 'NATURE')).toEqual([
    ...[1100, 15.7, '预期性'],
  ]);
});

test('a source is named for every figure of a row, and a stretch goal is told beside the floor', () => {
  const { cells } = filed(shippedLedger(), 'EXECUTION', LG);
  expect(cells('440307|GDP|2024', 'SOURCE')).toEqual([
    '《龙岗区2023年国民经济和社会发展规划执行情况与2024年计划（草案）》(草案)；《龙岗区2024年上半年国民经济和社会发展计划执行情况的报告》(正式)',
  ]);
  const longhua = filed(shippedLedger(), 'EXECUTION', { district: '龙华', period: '2022' });
  expect(longhua.cells('440309|GDP|2022', 'TARGET', 'VERDICT', 'NOTE')).toEqual([
    8,
    '未收录完成情况',
    '口号“保8争9”的下限,未印百分号；奋斗目标“争9”',
  ]);
});

test('a district without any figure keeps its main indicators with dashes', () => {
  const { rowKeys, columns } = filed(shippedLedger(), 'EXECUTION', { district: '福田', period: '2024' });
  expect(rowKeys).toHaveLength(9);
  expect(new Set(columns.find(({ key }) => key === 'TARGET')?.values)).toEqual(new Set(['—']));
});

test('results of two parts of the year never share a column: the later part is shown, the earlier one by asking for it', () => {
  const later = { like: 'LG-2024-MID/010', but: { ...monthsOf2024('2024-01/2024-09', 1, 9), value: 5 } };
  const ledger = ledgerWith([later]);
  const latest = filed(ledger, 'EXECUTION', LG);
  expect(latest.title).toBe('龙岗区2024年1-9月主要指标计划执行情况表');
  expect(latest.headers[5]).toBe('1-9月完成');
  const shown = ['LEVEL:ACTUAL', 'GROWTH:ACTUAL', 'VERDICT'];
  expect(latest.cells('440307|RETAIL_SALES|2024', ...shown)).toEqual([null, 5, '低于年度目标']);
  expect(latest.cells('440307|GDP|2024', 'LEVEL:ACTUAL', 'GROWTH:ACTUAL', 'NOTE')).toEqual([
    ...[null, null, '1-6月为2500.99亿元，同比增速9.0%；调度目标7%'],
  ]);
  const half = filed(ledger, 'EXECUTION', { ...LG, period: '2024-S1' });
  expect(half.cells('440307|RETAIL_SALES|2024', ...shown)).toEqual([712.74, 4, '低于年度目标']);
});

test("the whole year's result stands alone under the whole year", () => {
  const whole = { like: 'LG-2024-MID/010', but: { ...monthsOf2024('2024', 1, 12), value: 8.5 } };
  const { headers, cells } = filed(ledgerWith([whole]), 'EXECUTION', LG);
  expect(headers[5]).toBe('全年完成');
  expect(cells('440307|RETAIL_SALES|2024', 'LEVEL:ACTUAL', 'GROWTH:ACTUAL', 'VERDICT')).toEqual([null, 8.5, '完成']);
  expect(cells('440307|GDP|2024', 'LEVEL:ACTUAL', 'GROWTH:ACTUAL')).toEqual([null, null]);
});

test('of goals for the level and the growth the level is judged in the first row, the growth in one of its own', () => {
  const level = { measure: 'LEVEL', value: 5400, unit: '亿元', printed: '5400亿元', basis: null } as const;
  const { rowKeys, cells } = filed(ledgerWith([{ like: 'LG-2023-PLAN/105', but: level }]), 'EXECUTION', LG);
  expect(rowKeys.slice(0, 2)).toEqual(['440307|GDP|2024', '440307|GDP|GROWTH|2024']);
  const shown = ['TARGET', 'LEVEL:ACTUAL', 'GROWTH:ACTUAL', 'JUDGED', 'RESULT', 'CALENDAR', 'GAP_POINTS'];
  expect(cells('440307|GDP|2024', ...shown)).toEqual([5400, 2500.99, 9, 'LEVEL', 2500.99, 50, null]);
  expect(cells('440307|GDP|GROWTH|2024', ...shown)).toEqual([6.5, null, 9, 'GROWTH', 9, null, 2.5]);
});

test('where a place is all that is aimed at, level and growth keep their row without a goal', () => {
  const place = { like: 'LG-2024-MID/159', but: { indicator: 'FIXED_ASSET_INVESTMENT' } };
  const { cells } = filed(ledgerWith([place]), 'EXECUTION', LG);
  const shown = ['TARGET', 'LEVEL:ACTUAL', 'GROWTH:ACTUAL', 'VERDICT'];
  expect(cells('440307|FIXED_ASSET_INVESTMENT|2024', ...shown)).toEqual(['—', 692.53, 4.1, '计划未列目标']);
  expect(cells('440307|FIXED_ASSET_INVESTMENT|RANK/LEVEL|2024', 'TARGET', 'LEVEL:ACTUAL')).toEqual([1, null]);
});

test('level and growth that two documents print are both told by their source', () => {
  const tax = { indicator: 'TAX_REVENUE_ALL_LEVELS' };
  const ledger = ledgerWith([
    { like: 'LG-2024-MID/003', but: tax },
    { like: 'LG-2023-PLAN/001', but: { ...tax, ...monthsOf2024('2024-S1', 1, 6) } },
  ]);
  const [source] = filed(ledger, 'EXECUTION', LG).cells('440307|TAX_REVENUE_ALL_LEVELS|2024', 'SOURCE');
  expect(String(source).split('；')).toHaveLength(2);
});

test('judged by the goals of another authority, or more strictly, a table shows those goals and says so above itself', () => {
  const spec = { district: '龙岗', period: '2024', indicators: ['GDP', 'RETAIL_SALES'] };
  const { caption, cells, headers } = filed(shippedLedger(), 'EXECUTION', {
    ...spec,
    judgeBy: 'STEERING',
    tolerances: { progress: 0.02 },
  });
  expect(caption).toContain('按调度目标评价；进度允许误差2个百分点');
  expect(headers[4]).toBe('2024年调度目标');
  expect(cells('440307|GDP|2024', 'TARGET', 'GAP_POINTS')).toEqual([7, 2]);
  expect(cells('440307|RETAIL_SALES|2024', 'TARGET', 'VERDICT')).toEqual(['—', '计划未列目标']);
  expect(filed(shippedLedger(), 'EXECUTION', spec).caption.join()).not.toMatch(/按.+评价|允许误差/);
});

test.each([
  ['SAME_SCOPE', 'ZH', '2024年1-6月增速按同口径计算'],
  ['NOMINAL', 'ZH', '2024年1-6月增速按名义计算'],
  ['SAME_SCOPE', 'EN', 'growth of Jan-Jun 2024 is by same scope'],
] as const)('a growth in %s beside the header of year-on-year growth says so in %s', (basis, language, told) => {
  const revenue = { indicator: 'GENERAL_BUDGET_REVENUE', districtCode: '440310', basis };
  const ledger = ledgerWith([{ like: 'LG-2024-MID/004', but: revenue }]);
  const asked = { district: '坪山', period: '2024-S1', indicators: ['GENERAL_BUDGET_REVENUE'], language };
  const { columns } = filed(ledger, 'EXECUTION', asked);
  expect(columns.find(({ key }) => key === 'NOTE')?.values[0]).toContain(told);
});
