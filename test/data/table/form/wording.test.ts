import { expect, test } from 'vitest';
import { shippedLedger } from '../../plans/plans.ts';
import { filed, ledgerWith, monthsOf2024 } from './filed.ts';

const LG = { district: '龙岗', period: '2024' };
const HOMES = '440307|AFFORDABLE_HOUSING_RAISED|LEVEL|2024';
const BEDS = '440307|HOSPITAL_BEDS_ADDED|LEVEL|2024';
const MID_HOMES = 'LG-2024-MID/197';
const PLAN = '《龙岗区2023年国民经济和社会发展规划执行情况与2024年计划（草案）》(草案)';
const MID = '《龙岗区2024年上半年国民经济和社会发展计划执行情况的报告》(正式)';

test('what plan and mid-year report say of a goal stands side by side, with the difference and where both are printed', () => {
  const { title, headers, cells, columns, rowKeys } = filed(shippedLedger(), 'WORDING', LG);
  expect(title).toBe('龙岗区2024年目标表述对照表');
  expect(headers.join(' ')).toBe('指标 年初计划(原文) 年中表述(原文) 变化量 变化性质 依据');
  expect(cells(HOMES, 'INDICATOR', 'PLAN', 'LATER', 'CHANGE', 'EVIDENCE')).toEqual([
    ...['建设筹集保障性住房', '筹建保障性住房1.5万套', '力争完成全年建设筹集1.7万套保障性住房任务', 2000],
    `${PLAN}五(四)16；${MID}四(四)16`,
  ]);
  const change = columns.find(({ key }) => key === 'CHANGE')?.numberFormats?.[rowKeys.indexOf(HOMES)];
  expect(change).toBe('+#,##0"套";-#,##0"套";#,##0"套"');
  expect(new Set(rowKeys).size).toBe(rowKeys.length);
});

test('a statement of another authority is named with its authority and never called a revision', () => {
  const { cells } = filed(shippedLedger(), 'WORDING', LG);
  expect(cells('440307|GDP|GROWTH|2024', 'INDICATOR', 'PLAN', 'LATER', 'CHANGE', 'KIND')).toEqual([
    ...[
      '地区生产总值(同比增速)',
      '地区生产总值同比增长6.5%',
      '全年GDP增速7%',
      null,
      '调度目标，与计划目标并列，不是调整',
    ],
  ]);
  expect(cells('440307|INCUBATORS_RECOGNIZED|LEVEL|2024', 'CHANGE', 'KIND')).toEqual([
    ...[0, '与年初一致(改为力争)，就目标性质而言更易完成'],
  ]);
  const water = filed(shippedLedger(), 'WORDING', { district: '光明', period: '2024' });
  expect(water.cells('440311|WATER_USE_PER_GDP|CHANGE|2024', 'CHANGE', 'KIND')).toEqual([
    ...[null, '上级下达，与计划目标并列，不是调整'],
  ]);
});

test('an authority that speaks again raises, lowers or keeps its goal', () => {
  const restated = (but: object) => ledgerWith([{ like: MID_HOMES, but: { authority: 'PLAN', ...but } }]);
  const kindOf = (but: object) => {
    const { cells } = filed(restated(but), 'WORDING', { ...LG, indicators: ['AFFORDABLE_HOUSING_RAISED'] });
    return cells(HOMES, 'CHANGE', 'KIND');
  };
  expect(kindOf({})).toEqual([2000, '提高，就数值、目标性质而言难易互有增减']);
  expect(kindOf({ value: 14_000, strength: 'PLAN' })).toEqual([-1000, '下调']);
  expect(kindOf({ value: 15_000 })).toEqual([0, '维持(改为力争)，就目标性质而言更易完成']);
});

test('a result in a later document is no lower goal, and a goal of which the report says nothing is not mentioned again', () => {
  const { cells } = filed(shippedLedger(), 'WORDING', LG);
  expect(cells('440307|FOOD_WASTE_SORTING_RATE|SHARE|2024', 'PLAN', 'LATER', 'CHANGE', 'KIND', 'EVIDENCE')).toEqual([
    ...['推动厨余垃圾分类率稳定保持27%以上', '全区厨余垃圾分类率稳定保持在25%以上', null, '已报完成情况'],
    `${PLAN}五(五)19；${MID}二(五)20`,
  ]);
});

test("a goal for the rest of the year stands beside the year's; with the half before it they make a year", () => {
  const { cells } = filed(shippedLedger(), 'WORDING', LG);
  const shown = ['PLAN', 'LATER', 'CHANGE', 'KIND'];
  const beside = '年中安排只定7-12月目标，与全年目标并列，不是调整';
  expect(cells(BEDS, ...shown)).toEqual(['新增病床位2800张', '新增病床位1600张', null, `另有表述(${beside})`]);
  const half = { ...monthsOf2024('2024-S1', 1, 6), value: 900, printed: '900张' };
  const published = ledgerWith([
    { like: 'LG-2024-MID/186', but: { ...half, role: 'ACTUAL', authority: null, strength: null } },
  ]);
  const after = filed(published, 'WORDING', LG);
  expect(after.cells(BEDS, 'LATER', 'CHANGE', 'KIND')).toEqual(['新增病床位1600张', null, '已报完成情况']);
  expect(after.cells(`${BEDS}|2024-S2`, ...shown)).toEqual([
    ...['新增病床位2800张', '新增病床位1600张', -300, `${beside}；连同1-6月已公布的900张折合全年`],
  ]);
});

test('indicators that are asked for stand in that order, also those stated once, each where it was worded', () => {
  const indicators = ['新增学前教育学位', '招引持牌金融机构分支', '地区生产总值'];
  const { rowKeys, cells } = filed(shippedLedger(), 'WORDING', { ...LG, indicators });
  const [places, branches] = rowKeys;
  expect(rowKeys.map((key) => key.split('|')[1])).toEqual([
    ...['KINDERGARTEN_PLACES_ADDED', 'LICENSED_FINANCIAL_BRANCHES_ATTRACTED', 'GDP'],
  ]);
  const shown = ['PLAN', 'LATER', 'KIND', 'EVIDENCE'];
  expect(cells(places ?? '', ...shown)).toEqual([
    ...[null, '完成2024年新增学前教育学位7560座建设目标', null, `${MID}四(四)12`],
  ]);
  expect(cells(branches ?? '', ...shown)).toEqual([
    ...['招引3家持牌机构分支落地', null, '未再提及', `${PLAN}五(二)8；${MID}`],
  ]);
});

test('a row keeps its key when the mid-year report comes out, and a second comparison is told apart by its authority', () => {
  const asked = { ...LG, indicators: ['AFFORDABLE_HOUSING_RAISED'] };
  const ledger = ledgerWith([{ like: MID_HOMES, but: { authority: 'STEERING', value: 16_000 } }]);
  const before = filed(ledger, 'WORDING', { ...asked, asOf: '2024-06-30' });
  expect([before.rowKeys, before.cells(HOMES, 'LATER', 'KIND')]).toEqual([[HOMES], [null, null]]);
  const { rowKeys, cells } = filed(ledger, 'WORDING', asked);
  expect(rowKeys).toEqual([HOMES, `${HOMES}|STEERING`]);
  expect(cells(`${HOMES}|STEERING`, 'CHANGE', 'KIND')).toEqual([null, '调度目标，与计划目标并列，不是调整']);
});

test('a year in which nothing is worded twice is an empty table', () => {
  expect(filed(shippedLedger(), 'WORDING', { district: '坪山', period: '2024' }).rowKeys).toEqual([]);
});
