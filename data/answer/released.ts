import type { Figure } from '../ledger/figure.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { releasedMonths } from '../rules/period/calendar.ts';
import { isPartOfYear, type Period } from '../rules/period/period.ts';
import { judge } from '../rules/verdict/judgement.ts';
import type { Terms } from '../rules/verdict/terms.ts';
import {
  type Comparison,
  type ComparisonRange,
  emptyComparison,
  goalComparison,
  listComparisons,
} from './comparison.ts';
import type { Subject } from './series.ts';

/** The last released months of an indicator, where they are not those asked for. */
export function otherMonthsOf({ indicator }: Pick<Subject, 'indicator'>, asked: Period): Period | undefined {
  const months = releasedMonths(indicator.calendar, asked);
  return months?.name === asked.name ? undefined : months;
}

/**
 * The comparisons with the results of a part of the year; where the indicator has none and its calendar does not release that part,
 * those with the results of its last released months, which then say so.
 */
export function listReleased(ledger: Ledger, subject: Subject, asked: ComparisonRange): Comparison[] {
  const found = listComparisons(ledger, subject, asked);
  const months = asked.part && otherMonthsOf(subject, asked.part);
  if (!months || found.some(({ actual }) => actual)) return found;
  const released = listComparisons(ledger, subject, { ...asked, part: months });
  return released.some(({ actual }) => actual)
    ? released.map((comparison) => ({ ...comparison, otherMonths: months }))
    : found;
}

/** The same of one goal. */
export function releasedGoal(ledger: Ledger, goal: Figure, { part, ...terms }: Terms & { part: Period }): Comparison {
  const found = goalComparison(ledger, goal, { ...terms, part });
  const months = otherMonthsOf(goal, part);
  if (!months || found.actual) return found;
  const released = goalComparison(ledger, goal, { ...terms, part: months });
  return released.actual ? { ...released, otherMonths: months } : found;
}

/** Whether two comparisons of one owner, indicator and period are of one key. */
function isOneKey(one: Comparison, other: Comparison): boolean {
  return one.measure === other.measure && one.rankOf === other.rankOf && one.scope === other.scope;
}

/**
 * The comparisons of a part of the year; where there is no result and that part is not released, with those of the last released months
 * beside its goals. A goal for other months than its result's is not judged.
 */
export function withReleased(
  ledger: Ledger,
  subject: Subject,
  asked: ComparisonRange & { period: Period; own: Comparison[] },
): Comparison[] {
  const { period, own, ...range } = asked;
  const months = isPartOfYear(period) ? otherMonthsOf(subject, period) : undefined;
  if (!months || own.some(({ actual }) => actual)) return own;
  const released = listComparisons(ledger, subject, { ...range, periods: [months] }).filter(({ actual }) => actual);
  const shown = released.map((of): Comparison => {
    const { measure, rankOf, scope, actual, previous } = of;
    const goal = own.find((one) => isOneKey(one, of));
    const beside = goal ?? emptyComparison(ledger, subject, { ...range, measure, period, scope });
    const comparison = { ...beside, rankOf, actual, previous, otherMonths: months };
    return goal?.target ? { ...comparison, judged: judge(comparison) } : comparison;
  });
  return [...shown, ...own.filter((goal) => !released.some((of) => isOneKey(of, goal)))];
}
