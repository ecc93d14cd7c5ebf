import { matchBasis } from '../figure/basis.ts';
import { type IndicatorTraits, isValued, type StatedFigure, type Valued } from '../figure/stated-figure.ts';
import { inUnit } from '../number/conversion.ts';
import { minus } from '../number/exact.ts';
import type { Comparator, Drift, DriftGround, Ease, Strength } from '../words.ts';
import { isCap, unjudgeable } from './goal.ts';

/** One statement of a goal beside another of the same key; `to` is absent where the later document leaves the goal out. */
export interface DriftInput<F extends StatedFigure = StatedFigure> {
  indicator: Pick<IndicatorTraits, 'timing' | 'direction'>;
  from: F;
  to: F | undefined;
}

/** The change of a goal from one statement to another. */
export interface GoalDrift {
  kind: Drift;
  /** Whether the same authority speaks again; two authorities differ, neither revises the other. */
  isRevision: boolean;
  /** The later number less the earlier, in the earlier one's unit, in points for percentages; null where they are not of one scope. */
  difference: number | null;
  /** Whether the later statement is easier to meet; null where that cannot be said. */
  ease: Ease | null;
  /** The grounds that decide it, each alone. */
  grounds: DriftGround[];
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

const NOTHING = { difference: null, ease: null, grounds: [] };

/** Goal and goal are of one scope: both numbers of one kind of unit and one basis, both floors or both caps. */
function isOneScope({ direction }: Pick<IndicatorTraits, 'direction'>, from: StatedFigure, to: StatedFigure): boolean {
  return matchBasis(from, to) !== 'DIFFERENT' && isCap(from, direction) === isCap(to, direction);
}

/**
 * Compares two statements of one goal. A number is raised or lowered; which way is easier the direction, the words beside the
 * number and the strength decide: a higher cap is easier, and 8.5%以上 → 8%左右 is easier twice. Work taken in hand, and a
 * plain number of what is neither good nor bad, is neither. Statements on two bases, in two kinds of units, or one of them in
 * words, are of another scope; the same words are kept.
 */
export function driftOf({ indicator, from, to }: DriftInput): GoalDrift {
  const isRevision = to === undefined || to.authority === from.authority;
  if (!to) return { kind: 'NOT_MENTIONED', isRevision, ...NOTHING };
  if (!isValued(from) && !isValued(to) && from.printed === to.printed)
    return { kind: 'KEPT', isRevision, ...NOTHING, ease: 'SAME' };
  const later = inUnit(to, from.unit);
  if (!isValued(from) || !isValued(later) || !isOneScope(indicator, from, later))
    return { kind: 'SCOPE_CHANGED', isRevision, ...NOTHING };
  const difference = minus(later.value, from.value);
  const kind = difference === 0 ? 'KEPT' : difference > 0 ? 'RAISED' : 'LOWERED';
  if (unjudgeable(indicator, from) && unjudgeable(indicator, later))
    return { kind, isRevision, difference, ease: null, grounds: [] };
  const weights = weighed(from, later, isCap(from, indicator.direction));
  const grounds = weights.filter(([, weight]) => weight !== 0).map(([ground]) => ground);
  return { kind, isRevision, difference, ease: easeOf(weights.map(([, weight]) => weight)), grounds };
}
