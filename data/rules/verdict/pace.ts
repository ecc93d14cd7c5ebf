import { minus, quotient } from '../number/exact.ts';
import { isCounted, isLevel } from '../number/unit.ts';
import type { PaceBasis } from '../words.ts';
import { calendarShare } from './course.ts';
import { resultEnds } from './goal.ts';
import type { PartYear, Progress } from './part-year.ts';

/** The state of a year's goal at the end of the result's period, so that nobody has to take a verdict on trust. Null: nothing can be said. */
export interface Pace {
  /** The share done: of the goal for what adds up, of the way from last year's end for what stands at an end. */
  done: number | null;
  /** The share of the year that has passed (序时进度): six months are 0.5. */
  calendar: number | null;
  /** The share that was to be done by then, what it is taken from, and how far off it still counts as on track. */
  expected: number | null;
  expectedFrom: PaceBasis | null;
  tolerance: number | null;
  /**
   * The part of the goal that is left, in its unit, never below zero; for a cap the part that may still be used. It is the most that
   * can be left beside a result of at least so much. Null for means and multiples, and beside a result without a lower end.
   */
  remaining: number | null;
  /** The amount that each month left must bring on average, in whole units for things counted; null for a cap. */
  neededPerMonth: number | null;
}

/** The part of a goal that is left, never below zero, and each month's share of it. There is no half of things counted. */
export function leftOf(
  goal: number,
  value: number,
  { months, counted }: { months: number; counted: boolean },
): { remaining: number; perMonth: number | null } {
  const remaining = Math.max(0, minus(goal, value));
  const perMonth = quotient(remaining, months);
  return { remaining, perMonth: perMonth !== null && counted ? Math.ceil(perMonth) : perMonth };
}

function leftOfYear({ indicator: { timing }, goal, target, actual }: PartYear) {
  const isLeft = target.measure === 'LEVEL' && (timing === 'FLOW' || timing === 'STOCK');
  const isBounded = Number.isFinite(resultEnds(actual, actual.value).low.value);
  if (!isLeft || !isBounded) return { remaining: null, neededPerMonth: null };
  const months = target.period.end - actual.period.end;
  const { remaining, perMonth } = leftOf(goal.value, actual.value, { months, counted: isCounted(target.unit) });
  return { remaining, neededPerMonth: goal.cap ? null : perMonth };
}

/** The pace of levels, and of shares and changes on their way from last year's end; null for rates that are compared as they stand. */
export function paceOf(part: PartYear, progress: Progress | null): Pace | null {
  if (!progress && !isLevel(part.target.measure)) return null;
  const expectation = progress?.expectation;
  return {
    done: progress?.done ?? null,
    calendar: calendarShare(part.actual.period.end),
    expected: expectation?.share ?? null,
    expectedFrom: expectation?.from ?? null,
    tolerance: expectation ? (progress?.tolerance ?? null) : null,
    ...leftOfYear(part),
  };
}
