import type { Figure } from '../ledger/figure.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { releasedMonths } from '../rules/period/calendar.ts';
import { isPartOfYear, type Period } from '../rules/period/period.ts';
import type { Terms } from '../rules/verdict/terms.ts';
import { type Comparison, type ComparisonRange, goalComparison, listComparisons } from './comparison.ts';
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

/**
 * The comparisons of a part of the year that is not released, with the goals and results of the last released months in its place.
 * None where the part is released, or nothing is held of those months.
 */
export function listInPlace(
  ledger: Ledger,
  subject: Subject,
  asked: ComparisonRange & { period: Period },
): Comparison[] {
  const { period, ...range } = asked;
  const months = isPartOfYear(period) ? otherMonthsOf(subject, period) : undefined;
  if (!months) return [];
  return listComparisons(ledger, subject, { ...range, periods: [months] }).flatMap((comparison) =>
    comparison.actual ? { ...comparison, period, otherMonths: months } : [],
  );
}
