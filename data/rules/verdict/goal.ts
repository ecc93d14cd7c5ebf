import type { IndicatorTraits, StatedFigure } from '../figure/stated-figure.ts';
import { minus, plus, times } from '../number/exact.ts';
import { isRate, unitKind } from '../number/unit.ts';
import type { BoundPlace, Comparator, Direction } from '../words.ts';
import { type Terms, type Tolerances, tolerancesOf } from './terms.ts';

/** The relation to the goal's number that a result must have. */
export type GoalRule = '>=' | '>' | '<=' | '<';

/** The demand that the words beside a goal's number make. */
export interface Goal {
  value: number;
  rule: GoalRule;
  /** It asks for at most. */
  cap: boolean;
  /** How far short of the line still counts as roughly met, in the unit as published; 0 where nothing allows it. */
  tolerance: number;
}

/** The side of its number on which a printed bound lies: 超300 is above it, 近300 below it. */
export type Side = 1 | 0 | -1;

export type WholeVerdict = 'MET' | 'ROUGHLY_MET' | 'MISSED';

type GoalFigure = Pick<StatedFigure, 'measure' | 'comparator' | 'value' | 'unit'>;
type ResultFigure = Pick<StatedFigure, 'measure' | 'comparator' | 'value' | 'upper'>;

function ruleOf(figure: GoalFigure, direction: Direction): GoalRule {
  if (figure.measure === 'RANK') return '<=';
  switch (figure.comparator) {
    case 'AT_LEAST':
    case 'HOLD_AT_LEAST':
      return '>=';
    case 'ABOVE':
      return '>';
    case 'AT_MOST':
      return '<=';
    case 'BELOW':
      return '<';
    default:
      return direction === 'LOWER' ? '<=' : '>=';
  }
}

/** Whether a goal asks for at most: 以内, 低于; a plain or rough number of an indicator that is better lower; every rank. */
export function isCap(goal: GoalFigure, direction: Direction): boolean {
  return ruleOf(goal, direction).startsWith('<');
}

/** Words that set no floor and no ceiling; 近 in a goal is read as 左右. */
const PLAIN = new Set<Comparator | null>(['EQUAL', 'ABOUT', 'NEARLY', null]);

/** Why there is nothing to judge: work taken in hand, or a plain number of what is neither good nor bad. */
export function unjudgeable(
  { timing, direction }: Pick<IndicatorTraits, 'timing' | 'direction'>,
  { comparator }: GoalFigure,
): 'SCOPE' | 'NEUTRAL' | undefined {
  if (timing === 'SCOPE') return 'SCOPE';
  return direction === 'NEUTRAL' && PLAIN.has(comparator) ? 'NEUTRAL' : undefined;
}

/** Below this percentage, half a point would be more than a tenth of the goal. */
const LOW_PERCENTAGE = 5;
const MOST_OF_LOW = 0.1;

/**
 * 左右 gives half a point of a percentage, but at most a tenth of a goal below 5 %; else five hundredths of the number. 近 in a
 * goal is read as 左右.
 */
function toleranceOf(figure: GoalFigure, value: number, { aboutPoints, aboutShare }: Tolerances): number {
  const isRough = figure.comparator === 'ABOUT' || figure.comparator === 'NEARLY';
  if (!isRough || figure.measure === 'RANK') return 0;
  const size = Math.abs(value);
  const inPoints = isRate(figure.measure) && unitKind(figure.measure, figure.unit) !== 'NUMBER';
  if (!inPoints) return times(size, aboutShare);
  return size < LOW_PERCENTAGE ? Math.min(aboutPoints, times(size, MOST_OF_LOW)) : aboutPoints;
}

/** Reads what a target asks for; undefined where it is in words only. */
export function goalOf(figure: GoalFigure, direction: Direction, terms: Terms = {}): Goal | undefined {
  if (figure.value === null) return undefined;
  const rule = ruleOf(figure, direction);
  return {
    value: figure.value,
    rule,
    cap: rule.startsWith('<'),
    tolerance: toleranceOf(figure, figure.value, tolerancesOf(terms)),
  };
}

