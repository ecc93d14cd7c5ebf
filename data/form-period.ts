import { compareOf } from './comparison.ts';
import type { FormQuery } from './form-query.ts';
import type { Indicator } from './indicator.ts';
import type { Ledger } from './ledger.ts';
import { hasFigures } from './pair.ts';
import { isPartOfYear, type Period } from './rules/period.ts';

/**
 * The query with the part of the year that its results are of. Without one asked for, the latest that a result of these indicators
 * is published for, so that one header holds for the whole column; the year itself where that is published, or nothing is.
 */
export function withPart(ledger: Ledger, query: FormQuery, indicators: Indicator[]): FormQuery {
  if (query.part) return query;
  const { owner, year, at, tolerances } = query;
  let latest: Period | undefined;
  for (const indicator of indicators) {
    if (!hasFigures(ledger, owner, indicator)) continue;
    for (const { actual } of compareOf(ledger, { owner, indicator }, { periods: [year], tolerances, at })) {
      if (actual && actual.period.end > (latest?.end ?? Number.NEGATIVE_INFINITY)) latest = actual.period;
      // Of two that end together the one that adds up from January: a month alone is no progress of the year.
      else if (actual && latest && actual.period.end === latest.end && actual.period.start < latest.start)
        latest = actual.period;
    }
  }
  return latest && isPartOfYear(latest) ? { ...query, part: latest } : query;
}
