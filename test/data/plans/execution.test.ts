import { expect, test } from 'vitest';
import { listProblems } from '../../../data/answer/absence.ts';
import { type Comparison, listComparisons } from '../../../data/answer/comparison.ts';
import { scoreboardOf } from '../../../data/answer/scoreboard.ts';
import { listStatements } from '../../../data/answer/statement.ts';
import { resolveIndicator, resolveOwner } from '../../../data/ask/resolve.ts';
import type { PlanSet } from '../../../data/intake/shipped/plan-set.ts';
import type { Ledger } from '../../../data/ledger/ledger.ts';
import { quotesOf } from '../../../data/ledger/mention.ts';
import { latestRevision } from '../../../data/ledger/revision.ts';
import { cautionsOf } from '../../../data/rules/sentence/caution.ts';
import { driftKind, driftLabel } from '../../../data/rules/sentence/drift-reason.ts';
import { labelOf } from '../../../data/rules/sentence/label.ts';
import { reasonOf } from '../../../data/rules/sentence/reason.ts';
import type { Measure } from '../../../data/rules/words.ts';
import { months } from '../rules/figure/stated.ts';
import { ledgerOf, shippedLedger, shippedPlans } from './plans.ts';

const NOW = '2026-11-29';
const shipped = shippedLedger();

interface Asked {
  district?: string;
  period?: string;
  asOf?: string;
  measure?: Measure;
  ledger?: Ledger;
}

function compared(code: string, asked: Asked = {}): Comparison {
  const { district = '龙岗', period = '2024', asOf = NOW, measure, ledger = shipped } = asked;
  const subject = { owner: resolveOwner(ledger, district, ''), indicator: resolveIndicator(ledger, code, '') };
  const at = { asOf, revision: latestRevision(ledger) };
  const found = listComparisons(ledger, subject, { periods: [months(period)], at });
  const one = found.find((comparison) => !measure || comparison.measure === measure);
  if (!one) throw new Error(`Nothing of ${code}.`);
  return one;
}

function label(code: string, asked: Asked = {}): string {
  const found = compared(code, asked);
  return labelOf(found, found.judged, 'ZH');
}

function board(district: string, period: string, { asOf = NOW, ledger = shipped }: Asked = {}) {
  const owner = resolveOwner(ledger, district, '');
  const at = { asOf, revision: latestRevision(ledger) };
  const { comparisons, uncounted } = scoreboardOf(ledger, { owner, period: months(period) }, at);
  return [...comparisons, ...uncounted];
}

function verdicts(...of: Parameters<typeof board>): string[] {
  return [...new Set(board(...of).map(({ judged }) => judged.verdict))];
}

test('bus routes are reported in their two parts, whose sum the report does not print', () => {
  const found = compared('BUS_ROUTES_ADDED_OPTIMIZED');
  expect(found.judged.verdict).toBe('MENTIONED');
  expect(found.absence?.related.map(({ printed }) => printed)).toEqual(['12条', '27条']);
  expect(found.absence?.quotes).toEqual(['新增公交线路12条,调优化整公交线路27条。']);
  expect(reasonOf(found, found.judged, 'ZH')).toContain('两项合计39条，报告未公布合计数');
});

test('events, a goal of the report itself, are reported as 54 competitions and 11 shows', () => {
  const found = compared('SPORTS_AND_SHOWS_EVENTS');
  expect([found.target?.printed, found.target?.document.code]).toEqual(['85场', 'LG-2024-MID']);
  expect(found.absence?.related.map(({ printed }) => printed)).toEqual(['54场', '11场']);
  expect(reasonOf(found, found.judged, 'ZH')).toContain('两项合计65场，报告未公布合计数');
});

test('culture and sports centres are only among the next steps, at a weaker stage', () => {
  const found = compared('CULTURE_SPORTS_CENTERS_IN_USE');
  expect(labelOf(found, found.judged, 'ZH')).toBe('仅列入下步安排');
  expect(found.absence?.quotes.map((quote) => /全面投入使用|基本完工/.exec(quote)?.[0])).toEqual([
    '全面投入使用',
    '基本完工',
  ]);
});

test('hospital beds are only among the next steps, and if the 1,600 are the year’s the plan was cut by 1,200', () => {
  const found = compared('HOSPITAL_BEDS_ADDED');
  expect(found.judged.verdict).toBe('REARRANGED');
  expect(reasonOf(found, found.judged, 'ZH')).toContain('若指2024年，则比年初目标少1200张');
  expect(reasonOf(found, found.judged, 'EN')).toContain('the goal is cut by 1,200 units');
  expect(cautionsOf(found, 'ZH').join()).toContain('文中未注明全年或下半年');
});

test('trunk roads are only striven for later', () => {
  expect(label('TRUNK_ROADS_COMPLETED')).toBe('仅列入下步安排');
});