/** A goal that allows none (零发生): nothing is all that is allowed at any time of the year. */
export function isZeroCap({ cap, value }: Goal): boolean {
  return cap && value === 0;
}

const SIDES: Partial<Record<Comparator, Side>> = { ABOVE: 1, NEARLY: -1, BELOW: -1 };

/** The side of its number on which a result lies. 近 speaks of the size: a fall of nearly 3 % lies above −3 %. */
export function sideOf({ comparator, value }: ResultFigure): Side {
  if (comparator === 'NEARLY' && value !== null && value < 0) return 1;
  return (comparator && SIDES[comparator]) || 0;
}

/** One end of what a printed result leaves open: the number, and on which side of it the result lies. */
export interface ResultEnd {
  value: number;
  side: Side;
}

/** Whether a number, on its side, is on the good side of a line or on it. */
function reaches(goal: Goal, line: number, at: ResultEnd): boolean {
  const above = at.value > line || (at.value === line && at.side > 0);
  const below = at.value < line || (at.value === line && at.side < 0);
  switch (goal.rule) {
    case '>=':
      return !below;
    case '>':
      return above;
    case '<=':
      return !above;
    case '<':
      return below;
  }
}

/** The verdict on one number; on the line of the tolerance its side does not count. A sheet's own formula does the same: keep them alike. */
export function wholeVerdictAt(goal: Goal, at: ResultEnd): WholeVerdict {
  if (reaches(goal, goal.value, at)) return 'MET';
  if (goal.tolerance === 0) return 'MISSED';
  const line = goal.cap ? plus(goal.value, goal.tolerance) : minus(goal.value, goal.tolerance);
  const inside = goal.cap ? at.value <= line : at.value >= line;
  return inside ? 'ROUGHLY_MET' : 'MISSED';
}

const NO_END_BELOW: ResultEnd = { value: -Infinity, side: 0 };
const NO_END_ABOVE: ResultEnd = { value: Infinity, side: 0 };
const NO_RISE: ResultEnd = { value: 0, side: -1 };

/** The lowest and the highest number that a printed result leaves open. A fall of nearly 3 % is a fall all the same. */
export function resultEnds(result: ResultFigure, value: number): { low: ResultEnd; high: ResultEnd } {
  const at = { value, side: sideOf(result) };
  const upper = result.upper === null ? undefined : { value: result.upper, side: 0 as const };
  switch (result.comparator) {
    case 'AT_LEAST':
    case 'HOLD_AT_LEAST':
    case 'ABOVE':
      return { low: at, high: upper ?? NO_END_ABOVE };
    case 'AT_MOST':
    case 'BELOW':
      return { low: NO_END_BELOW, high: upper ?? at };
    case 'NEARLY':
      if (value >= 0) return { low: NO_END_BELOW, high: upper ?? at };
      return { low: at, high: isRate(result.measure) ? NO_RISE : NO_END_ABOVE };
    default:
      return { low: at, high: upper ?? at };
  }
}

/** The place of a result that is printed as a bound or a range beside the goal's number; null where it leaves that open. */
export function boundPlaceOf(goal: Pick<Goal, 'value'>, result: ResultFigure, value: number): BoundPlace | null {
  const { low, high } = resultEnds(result, value);
  if (low.value > goal.value || (low.value === goal.value && low.side > 0)) return 'ABOVE';
  if (high.value < goal.value || (high.value === goal.value && high.side < 0)) return 'BELOW';
  if (low.value === goal.value) return 'NOT_BELOW';
  return high.value === goal.value ? 'NOT_ABOVE' : null;
}

/** The verdict on a printed result; UNPROVEN where an open bound or a range leaves it open. */
export function wholeVerdict(goal: Goal, result: ResultFigure, value: number): WholeVerdict | 'UNPROVEN' {
  const { low, high } = resultEnds(result, value);
  const worst = wholeVerdictAt(goal, low);
  if (low === high) return worst;
  return worst === wholeVerdictAt(goal, high) ? worst : 'UNPROVEN';
}
