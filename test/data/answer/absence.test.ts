import { expect, test } from 'vitest';
import { listProblems } from '../../../data/answer/absence.ts';
import { type Comparison, type ComparisonRange, listComparisons } from '../../../data/answer/comparison.ts';
import { resolveIndicator, resolveOwner } from '../../../data/ask/resolve.ts';
import type { Ledger } from '../../../data/ledger/ledger.ts';
import { latestRevision } from '../../../data/ledger/revision.ts';
import { labelOf } from '../../../data/rules/sentence/label.ts';
import { reasonOf } from '../../../data/rules/sentence/reason.ts';
import { months } from '../rules/figure/stated.ts';
import { type WorldDocument, type WorldFigure, type WorldIndicator, worldOf } from './report-world.ts';

const PART = { kind: 'PART_OF', complete: true, stage: null, toStage: null } as const;
const ROADS: WorldIndicator = { code: 'ROADS', name: '新建改造道路' };
const BUILT: WorldIndicator = { code: 'ROADS_BUILT', name: '新建道路', relations: [{ ...PART, to: 'ROADS' }] };
const MENDED: WorldIndicator = { code: 'ROADS_MENDED', name: '改造道路', relations: [{ ...PART, to: 'ROADS' }] };

function goal(indicator: string, quote: string, rest: Partial<WorldFigure> = {}): WorldFigure {
  return { indicator, role: 'TARGET', period: '2024', quote, ...rest };
}

function result(indicator: string, quote: string, rest: Partial<WorldFigure> = {}): WorldFigure {
  return { indicator, role: 'ACTUAL', period: '2024-S1', quote, ...rest };
}

/** The year's plan of one goal: 道路39个. */
const PLAN: WorldDocument = {
  code: 'PLAN',
  kind: 'PLAN',
  publishedOn: '2024-01-20',
  parts: [['GOALS', '全年完成道路39个。']],
  figures: [goal('ROADS', '道路39个')],
};

/** A report on the first half with these results and next steps. */
function midYear(results: string, next: string, rest: Partial<WorldDocument> = {}): WorldDocument {
  const parts: WorldDocument['parts'] = [
    ['RESULTS', results],
    ['ARRANGEMENTS', next],
  ];
  return { code: 'MID', kind: 'MID_YEAR_REPORT', publishedOn: '2024-08-10', reports: '2024-S1', parts, ...rest };
}

function compared(ledger: Ledger, code: string, asked: Partial<ComparisonRange> & { asOf?: string } = {}): Comparison {
  const { asOf = '2024-09-01', periods = [months('2024')], ...rest } = asked;
  const subject = { owner: resolveOwner(ledger, '甲区', ''), indicator: resolveIndicator(ledger, code, '') };
  const at = { asOf, revision: latestRevision(ledger) };
  const [found] = listComparisons(ledger, subject, { periods, at, withPrevious: true, ...rest });
  if (!found) throw new Error(`Nothing of ${code}.`);
  return found;
}

function told(ledger: Ledger, code = 'ROADS', asked: Parameters<typeof compared>[2] = {}) {
  const found = compared(ledger, code, asked);
  return {
    verdict: found.judged.verdict,
    label: labelOf(found, found.judged, 'ZH'),
    quotes: found.absence?.quotes ?? [],
  };
}

test('a goal whose parts the report gives is reported in other terms, with the sum that the report does not print', () => {
  const mid = midYear('新建道路12个,改造道路27个。', '抓紧工作。', {
    figures: [result('ROADS_BUILT', '新建道路12个'), result('ROADS_MENDED', '改造道路27个')],
  });
  const found = compared(worldOf([ROADS, BUILT, MENDED], [PLAN, mid]), 'ROADS');
  expect(found.judged).toMatchObject({ verdict: 'MENTIONED', gap: null, attainment: null, progress: null });
  expect(found.absence?.related.map(({ value }) => value)).toEqual([12, 27]);
  expect(found.absence?.sum).toEqual({ value: 39, parts: 2 });
  expect(reasonOf(found, found.judged, 'ZH')).toContain('两项合计39个，报告未公布合计数');
  expect(labelOf(found, found.judged, 'ZH')).toBe('另有表述');
});

