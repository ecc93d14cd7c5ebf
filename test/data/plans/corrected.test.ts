import { expect, test } from 'vitest';
import { figureIn, shippedPlans } from './plans.ts';

const plans = shippedPlans();
const figures = plans.documents.flatMap((document) => document.figures.map((figure) => ({ document, figure })));

test.each([
  ['LG-2024-MID/040', '美团'],
  ['LG-2024-MID/041', '美团'],
  ['LG-2024-MID/042', '美团'],
  ['PS-2023-PLAN/052', '比亚迪'],
  ['PS-2023-PLAN/166', '荣耀'],
  ['LG-2023-PLAN/008', '香港中文大学（深圳）'],
  ['LG-2023-PLAN/009', '全国'],
  ['LG-2023-PLAN/104', '440000'],
  ['GM-2023-PLAN/065', '440300'],
  ['LG-2024-MID/043', '440307'],
])('%s is a figure of %s', (code, owner) => {
  const { districtCode, owner: other } = figureIn(plans, code);
  expect(districtCode ?? other).toBe(owner);
});

test('what a sentence says of a company or a university is no figure of the district', () => {
  const others = new Set(figures.flatMap(({ figure }) => figure.owner ?? []).filter((owner) => owner !== '全国'));
  expect(others.size).toBeGreaterThan(3);
  for (const { document, figure } of figures) {
    const quote = document.text.slice(figure.quoteStart, figure.quoteEnd);
    for (const owner of others) if (quote.startsWith(owner)) expect(figure.owner, figure.code).toBe(owner);
  }
});

test.each([
  ['LG-2024-MID/185', '2024-S2', true],
  ['LG-2024-MID/186', '2024-S2', true],
  ['LG-2024-MID/194', '2024-S2', true],
  ['LG-2024-MID/202', '2024-S2', true],
  ['LG-2024-MID/153', '2024', true],
  ['LG-2024-MID/158', '2024', true],
  ['LG-2024-MID/159', '2024', true],
  ['LG-2024-MID/171', '2024', true],
  ['LG-2024-MID/209', '2024', true],
  ['LG-2024-MID/210', '2024', true],
  ['LG-2024-MID/211', '2024', true],
  ['LG-2024-MID/177', '2024', false],
  ['LG-2024-MID/203', '2024', false],
  ['LG-2024-MID/198', '2024', false],
  ['LG-2024-MID/154', '2024/2026', true],
  ['PS-2023-PLAN/165', '2023/2027', true],
  ['LH-2021-SUMMARY/048', '2025', true],
])('%s is of %s, and whether that was inferred is %s', (code, period, periodInferred) => {
  expect(figureIn(plans, code)).toMatchObject({ period, periodInferred });
});

test('a report gives results of no later months than its own, and arranges for no months that are over', () => {
  let reports = 0;
  for (const { document, figure } of figures) {
    const { reportsEnd } = document;
    if (reportsEnd === null) continue;
    reports++;
    if (figure.role === 'ACTUAL') expect(figure.periodEnd, figure.code).toBeLessThanOrEqual(reportsEnd);
    if (figure.role === 'TARGET') expect(figure.periodEnd, figure.code).toBeGreaterThan(reportsEnd);
  }
  expect(reports).toBeGreaterThan(700);
});

test.each([
  ['LG-2024-MID/171', 'ABOVE_SIZE_FIRMS'],
  ['LG-2024-MID/038', null],
  ['LG-2023-PLAN/136', 'RENEWAL_FACILITIES'],
  ['LG-2024-MID/191', null],
  ['PS-2023-PLAN/183', 'PUBLIC_SCHOOLS'],
  ['PS-2023-PLAN/109', null],
  ['PS-2023-PLAN/159', 'ENTERPRISES_AND_PROJECTS'],
  ['GM-2023-PLAN/200', 'SIGNED_PROJECTS'],
  ['GM-2023-PLAN/228', 'ORDINARY_PILES'],
  ['LG-2023-PLAN/021', 'DIGITAL_TRANSFORMATION'],
  ['GM-2023-PLAN/208', 'CONNECTED_THROUGHOUT'],
  ['LG-2023-PLAN/044', 'FOURTH_HOSPITAL'],
  ['LG-2024-MID/048', 'LARGE_SPACE_PROJECTS'],
  ['LG-2024-MID/088', 'ENT_RESEARCH_INSTITUTE'],
])('%s covers %s', (code, scope) => {
  expect(figureIn(plans, code).scope).toBe(scope);
});

