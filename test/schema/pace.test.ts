import { expect, test } from 'vitest';
import type { PlanFigure } from '../../data/intake/shipped/plan-figure.ts';
import { figureIn, ledgerOf, shippedPlans } from '../data/plans/plans.ts';
import { ask } from './ask.ts';

const HOMES = 'LG-2024-MID/107';
const GOAL = 'LG-2023-PLAN/135';
const LAST_HALF = { period: '2023-S1', periodStart: 2023 * 12, periodEnd: 2023 * 12 + 5 };
const THIS_HALF = { period: '2024-S1', periodStart: 2024 * 12, periodEnd: 2024 * 12 + 5 };

interface Homes {
  comparisonsByKey: {
    verdict: string;
    reason: string;
    pace: { done: number; expected: number; expectedFrom: string };
  }[];
}

/** Answers Longgang's homes for 2024 where the mid-year report also makes these statements, which no shipped document makes. */
async function homes(...also: [of: string, stated: Partial<PlanFigure>][]) {
  const set = shippedPlans();
  const report = set.documents.find(({ figures }) => figures.some(({ code }) => code === HOMES));
  for (const [of, stated] of also)
    report?.figures.push({ ...figureIn(set, of), code: `${of}x`, taskId: null, ...stated } as PlanFigure);
  const ledger = ledgerOf(set);
  const { comparisonsByKey } = await ask<Homes>(
    ledger,
    `{ comparisonsByKey(keys: [{ district: "龙岗", indicator: "AFFORDABLE_HOUSING_RAISED", period: "2024" }]) {
      ... on Comparison { verdict reason pace { done expected expectedFrom } } } }`,
  );
  return comparisonsByKey[0];
}

test("where last year's first half and whole year are published, its course is what is expected", async () => {
  const answer = await homes([HOMES, { ...LAST_HALF, value: 5400, printed: '5400套' }]);
  expect(answer).toMatchObject({ verdict: 'AHEAD', pace: { expected: 0.2, expectedFrom: 'LAST_YEAR' } });
  expect(answer?.reason).toContain('按上年同期占比应达20.0%');
});

test("the goal's own breakdown goes before last year's course", async () => {
  const answer = await homes(
    [HOMES, { ...LAST_HALF, value: 5400, printed: '5400套' }],
    [GOAL, { ...THIS_HALF, value: 6000, printed: '6000套' }],
  );
  expect(answer).toMatchObject({ verdict: 'BEHIND', pace: { expected: 0.4, expectedFrom: 'BREAKDOWN' } });
});

test('with neither, homes that come about at the end of the year are left open', async () => {
  expect(await homes()).toMatchObject({ verdict: 'OPEN', pace: { expected: null, expectedFrom: null } });
});
