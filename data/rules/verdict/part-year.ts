import type { IndicatorTraits, StatedFigure, Valued } from '../figure/stated-figure.ts';
import { minus, quotient } from '../number/exact.ts';
import { isCounted } from '../number/unit.ts';
import type { Measure, Verdict } from '../words.ts';
import { type Course, calendarExpectation, type Expectation, expectationOf } from './course.ts';
import { type Goal, isZeroCap, type ResultEnd, resultEnds, wholeVerdictAt } from './goal.ts';

/** A year's goal beside the result of a part of that year, of one unit and one basis, both with a number. */
export interface PartYear {
  indicator: Pick<IndicatorTraits, 'timing' | 'rhythm'>;
  goal: Goal;
  target: StatedFigure;
  actual: Valued;
  course: Course;
  /** How far off the expected progress still counts as on track, a share of the goal. */
  tolerance: number;
}

/**
 * How a part of the year is set beside the year's goal. RATE: as it stands, a growth rate. STANDING: whether it meets the goal now.
 * PROGRESS: by the share done. APPROACH: by the way it has come from last year's end. RETURN: last year's end met the goal already,
 * so that falling short of it is behind. NONE: not at all.
 */
export type PartRule = 'RATE' | 'STANDING' | 'PROGRESS' | 'APPROACH' | 'RETURN' | 'NONE';

/** The grounds of a verdict on a part of the year. */
export type PartGround =
  | 'BOUND'
  | 'PART_MET'
  | 'PART_PASSED'
  | 'PART_RATE'
  | 'PART_STANDING'
  | 'PART_PROGRESS'
  | 'PART_APPROACH'
  | 'PART_FELL'
  | 'PART_NO_START'
  | 'PART_RHYTHM'
  | 'PART_NONE';

/** The way to a goal: from zero for what adds up, else from last year's end. */
interface Way {
  start: number;
  length: number;
  expectation: Expectation | undefined;
  /** How far off the expected share still counts as on track. */
  tolerance: number;
}

/** How far a result has come on the way to its goal, as a share of it; null where the way has no length. */
export interface Progress extends Way {
  done: number | null;
}

export interface PartJudgement {
  verdict: Verdict;
  ground: PartGround;
  rule: PartRule;
  progress: Progress | null;
}

const APPROACHING = new Set<Measure>(['SHARE', 'CHANGE']);
/** Measures of which a part of the year tells nothing about the year. */
const UNTOLD = new Set<Measure>(['MULTIPLE', 'CHANGE_POINTS', 'COMPLETION', 'GAP_TO_CITY']);

function isStartMet({ goal, course: { start } }: PartYear): boolean {
  return start?.value != null && wholeVerdictAt(goal, { value: start.value, side: 0 }) === 'MET';
}

function ruleOf(part: PartYear): PartRule {
  const { timing } = part.indicator;
  const { measure, comparator } = part.target;
  if (UNTOLD.has(measure)) return 'NONE';
  if (measure === 'GROWTH') return 'RATE';
  if (measure === 'RANK' || timing === 'AVERAGE') return 'STANDING';
  // A measure that comes here is a level, or a share or change on its way.
  if (APPROACHING.has(measure) || timing === 'STOCK') {
    if (part.goal.cap || comparator === 'HOLD_AT_LEAST') return 'STANDING';
    return isStartMet(part) ? 'RETURN' : 'APPROACH';
  }
  return part.goal.value > 0 || isZeroCap(part.goal) ? 'PROGRESS' : 'NONE';
}

/** Where things are counted, one more or less decides nothing. */
function toleranceOf({ tolerance, target }: PartYear, length: number): number {
  return isCounted(target.unit) ? Math.max(tolerance, quotient(1, length) ?? 0) : tolerance;
}

/** The way to the goal; undefined where no progress is measured, or last year's end is not published. */
function wayOf(part: PartYear, rule: PartRule): Way | undefined {
  const { goal, course } = part;
  const { rhythm } = part.indicator;
  const { end } = part.actual.period;
  if (isZeroCap(goal)) return undefined;
  if (rule === 'PROGRESS') {
    const expectation = expectationOf(goal, course, { rhythm, end });
    return { start: 0, length: goal.value, expectation, tolerance: toleranceOf(part, goal.value) };
  }
  const start = course.start?.value;
  if (rule !== 'APPROACH' || start == null) return undefined;
  const length = minus(goal.value, start);
  const expectation = calendarExpectation(rhythm, end);
  return { start, length, expectation, tolerance: toleranceOf(part, length) };
}

