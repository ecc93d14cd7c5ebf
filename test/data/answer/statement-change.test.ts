import { expect, test } from 'vitest';
import { listStatements, type Statement } from '../../../data/answer/statement.ts';
import { resolveIndicator, resolveOwner } from '../../../data/ask/resolve.ts';
import { latestRevision } from '../../../data/ledger/revision.ts';
import { driftLabel } from '../../../data/rules/sentence/drift-reason.ts';
import { months } from '../rules/figure/stated.ts';
import { type WorldDocument, type WorldFigure, type WorldIndicator, worldOf } from './report-world.ts';

const ROADS: WorldIndicator = { code: 'ROADS', name: '建成主干道' };

function goal(quote: string, rest: Partial<WorldFigure> = {}): WorldFigure {
  return { indicator: 'ROADS', role: 'TARGET', period: '2024', quote, ...rest };
}

function result(quote: string, rest: Partial<WorldFigure> = {}): WorldFigure {
  return { indicator: 'ROADS', role: 'ACTUAL', period: '2024-S1', quote, ...rest };
}

function plan(rest: Partial<WorldDocument> = {}): WorldDocument {
  const parts: WorldDocument['parts'] = [['GOALS', '全年建成主干道39个。']];
  const base = { code: 'PLAN', kind: 'PLAN', publishedOn: '2024-01-20', parts, figures: [goal('39个')] } as const;
  return { ...base, figures: [goal('39个')], ...rest };
}

function midYear(results: string, next: string, figures: WorldFigure[] = []): WorldDocument {
  const parts: WorldDocument['parts'] = [
    ['RESULTS', results],
    ['ARRANGEMENTS', next],
  ];
  return {
    code: 'MID',
    kind: 'MID_YEAR_REPORT',
    publishedOn: '2024-08-10',
    reports: '2024-S1',
    parts,
    figures,
  };
}

function statements(documents: WorldDocument[], indicators: WorldIndicator[] = [ROADS]): Statement[] {
  const ledger = worldOf(indicators, documents);
  const query = {
    owner: resolveOwner(ledger, '甲区', ''),
    year: months('2024'),
    indicators: [resolveIndicator(ledger, 'ROADS', '')],
  };
  return listStatements(ledger, query, { asOf: '2026-01-01', revision: latestRevision(ledger) });
}

/** The changes of the year's goal, each as it is called. */
function labels(documents: WorldDocument[], indicators?: WorldIndicator[]): string[] {
  const [year] = statements(documents, indicators);
  return (year?.changes ?? []).map(({ change, to }) => driftLabel(change, to, 'ZH'));
}

const INTERIM = { authority: 'INTERIM' } as const;

test('an arrangement after the plan is set beside it, and the next arrangement revises the first', () => {
  const mid = midYear('经济向好。', '建成主干道41个。', [goal('41个', INTERIM)]);
  const late: WorldDocument = {
    ...midYear('经济向好。', '建成主干道40个。', [goal('40个', INTERIM)]),
    code: 'LATE',
    publishedOn: '2024-11-01',
    reports: '2024-01/2024-09',
  };
  expect(labels([plan(), mid])).toEqual(['高于年初计划']);
  expect(labels([plan(), mid, late])).toEqual(['高于年初计划', '下调']);
});

test.each([
  ['CONSTANT_PRICE', 'YOY', 'CONSTANT_PRICE', '高于年初计划'],
  ['SAME_SCOPE', 'YOY', 'UNSTATED', '高于年初计划'],
  [null, 'YOY', 'UNSTATED', '高于年初计划'],
  ['SAME_SCOPE', 'YOY', 'CONSTANT_PRICE', '口径变化'],
] as const)(
  'growth of an indicator counted by %s, planned in %s and arranged in %s, is %s',
  (growthBasis, a, b, label) => {
    const rate = { measure: 'GROWTH', unit: '%', value: 6.5, basis: a } as const;
    const of = plan({ parts: [['GOALS', '增长6.5%。']], figures: [goal('6.5%', rate)] });
    const mid = midYear('经济向好。', '力争增长7%。', [goal('7%', { ...INTERIM, ...rate, value: 7, basis: b })]);
    expect(labels([of, mid], [{ ...ROADS, growthBasis }])).toEqual([label]);
  },
);