test.each([
  ['one of the parts is missing', [BUILT, MENDED], [result('ROADS_BUILT', '新建道路12个')]],
  [
    'one of the parts is printed as a bound',
    [BUILT, MENDED],
    [result('ROADS_BUILT', '新建道路12个', { comparator: 'AT_LEAST' }), result('ROADS_MENDED', '改造道路27个')],
  ],
  [
    'the parts are not all of the whole',
    [BUILT, MENDED].map((one) => ({ ...one, relations: [{ ...PART, complete: false, to: 'ROADS' }] })),
    [result('ROADS_BUILT', '新建道路12个'), result('ROADS_MENDED', '改造道路27个')],
  ],
  [
    'the parts are of different months',
    [BUILT, MENDED],
    [result('ROADS_BUILT', '新建道路12个', { period: '2024-Q1' }), result('ROADS_MENDED', '改造道路27个')],
  ],
])('no sum is said where %s', (_, indicators, figures) => {
  const mid = midYear('新建道路12个,改造道路27个。', '抓紧工作。', { figures });
  const found = compared(worldOf([ROADS, ...indicators], [PLAN, mid]), 'ROADS');
  expect([found.judged.verdict, found.absence?.sum]).toEqual(['MENTIONED', null]);
  expect(reasonOf(found, found.judged, 'ZH')).not.toContain('合计');
});

test.each([
  ['the whole beside a part', { kind: 'PART_OF', to: 'STOCK' }],
  ['the stock beside what adds to it', { kind: 'FLOW_OF', to: 'STOCK' }],
  ['the wider beside the narrower', { kind: 'NARROWER', to: 'STOCK' }],
  ['another stage of the same work', { kind: 'STAGE', to: 'STOCK', stage: '开工', toStage: '竣工' }],
] as const)('a figure of a related indicator is a mention: %s', (_, relation) => {
  const roads = { ...ROADS, relations: [{ complete: false, stage: null, toStage: null, ...relation }] };
  const mid = midYear('市政项目总量81个。', '抓紧工作。', { figures: [result('STOCK', '项目总量81个')] });
  const ledger = worldOf([roads, { code: 'STOCK', name: '项目总量' }], [PLAN, mid]);
  expect(told(ledger)).toEqual({ verdict: 'MENTIONED', label: '另有表述', quotes: ['市政项目总量81个。'] });
});

test('a figure of last year among the results is no mention of this year', () => {
  const mid = midYear('去年新建道路12个。', '抓紧工作。', {
    figures: [result('ROADS_BUILT', '新建道路12个', { period: '2023' })],
  });
  expect(told(worldOf([ROADS, BUILT], [PLAN, mid])).verdict).toBe('SILENT');
});

test.each([
  ['its name', {}, '新建改造道路有序推进。'],
  ['an alias', { aliases: ['市政路网'] }, '“市政 路网”加快成形。'],
  ['a watch phrase', { watch: ['路网加密'] }, '路网加密工程进展顺利。'],
  ['its name without the leading verb', { name: '完成主次干道' }, '主次干道通车。'],
])('a sentence with %s is a mention and is cited', (_, names, sentence) => {
  const ledger = worldOf([{ ...ROADS, ...names }], [PLAN, midYear(`经济向好。${sentence}民生改善。`, '抓紧工作。')]);
  expect(told(ledger)).toEqual({ verdict: 'MENTIONED', label: '另有表述', quotes: [sentence] });
});

test('a sentence with a phrase that means something else is no mention', () => {
  const roads = { ...ROADS, watch: ['主干路'], not: ['主干路由器'] };
  const mid = midYear('更新主干路由器300台。', '抓紧工作。');
  expect(told(worldOf([roads], [PLAN, mid])).verdict).toBe('SILENT');
});

test('what only the next steps name is rearranged, and both sentences are cited', () => {
  const ledger = worldOf([ROADS], [PLAN, midYear('经济向好。', '力争完成新建改造道路任务。')]);
  expect(told(ledger)).toEqual({
    verdict: 'REARRANGED',
    label: '仅列入下步安排',
    quotes: ['全年完成道路39个。', '力争完成新建改造道路任务。'],
  });
});

