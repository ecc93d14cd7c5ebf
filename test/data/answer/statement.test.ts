import { expect, test } from 'vitest';
import { pageOfStatements, type Statement } from '../../../data/answer/statement.ts';
import { resolveOwner } from '../../../data/ask/resolve.ts';
import type { PlanFigure } from '../../../data/intake/shipped/plan-figure.ts';
import type { PlanSet } from '../../../data/intake/shipped/plan-set.ts';
import { latestRevision } from '../../../data/ledger/revision.ts';
import { driftReason } from '../../../data/rules/sentence/drift-reason.ts';
import { figureIn, ledgerOf, shippedPlans } from '../plans/plans.ts';
import { months } from '../rules/figure/stated.ts';

const RETAIL = 'LG-2023-PLAN/107';

/** Adds statements to the mid-year report, each a copy of a goal of the plan except for the fields given. */
function restated(...goals: [of: string, stated: Partial<PlanFigure>][]) {
  return (set: PlanSet): void => {
    const report = set.documents.find(({ figures }) => figures.some(({ code }) => code === 'LG-2024-MID/004'));
    for (const [of, stated] of goals)
      report?.figures.push({
        ...figureIn(set, of),
        code: `LG-2024-MID/x${of}${report.figures.length}`,
        ...stated,
        taskId: null,
      } as PlanFigure);
  };
}

function statements(change: (set: PlanSet) => void, asOf = '2026-11-22'): Map<string, Statement> {
  const set = shippedPlans();
  change(set);
  const ledger = ledgerOf(set);
  const owner = resolveOwner(ledger, '龙岗', '');
  const at = { asOf, revision: latestRevision(ledger) };
  const { items } = pageOfStatements(ledger, { owner, year: months('2024') }, { size: 500, after: undefined, at });
  return new Map(items.map(({ item }) => [`${item.indicator.code} ${item.measure} ${item.period.name}`, item]));
}

test("a plan's goal that the same authority lowers is a revision, and easier by all that changed", () => {
  const retail = statements(
    restated([RETAIL, { value: 7, printed: '7%', comparator: 'ABOUT', strength: 'STRIVE' }]),
  ).get('RETAIL_SALES GROWTH 2024');
  const [change, ...others] = retail?.changes ?? [];
  expect(others).toEqual([]);
  expect(change?.change).toEqual({
    kind: 'LOWERED',
    isRevision: true,
    difference: -1,
    ease: 'EASIER',
    grounds: ['NUMBER', 'COMPARATOR', 'STRENGTH'],
    stages: null,
  });
  expect(retail?.judged?.value).toBe(7);
  expect(change && driftReason(change, 'ZH')).toMatch(/为8%\(同比\)，《.*》的表述为力争7%左右\(同比\)，下调1个百分点/);
});

test('before the later document comes out there is one statement and no change', () => {
  const early = statements(restated([RETAIL, { value: 7, printed: '7%' }]), '2024-09-11').get(
    'RETAIL_SALES GROWTH 2024',
  );
  expect([early?.goals.length, early?.changes]).toEqual([1, []]);
});

test('a goal in 同比 that is arranged in 同口径 is lowered where growth is counted on the same scope', () => {
  const retail = statements(restated([RETAIL, { value: 7, printed: '7%', basis: 'SAME_SCOPE' }])).get(
    'RETAIL_SALES GROWTH 2024',
  );
  expect(retail?.changes.map(({ change }) => [change.kind, change.difference])).toEqual([['LOWERED', -1]]);
});

test('a goal on another basis is of another scope, and no difference is drawn', () => {
  const retail = statements(restated([RETAIL, { value: 7, printed: '7%', basis: 'NOMINAL' }])).get(
    'RETAIL_SALES GROWTH 2024',
  );
  expect(retail?.changes.map(({ change }) => [change.kind, change.difference])).toEqual([['SCOPE_CHANGED', null]]);
});

test('a goal that the later document names for the rest of the year only is said otherwise', () => {
  const all = statements(() => undefined);
  expect(all.get('HOSPITAL_BEDS_ADDED LEVEL 2024')?.changes.map(({ change, to }) => [change.kind, to?.value])).toEqual([
    ['SAID_OTHERWISE', 1600],
  ]);
  expect(all.has('HOSPITAL_BEDS_ADDED LEVEL 2024-S2')).toBe(true);
  expect(all.get('HQ_ENTERPRISES_ADDED LEVEL 2024')?.changes.map(({ change }) => change.kind)).toEqual([
    'NOT_MENTIONED',
  ]);
});

test('a goal that the later report says nothing of is not mentioned, be it silent on the topic as a whole', () => {
  const licensed = statements(() => undefined).get('LICENSED_FINANCIAL_BRANCHES_ATTRACTED LEVEL 2024');
  expect(licensed?.changes.map(({ change }) => change.kind)).toEqual(['NOT_MENTIONED']);
});

test('a stretch goal stands among the statements and is never the one that is judged', () => {
  const retail = statements(restated([RETAIL, { value: 9, printed: '9%', stretch: true }])).get(
    'RETAIL_SALES GROWTH 2024',
  );
  expect(retail?.goals.map(({ value }) => value)).toEqual([8, 9]);
  expect([retail?.judged?.value, retail?.changes.map(({ change }) => change.kind)]).toEqual([8, ['REPORTED']]);
});
