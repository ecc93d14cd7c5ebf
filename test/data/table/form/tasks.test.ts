import { expect, test } from 'vitest';
import { shippedLedger } from '../../plans/plans.ts';
import { filed, ledgerWith, monthsOf2024 } from './filed.ts';

const LG = { district: '龙岗', period: '2024-S1' };
const HOMES = '440307|AFFORDABLE_HOUSING_RAISED|LEVEL|2024';
const MID_HOMES = 'LG-2024-MID/197';
const PLAN = '《龙岗区2023年国民经济和社会发展规划执行情况与2024年计划（草案）》(草案)';

test('the promises of a plan stand in the order of its work items, each with its sentence, under the headers that offices file', () => {
  const { title, headers, cells, rowKeys, columns } = filed(shippedLedger(), 'TASKS', LG);
  expect(title).toBe('龙岗区2024年1-6月量化任务完成情况表');
  expect(headers.join(' ')).toBe(
    '序号 重点工作 任务原文 目标事项 目标性质(确保/计划/力争) 牵头单位 责任单位 年度目标 1-6月完成 完成率(%) 进度评价 滞后原因及下步措施 出处',
  );
  const shown = ['TASK', 'TEXT', 'STRENGTH', 'TARGET', 'ACTUAL', 'ATTAINMENT', 'VERDICT', 'SOURCE'];
  expect(cells(HOMES, ...shown)).toEqual([
    ...['聚焦“急难愁盼”健全保障体系', '加大住房保障力度，筹建保障性住房1.5万套。', '计划'],
    ...[15_000, 4229, expect.closeTo(28.1933, 4), '推进中(序时不适用)', `${PLAN}五(四)16`],
  ]);
  const tasks = [...new Set(columns[1]?.values)].slice(0, 3);
  expect(tasks).toEqual(['以精准调度服务经济大局', '在壮大主导产业上一马当先', '在开辟未来产业上先行先试']);
  expect(columns[0]?.values).toEqual(rowKeys.map((_, at) => at + 1));
  expect(new Set(rowKeys).size).toBe(rowKeys.length);
});

test('rows of one sentence say which of its goals each is, a company’s with its name and a half year’s with its months', () => {
  const { cells } = filed(shippedLedger(), 'TASKS', LG);
  const goalsOf = (...indicators: string[]) =>
    indicators.map((indicator) => cells(`440307|${indicator}|LEVEL|2024`, 'TEXT', 'GOAL'));
  const software = '重点做好工业软件等生产性服务业招商和培育工作，培育引进10家新兴软件企业，新增2家总部企业。';
  expect(goalsOf('SOFTWARE_COMPANIES_ATTRACTED', 'HQ_ENTERPRISES_ADDED')).toEqual([
    [software, '培育引进新兴软件企业'],
    [software, '新增总部企业'],
  ]);
  const [sectors, indicators] = goalsOf('GDP_SECTORS_STEERED', 'GDP_STEERING_INDICATORS');
  expect([sectors?.[0] === indicators?.[0], sectors?.[1], indicators?.[1]]).toEqual([
    true,
    '经济运行调度分解的行业',
    '经济运行调度分解的指标',
  ]);
  expect(cells('440307|HOSPITAL_BEDS_ADDED|LEVEL|2024-S2', 'GOAL')).toEqual(['新增病床位(7-12月)']);
  const pingshan = filed(shippedLedger(), 'TASKS', { district: '坪山', period: '2024' });
  expect(pingshan.cells('荣耀|BONDED_TRADE_VALUE|LEVEL|2024', 'GOAL')).toEqual(['荣耀保税业务进出口额']);
  const english = filed(shippedLedger(), 'TASKS', { ...LG, language: 'EN' });
  expect(english.headers[3]).toBe('Goal');
});