test('a later stage set as a goal in the next steps is rearranged', () => {
  const stage = { kind: 'STAGE', to: 'ROADS', complete: false, stage: '基本完工', toStage: '通车' } as const;
  const almost = { code: 'ALMOST', name: '道路基本完工', relations: [stage] };
  const mid = midYear('经济向好。', '推进4个路段基本完工。', {
    figures: [goal('ALMOST', '4个', { authority: 'INTERIM', period: '2024-S2' })],
  });
  const found = compared(worldOf([ROADS, almost], [PLAN, mid]), 'ROADS');
  expect([found.judged.verdict, found.absence?.related[0]?.value]).toEqual(['REARRANGED', 4]);
});

test('what only the problems name is rearranged too, and is cited beside any other verdict', () => {
  const parts: WorldDocument['parts'] = [
    ['RESULTS', '经济向好。'],
    ['PROBLEMS', '新建改造道路数量不足。'],
  ];
  const problem = compared(worldOf([ROADS], [PLAN, midYear('', '', { parts })]), 'ROADS');
  expect(problem.judged.verdict).toBe('REARRANGED');
  expect(reasonOf(problem, problem.judged, 'ZH')).toMatch(
    /没有报告上半年的完成情况，仅见于存在的问题：“新建改造道路数量不足”。$/,
  );
  const withResult = worldOf(
    [ROADS],
    [PLAN, midYear('', '', { parts: [['RESULTS', '完成道路20个。'], ...parts], figures: [result('ROADS', '20个')] })],
  );
  expect(told(withResult).verdict).toBe('ON_TRACK');
  const subject = {
    owner: resolveOwner(withResult, '甲区', ''),
    indicator: resolveIndicator(withResult, 'ROADS', ''),
  };
  const at = { asOf: '2024-09-01', revision: latestRevision(withResult) };
  expect(listProblems(withResult, subject, { period: months('2024'), at }).map(({ part }) => part)).toEqual([
    'PROBLEMS',
  ]);
});

test('a goal for inferred months of the year brings the doubt what it would mean of the year', () => {
  const mid = (rest: Partial<WorldFigure>) =>
    midYear('经济向好。', '新建改造道路15个。', {
      figures: [goal('ROADS', '道路15个', { authority: 'INTERIM', period: '2024-S2', ...rest })],
    });
  const reason = (rest: Partial<WorldFigure>) => {
    const found = compared(worldOf([ROADS], [PLAN, mid(rest)]), 'ROADS');
    expect(found.judged.verdict).toBe('REARRANGED');
    return reasonOf(found, found.judged, 'ZH');
  };
  expect(reason({ periodInferred: true })).toContain(
    '原文未注明15个是否为2024年7-12月的数，若指2024年，则比年初目标少24个。',
  );
  expect(reason({})).not.toContain('原文未注明');
});

test.each([
  ['2024-S1', '上半年报告未提及', 'not mentioned in the report for the first half'],
  ['2024-01/2024-09', '前三季度报告未提及', 'not mentioned in the report for the first three quarters'],
  ['2024-Q1', '一季度报告未提及', 'not mentioned in the report for the first quarter'],
  ['2024', '全年报告未提及', 'not mentioned in the report for the full year'],
])('silence says on what span the report reports: %s', (reports, zh, en) => {
  const found = compared(worldOf([ROADS], [PLAN, midYear('经济向好。', '抓紧工作。', { reports })]), 'ROADS');
  expect(found.judged.verdict).toBe('SILENT');
  expect([labelOf(found, found.judged, 'ZH'), labelOf(found, found.judged, 'EN')]).toEqual([zh, en]);
});

test('the report that sets a goal is neither silent on it nor puts it off; only its results may say it otherwise', () => {
  const own = (results: string, figures: WorldFigure[] = []) =>
    midYear(results, '全年完成道路85个。', {
      figures: [goal('ROADS', '道路85个', { authority: 'INTERIM' }), ...figures],
    });
  const indicators = [ROADS, BUILT, MENDED];
  expect(told(worldOf(indicators, [own('经济向好。')])).verdict).toBe('NOT_DUE');
  expect(told(worldOf(indicators, [own('经济向好。')]), 'ROADS', { asOf: '2026-11-29' }).verdict).toBe('NOT_HELD');
  const said = own('新建道路54个、改造道路11个。', [
    result('ROADS_BUILT', '新建道路54个'),
    result('ROADS_MENDED', '改造道路11个'),
  ]);
  const found = compared(worldOf(indicators, [said]), 'ROADS', { asOf: '2026-11-29' });
  expect([found.judged.verdict, found.absence?.sum?.value]).toEqual(['MENTIONED', 65]);
});