test.each(['2024-Q1', '2023'])(
  'a growth without a base is not set beside 同比 where that of %s is printed as 同口径',
  (period) => {
    const rate = { measure: 'GROWTH', unit: '%', value: 6.5, basis: 'YOY' } as const;
    const of = plan({ parts: [['GOALS', '增长6.5%。']], figures: [goal('6.5%', rate)] });
    const told = result('同口径增长5%', { ...rate, value: 5, basis: 'SAME_SCOPE', period });
    const arranged = goal('力争增长7%', { ...INTERIM, ...rate, value: 7, basis: 'UNSTATED' });
    expect(labels([of, midYear('同口径增长5%。', '力争增长7%。', [told, arranged])])).toEqual(['口径变化']);
  },
);

test('an adjusted plan revises the plan, and the arrangement after it is set beside the adjusted one', () => {
  const adjusted = plan({
    code: 'ADJUSTED',
    publishedOn: '2024-07-01',
    parts: [['GOALS', '建成主干道35个。']],
    figures: [goal('35个')],
  });
  const mid = midYear('经济向好。', '建成主干道35个。', [goal('35个', INTERIM)]);
  expect(labels([plan(), adjusted, mid])).toEqual(['下调', '与年初计划一致']);
});

test('an arrangement whose text says 调整为 revises the plan', () => {
  const mid = midYear('经济向好。', '将建成主干道目标调整为30个。', [goal('30个', INTERIM)]);
  expect(labels([plan(), mid])).toEqual(['下调']);
  const [year] = statements([plan(), mid]);
  expect(year?.changes[0]?.change.isRevision).toBe(true);
});

test.each(['ASSIGNED', 'STEERING', 'OUTLOOK'] as const)(
  'what is said by %s stands among the goals and is no change',
  (authority) => {
    const notice: WorldDocument = {
      ...plan({ code: 'NOTICE', publishedOn: '2024-03-01', parts: [['GOALS', '建成主干道50个。']] }),
      figures: [goal('50个', { authority })],
    };
    const [year] = statements([plan(), notice]);
    expect([year?.goals.length, year?.changes]).toEqual([2, []]);
  },
);

test('the same number only striven for is never a bare 一致', () => {
  const mid = midYear('经济向好。', '力争建成主干道39个。', [goal('39个', { ...INTERIM, strength: 'STRIVE' })]);
  expect(labels([plan(), mid])).toEqual(['与年初一致(改为力争)']);
});

test('a result in the place of the goal is reported, however low it is', () => {
  expect(labels([plan(), midYear('建成主干道3个。', '抓紧工作。', [result('3个')])])).toEqual(['已报完成情况']);
});

test.each([
  ['at an earlier stage of the same work', { kind: 'STAGE', stage: '开工', toStage: '通车' }, 'SAID_OTHERWISE'],
  ['of a part', { kind: 'PART_OF', stage: null, toStage: null }, 'SAID_OTHERWISE'],
  ['of a narrower indicator', { kind: 'NARROWER', stage: null, toStage: null }, 'SAID_OTHERWISE'],
  ['of what adds to it', { kind: 'FLOW_OF', stage: null, toStage: null }, 'SAID_OTHERWISE'],
] as const)('a result %s is cited with its sentence', (_, related, kind) => {
  const relation = { to: 'ROADS', complete: false, ...related };
  const begun = { code: 'BEGUN', name: '道路开工', relations: [relation] };
  const mid = midYear('开工3个路段。', '抓紧工作。', [result('3个', { indicator: 'BEGUN' })]);
  const [year] = statements([plan(), mid], [ROADS, begun]);
  const [change] = year?.changes ?? [];
  expect([change?.change.kind, change?.to?.value, change?.quotes]).toEqual([kind, 3, ['开工3个路段。']]);
});

