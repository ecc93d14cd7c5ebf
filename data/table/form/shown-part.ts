import { listComparisons } from '../../answer/comparison.ts';
import type { Owner } from '../../ledger/catalogue.ts';
import type { Indicator } from '../../ledger/indicator.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { hasFigures } from '../../ledger/pair.ts';
import { beginsInJanuary, isPartOfYear, type Period, periodAt } from '../../rules/period/period.ts';
import type { Measure } from '../../rules/words.ts';
import type { FormQuery } from './form-query.ts';

/** A part that begins in January is better than any other, because a month alone is no progress of the year. Else the later one is. */
function isBetter(one: Period, other: Period | undefined): boolean {
  if (!other || beginsInJanuary(one) !== beginsInJanuary(other)) return !other || beginsInJanuary(one);
  return one.end > other.end;
}

/** The results to look at: the district's own unless owners are named, and of every measure unless some are named. */
interface Results {
  indicators: Indicator[];
  measures?: Measure[];
  owners?: Owner[];
}

/** The latest part of the year for which one of these results is published. Undefined where none is. */
function latestPart(ledger: Ledger, { owner, year, at }: FormQuery, of: Results): Period | undefined {
  const { indicators, measures, owners = [owner] } = of;
  const asked = { periods: [year], ...(measures && { measures }), at };
  const subjects = owners.flatMap((one) => indicators.map((indicator) => ({ owner: one, indicator })));
  let latest: Period | undefined;
  for (const { owner: one, indicator } of subjects) {
    if (!hasFigures(ledger, one, indicator)) continue;
    for (const { actual } of listComparisons(ledger, { owner: one, indicator }, asked)) {
      if (!actual) continue;
      // The value at the end of a month covers all the months before it.
      const period = indicator.timing === 'STOCK' ? periodAt(year.start, actual.period.end) : actual.period;
      if (isBetter(period, latest)) latest = period;
    }
  }
  return latest;
}

/**
 * The query with the part of the year whose results are shown, so that one header holds for the whole column. Where no part is
 * asked for, it is the latest for which one of these indicators has a result, or the whole year. Without any result it stays open.
 */
export function withPart(ledger: Ledger, query: FormQuery, indicators: Indicator[]): FormQuery {
  return withPartOf(ledger, query, { indicators });
}

/** The same, decided by the results of some measures or owners only. */
export function withPartOf(ledger: Ledger, query: FormQuery, of: Results): FormQuery {
  if (query.part) return query;
  const latest = latestPart(ledger, query, of);
  return latest ? { ...query, part: isPartOfYear(latest) ? latest : query.year } : query;
}