test('the sentence that sets a goal is no mention of it, though it stands among the results', () => {
  const mid = midYear('围绕新建改造道路39个的目标抓紧推进。', '抓紧工作。', {
    figures: [goal('ROADS', '道路39个', { authority: 'INTERIM' })],
  });
  expect(told(worldOf([ROADS], [mid])).verdict).toBe('NOT_DUE');
});

test.each([
  ['a bulletin', { kind: 'BULLETIN' as const, reports: undefined }],
  ['a report of another district', { districtCode: '990002' }],
  ['a report on another year', { reports: '2023' }],
  ['a report on more than the year', { reports: '2024/2025', publishedOn: '2026-02-01' }],
  ['a report that came out before the plan', { publishedOn: '2024-01-10' }],
])('%s is never silent and mentions nothing', (_, rest) => {
  const { reports: _reports, ...base } = midYear('新建改造道路有序推进。', '抓紧新建改造道路。');
  const { reports, ...other } = { reports: '2024-S1', ...rest };
  const ledger = worldOf([ROADS], [PLAN, { ...base, ...other, ...(reports && { reports }) }]);
  expect(told(ledger).verdict).toBe('NOT_DUE');
  expect(told(ledger, 'ROADS', { asOf: '2026-11-29' }).verdict).toBe('NOT_HELD');
});

test('figures of a bulletin change no verdict but those of their own keys', () => {
  const indicators = [ROADS, BUILT];
  const mid = midYear('经济向好。', '抓紧工作。');
  const bulletin: WorldDocument = {
    code: 'BULLETIN',
    kind: 'BULLETIN',
    publishedOn: '2024-08-20',
    parts: [[null, '1—7月新建道路30个。']],
    figures: [result('ROADS_BUILT', '新建道路30个', { period: '2024-01/2024-07' })],
  };
  expect(told(worldOf(indicators, [PLAN, mid, bulletin]))).toEqual(told(worldOf(indicators, [PLAN, mid])));
  expect(told(worldOf(indicators, [PLAN, bulletin]))).toEqual(told(worldOf(indicators, [PLAN])));
});

test('of several reports one that says it otherwise counts before one that is silent, whichever is later', () => {
  const mid = midYear('新建改造道路有序推进。', '抓紧工作。');
  const annual = midYear('经济向好。', '谋划新建改造道路。', {
    code: 'YEAR',
    reports: '2024',
    publishedOn: '2025-02-01',
  });
  const ledger = worldOf([ROADS], [PLAN, mid, annual]);
  expect(told(ledger, 'ROADS', { asOf: '2025-03-01' }).verdict).toBe('MENTIONED');
  const quiet = worldOf([ROADS], [PLAN, midYear('经济向好。', '抓紧工作。'), annual]);
  expect(told(quiet).label).toBe('上半年报告未提及');
  expect(told(quiet, 'ROADS', { asOf: '2025-03-01' }).verdict).toBe('REARRANGED');
});

test('a report of the same day on a longer span is later than the document that sets the goal', () => {
  const plan = { ...PLAN, reports: '2023' };
  const mid = midYear('经济向好。', '抓紧工作。', { publishedOn: PLAN.publishedOn });
  expect(told(worldOf([ROADS], [plan, mid])).verdict).toBe('SILENT');
});

test('a goal for the end of the year is told of by the reports on the year', () => {
  const stock = { ...ROADS, timing: 'STOCK' } as const;
  const plan = { ...PLAN, figures: [goal('ROADS', '道路39个', { period: '2024-12', isOfLastDay: true })] };
  const ledger = worldOf([stock], [plan, midYear('经济向好。', '抓紧工作。')]);
  expect(told(ledger, 'ROADS', { periods: [months('2024-12')] }).label).toBe('上半年报告未提及');
});

test('a goal for the second half is no matter of a report on the first', () => {
  const plan = { ...PLAN, figures: [goal('ROADS', '道路39个', { period: '2024-S2' })] };
  const ledger = worldOf([ROADS], [plan, midYear('经济向好。', '抓紧工作。')]);
  expect(told(ledger, 'ROADS', { periods: [months('2024-S2')] }).verdict).toBe('NOT_DUE');
});

