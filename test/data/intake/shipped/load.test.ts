import { beforeEach, expect, test } from 'vitest';
import { listChanges } from '../../../../data/answer/change.ts';
import { pageOfFigures } from '../../../../data/answer/figure-list.ts';
import { LoadError } from '../../../../data/intake/shipped/fault.ts';
import { loadedVersion, loadPlanSet } from '../../../../data/intake/shipped/load.ts';
import type { PlanSet } from '../../../../data/intake/shipped/plan-set.ts';
import { type Figure, findFigure } from '../../../../data/ledger/figure.ts';
import type { Ledger } from '../../../../data/ledger/ledger.ts';
import { latestRevision } from '../../../../data/ledger/revision.ts';
import { listTerms } from '../../../../data/ledger/task.ts';
import { tableOf } from '../../../../data/table/table.ts';
import { listFiguresOfDocument } from '../../ledger/document-figures.ts';
import { figureIn, shippedLedger, shippedPlans } from '../../plans/plans.ts';

const GDP = 'LG-2024-MID/004';
const ASOF = '2026-01-01';

let ledger: Ledger;
let set: PlanSet;

beforeEach(() => {
  ledger = shippedLedger();
  set = shippedPlans();
});

function nextSet(change: (set: PlanSet) => void): PlanSet {
  change(set);
  return { ...set, version: set.version + 1 };
}

/** The fields of figures that any reader of a revision sees, without those that later revisions wrote. */
function seenAt(revision: number): unknown[] {
  const at = { revision, asOf: ASOF };
  const { items } = pageOfFigures(ledger, {}, { size: 10_000, after: undefined, at });
  return items.map(({ item: { at: _, retired: __, indicator, document, district, ...figure } }) => ({
    ...figure,
    indicator: indicator.code,
    document: document.code,
    district: district?.code,
  }));
}

function verdictsAt(revision: number): unknown[] {
  const districts = ['龙岗区', '坪山区', '光明区', '龙华区'];
  const indicators = ledger.catalogue.indicators.map(({ code }) => code);
  const spec = { districts, indicators, periods: ['2024'], columns: ['VERDICT', 'SOURCE'] as const };
  const { rowKeys, columns } = tableOf(ledger, {
    ...spec,
    columns: [...spec.columns],
    atRevision: revision,
    asOf: ASOF,
  });
  return [rowKeys, columns.map(({ values }) => values)];
}

function gdpAt(revision: number): Figure {
  const document = ledger.catalogue.documents.findByCode('LG-2024-MID');
  const figures = listFiguresOfDocument(ledger, document?.id ?? 0, { revision, asOf: ASOF });
  const found = figures.filter(({ code }) => code === GDP);
  expect(found).toHaveLength(1);
  return found[0] as Figure;
}

test('the first load makes one revision of each document, in order of publication', () => {
  const codes = ledger.catalogue.documents.list().map(({ code, revision }) => [revision, code]);
  expect(codes).toEqual([
    [1, 'LH-2021-SUMMARY'],
    [2, 'LG-2023-PLAN'],
    [3, 'PS-2023-PLAN'],
    [4, 'GM-2023-PLAN'],
    [5, 'LG-2024-MID'],
  ]);
  expect(loadedVersion(ledger)).toBe(set.version);
});

test('a data set that is loaded already writes no revision', () => {
  expect(loadPlanSet(ledger, set)).toEqual([]);
  expect(latestRevision(ledger)).toBe(5);
});

test('a correction adds a figure and retires the old one in the same revision', () => {
  const before = gdpAt(5);
  const revisions = loadPlanSet(
    ledger,
    nextSet((next) => Object.assign(figureIn(next, GDP), { value: 9.1, printed: '9.1%', decimals: 1 })),
  );
  expect(revisions.map(({ number }) => number)).toEqual([6]);
  const after = gdpAt(6);
  expect([before.value, after.value]).toEqual([9, 9.1]);
  expect(after.id).not.toBe(before.id);
  const old = findFigure(ledger, before.id, { revision: 6, asOf: ASOF });
  expect([old?.revision, old?.retired, after.revision, after.retired]).toEqual([5, 6, 6, null]);
  const changes = listChanges(ledger, { since: 5 }, { offset: 0, limit: 10, at: { revision: 6, asOf: ASOF } });
  expect(changes.map(({ kind, figure, before: was }) => [kind, figure.id, was?.id])).toEqual([
    ['CORRECTED', after.id, before.id],
  ]);
});

test('a figure that the data set no longer has is retired, and stays readable by its id', () => {
  const before = gdpAt(5);
  loadPlanSet(
    ledger,
    nextSet((next) => {
      for (const document of next.documents) document.figures = document.figures.filter(({ code }) => code !== GDP);
    }),
  );
  const changes = listChanges(ledger, { since: 5 }, { offset: 0, limit: 10, at: { revision: 6, asOf: ASOF } });
  expect(changes.map(({ kind, figure }) => [kind, figure.id])).toEqual([['RETIRED', before.id]]);
  expect(findFigure(ledger, before.id, { revision: 6, asOf: ASOF })?.printed).toBe('9%');
  expect(gdpAt(5).id).toBe(before.id);
});

