import { beforeAll, expect, test } from 'vitest';
import { listComparisons } from '../../../data/answer/comparison.ts';
import { loadPlanSet } from '../../../data/intake/shipped/load.ts';
import type { PlanSet } from '../../../data/intake/shipped/plan-set.ts';
import { type Figure, inForceOf } from '../../../data/ledger/figure.ts';
import type { Ledger } from '../../../data/ledger/ledger.ts';
import { listFiguresOf, listVintages } from '../../../data/ledger/pair-figures.ts';
import { yearPeriod } from '../../../data/rules/period/period.ts';
import { figureIn, shippedLedger, shippedPlans } from '../plans/plans.ts';

/** Longgang's plan of 2024 states its growth goal again in June, and twice on one day in August. */
const LATER = [
  ['LG-2024-JUN', '2024-06-01', '6.8%', 6.8],
  ['LG-2024-AUG-A', '2024-08-01', '7.1%', 7.1],
  ['LG-2024-AUG-B', '2024-08-01', '7.2%', 7.2],
] as const;

let ledger: Ledger;

function withLaterGoals(set: PlanSet): PlanSet {
  const goal = figureIn(set, 'LG-2023-PLAN/105');
  const plan = set.documents.find(({ code }) => code === 'LG-2023-PLAN');
  if (!plan) throw new Error('The plan is not there.');
  for (const [code, day, printed, value] of LATER)
    set.documents.push({
      ...plan,
      code,
      publishedOn: day,
      publishedFrom: day,
      tasks: [],
      terms: [],
      figures: [{ ...goal, code: `${code}/1`, printed, value, task: null }],
    });
  return { ...set, version: set.version + 1 };
}

beforeAll(() => {
  ledger = shippedLedger();
  loadPlanSet(ledger, withLaterGoals(shippedPlans()));
});

function growth(asOf: string): { figures: Figure[]; goal: string | undefined } {
  const owner = ledger.catalogue.owners.find(({ name }) => name === '龙岗区');
  const indicator = ledger.catalogue.indicators.find(({ code }) => code === 'GDP');
  if (!owner || !indicator) throw new Error('Longgang or its GDP is not there.');
  const at = { revision: 6, asOf };
  const period = yearPeriod(2024);
  const figures = listFiguresOf(ledger, { owner, indicator }, { from: period.end, to: period.end, at });
  const goals = figures.filter(({ measure, authority }) => measure === 'GROWTH' && authority === 'PLAN');
  const [comparison] = listComparisons(ledger, { owner, indicator }, { periods: [period], measures: ['GROWTH'], at });
  return { figures: goals, goal: comparison?.target?.printed };
}

test('a goal said again is judged by what was last published by the day asked for', () => {
  expect(growth('2024-05-31').goal).toBe('6.5%');
  expect(growth('2024-06-01').goal).toBe('6.8%');
  expect(growth('2024-07-31').goal).toBe('6.8%');
});

test('of two published on one day the one that came into the ledger later is in force', () => {
  expect(growth('2024-08-01').goal).toBe('7.2%');
  expect(inForceOf(growth('2024-08-01').figures).map(({ printed }) => printed)).toEqual(['7.2%']);
});

test('every vintage of a goal is told in order of publication, those of the day asked for and before', () => {
  const vintages = (asOf: string) => {
    const [figure] = growth(asOf).figures;
    return figure ? listVintages(ledger, figure).map(({ printed }) => printed) : [];
  };
  expect(vintages('2024-12-31')).toEqual(['6.5%', '6.8%', '7.1%', '7.2%']);
  expect(vintages('2024-06-30')).toEqual(['6.5%', '6.8%']);
  expect(vintages('2024-01-01')).toEqual(['6.5%']);
});

test('a steering goal is of another key and no vintage of the plan', () => {
  const [figure] = growth('2026-01-01').figures;
  const authorities = figure ? listVintages(ledger, figure).map(({ authority }) => authority) : [];
  expect(new Set(authorities)).toEqual(new Set(['PLAN']));
});