test('before the report comes out the goal is not due', () => {
  const ledger = worldOf([ROADS], [PLAN, midYear('经济向好。', '抓紧工作。')]);
  expect(told(ledger, 'ROADS', { asOf: '2024-08-09' })).toMatchObject({ verdict: 'NOT_DUE', label: '未到期' });
  expect(told(ledger, 'ROADS', { asOf: '2024-08-10' }).verdict).toBe('SILENT');
});

test('a report on more than the months that are asked for is not read for them', () => {
  const ledger = worldOf([ROADS], [PLAN, midYear('经济向好。', '抓紧工作。')]);
  expect(told(ledger, 'ROADS', { part: months('2024-S1') }).verdict).toBe('SILENT');
  expect(told(ledger, 'ROADS', { part: months('2024-Q1') }).verdict).toBe('NOT_DUE');
});

test('a goal of several years is not due before they end, whatever a report says; then the reports count', () => {
  const period = '2024/2026';
  const inferred = { period, periodInferred: true };
  const plan = { ...PLAN, figures: [goal('ROADS', '道路39个', inferred)] };
  const ledger = worldOf([ROADS], [plan, midYear('经济向好。', '抓紧工作。')]);
  const asked = { periods: [months(period)] };
  const early = compared(ledger, 'ROADS', asked);
  expect(early.judged.verdict).toBe('NOT_DUE');
  expect(reasonOf(early, early.judged, 'ZH')).toContain('2024-2026年系推定');
  expect(told(ledger, 'ROADS', { ...asked, asOf: '2026-12-30' }).verdict).toBe('NOT_DUE');
  expect(told(ledger, 'ROADS', { ...asked, asOf: '2026-12-31' }).label).toBe('2024年上半年报告未提及');
});

test('a year inside several is shown beside them and not judged', () => {
  const period = '2024/2026';
  const plan = { ...PLAN, figures: [goal('ROADS', '道路39个', { period })] };
  const annual = midYear('完成道路10个。', '抓紧工作。', {
    reports: '2024',
    publishedOn: '2025-02-01',
    figures: [result('ROADS', '道路10个', { period: '2024' })],
  });
  const ledger = worldOf([ROADS], [plan, annual]);
  const found = (asOf: string) => compared(ledger, 'ROADS', { periods: [months(period)], asOf });
  expect([found('2025-01-31').judged.verdict, found('2025-01-31').actual]).toEqual(['NOT_DUE', undefined]);
  expect([found('2025-03-01').judged.verdict, found('2025-03-01').actual?.value]).toEqual(['UNJUDGED', 10]);
});

test('a report whose parts are not known is read as results throughout', () => {
  const parts: WorldDocument['parts'] = [[null, '新建改造道路有序推进。']];
  expect(told(worldOf([ROADS], [PLAN, midYear('', '', { parts })])).verdict).toBe('MENTIONED');
});

test('a result without a goal: the plan sets none, or is not held, and what a bureau thinks of is no plan', () => {
  const held = { ...PLAN, figures: [goal('BUILT', '道路39个')] };
  const mid = midYear('完成新建改造道路20个。', '抓紧工作。', { figures: [result('ROADS', '20个')] });
  const indicators = [ROADS, { code: 'BUILT', name: '建成道路' }];
  const outlook: WorldDocument = {
    ...held,
    kind: 'SUMMARY',
    figures: [goal('BUILT', '道路39个', { authority: 'OUTLOOK' })],
  };
  const label = (documents: WorldDocument[], asked: Parameters<typeof compared>[2] = {}) =>
    told(worldOf(indicators, documents), 'ROADS', asked).label;
  expect(label([held, mid])).toBe('计划未列目标');
  expect(label([mid])).toBe('未收录计划');
  expect(label([outlook, mid])).toBe('未收录计划');
  expect(label([{ ...held, districtCode: '990002' }, mid])).toBe('未收录计划');
  expect(label([{ ...held, figures: [goal('BUILT', '道路39个', { period: '2024/2026' })] }, mid])).toBe('未收录计划');
  expect(label([{ ...held, publishedOn: '2024-12-01' }, mid])).toBe('未收录计划');
  expect(label([{ ...held, publishedOn: '2024-12-01' }, mid], { asOf: '2024-12-02' })).toBe('计划未列目标');
});