test('a result at a later stage of the same work reports on it, and no number is called lower', () => {
  const begun = {
    ...ROADS,
    relations: [{ to: 'OPENED', kind: 'STAGE', complete: false, stage: '开工', toStage: '通车' }],
  };
  const opened = { code: 'OPENED', name: '道路通车' };
  const mid = midYear('通车3个路段。', '抓紧工作。', [result('3个', { indicator: 'OPENED' })]);
  const [year] = statements([plan(), mid], [begun as typeof ROADS, opened]);
  const [change] = year?.changes ?? [];
  expect([change?.change.kind, change?.change.difference, change?.to?.value]).toEqual(['REPORTED', null, 3]);
});

test.each([
  ['39个', 'KEPT', 0],
  ['37个', 'CHANGED', -2],
])('the number of work in hand that a result gives as %s is %s', (quote, kind, difference) => {
  const mid = midYear(`主干道建设推进${quote}。`, '抓紧工作。', [result(quote)]);
  const [year] = statements([plan(), mid], [{ ...ROADS, timing: 'SCOPE' }]);
  expect(year?.changes.map(({ change }) => [change.kind, change.difference, change.isRevision])).toEqual([
    [kind, difference, false],
  ]);
});

test('an earlier stage arranged for is said otherwise and is weaker', () => {
  const relation = { kind: 'STAGE', to: 'ROADS', complete: false, stage: '基本完工', toStage: '通车' } as const;
  const almost = { code: 'ALMOST', name: '道路基本完工', relations: [relation] };
  const mid = midYear('经济向好。', '推进39个路段基本完工。', [goal('39个', { ...INTERIM, indicator: 'ALMOST' })]);
  const [year] = statements([plan(), mid], [ROADS, almost]);
  const [change] = year?.changes ?? [];
  expect(change?.change).toMatchObject({
    kind: 'SAID_OTHERWISE',
    ease: 'EASIER',
    grounds: ['STAGE'],
    difference: null,
  });
  expect(change?.quotes).toEqual(['推进39个路段基本完工。']);
});

test('a goal for other months is said otherwise, with no difference', () => {
  const mid = midYear('经济向好。', '下半年建成主干道20个。', [goal('20个', { ...INTERIM, period: '2024-S2' })]);
  const [year] = statements([plan(), mid]);
  expect(year?.changes.map(({ change, to }) => [change.kind, change.difference, to?.value])).toEqual([
    ['SAID_OTHERWISE', null, 20],
  ]);
});

test('only a sentence that names the matter is said otherwise, and nothing at all is not mentioned', () => {
  const [named] = statements([plan(), midYear('经济向好。', '继续建成主干道。')]);
  expect(named?.changes.map(({ change, to, quotes }) => [change.kind, to, quotes])).toEqual([
    ['SAID_OTHERWISE', undefined, ['继续建成主干道。']],
  ]);
  const [silent] = statements([plan(), midYear('经济向好。', '抓紧工作。')]);
  expect(silent?.changes.map(({ change }) => [change.kind, change.isRevision])).toEqual([['NOT_MENTIONED', false]]);
});

test('a bulletin, and a plan that leaves the goal out, are no silence', () => {
  const bulletin: WorldDocument = {
    code: 'BULLETIN',
    kind: 'BULLETIN',
    publishedOn: '2024-08-20',
    parts: [[null, '经济向好。']],
  };
  const adjusted = plan({ code: 'ADJUSTED', publishedOn: '2024-07-01', parts: [['GOALS', '保持稳定。']], figures: [] });
  expect(labels([plan(), bulletin, adjusted])).toEqual([]);
});