test('of the shipped plans no two rows of one work item name the same goal', () => {
  for (const district of ['龙岗', '坪山', '光明', '龙华'])
    for (const period of ['2022', '2023', '2024']) {
      const { columns, rowKeys } = filed(shippedLedger(), 'TASKS', { district, period });
      const valuesOf = (key: string) => columns.find((column) => column.key === key)?.values ?? [];
      const named = rowKeys.map((_, row) => ['TASK', 'SOURCE', 'GOAL'].map((key) => valuesOf(key)[row]).join('|'));
      expect(new Set(named).size, `${district} ${period}`).toBe(named.length);
    }
});

test('columns that nobody publishes are empty and left to the user', () => {
  const { columns } = filed(shippedLedger(), 'TASKS', LG);
  const blank = columns.filter(({ blank: isBlank }) => isBlank);
  expect(blank.map(({ key }) => key)).toEqual(['LEAD', 'RESPONSIBLE', 'MEASURES']);
  expect(new Set(blank.flatMap(({ values }) => values))).toEqual(new Set([null]));
});

test('numbers carry their unit, and a promise for a part of the year its months', () => {
  const { cells, rowKeys, columns } = filed(shippedLedger(), 'TASKS', LG);
  const formatOf = (column: string, key: string) =>
    columns.find((one) => one.key === column)?.numberFormats?.[rowKeys.indexOf(key)];
  expect(formatOf('TARGET', HOMES)).toBe('#,##0"套"');
  expect(formatOf('TARGET', '440307|INNOVATION_PLATFORMS_ADDED|LEVEL|2024')).toBe('">"#,##0"家";">"-#,##0"家"');
  const sewers = '440307|SEWERS_BUILT|LEVEL|2024-S2';
  expect(formatOf('TARGET', sewers)).toBe('"7-12月 ≥"#,##0"公里";"7-12月 ≥"-#,##0"公里"');
  // The mid-year report sets this goal, so its silence on the result means nothing.
  expect(cells(sewers, 'TARGET', 'ACTUAL', 'VERDICT')).toEqual([9, null, '未收录完成情况']);
});

test('a mid-year arrangement stands where the plan promises nothing, and never in the place of what it promises', () => {
  const { rowKeys, cells } = filed(shippedLedger(), 'TASKS', LG);
  expect(rowKeys.filter((key) => key.includes('AFFORDABLE_HOUSING_RAISED'))).toEqual([HOMES]);
  expect(cells('440307|KINDERGARTEN_PLACES_ADDED|LEVEL|2024', 'TARGET', 'SOURCE')).toEqual([
    ...[7560, '《龙岗区2024年上半年国民经济和社会发展计划执行情况的报告》(正式)四(四)12'],
  ]);
  // The plan states its GDP goal in no work item, and the steering goal beside it is no promise of a work item.
  expect(rowKeys.filter((key) => key.includes('|GDP|'))).toEqual([]);
});

test('a promise that its own authority has restated gives way to the later one, in the same row', () => {
  const ledger = ledgerWith([{ like: MID_HOMES, but: { authority: 'PLAN' } }]);
  const now = filed(ledger, 'TASKS', LG);
  expect(now.cells(HOMES, 'TARGET', 'STRENGTH', 'TASK')).toEqual([
    17_000,
    '力争',
    '聚焦民生所求，促进充分就业'.replace('，', ','),
  ]);
  const before = filed(ledger, 'TASKS', { ...LG, asOf: '2024-06-30' });
  expect(before.cells(HOMES, 'TARGET', 'ACTUAL')).toEqual([15_000, null]);
});

test('of exactly the months asked for, and of the whole year once it is published', () => {
  const whole = { ...monthsOf2024('2024', 1, 12), value: 15_600 };
  const ledger = ledgerWith([{ like: 'LG-2024-MID/107', but: whole }]);
  const asked = (period: string) => filed(ledger, 'TASKS', { ...LG, period });
  expect(asked('2024-S1').cells(HOMES, 'ACTUAL', 'VERDICT')).toEqual([4229, '推进中(序时不适用)']);
  expect(asked('2024').cells(HOMES, 'ACTUAL', 'ATTAINMENT', 'VERDICT')).toEqual([15_600, 104, '超额完成']);
  expect(asked('2024').headers[8]).toBe('全年完成');
  expect(asked('2024-Q1').cells(HOMES, 'ACTUAL')).toEqual([null]);
});