test('large projects have the sentence of the problems part beside their verdict', () => {
  const { owner, indicator, period, at } = compared('PROJECTS_OVER_3BN_ATTRACTED');
  const [problem, ...others] = quotesOf(shipped, listProblems(shipped, { owner, indicator }, { period, at }));
  expect(problem).toContain('30亿元以上工业投资项目数量不足');
  expect(others).toEqual([]);
});

test.each([
  'TOP100_COMPANIES_ATTRACTED',
  'HQ_ENTERPRISES_ADDED',
  'LICENSED_FINANCIAL_BRANCHES_ATTRACTED',
  'BIOMED_PROJECTS_ATTRACTED',
  'SOFTWARE_COMPANIES_ATTRACTED',
  'HIGH_TECH_ENTERPRISES_ADDED',
  'SPONGE_CITY_AREA_ADDED',
  'GREEN_STANDARD_NEW_BUILDINGS',
  'COMMUNITY_PARKS_STARTED',
])('%s is not mentioned, though words of its name stand there by chance', (code) => {
  expect(label(code)).toBe('上半年报告未提及');
});

test('words that stand there by chance put nothing off and mention nothing', () => {
  expect(label('INCUBATORS_RECOGNIZED')).toBe('仅列入下步安排');
  expect(label('HELP_FIND_MARKET_EVENTS')).toBe('仅列入下步安排');
});

test.each([
  'LITTLE_GIANTS_ADDED',
  'CHILDCARE_PLACES_ADDED',
  'COMMUNITY_HEALTH_CENTERS_UNDERWAY',
  'INDUSTRY_UPSTAIRS_UNDERWAY',
])('%s stands in the report in another cut', (code) => {
  expect(compared(code).judged.verdict).toBe('MENTIONED');
});

test('no goal that the mid-year report sets itself is silent or put off by it', () => {
  const own = board('龙岗', '2024').filter(({ target }) => target?.document.code === 'LG-2024-MID');
  expect(own.length).toBeGreaterThan(15);
  for (const { judged } of own) expect(judged.verdict).not.toMatch(/SILENT|REARRANGED/);
});

test('every sentence that is cited stands in its document, and what is called silent has none', () => {
  for (const { judged, absence } of board('龙岗', '2024')) {
    if (judged.verdict === 'SILENT') expect(absence?.sentences).toEqual([]);
    if (judged.verdict === 'MENTIONED' || judged.verdict === 'REARRANGED') {
      expect(absence?.sentences.length).toBeGreaterThan(0);
      for (const { start, end } of absence?.sentences ?? []) expect(end).toBeGreaterThan(start);
    }
  }
});

test('goals of Pingshan and Guangming are not due while their year runs, and their results are not held after it', () => {
  expect(verdicts('坪山', '2024', { asOf: '2024-01-31' })).toEqual(['NOT_DUE']);
  expect(verdicts('光明', '2024', { asOf: '2024-05-20' })).toEqual(['NOT_DUE']);
  expect(verdicts('坪山', '2024')).toEqual(['NOT_HELD']);
  expect(verdicts('光明', '2024')).toEqual(['NOT_HELD']);
  expect(label('TOTAL_WATER_USE', { district: '光明' })).toBe('未收录完成情况');
});

test('results of 2023 stand beside plans that are not held', () => {
  for (const district of ['龙岗', '坪山', '光明'])
    expect(label('GDP', { district, period: '2023', measure: 'GROWTH' })).toBe('未收录计划');
});

test.each([
  ['龙岗', '2024/2026', '2026-11-29'],
  ['坪山', '2023/2027', '2026-11-29'],
])(
  'goals of %s for %s are not due before they end, and their years are said to be inferred',
  (district, period, asOf) => {
    const ledger = shipped;
    const owner = resolveOwner(ledger, district, '');
    const at = { asOf, revision: latestRevision(ledger) };
    const found = ledger.catalogue.indicators
      .flatMap((indicator) => listComparisons(ledger, { owner, indicator }, { periods: [months(period)], at }))
      .filter(({ target }) => target?.periodInferred);
    expect(found.length).toBeGreaterThan(0);
    for (const one of found) {
      expect(one.judged.verdict).toBe('NOT_DUE');
      expect(reasonOf(one, one.judged, 'ZH')).toContain('系推定');
    }
  },
);

