import { type BasisMatch, type BasisReading, matchBasis } from '../figure/basis.ts';
import type { StatedFigure } from '../figure/stated-figure.ts';
import {
  beginsInJanuary,
  isPartOfYear,
  isSpan,
  isWithin,
  isYear,
  type Period,
  yearBefore,
  yearPeriod,
} from '../period/period.ts';
import { AUTHORITIES, type Authority, type Measure, type Timing } from '../words.ts';
import { standingPlace } from './in-force.ts';
import type { Terms } from './terms.ts';

/**
 * The relation of a result's period to the goal's. WHOLE: the same, or, for a STOCK, one that ends with it. PART: some months of a
 * year's goal. INSIDE: a year of a goal that spans several, shown and not judged.
 */
export type PeriodRelation = 'WHOLE' | 'PART' | 'INSIDE';

export function relationOf(goal: Period, result: Period, timing: Timing): PeriodRelation {
  if (goal.end === result.end && (goal.start === result.start || timing === 'STOCK')) return 'WHOLE';
  return isYear(goal) ? 'PART' : 'INSIDE';
}

const AUTHORITY_PLACES = new Map<Authority | null, number>(AUTHORITIES.map((authority, index) => [authority, index]));

function authorityPlace(figure: StatedFigure): number {
  return AUTHORITY_PLACES.get(figure.authority) ?? AUTHORITIES.length;
}

/** The goal that is judged among those of one key, and the others beside it. */
export interface JudgedGoal<F extends StatedFigure> {
  target: F | undefined;
  others: F[];
}

/** A binding goal is judged by the number set from above, if there is one. */
function assignedIn<F extends StatedFigure>(plain: readonly F[]): F | undefined {
  return plain.some(({ nature }) => nature === 'BINDING')
    ? plain.find(({ authority }) => authority === 'ASSIGNED')
    : undefined;
}

/**
 * Chooses the goal that is judged among those in force for one key: the annual plan's own before those set from above,
 * mid-year arrangements, outlooks and steering goals, and within one authority that of the best standing; of a binding goal the
 * number set from above comes first. `judgeBy` asks for one authority's and no other. A stretch goal is shown, never judged. The
 * others stand beside it, in the same order.
 */
export function judgedTarget<F extends StatedFigure>(targets: readonly F[], { judgeBy }: Terms = {}): JudgedGoal<F> {
  if (targets.length === 1 && judgeBy === undefined && targets[0]?.stretch === false)
    return { target: targets[0], others: [] };
  const ordered = [...targets].sort(
    (a, b) =>
      authorityPlace(a) - authorityPlace(b) ||
      Number(a.stretch) - Number(b.stretch) ||
      standingPlace(a) - standingPlace(b),
  );
  const plain = ordered.filter((goal) => !goal.stretch && (judgeBy === undefined || goal.authority === judgeBy));
  const assigned = assignedIn(plain);
  const target = assigned && assigned.value !== null ? assigned : plain[0];
  return { target, others: ordered.filter((goal) => goal !== target) };
}

/** Whether a goal that is judged is binding, and its number is the one set from above, which is said without a number. */
export function isAssignedUnknown<F extends StatedFigure>(
  { target, others }: JudgedGoal<F>,
  { judgeBy }: Terms,
): boolean {
  if (!target || judgeBy !== undefined || target.authority === 'ASSIGNED') return false;
  return assignedIn([target, ...others.filter(({ stretch }) => !stretch)])?.value === null;
}

/** Whether a period ends later than another, or ends with it and is longer. */
function isBetter(one: Period, other: Period | undefined): boolean {
  if (!other || one.end !== other.end) return !other || one.end > other.end;
  return one.start < other.start;
}

/** The period and the kind of number that a goal asks of results. */
export interface Wanted {
  period: Period;
  timing: Timing;
  measure: Measure;
}

/** Whether months are counted together in results, so that only those from January on tell how far the year has come. */
function addsUp({ timing, measure }: Wanted): boolean {
  return timing === 'FLOW' || (measure === 'GROWTH' && timing !== 'STOCK');
}

function isUsablePart(wanted: Wanted, result: Period): boolean {
  if (!isWithin(result, wanted.period)) return false;
  if (isSpan(wanted.period)) return isYear(result);
  return isYear(wanted.period) && (!addsUp(wanted) || beginsInJanuary(result));
}