test('a promise for the rest of the year meets its own result, which names its months below the header of the year', () => {
  const half = { ...monthsOf2024('2024-S2', 7, 12), role: 'ACTUAL' as const, authority: null, strength: null };
  const whole = { like: 'LG-2024-MID/107', but: { ...monthsOf2024('2024', 1, 12), value: 15_600 } };
  const ledger = ledgerWith([whole, { like: 'LG-2024-MID/186', but: { ...half, value: 1650, printed: '1650张' } }]);
  const BEDS = '440307|HOSPITAL_BEDS_ADDED|LEVEL|2024-S2';
  const { cells, columns, rowKeys } = filed(ledger, 'TASKS', { ...LG, period: '2024' });
  expect(cells(BEDS, 'TARGET', 'ACTUAL', 'VERDICT')).toEqual([1600, 1650, '超额完成']);
  const formats = columns.find(({ key }) => key === 'ACTUAL')?.numberFormats ?? [];
  expect([formats[rowKeys.indexOf(BEDS)], formats[rowKeys.indexOf(HOMES)]]).toEqual([
    '"7-12月 "#,##0"张"',
    '#,##0"套"',
  ]);
  // A result published only for a half is no result of the year.
  expect(cells('440307|PCT_PATENT_APPLICATIONS|LEVEL|2024', 'ACTUAL')).toEqual([null]);
  expect(filed(ledger, 'TASKS', LG).cells(BEDS, 'ACTUAL')).toEqual([null]);
});

test('a stretch goal is told by the sentence of its floor and has no row', () => {
  const { rowKeys, cells } = filed(shippedLedger(), 'TASKS', { district: '龙华', period: '2022' });
  expect(rowKeys.filter((key) => key.includes('GDP'))).toEqual(['440309|GDP|GROWTH|2022']);
  const shown = cells('440309|GDP|GROWTH|2022', 'TEXT', 'STRENGTH', 'TARGET');
  expect(shown).toEqual([expect.stringContaining('“保8争9”攻坚战。'), '确保', 8]);
});

test('only the indicators asked for, and what belongs to a company under its own name', () => {
  const asked = filed(shippedLedger(), 'TASKS', { ...LG, indicators: ['新增病床位', 'AFFORDABLE_HOUSING_RAISED'] });
  expect(asked.rowKeys).toEqual([
    '440307|HOSPITAL_BEDS_ADDED|LEVEL|2024',
    HOMES,
    '440307|HOSPITAL_BEDS_ADDED|LEVEL|2024-S2',
  ]);
  const pingshan = filed(shippedLedger(), 'TASKS', { district: '坪山', period: '2024' });
  expect(pingshan.cells('荣耀|BONDED_TRADE_VALUE|LEVEL|2024', 'TARGET')).toEqual([80]);
});

test('a year without promises is an empty table', () => {
  const { rowKeys, title } = filed(shippedLedger(), 'TASKS', { district: '龙岗', period: '2021' });
  expect([title, rowKeys]).toEqual(['龙岗区2021年量化任务完成情况表', []]);
});

test('the row of a plan that is read by a broken line shows the sentence whole', () => {
  const { cells } = filed(shippedLedger(), 'TASKS', LG);
  expect(cells('440307|NOBEL_LABS_SUPPORTED|LEVEL|2024', 'TEXT')).toEqual([
    '持续支持3家诺奖科学家实验室、市人工智能和机器人研究院等科研机构发展，推进国家超高清视频创新中心、先进高分子材料研究院等创新平台产学研用一体化建设。',
  ]);
});
