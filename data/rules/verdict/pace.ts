import { minus, quotient } from '../number/exact.ts';
import { isCounted, isLevel } from '../number/unit.ts';
import type { PaceBasis } from '../words.ts';
import { calendarShare } from './course.ts';
import { type PartYear, progressAt } from './judge-part.ts';

/** How a year's goal stands at the end of the result's period; nobody has to take a verdict on trust. Null: nothing can be said. */
export interface Pace {
  /** The share done: of the goal for what adds up, of the way from last year's end for what stands at an end. */
  done: number | null;
  /** The share of the year that has passed (时间进度): six months are 0.5. */
  calendar: number | null;
  /** The share that was to be done by then, what it is taken from, and how far off it still counts as on track. */
  expected: number | null;
  expectedFrom: PaceBasis | null;
  tolerance: number | null;
  /** What is left of the goal in its unit, never below zero; for a cap what may still be used. Null for means and multiples. */
  remaining: number | null;
  /** What the months left must bring on average, in whole units for things counted; null for a cap. */
  neededPerMonth: number | null;
}

/** What the months after the result must bring. */
function leftOf({ indicator: { timing }, goal, target, actual }: PartYear) {
  const isLeft = target.measure === 'LEVEL' && (timing === 'FLOW' || timing === 'STOCK');
  if (!isLeft) return { remaining: null, neededPerMonth: null };
  const remaining = Math.max(0, minus(goal.value, actual.value));
  const needed = quotient(remaining, target.period.end - actual.period.end);
  const perMonth = needed !== null && isCounted(target.unit) ? Math.ceil(needed) : needed;
  return { remaining, neededPerMonth: goal.cap ? null : perMonth };
}

/** Of levels, and of shares and changes that are on their way from last year's end; null for rates that are compared as they stand. */
export function paceOf(part: PartYear): Pace | null {
  const progress = progressAt(part, part.actual.value);
  if (!progress && !isLevel(part.target.measure)) return null;
  const expectation = progress?.expectation;
  return {
    done: progress?.done ?? null,
    calendar: calendarShare(part.actual.period.end),
    expected: expectation?.share ?? null,
    expectedFrom: expectation?.from ?? null,
    tolerance: expectation ? (progress?.tolerance ?? null) : null,
    ...leftOf(part),
  };
}