function doneAt({ start, length }: Way, value: number): number | null {
  return Number.isFinite(value) ? quotient(minus(value, start), length) : value;
}

/** A sheet's own formula rounds alike: keep them so. */
function rounded(share: number): number {
  return Math.round(share * 1e9) / 1e9;
}

interface Ruled {
  goal: Goal;
  rule: PartRule;
  way: Way | undefined;
}

function byExpectation({ goal, way }: Ruled, value: number): Verdict {
  if (isZeroCap(goal)) return 'ON_TRACK';
  const done = way ? doneAt(way, value) : null;
  if (!way?.expectation || done === null) return 'OPEN';
  const off = rounded(done - way.expectation.share) * (goal.cap ? -1 : 1);
  if (Math.abs(off) <= rounded(way.tolerance)) return 'ON_TRACK';
  return off > 0 ? 'AHEAD' : 'BEHIND';
}

/** A growth rate as it stands; short of the goal by no more than 左右 allows, it is on the line. */
function besideGoal(goal: Goal, { value, side }: ResultEnd): Verdict {
  const difference = Number.isFinite(value) ? minus(value, goal.value) : value;
  const sign = (Math.sign(difference) || side) * (goal.cap ? -1 : 1);
  if (sign > 0) return 'AHEAD';
  const isTolerated = goal.tolerance > 0 && Math.abs(difference) <= goal.tolerance;
  return sign === 0 || isTolerated ? 'ON_TRACK' : 'BEHIND';
}

/** The verdict on one number of a part of the year. */
function verdictAt(ruled: Ruled, end: ResultEnd): Verdict {
  const { goal, rule } = ruled;
  if (rule === 'NONE') return 'OPEN';
  if (rule === 'RATE') return besideGoal(goal, end);
  const outcome = wholeVerdictAt(goal, end);
  if (rule === 'STANDING') return outcome === 'MISSED' ? 'BEHIND' : 'ON_TRACK';
  if (!goal.cap && outcome === 'MET') return 'MET';
  if (goal.cap && outcome === 'MISSED') return 'MISSED';
  return rule === 'RETURN' ? 'BEHIND' : byExpectation(ruled, end.value);
}

const GOOD = new Set<Verdict>(['ON_TRACK', 'AHEAD', 'MET']);
const BAD = new Set<Verdict>(['BEHIND', 'MISSED']);

/** An open bound or a range comes to what both its ends say: at least on track, at best behind, else UNPROVEN. */
function verdictOf(ruled: Ruled, { actual }: PartYear): Verdict {
  const { low, high } = resultEnds(actual, actual.value);
  const [worstEnd, bestEnd] = ruled.goal.cap ? [high, low] : [low, high];
  const worst = verdictAt(ruled, worstEnd);
  if (low === high) return worst;
  const best = verdictAt(ruled, bestEnd);
  if (worst === best || GOOD.has(worst)) return worst;
  if (BAD.has(best)) return best;
  return ruled.rule === 'PROGRESS' && (worst === 'OPEN' || best === 'OPEN') ? 'OPEN' : 'UNPROVEN';
}

const RULE_GROUNDS: Partial<Record<PartRule, PartGround>> = {
  RATE: 'PART_RATE',
  STANDING: 'PART_STANDING',
  RETURN: 'PART_FELL',
  NONE: 'PART_NONE',
};

function groundOf(verdict: Verdict, { goal, rule, way }: Ruled): PartGround {
  if (verdict === 'UNPROVEN') return 'BOUND';
  if (verdict === 'MET') return 'PART_MET';
  if (verdict === 'MISSED') return 'PART_PASSED';
  const ground = RULE_GROUNDS[rule];
  if (ground) return ground;
  if (isZeroCap(goal)) return 'PART_STANDING';
  if (!way) return 'PART_NO_START';
  if (!way.expectation) return 'PART_RHYTHM';
  return rule === 'PROGRESS' ? 'PART_PROGRESS' : 'PART_APPROACH';
}

/** Judges a part of the year by the year's goal. */
export function judgePart(part: PartYear): PartJudgement {
  const { goal, actual } = part;
  const rule = ruleOf(part);
  const way = wayOf(part, rule);
  const ruled = { goal, rule, way };
  const verdict = verdictOf(ruled, part);
  const progress = way ? { ...way, done: doneAt(way, actual.value) } : null;
  return { verdict, ground: groundOf(verdict, ruled), rule, progress };
}
