import { listComparisons } from '../../answer/comparison.ts';
import { otherMonthsOf } from '../../answer/released.ts';
import type { Owner } from '../../ledger/catalogue.ts';
import type { District } from '../../ledger/district.ts';
import type { Indicator } from '../../ledger/indicator.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Snapshot } from '../../ledger/revision.ts';
import { isPartOfYear, type Period, yearOf, yearPeriod } from '../../rules/period/period.ts';
import { monthsShown } from '../../rules/sentence/months-shown.ts';
import type { Measure } from '../../rules/words.ts';
import type { FormQuery } from './form-query.ts';
import { withPartOf } from './shown-part.ts';

const SHOWN: Measure[] = ['LEVEL', 'GROWTH', 'RANK'];

/** Whether the city or one of its districts has a result of exactly these months. */
function isHeld(ledger: Ledger, of: { owners: Owner[]; indicator: Indicator; period: Period; at: Snapshot }): boolean {
  const { owners, indicator, period, at } = of;
  const asked = { periods: [yearPeriod(yearOf(period))], measures: SHOWN, part: period, at };
  return owners.some((owner) => listComparisons(ledger, { owner, indicator }, asked).some(({ actual }) => actual));
}

/**
 * The query for the one period of all rows. For a year that is the latest part that the city or one of its districts reports. All rows
 * are of one indicator: where the months asked for are not released, the whole table is of the last released ones.
 */
export function atOnePeriod(ledger: Ledger, asked: FormQuery, of: { city: District; indicator: Indicator }): FormQuery {
  const { indicator } = of;
  const owners = [of.city, ...of.city.children].map((district) => ({ name: district.name, district }));
  const query = withPartOf(ledger, asked, { indicators: [indicator], measures: SHOWN, owners });
  const period = query.part ?? asked.period;
  const { at } = asked;
  const months = otherMonthsOf({ indicator }, period);
  const isReleased = !months || isHeld(ledger, { owners, indicator, period, at });
  if (isReleased || !isHeld(ledger, { owners, indicator, period: months, at })) return { ...query, period };
  return { ...query, period: months, part: months };
}

/** The line that says why the table is of other months than those asked for. */
export function replacedLine({ period, language }: FormQuery, asked: FormQuery, indicator: Indicator): string[] {
  const isReplaced = isPartOfYear(asked.period) && asked.period.name !== period.name;
  return isReplaced ? [monthsShown({ indicator, otherMonths: period }, language)] : [];
}