test.each([
  ['LG-2023-PLAN/W06', 'PM25', '优于市下达年度目标', 'ASSIGNED'],
  ['LG-2024-MID/W07', 'AIR_INDICATORS', '达到考核要求', 'ASSIGNED'],
  ['GM-2023-PLAN/W07', 'GOOD_AIR_RATIO', '达到市下达目标', 'ASSIGNED'],
  ['PS-2023-PLAN/W05', 'GOOD_AIR_RATIO', '达标', 'PLAN'],
  ['GM-2023-PLAN/W08', 'RIVER_SECTIONS_CLASS_V', '稳定达到地表水V类及以上', 'PLAN'],
  ['PS-2023-PLAN/W06', 'ILLEGAL_BUILDING_INCREASE', '“零增量”', 'PLAN'],
  ['PS-2023-PLAN/W07', 'ILLEGAL_BUILDING_STOCK', '“减存量”', 'PLAN'],
  ['LG-2023-PLAN/W05', 'ENERGY_SAVING_EMISSION_CUTS', '完成上级下达指标任务', 'ASSIGNED'],
  ['GM-2023-PLAN/W03', 'ENERGY_USE_PER_GDP', '以深圳市下达为准', 'ASSIGNED'],
])('%s is a goal in words', (code, indicator, printed, authority) => {
  expect(figureIn(plans, code)).toMatchObject({ role: 'TARGET', indicator, printed, authority, value: null });
});

test('one sentence that sets a task for several works is a goal of each', () => {
  const task = '完成新增光伏发电装机容量、超充站、充电桩和综合能源补给站等设施建设任务';
  expect(figures.flatMap(({ figure }) => (figure.printed === task ? figure.indicator : []))).toEqual([
    ...['PV_CAPACITY_ADDED', 'SUPERCHARGING_STATIONS_ADDED', 'CHARGING_PILES_ADDED', 'ENERGY_SUPPLY_STATIONS_STARTED'],
  ]);
});

test.each([
  ['LG-2024-MID/W04', 'TREES_PLANTED', '提前超额完成全年植树任务', true],
  ['LH-2021-SUMMARY/W02', 'MAJOR_PROJECT_PLAN', '超额完成年度重大项目计划目标', true],
  ['LH-2021-SUMMARY/W03', 'GOVERNMENT_INVESTMENT_TASK', '超额完成政府投资目标任务', true],
  ['PS-2023-PLAN/W08', 'SUPERCHARGING_V2G_TASK', '超额完成超充及V2G设施年度任务目标', true],
  ['GM-2023-PLAN/W04', 'TOTAL_WATER_USE', '优于任务目标值', true],
  ['GM-2023-PLAN/W05', 'WATER_USE_PER_INDUSTRIAL_VA', '优于任务目标值', true],
  ['GM-2023-PLAN/W06', 'PIPE_LEAKAGE_RATE', '优于任务目标值', true],
  ['LG-2024-MID/W05', 'CITY_APPEARANCE_GRADE', '获评A等次', false],
  ['LG-2024-MID/W03', 'FIXED_ASSET_INVESTMENT_RECORD', '总量创历史新高', false],
  ['PS-2023-PLAN/W09', 'WORK_ACCIDENTS', '连续两年“双下降”', false],
  ['PS-2023-PLAN/W12', 'LONGGANG_RIVER_SECTION', '均达地表水Ⅲ类', false],
])('%s is a result in words, and whether it claims its goal is the fourth', (code, indicator, printed, claim) => {
  expect(figureIn(plans, code)).toMatchObject({ role: 'ACTUAL', indicator, printed, claim, value: null });
});

test('what a text calls done beyond its task claims it, and nothing else does', () => {
  const claims = figures.filter(({ figure }) => figure.claim).map(({ figure }) => figure.printed);
  expect(claims.length).toBeGreaterThan(7);
  for (const printed of claims) expect(printed).toMatch(/超额完成|优于任务目标/);
  for (const { figure } of figures)
    if (figure.role === 'ACTUAL' && figure.value === null && /超额完成/.test(figure.printed))
      expect(figure.claim, figure.code).toBe(true);
});
