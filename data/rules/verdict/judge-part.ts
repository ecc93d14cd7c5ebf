import type { IndicatorTraits, StatedFigure } from '../figure/stated-figure.ts';
import { minus, quotient } from '../number/exact.ts';
import { isCounted } from '../number/unit.ts';
import type { Measure, Verdict } from '../words.ts';
import { type Course, calendarExpectation, type Expectation, expectationOf } from './course.ts';
import { type Goal, outcomeAt, resultEnds, type Side, sideOf } from './goal.ts';

/** A year's goal beside the result of a part of that year, of one unit and one basis, both with a number. */
export interface PartYear {
  indicator: Pick<IndicatorTraits, 'timing' | 'rhythm'>;
  goal: Goal;
  target: StatedFigure & { value: number };
  actual: StatedFigure & { value: number };
  course: Course;
  /** How far off the expected progress still counts as on track, a share of the goal. */
  tolerance: number;
}

/**
 * How a part of the year is set beside the year's goal. RATE: as it stands, a growth rate. STANDING: whether it meets the goal now.
 * APPROACH: the way from last year's end. PROGRESS: the share done. NONE: not at all.
 */
export type PartRule = 'RATE' | 'STANDING' | 'APPROACH' | 'PROGRESS' | 'NONE';

const APPROACHING = new Set<Measure>(['SHARE', 'CHANGE']);

export function partRuleOf({
  indicator: { timing },
  goal,
  target,
}: Pick<PartYear, 'indicator' | 'goal' | 'target'>): PartRule {
  const { measure, comparator } = target;
  if (measure === 'GROWTH') return 'RATE';
  if (measure === 'RANK' || timing === 'AVERAGE') return 'STANDING';
  if (APPROACHING.has(measure) || (timing === 'STOCK' && measure === 'LEVEL'))
    return goal.cap || comparator === 'HOLD_AT_LEAST' ? 'STANDING' : 'APPROACH';
  return timing === 'FLOW' && measure === 'LEVEL' && goal.value > 0 ? 'PROGRESS' : 'NONE';
}

/** Progress so far: the share done, what was expected of it, and how far off still counts as on track. */
export interface Progress {
  done: number | null;
  expectation: Expectation | undefined;
  tolerance: number;
}

/** Of things counted, one more or less decides nothing. */
function toleranceOf({ tolerance, target }: PartYear, whole: number): number {
  return isCounted(target.unit) ? Math.max(tolerance, quotient(1, whole) ?? 0) : tolerance;
}

/** The progress that a number would be; undefined where none is measured. */
export function progressAt(part: PartYear, value: number): Progress | undefined {
  const { indicator, goal, target, actual, course } = part;
  const shareOf = (size: number, whole: number) => (Number.isFinite(size) ? quotient(size, whole) : size);
  const rule = partRuleOf(part);
  if (rule === 'PROGRESS') {
    const expectation = expectationOf({ target, actual, course }, indicator.rhythm);
    return { done: shareOf(value, goal.value), expectation, tolerance: toleranceOf(part, goal.value) };
  }
  const start = course.start?.value;
  if (rule !== 'APPROACH' || start == null || isStartMet(part)) return undefined;
  const way = minus(goal.value, start);
  return {
    done: shareOf(Number.isFinite(value) ? minus(value, start) : value, way),
    expectation: calendarExpectation(indicator.rhythm, actual.period.end),
    tolerance: toleranceOf(part, way),
  };
}

/** Whether what stood at last year's end met the goal already. */
export function isStartMet({ goal, course: { start } }: PartYear): boolean {
  return start?.value != null && outcomeAt(goal, start.value, sideOf(start)) === 'MET';
}

/** A sheet's own formula rounds alike: keep them so. */
function rounded(share: number): number {
  return Math.round(share * 1e9) / 1e9;
}

function byExpectation(progress: Progress | undefined, cap: boolean): Verdict {
  if (progress?.done == null || !progress.expectation) return 'OPEN';
  const { done, expectation, tolerance } = progress;
  const off = rounded(done - expectation.share) * (cap ? -1 : 1);
  if (Math.abs(off) <= rounded(tolerance)) return 'ON_TRACK';
  return off > 0 ? 'AHEAD' : 'BEHIND';
}

/** A growth rate as it stands; short of the goal by no more than 左右 allows it is on the line. */
function besideGoal(goal: Goal, value: number, side: Side): Verdict {
  const difference = Number.isFinite(value) ? minus(value, goal.value) : value;
  const sign = (Math.sign(difference) || side) * (goal.cap ? -1 : 1);
  if (sign > 0) return 'AHEAD';
  const isTolerated = goal.tolerance > 0 && Math.abs(difference) <= goal.tolerance;
  return sign === 0 || isTolerated ? 'ON_TRACK' : 'BEHIND';
}

/** What one number of a part of the year comes to. */
function verdictAt(part: PartYear, value: number, side: Side): Verdict {
  const { goal } = part;
  const rule = partRuleOf(part);
  if (rule === 'NONE') return 'OPEN';
  if (rule === 'RATE') return besideGoal(goal, value, side);
  const outcome = outcomeAt(goal, value, side);
  if (rule === 'STANDING') return outcome === 'MISSED' ? 'BEHIND' : 'ON_TRACK';
  if (!goal.cap && outcome === 'MET') return 'MET';
  if (goal.cap && outcome === 'MISSED') return 'MISSED';
  if (rule === 'APPROACH' && isStartMet(part)) return 'BEHIND';
  return byExpectation(progressAt(part, value), goal.cap);
}

const GOOD = new Set<Verdict>(['ON_TRACK', 'AHEAD', 'MET']);
const BAD = new Set<Verdict>(['BEHIND', 'MISSED']);

/**
 * What a part of the year says of the year's goal. Of an open bound or a range what both its ends say: at least on track, at best
 * behind, else UNPROVEN.
 */
export function judgePart(part: PartYear): Verdict {
  const { goal, actual } = part;
  const side = sideOf(actual);
  const { low, high } = resultEnds(actual, actual.value);
  const [worst, best] = (goal.cap ? [high, low] : [low, high]).map((end) => verdictAt(part, end, side));
  if (worst === undefined || best === undefined || worst === best) return worst ?? 'OPEN';
  if (GOOD.has(worst)) return worst;
  if (BAD.has(best)) return best;
  return partRuleOf(part) === 'PROGRESS' && (worst === 'OPEN' || best === 'OPEN') ? 'OPEN' : 'UNPROVEN';
}
