import { compareOf } from './comparison.ts';
import type { FormQuery } from './form-query.ts';
import type { Indicator } from './indicator.ts';
import type { Ledger } from './ledger.ts';
import { hasFigures } from './pair.ts';
import { beginsInJanuary, isPartOfYear, type Period, periodAt } from './rules/period.ts';
import type { Measure } from './rules/words.ts';

/** Of two that end together the one that adds up from January: a month alone is no progress of the year. */
function isBetter(one: Period, other: Period | undefined): boolean {
  if (!other || beginsInJanuary(one) !== beginsInJanuary(other)) return !other || beginsInJanuary(one);
  return one.end > other.end;
}

/** The latest part of the year that a result of these is published for; undefined where none is. */
function latestPart(
  ledger: Ledger,
  { owner, year, at }: FormQuery,
  of: { indicators: Indicator[]; measures?: Measure[] | undefined },
): Period | undefined {
  const asked = { periods: [year], ...(of.measures && { measures: of.measures }), at };
  let latest: Period | undefined;
  for (const indicator of of.indicators) {
    if (!hasFigures(ledger, owner, indicator)) continue;
    for (const { actual } of compareOf(ledger, { owner, indicator }, asked)) {
      if (!actual) continue;
      // What stands at an end is that of all the months before it.
      const period = indicator.timing === 'STOCK' ? periodAt(year.start, actual.period.end) : actual.period;
      if (isBetter(period, latest)) latest = period;
    }
  }
  return latest;
}

/**
 * The query with the part of the year that its results are of, so that one header holds for the whole column. Without one asked
 * for, the latest that a result of these indicators is published for; the year itself where that is published. Undefined where
 * nothing is.
 */
export function withPart(ledger: Ledger, query: FormQuery, indicators: Indicator[]): FormQuery {
  return withPartOf(ledger, query, { indicators });
}

/** The same by the results of some measures only. */
export function withPartOf(
  ledger: Ledger,
  query: FormQuery,
  of: { indicators: Indicator[]; measures?: Measure[] },
): FormQuery {
  if (query.part) return query;
  const latest = latestPart(ledger, query, of);
  return latest ? { ...query, part: isPartOfYear(latest) ? latest : query.year } : query;
}
