import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Comparison, goalComparison, listComparisons } from '../../../data/answer/comparison.ts';
import { pageOfStatements } from '../../../data/answer/statement.ts';
import { type Figure, findFigure } from '../../../data/ledger/figure.ts';
import { type FigurePlace, figureNumber } from '../../../data/ledger/log/figure-code.ts';
import { latestRevision } from '../../../data/ledger/revision.ts';
import { matchBasis } from '../../../data/rules/figure/basis.ts';
import { months } from '../rules/figure/stated.ts';
import { shippedLedger } from './plans.ts';

/**
 * A pair of figures that belong together, as people read them from the documents, with a sentence that states the numbers. The
 * earlier figure or the goal comes first. A pair with `parts` or `scope` joins two results or differs in scope, so it is never
 * summed and never one figure.
 */
interface Link {
  kind: 'actual-next-target' | 'progress-to-target' | 'target-actual' | 'interim-goal' | 'steering-goal';
  from: string;
  to: string;
  parts?: string[];
  scope?: string;
  reading: string;
}

const LINKS = readFileSync(new URL('links.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Link);

const ledger = shippedLedger();
const at = { asOf: '2026-11-22', revision: latestRevision(ledger) };

function figure(code: string): Figure {
  const sql = 'SELECT revision, line FROM figures WHERE code = ? AND retired IS NULL';
  const place = ledger.prepared<FigurePlace>(sql).get(code);
  const found = place && findFigure(ledger, figureNumber(place), at);
  if (!found) throw new Error(`No figure ${code}.`);
  return found;
}

function isOneKey(one: Figure, other: Figure): boolean {
  return one.indicator === other.indicator && one.measure === other.measure && one.owner === other.owner;
}

const of = (kinds: Link['kind'][], isPlain: boolean) =>
  LINKS.filter(({ kind, parts, scope }) => kinds.includes(kind) && isPlain === (!parts && !scope)).map(
    (link) => [link.reading, link] as const,
  );

/** Every figure that a comparison shows. */
function shown({ target, actual, previous, restOfYear }: Comparison): (Figure | null | undefined)[] {
  return [target, actual, previous.figure, restOfYear];
}

test.each(of(['target-actual', 'progress-to-target'], true))('%s', (_, { from, to }) => {
  const [goal, actual] = [figure(from), figure(to)];
  const comparison = goalComparison(ledger, goal);
  expect([comparison.target?.code, comparison.actual?.code]).toEqual([goal.code, actual.code]);
  expect(comparison.judged.verdict).not.toMatch(/NOT_COMPARABLE|SILENT|NOT_HELD/);
});

test.each(of(['interim-goal', 'steering-goal'], true))('%s', (_, { from, to }) => {
  const [plan, later] = [figure(from), figure(to)];
  const owner = { name: plan.owner, district: plan.district };
  const query = { owner, year: months('2024'), indicators: [plan.indicator] };
  const { items } = pageOfStatements(ledger, query, { size: 500, after: undefined, at });
  if (plan.period !== later.period) {
    const [comparison] = listComparisons(ledger, { owner, indicator: plan.indicator }, { periods: [plan.period], at });
    expect([comparison?.restOfYear?.code, comparison?.impliedYear]).toEqual([to, null]);
    return;
  }
  const statement = items.find(({ item }) => item.measure === plan.measure)?.item;
  expect(statement?.goals.map(({ code }) => code)).toEqual([from, to]);
  expect(statement?.judged?.code).toBe(from);
  const [change] = statement?.changes ?? [];
  if (later.authority === 'STEERING') {
    expect(change).toBeUndefined();
    return;
  }
  expect([change?.from.code, change?.to?.code, change?.change.isRevision]).toEqual([from, to, false]);
});

test.each(of(['actual-next-target'], true))('%s', (_, { from, to }) => {
  const [actual, goal] = [figure(from), figure(to)];
  const subject = { owner: { name: goal.owner, district: goal.district }, indicator: goal.indicator };
  const { measure } = goal;
  const own = listComparisons(ledger, subject, { periods: [actual.period], measures: [measure], at });
  expect(own.map((comparison) => comparison.actual?.code)).toContain(from);
  const isPlan = goal.authority === 'PLAN' && goal.period.start === actual.period.end + 1;
  if (!isPlan) return;
  // Last year's whole is beside the goal until a result of the year is published. Then it is the same part of last year.
  const early = { ...at, asOf: '2024-06-30' };
  const [comparison] = listComparisons(ledger, subject, { periods: [goal.period], measures: [measure], at: early });
  const beside = comparison?.previous;
  const isOneBasis = matchBasis(goal, actual) !== 'DIFFERENT';
  expect(beside?.figure?.code ?? beside?.reason).toBe(isOneBasis ? from : 'DIFFERENT_BASIS');
});

test.each([
  ...of(['target-actual', 'progress-to-target', 'interim-goal', 'steering-goal', 'actual-next-target'], false),
])('%s: neither summed nor judged as one', (_, { from, to, parts }) => {
  const [one, other] = [figure(from), figure(to)];
  const goal = one.role === 'TARGET' ? one : other;
  const comparison = goalComparison(ledger, goal);
  const printed = new Set(shown(comparison).flatMap((figure) => figure?.value ?? []));
  if (parts) {
    const sum = parts.reduce((total, code) => total + (figure(code).value ?? 0), 0);
    expect(printed.has(sum)).toBe(false);
    expect(new Set(parts.map((code) => figure(code).indicator)).size).toBe(parts.length);
  }
  if (isOneKey(one, other) && other.role === 'ACTUAL')
    expect(comparison.judged.verdict).toMatch(/UNJUDGED|MET|NOT_COMPARABLE/);
});
