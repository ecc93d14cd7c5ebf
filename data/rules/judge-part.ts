import type { FigureView } from './figure-view.ts';
import { type Goal, outcomeOf } from './goal.ts';
import { isLevel } from './unit.ts';
import type { Timing, Verdict } from './words.ts';

/** A year's goal beside the result of a part of that year, of one unit and one basis, both with a number. */
export interface PartYear {
  timing: Timing;
  goal: Goal;
  target: FigureView;
  actual: FigureView & { value: number };
}

/**
 * What a part of the year says of the year's goal. For now: UNPROVEN where the result is an open bound that would not decide even
 * a whole year's rate or mean, else OPEN.
 */
export function judgePart({ timing, goal, actual }: PartYear): Verdict {
  const addsUp = timing === 'FLOW' && isLevel(actual.measure);
  return !addsUp && outcomeOf(goal, actual, actual.value) === 'UNPROVEN' ? 'UNPROVEN' : 'OPEN';
}
