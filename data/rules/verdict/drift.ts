import { type BasisReading, matchBasis } from '../figure/basis.ts';
import { type IndicatorTraits, isValued, type StatedFigure, type Valued } from '../figure/stated-figure.ts';
import { inUnit } from '../number/conversion.ts';
import { minus } from '../number/exact.ts';
import { type Comparator, type Drift, type DriftGround, type Ease, type Strength, stageRung } from '../words.ts';
import { isCap, unjudgeable } from './goal.ts';

/** One statement of a goal beside another of the same key. */
export interface DriftInput<F extends StatedFigure = StatedFigure> {
  indicator: Pick<IndicatorTraits, 'timing' | 'direction' | 'growthBasis'>;
  from: F;
  to: F;
  /** Whether a figure beside them is printed as 同口径, so that 增长 without a base may be either. */
  isSameScopeUsed?: boolean;
  /** Whether the text of the later one says that it adjusts the earlier one (调整为). */
  isAdjusted?: boolean;
}

/** Two stages of one piece of work, as the ladder of stages names them. */
export interface StageChange {
  from: string;
  to: string;
}

/** The change of a goal from one statement to another. */
export interface GoalDrift {
  kind: Drift;
  /** Whether the same authority speaks again or the text says 调整为; else an arrangement stands beside the year's plan. */
  isRevision: boolean;
  /** The later number less the earlier, in the earlier one's unit, in points for percentages; null where they are not of one scope. */
  difference: number | null;
  /** Whether the later statement is easier to meet; null where that cannot be said. */
  ease: Ease | null;
  /** The grounds that decide it, each alone. */
  grounds: DriftGround[];
  /** The stages of which the two speak, where that is their difference; null otherwise. */
  stages: StageChange | null;
}

/** How much the words beside a number leave open; 超 and 低于 ask for more than the number. */
const OPENNESS: Record<Comparator, number> = {
  ABOVE: 0,
  BELOW: 0,
  EQUAL: 1,
  AT_LEAST: 1,
  AT_MOST: 1,
  HOLD_AT_LEAST: 1,
  ABOUT: 2,
  NEARLY: 2,
};

const SOFTNESS: Record<Strength, number> = { MUST: 0, PLAN: 1, STRIVE: 2 };

function openness({ comparator }: StatedFigure): number {
  return OPENNESS[comparator ?? 'EQUAL'];
}

function softness({ strength }: StatedFigure): number {
  return SOFTNESS[strength ?? 'PLAN'];
}

/** The weight of each ground: above zero where the later statement is easier, below where it is harder. */
function weighed(from: Valued, to: Valued, cap: boolean): [DriftGround, number][] {
  const number = minus(to.value, from.value) * (cap ? 1 : -1);
  return [
    ['NUMBER', number],
    ['COMPARATOR', openness(to) - openness(from)],
    ['STRENGTH', softness(to) - softness(from)],
  ];
}

function easeOf(weights: number[]): Ease {
  if (weights.every((weight) => weight === 0)) return 'SAME';
  if (weights.every((weight) => weight >= 0)) return 'EASIER';
  return weights.every((weight) => weight <= 0) ? 'HARDER' : 'MIXED';
}

const NOTHING = { difference: null, ease: null, grounds: [], stages: null };

/** Goal and goal are of one scope: both numbers of one kind of unit and one basis, both floors or both caps. */
function isOneScope({ indicator, from, isSameScopeUsed }: DriftInput, to: StatedFigure): boolean {
  const { growthBasis, direction } = indicator;
  const reading: BasisReading = { growthBasis, isSameScopeUsed };
  return matchBasis(from, to, reading) !== 'DIFFERENT' && isCap(from, direction) === isCap(to, direction);
}

function numberKind(difference: number, isJudged: boolean): Drift {
  if (difference === 0) return 'KEPT';
  if (!isJudged) return 'CHANGED';
  return difference > 0 ? 'RAISED' : 'LOWERED';
}

function weightsAndGrounds(weights: [DriftGround, number][]): Pick<GoalDrift, 'ease' | 'grounds'> {
  return {
    ease: easeOf(weights.map(([, weight]) => weight)),
    grounds: weights.filter(([, weight]) => weight !== 0).map(([ground]) => ground),
  };
}

/**
 * Compares two statements of one goal. A number is raised or lowered; which way is easier the direction, the words beside the
 * number and the strength decide: a higher cap is easier, and 8.5%以上 → 8%左右 is easier twice. The number of what is only
 * taken in hand, or of what is neither good nor bad, has changed and is neither. Statements on two bases, in two kinds of
 * units, or one of them in words, are of another scope; the same words are kept.
 */
export function driftOf(input: DriftInput): GoalDrift {
  const { indicator, from, to, isAdjusted = false } = input;
  const isRevision = isAdjusted || to.authority === from.authority;
  if (!isValued(from) && !isValued(to) && from.printed === to.printed)
    return { kind: 'KEPT', isRevision, ...NOTHING, ease: 'SAME' };
  const later = inUnit(to, from.unit);
  if (!isValued(from) || !isValued(later) || !isOneScope(input, later))
    return { kind: 'SCOPE_CHANGED', isRevision, ...NOTHING };
  const difference = minus(later.value, from.value);
  const isJudged = !unjudgeable(indicator, from) || !unjudgeable(indicator, later);
  const kind = numberKind(difference, isJudged);
  const weights = weighed(from, later, isCap(from, indicator.direction));
  // Work that is only taken in hand can still be promised less firmly.
  const isSofter = kind === 'KEPT' && softness(later) !== softness(from);
  if (!isJudged && !isSofter) return { kind, isRevision, ...NOTHING, difference };
  return { kind, isRevision, difference, ...weightsAndGrounds(weights), stages: null };
}

/** A goal that the later document says otherwise, only reports on, or does not mention: none of these revises it. */
export function driftWithout(
  kind: 'SAID_OTHERWISE' | 'REPORTED' | 'NOT_MENTIONED',
  stages: StageChange | null = null,
): GoalDrift {
  const from = stages && stageRung(stages.from);
  const to = stages && stageRung(stages.to);
  if (from == null || to == null || from === to) return { kind, isRevision: false, ...NOTHING };
  return { kind, isRevision: false, difference: null, ...weightsAndGrounds([['STAGE', from - to]]), stages };
}
