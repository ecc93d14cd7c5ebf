import { listComparisons } from '../../answer/comparison.ts';
import type { Owner } from '../../ledger/catalogue.ts';
import type { Indicator } from '../../ledger/indicator.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { hasFigures } from '../../ledger/pair.ts';
import { beginsInJanuary, isPartOfYear, type Period, periodAt } from '../../rules/period/period.ts';
import type { Measure } from '../../rules/words.ts';
import type { FormQuery } from './query.ts';

/** Of two that end together the one that adds up from January: a month alone is no progress of the year. */
function isBetter(one: Period, other: Period | undefined): boolean {
  if (!other || beginsInJanuary(one) !== beginsInJanuary(other)) return !other || beginsInJanuary(one);
  return one.end > other.end;
}

/** Whose results are looked at: the district's own unless other owners are named, of every measure unless some are. */
interface Results {
  indicators: Indicator[];
  measures?: Measure[];
  owners?: Owner[];
}

/** The latest part of the year that a result of these is published for; undefined where none is. */
function latestPart(ledger: Ledger, { owner, year, at }: FormQuery, of: Results): Period | undefined {
  const { indicators, measures, owners = [owner] } = of;
  const asked = { periods: [year], ...(measures && { measures }), at };
  const subjects = owners.flatMap((one) => indicators.map((indicator) => ({ owner: one, indicator })));
  let latest: Period | undefined;
  for (const { owner: one, indicator } of subjects) {
    if (!hasFigures(ledger, one, indicator)) continue;
    for (const { actual } of listComparisons(ledger, { owner: one, indicator }, asked)) {
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

/** The same by the results of some measures or owners only. */
export function withPartOf(ledger: Ledger, query: FormQuery, of: Results): FormQuery {
  if (query.part) return query;
  const latest = latestPart(ledger, query, of);
  return latest ? { ...query, part: isPartOfYear(latest) ? latest : query.year } : query;
}
