import { minus, quotient } from './exact.ts';
import type { FigureView } from './figure-view.ts';
import { goalOf } from './goal.ts';
import { beginsInJanuary, isYear } from './period.ts';
import { isCounted } from './unit.ts';
import type { Direction, PaceBasis, Timing } from './words.ts';

/** How far a year's goal has come, in shares from 0 to 1 and in the goal's unit. Null: nothing can be said. */
export interface Pace {
  done: number | null;
  /** The share of the year that the result covers (时间进度): six months are 0.5. */
  calendar: number | null;
  /** The share that was to be done by then, what it is taken from, and how far off it still counts as on track. */
  expected: number | null;
  expectedFrom: PaceBasis | null;
  tolerance: number | null;
  /** What is left of the goal, never below zero; for a cap what may still be used. */
  remaining: number | null;
  /** What the months left must bring on average, in whole units for things counted; null for a cap. */
  neededPerMonth: number | null;
}

interface Progress {
  indicator: { timing: Timing; direction: Direction };
  target: FigureView;
  actual: FigureView;
}

/** For a year's goal of what adds up, beside what the first months brought; null for all others. No verdict is taken from it. */
export function paceOf({ indicator, target, actual }: Progress): Pace | null {
  const goal = goalOf(target, indicator.direction);
  const { end } = actual.period;
  const isProgress =
    target.measure === 'LEVEL' &&
    indicator.timing === 'FLOW' &&
    isYear(target.period) &&
    beginsInJanuary(actual.period) &&
    end < target.period.end;
  if (!isProgress || !goal || actual.value === null) return null;
  const remaining = Math.max(0, minus(goal.value, actual.value));
  const needed = quotient(remaining, target.period.end - end);
  return {
    done: quotient(actual.value, goal.value),
    calendar: ((end % 12) + 1) / 12,
    expected: null,
    expectedFrom: null,
    tolerance: null,
    remaining,
    neededPerMonth: goal.cap || needed === null ? null : isCounted(target.unit) ? Math.ceil(needed) : needed,
  };
}
