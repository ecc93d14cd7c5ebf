import { type BasisReading, matchBasis } from '../figure/basis.ts';
import { isNumber, type StatedFigure } from '../figure/stated-figure.ts';
import { conversionOf, inUnit } from '../number/conversion.ts';
import { quotient } from '../number/exact.ts';
import type { Period } from '../period/period.ts';
import type { PaceBasis, Rhythm, Timing } from '../words.ts';
import type { Goal } from './goal.ts';

/** The figures beside a year's goal and the result of a part of that year that tell what progress to expect. */
export interface Course<F extends StatedFigure = StatedFigure> {
  /** The same authority's goal for the months of the result. */
  breakdown?: F | undefined;
  /** The same months of last year, and last year whole. */
  lastPart?: F | undefined;
  lastYear?: F | undefined;
  /** The figure at last year's end, on the goal's basis. */
  start?: F | undefined;
}

/** The share of a year's goal that was to be done by the end of the result's period, and what it is taken from. */
export interface Expectation {
  share: number;
  from: PaceBasis;
}

interface Progressing<F extends StatedFigure> {
  timing: Timing;
  /** How the bases of the indicator are read. */
  reading?: BasisReading;
  target: F;
  actual: F;
}

function isOf(figure: StatedFigure, start: number, end: number): boolean {
  return figure.period.start === start && figure.period.end === end;
}

/** Finds a goal's course among the goals and results in force of its key, in the goal's unit. */
export function courseOf<F extends StatedFigure>(
  { timing, reading, target, actual }: Progressing<F>,
  { targets, actuals }: { targets: readonly F[]; actuals: readonly F[] },
): Course<F> {
  const { start, end } = actual.period;
  const year = target.period;
  const usable = (figure: F) =>
    conversionOf(figure.unit, target.unit) !== undefined && matchBasis(figure, target, reading) !== 'DIFFERENT';
  const stands = (period: Period) =>
    period.end === year.start - 1 && (timing === 'STOCK' || period.start === year.start - 12);
  const found = (from: readonly F[], isWanted: (figure: F) => boolean) => {
    const figure = from.find((one) => isWanted(one) && usable(one));
    return figure && inUnit(figure, target.unit);
  };
  const isOwn = (goal: F) => isOf(goal, start, end) && !goal.stretch && goal.authority === target.authority;
  const told = actuals.filter(isNumber);
  return {
    // A goal for the months asks for its number, whatever binds it: 300套以上 are at least that.
    breakdown: found(targets, (goal) => isOwn(goal) && goal.value !== null),
    lastPart: found(told, (result) => isOf(result, start - 12, end - 12)),
    lastYear: found(told, (result) => isOf(result, year.start - 12, year.end - 12)),
    start: found(told, (result) => stands(result.period)),
  };
}

/** The share of the year that has passed at a month's end (序时进度): June is a half. */
export function calendarShare(end: number): number {
  return ((end % 12) + 1) / 12;
}

/** The share that the calendar expects; undefined for what comes about in a season or at once. */
export function calendarExpectation(rhythm: Rhythm | null, end: number): Expectation | undefined {
  return rhythm === null || rhythm === 'EVEN' ? { share: calendarShare(end), from: 'CALENDAR' } : undefined;
}

function isShare(share: number | null): share is number {
  return share !== null && share >= 0 && share <= 1;
}

/** The share that the goal's own breakdown expects, else last year's course, else the calendar. */
export function expectationOf(
  goal: Goal,
  { breakdown, lastPart, lastYear }: Course,
  { rhythm, end }: { rhythm: Rhythm | null; end: number },
): Expectation | undefined {
  const planned = breakdown?.value == null ? null : quotient(breakdown.value, goal.value);
  if (isShare(planned)) return { share: planned, from: 'BREAKDOWN' };
  const before = lastPart && lastYear ? quotient(lastPart.value ?? 0, lastYear.value ?? 0) : null;
  if (isShare(before)) return { share: before, from: 'LAST_YEAR' };
  return calendarExpectation(rhythm, end);
}
