import type { IndicatorTraits, StatedFigure } from '../figure/stated-figure.ts';
import { minus, plus, times } from '../number/exact.ts';
import { isRate, unitKind } from '../number/unit.ts';
import type { Comparator, Direction } from '../words.ts';
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

/** Which side of its number a printed result lies on: 超300 just above, 近300 just below. */
export type Side = 1 | 0 | -1;

export type WholeVerdict = 'MET' | 'ROUGHLY_MET' | 'MISSED';

type GoalFigure = Pick<StatedFigure, 'measure' | 'comparator' | 'value' | 'unit'>;
type ResultFigure = Pick<StatedFigure, 'comparator' | 'value' | 'upper'>;

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

/** 左右 gives half a point of a percentage, or five hundredths of the number. 近 in a goal is read as 左右. */
function toleranceOf(figure: GoalFigure, value: number, { aboutPoints, aboutShare }: Tolerances): number {
  const isRough = figure.comparator === 'ABOUT' || figure.comparator === 'NEARLY';
  if (!isRough || figure.measure === 'RANK') return 0;
  const inPoints = isRate(figure.measure) && unitKind(figure.measure, figure.unit) !== 'NUMBER';
  return inPoints ? aboutPoints : times(Math.abs(value), aboutShare);
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

const SIDES: Partial<Record<Comparator, Side>> = { ABOVE: 1, NEARLY: -1, BELOW: -1 };

/** The side of its number on which a result lies. */
export function sideOf(result: ResultFigure): Side {
  return (result.comparator && SIDES[result.comparator]) || 0;
}

/** Whether a number, on its side, is on the good side of a line or on it. */
function reaches(goal: Goal, line: number, at: { value: number; side: Side }): boolean {
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
export function wholeVerdictAt(goal: Goal, value: number, side: Side): WholeVerdict {
  if (reaches(goal, goal.value, { value, side })) return 'MET';
  if (goal.tolerance === 0) return 'MISSED';
  const line = goal.cap ? plus(goal.value, goal.tolerance) : minus(goal.value, goal.tolerance);
  const inside = goal.cap ? value <= line : value >= line;
  return inside ? 'ROUGHLY_MET' : 'MISSED';
}

/** The lowest and the highest number that a printed result leaves open. */
export function resultEnds(result: ResultFigure, value: number): { low: number; high: number } {
  switch (result.comparator) {
    case 'AT_LEAST':
    case 'HOLD_AT_LEAST':
      return result.upper === null ? { low: value, high: Infinity } : { low: value, high: result.upper };
    case 'AT_MOST':
    case 'BELOW':
      return { low: -Infinity, high: value };
    default:
      return { low: value, high: result.upper ?? value };
  }
}

/** The verdict on a printed result; UNPROVEN where an open bound or a range leaves it open. */
export function wholeVerdict(goal: Goal, result: ResultFigure, value: number): WholeVerdict | 'UNPROVEN' {
  const { low, high } = resultEnds(result, value);
  const side = sideOf(result);
  const worst = wholeVerdictAt(goal, low, side);
  if (low === high) return worst;
  return worst === wholeVerdictAt(goal, high, side) ? worst : 'UNPROVEN';
}