/** A statistics bulletin of a district with one figure of a month. */
function withBulletin(set: PlanSet, of: { code: string; districtCode: string; like: string }): PlanSet {
  const figures = set.documents.flatMap((document) => document.figures);
  const like = figures.find(({ code }) => code === of.like);
  const base = set.documents[0];
  if (!like || !base) throw new Error(`No ${of.like}.`);
  const months = { period: '2024-01/2024-07', periodStart: 2024 * 12, periodEnd: 2024 * 12 + 6 };
  const figure = { ...like, ...months, code: `${of.code}/1`, quoteStart: 0, quoteEnd: 5, task: null };
  const dates = { publishedOn: '2024-08-25', publishedFrom: '2024-08-25', reportsStart: null, reportsEnd: null };
  const text = '1—7月,固定资产投资增长5%。';
  const about = {
    ...base,
    ...dates,
    code: of.code,
    title: '统计月报',
    kind: 'BULLETIN' as const,
    districtCode: of.districtCode,
  };
  return {
    ...set,
    documents: [...set.documents, { ...about, text, parts: [], tasks: [], terms: [], figures: [figure] }],
  };
}

test('a statistics bulletin with one monthly figure changes no verdict but that of its own key', () => {
  const like = 'LG-2024-MID/008';
  for (const [district, districtCode] of [
    ['光明', '440311'],
    ['龙岗', '440307'],
  ] as const) {
    const ledger = ledgerOf(withBulletin(shippedPlans(), { code: `B-${districtCode}`, districtCode, like }));
    const told = (from: Ledger) =>
      board(district, '2024', { ledger: from })
        .filter(({ indicator }) => indicator.code !== 'FIXED_ASSET_INVESTMENT')
        .map((one) => [one.indicator.code, one.measure, one.judged.verdict, reasonOf(one, one.judged, 'ZH')]);
    expect(told(ledger)).toEqual(told(shipped));
  }
});

function changes(code: string): [string, string | undefined][] {
  const query = {
    owner: resolveOwner(shipped, '龙岗', ''),
    year: months('2024'),
    indicators: [resolveIndicator(shipped, code, '')],
  };
  const found = listStatements(shipped, query, { asOf: NOW, revision: latestRevision(shipped) });
  return found
    .filter(({ period }) => period.name === '2024')
    .flatMap((statement) => statement.changes)
    .map(({ change, to }) => [driftLabel(change, to, 'ZH'), to?.printed]);
}

test.each([
  ['CULTURE_SPORTS_CENTERS_IN_USE', '另有表述(全面投入使用→基本完工)', '4个'],
  ['TRUNK_ROADS_COMPLETED', '与年初一致(改为力争)', '2条'],
  ['GDP_STEERING_INDICATORS', '数字变动', '39项'],
  ['LARGE_INDUSTRIAL_SPACE_PROJECTS', '与年初计划一致', '18个'],
  ['PROJECTS_OVER_3BN_ATTRACTED', '已报完成情况', '3个'],
  ['FOOD_WASTE_SORTING_RATE', '已报完成情况', '25%'],
  ['COMMUNITY_HEALTH_CENTERS_UNDERWAY', '已报完成情况', '3家'],
  ['ENERGY_SAVING_EMISSION_CUTS', '已报完成情况', '按照上级主管部门工作部署正常推进'],
  ['GREENWAYS_BUILT', '另有表述', '10公里'],
  ['COMPULSORY_SCHOOLS_UNDERWAY', '另有表述', '15所'],
  ['CHILDCARE_PLACES_ADDED', '另有表述', '3221个'],
  ['HOSPITAL_BEDS_ADDED', '另有表述', '1600张'],
  ['AFFORDABLE_HOUSING_RAISED', '高于年初计划', '1.7万套'],
  ['HQ_ENTERPRISES_ADDED', '未再提及', undefined],
])('the wording of %s is called %s', (code, kind, printed) => {
  expect(changes(code)).toEqual([[kind, printed]]);
});

test('nothing that the mid-year report says again, reports or names is called not mentioned, and no silence is a revision', () => {
  const query = { owner: resolveOwner(shipped, '龙岗', ''), year: months('2024') };
  const all = listStatements(shipped, query, { asOf: NOW, revision: latestRevision(shipped) });
  const silent = all.flatMap(({ changes }) => changes).filter(({ change }) => change.kind === 'NOT_MENTIONED');
  const onBoard = board('龙岗', '2024').filter(({ judged }) => judged.verdict === 'SILENT');
  expect(silent.map(({ indicator }) => indicator.code).toSorted()).toEqual(
    onBoard.map(({ indicator }) => indicator.code).toSorted(),
  );
  for (const { change } of silent) expect(change.isRevision).toBe(false);
});

test('a weaker stage is called easier', () => {
  const query = {
    owner: resolveOwner(shipped, '龙岗', ''),
    year: months('2024'),
    indicators: [resolveIndicator(shipped, 'CULTURE_SPORTS_CENTERS_IN_USE', '')],
  };
  const [one] = listStatements(shipped, query, { asOf: NOW, revision: latestRevision(shipped) });
  const [change] = one?.changes ?? [];
  expect(change && driftKind(change.change, change.to, 'ZH')).toContain('更易完成');
});