test('every past revision reads as it did before a correction, a withdrawal and an addition', () => {
  const figures = [1, 2, 3, 4, 5].map(seenAt);
  const verdicts = [2, 3, 4, 5].map(verdictsAt);
  loadPlanSet(
    ledger,
    nextSet((next) => {
      Object.assign(figureIn(next, GDP), { value: 9.1, printed: '9.1%' });
      const plan = next.documents.find(({ code }) => code === 'PS-2023-PLAN');
      const [first, ...others] = plan?.figures ?? [];
      const inFirstHalf = { period: '2024-S1', periodStart: 24288, periodEnd: 24293, role: 'ACTUAL' } as const;
      if (plan && first) plan.figures = [...others, { ...first, code: 'PS-2023-PLAN/999', ...inFirstHalf }];
    }),
  );
  expect(latestRevision(ledger)).toBe(6);
  expect([1, 2, 3, 4, 5].map(seenAt)).toEqual(figures);
  expect([2, 3, 4, 5].map(verdictsAt)).toEqual(verdicts);
  expect(verdictsAt(6)).not.toEqual(verdicts[3]);
});

test('an older data set is refused, and nothing changes', () => {
  loadPlanSet(
    ledger,
    nextSet((next) => Object.assign(figureIn(next, GDP), { caution: '核对' })),
  );
  const before = seenAt(6);
  expect(() => loadPlanSet(ledger, shippedPlans())).toThrow(LoadError);
  expect(() => loadPlanSet(ledger, shippedPlans())).toThrow(
    new RegExp(`newer than ${set.version}, .* Nothing was changed\\.$`),
  );
  expect([latestRevision(ledger), seenAt(6)]).toEqual([6, before]);
});

test.each([
  [
    'text',
    (document: PlanSet['documents'][number]) => {
      document.text = `${document.text} `;
    },
  ],
  [
    'work items',
    (document: PlanSet['documents'][number]) => {
      document.tasks = document.tasks.slice(1);
    },
  ],
])('a document whose %s changed is refused, and nothing changes', (_, change) => {
  const before = seenAt(5);
  const next = nextSet((changed) => {
    Object.assign(figureIn(changed, 'LG-2023-PLAN/001'), { printed: '6.4%', value: 6.4 });
    for (const document of changed.documents) if (document.code === 'LG-2024-MID') change(document);
  });
  expect(() => loadPlanSet(ledger, next)).toThrow(/LG-2024-MID differ from those loaded.*Nothing was changed\.$/);
  expect([latestRevision(ledger), loadedVersion(ledger), seenAt(5)]).toEqual([5, set.version, before]);
});

test('a failure in the middle leaves the last committed state', () => {
  const before = seenAt(5);
  const next = nextSet((changed) => {
    Object.assign(figureIn(changed, 'LH-2021-SUMMARY/014'), { value: 10.3 });
    Object.assign(figureIn(changed, GDP), { measure: 'SPEED' as never });
    const [indicator] = changed.indicators;
    if (indicator) indicator.name = '改名';
  });
  expect(() => loadPlanSet(ledger, next)).toThrow(/is no word that figures.measure can hold/);
  expect([latestRevision(ledger), loadedVersion(ledger), seenAt(5)]).toEqual([5, set.version, before]);
  expect(ledger.catalogue.indicators[0]?.name).not.toBe('改名');
});

test('a new document becomes part of the next revision, found by its text', () => {
  const plan = set.documents.find(({ code }) => code === 'LH-2021-SUMMARY');
  const added = {
    ...plan,
    code: 'LH-2022-SUMMARY',
    publishedOn: '2023-02-09',
    publishedFrom: '2023-02-09',
    tasks: [],
    terms: [],
    figures: [],
  };
  loadPlanSet(
    ledger,
    nextSet((next) => next.documents.push(added as unknown as PlanSet['documents'][number])),
  );
  expect(ledger.catalogue.documents.findByCode('LH-2022-SUMMARY')?.revision).toBe(6);
});

test('the glossary, the standing and the names follow the data set without being figures', () => {
  loadPlanSet(
    ledger,
    nextSet((next) => {
      for (const document of next.documents) {
        document.standing = 'EXPIRED';
        for (const term of document.terms) term.text = `改：${term.text}`;
      }
      for (const indicator of next.indicators) if (indicator.code === 'GDP') indicator.aliases.push('国内生产总值');
    }),
  );
  expect(new Set(ledger.catalogue.documents.list().map(({ standing }) => standing))).toEqual(new Set(['EXPIRED']));
  expect(ledger.catalogue.indicators.find(({ code }) => code === 'GDP')?.aliases).toContain('国内生产总值');
  expect(listTerms(ledger, '改：')).toHaveLength(17);
});
