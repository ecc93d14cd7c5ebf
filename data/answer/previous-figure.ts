import type { Figure } from '../ledger/figure.ts';
import { type Period, yearBefore, yearPeriod } from '../rules/period/period.ts';
import { type Previous, previousOf, previousPeriod, relationOf } from '../rules/verdict/matching.ts';
import type { Comparison } from './comparison.ts';

/** The result of a period of last year, on the basis of what the comparison shows. */
export function previousAt(comparison: Comparison, period: Period): Previous<Figure> {
  const { target, actual, results, indicator, reading, scopes } = comparison;
  const beside = scopes === 'SAME' ? actual : undefined;
  return previousOf({ period, timing: indicator.timing, target, actual: beside, reading }, results);
}

/** The result of the same months of last year as the one shown, or as those asked for. */
export function previousPartOf(comparison: Comparison): Previous<Figure> {
  return previousAt(comparison, yearBefore(comparison.actual?.period ?? comparison.period));
}

/** The result of the whole year before. */
export function previousYearOf(comparison: Comparison): Previous<Figure> {
  return previousAt(comparison, yearPeriod(Math.floor(comparison.period.start / 12) - 1));
}

/** The comparison as it answers for its own scope and period: with the result of exactly those, and last year's, or with none. */
export function ofItsPeriod(comparison: Comparison): Pick<Comparison, 'actual' | 'previous'> {
  const { previous, period, indicator, isToDate } = comparison;
  const actual = comparison.scopes === 'SAME' ? comparison.actual : undefined;
  if (isToDate) return { actual, previous };
  const isWhole = actual && relationOf(period, actual.period, indicator.timing) === 'WHOLE';
  return { actual: isWhole ? actual : undefined, previous: previousAt(comparison, previousPeriod(period, undefined)) };
}