/** Whether a result is of a month, or of several that do not begin in January: it is no progress of the year's goal. */
export function isOfMonthsAlone(wanted: Wanted, result: Period): boolean {
  return isYear(wanted.period) && isWithin(result, wanted.period) && addsUp(wanted) && !beginsInJanuary(result);
}

/**
 * The result a goal stands beside, of results in force of its key at any period: that of the same period (for a STOCK: that ends
 * with it); else, for a year, its latest part (of what adds up, and of growth, one that begins in January); else, for a span, the
 * latest whole year in it.
 */
export function matchActual<F extends StatedFigure>(wanted: Wanted, actuals: readonly F[]): F | undefined {
  let part: F | undefined;
  let endsTogether: F | undefined;
  for (const figure of actuals) {
    if (figure.role !== 'ACTUAL') continue;
    const { period } = figure;
    if (period.end === wanted.period.end && period.start === wanted.period.start) return figure;
    if (wanted.timing === 'STOCK' && period.end === wanted.period.end && isBetter(period, endsTogether?.period))
      endsTogether = figure;
    else if (isUsablePart(wanted, period) && isBetter(period, part?.period)) part = figure;
  }
  return endsTogether ?? part;
}

/** The result a goal stands beside: one on the goal's basis, else one on another, which is only set beside it. */
export function matchOnBasis<F extends StatedFigure>(
  wanted: Wanted,
  { actuals, target, reading }: { actuals: readonly F[]; target: F | undefined; reading: BasisReading },
): F | undefined {
  const isComparable = (figure: F) => !target || matchBasis(target, figure, reading) !== 'DIFFERENT';
  if (actuals.every(isComparable)) return matchActual(wanted, actuals);
  return matchActual(wanted, actuals.filter(isComparable)) ?? matchActual(wanted, actuals);
}

/** Last year's figure, or why there is none. */
export type Previous<F> =
  | { figure: F; reason: null; basis: BasisMatch }
  | { figure: null; reason: 'NOT_HELD' | 'DIFFERENT_BASIS'; period: Period };

/**
 * The period of last year that stands beside a result: the same months. Without a result, the same months as those asked for, or the
 * whole year before a year's or several years' goal.
 */
export function previousPeriod(asked: Period, result: Period | undefined): Period {
  if (result) return yearBefore(result);
  return isPartOfYear(asked) ? yearBefore(asked) : yearPeriod(Math.floor(asked.start / 12) - 1);
}

/** Last year's figure and what it stands beside, whose basis it must have. */
export interface PreviousWanted<F> {
  timing: Timing;
  period: Period;
  target?: F | undefined;
  actual?: F | undefined;
  /** How the bases of the indicator are read. */
  reading?: BasisReading;
}

/** The result of a period of last year, on the basis of what it stands beside. */
export function previousOf<F extends StatedFigure>(wanted: PreviousWanted<F>, actuals: readonly F[]): Previous<F> {
  const { period, reading } = wanted;
  const beside = wanted.actual ?? wanted.target;
  const basisOf = (figure: F) => (beside ? matchBasis(beside, figure, reading) : 'SAME');
  let figure = ofPeriod(wanted, actuals);
  if (!figure) return { figure: null, reason: 'NOT_HELD', period };
  if (basisOf(figure) === 'DIFFERENT')
    figure = ofPeriod(
      wanted,
      actuals.filter((one) => basisOf(one) !== 'DIFFERENT'),
    );
  return figure
    ? { figure, reason: null, basis: basisOf(figure) }
    : { figure: null, reason: 'DIFFERENT_BASIS', period };
}

/** The result of a period; of what stands at its end, one that ends with it. */
function ofPeriod<F extends StatedFigure>({ period, timing }: PreviousWanted<F>, actuals: readonly F[]): F | undefined {
  let endsTogether: F | undefined;
  for (const result of actuals) {
    if (result.role !== 'ACTUAL' || result.period.end !== period.end) continue;
    if (result.period.start === period.start) return result;
    if (timing === 'STOCK' && isBetter(result.period, endsTogether?.period)) endsTogether = result;
  }
  return endsTogether;
}
