import { type Comparison, emptyComparison, listComparisons } from '../../answer/comparison.ts';
import { isInCity } from '../../answer/ranking.ts';
import { listReleased } from '../../answer/released.ts';
import type { Owner } from '../../ledger/catalogue.ts';
import type { Figure } from '../../ledger/figure.ts';
import type { Indicator } from '../../ledger/indicator.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { codeOfOwner, hasFigures } from '../../ledger/pair.ts';
import { type BasisReading, matchBasis } from '../../rules/figure/basis.ts';
import { isNumber } from '../../rules/figure/stated-figure.ts';
import { inUnit } from '../../rules/number/conversion.ts';
import { beginsInJanuary, isPartOfYear, type Period, periodAt } from '../../rules/period/period.ts';
import { rowKeyOf } from '../../rules/table/row-key.ts';
import type { FormQuery } from './form-query.ts';

/** One indicator's growth, beside the goals of the year and of these months, the months before, and the other districts. */
export interface MonthlyRow {
  key: string;
  /** The year's goal beside the growth shown. Its `otherMonths` are those of the row, where they are not the table's. */
  year: Comparison;
  /** The goal for exactly the months shown. */
  stage: Figure | undefined;
  /** The goal by which the row is warned: that of the months shown, where there is one to be compared, else the year's. */
  warned: Comparison;
  level: Comparison | undefined;
  /** The growth of the months before, on the same basis; undefined in a row of other months than its table. */
  earlier: Figure | undefined;
  /** The printed place by growth, and that of the months before. */
  rank: Figure | undefined;
  earlierRank: Figure | undefined;
  /** The growth of the city over the months shown. */
  city: Figure | undefined;
  /** The printed distance from the city's growth. */
  cityGap: Figure | undefined;
}

/** The months to which growth is compared: the month before a single one, else the same months without the last. */
export function monthsBefore(span: Period): Period | undefined {
  if (span.start === span.end && !beginsInJanuary(span)) return periodAt(span.start - 1, span.end - 1);
  return beginsInJanuary(span) && span.end > span.start ? periodAt(span.start, span.end - 1) : undefined;
}

/** Whether both are printed as numbers on one basis, so that one may be subtracted from the other. */
export function isOneScale(one: Figure, other: Figure, reading: BasisReading): boolean {
  return isNumber(one) && isNumber(other) && one.unit === other.unit && matchBasis(one, other, reading) !== 'DIFFERENT';
}

/** Whether a goal and a result may be set against each other. */
export function isMatched(goal: Figure, result: Figure, reading: BasisReading): boolean {
  return matchBasis(goal, result, reading) !== 'DIFFERENT' && inUnit(result, goal.unit) !== undefined;
}

/** The place among the districts of the city, not among others. */
function placeIn(found: Comparison[]): Figure | undefined {
  const place = found.find(({ rankOf }) => rankOf === 'GROWTH')?.actual;
  return place && isInCity(place) ? place : undefined;
}

/** The city whose growth a district's is set against; undefined for the city itself. */
function cityOf({ district }: Owner): Owner | undefined {
  const city = district?.parent;
  return city && district.children.length === 0 ? { name: city.name, district: city } : undefined;
}

function rowOf(ledger: Ledger, query: FormQuery, indicator: Indicator): MonthlyRow {
  const { owner, year, part: span = year, terms, at } = query;
  const subject = { owner, indicator };
  const growth = { periods: [year], ...terms, at, measures: ['GROWTH' as const], part: span };
  const empty = { ...growth, measure: 'GROWTH' as const, period: year };
  const ofYear = listReleased(ledger, subject, growth)[0] ?? emptyComparison(ledger, subject, empty);
  const { actual, otherMonths, scope, reading } = ofYear;
  const months = otherMonths ?? span;
  const before = otherMonths ? undefined : monthsBefore(span);
  const read = (of: Partial<typeof growth>, whose: Owner = owner) =>
    listComparisons(ledger, { owner: whose, indicator }, { ...growth, part: months, ...of });
  const actualOf = (found: Comparison[]) => found.find((one) => one.scope === scope)?.actual;
  const places = (part: Period) => placeIn(listComparisons(ledger, subject, { ...growth, measures: ['RANK'], part }));
  const stage = isPartOfYear(months)
    ? read({ periods: [months] }).find((one) => one.target && one.scope === scope)
    : undefined;
  const isStaged = stage?.target?.value != null && (!actual || isMatched(stage.target, actual, reading));
  const earlier = before && actualOf(read({ part: before }));
  const city = cityOf(owner);
  return {
    key: rowKeyOf({
      owner: codeOfOwner(subject.owner),
      indicator: indicator.code,
      scope: scope?.code,
      measure: 'GROWTH',
      period: year.name,
    }),
    year: ofYear,
    stage: stage?.target,
    warned: isStaged ? { ...stage, ...(otherMonths && { otherMonths }) } : ofYear,
    level: listComparisons(ledger, subject, { ...growth, measures: ['LEVEL'], part: months }).find(
      (one) => one.scope === scope,
    ),
    earlier: earlier && actual && isOneScale(actual, earlier, reading) ? earlier : undefined,
    rank: places(months),
    earlierRank: before && places(before),
    city: city && hasFigures(ledger, city, indicator) ? actualOf(read({}, city)) : undefined,
    cityGap: actualOf(listComparisons(ledger, subject, { ...growth, measures: ['GAP_TO_CITY'], part: months })),
  };
}

/** Whether other months of the year have a growth, so that the row of an indicator stays from month to month. */
function isHeldInYear(ledger: Ledger, { owner, year, at }: FormQuery, indicator: Indicator): boolean {
  const asked = { periods: [year], measures: ['GROWTH' as const], at };
  return listComparisons(ledger, { owner, indicator }, asked).some(({ actual }) => actual);
}

/** The main indicators with a growth to aim at or to show in the year, unless others are asked for. */
export function monthlyRows(ledger: Ledger, query: FormQuery, indicators: Indicator[]): MonthlyRow[] {
  const rows = indicators
    .filter((indicator) => query.indicators.length > 0 || hasFigures(ledger, query.owner, indicator))
    .map((indicator) => rowOf(ledger, query, indicator));
  return query.indicators.length > 0
    ? rows
    : rows.filter(
        ({ year: { target, actual, indicator }, stage }) =>
          target ?? actual ?? stage ?? isHeldInYear(ledger, query, indicator),
      );
}
