import Big from 'big.js';
import { justified } from '../figure/number-format.ts';
import type { StatedFigure } from '../figure/stated-figure.ts';
import { inUnit } from '../number/conversion.ts';
import { decimalsIn, minus, roundUp } from '../number/exact.ts';
import { isCounted, isRate } from '../number/unit.ts';
import { isWithin, isYear, type Period, restOfYear } from '../period/period.ts';
import type { NeededGround } from '../words.ts';
import { resultEnds } from './goal.ts';
import type { Judgement, JudgementInput, JudgingRule } from './judgement.ts';
import { leftOf } from './pace.ts';

/** The amounts as a sentence or a table tells them, with no more digits than the figures justify. */
export interface ToldAmounts {
  remaining: number;
  /** Rounded up at the goal's printed precision, so that what is done by them is enough. */
  perMonth: number;
  /** Rounded up alike, but for the last months: the parts of the rest add up to all of it. */
  amount: number;
  /** The precision at which they are rounded up: digits after the point. */
  decimals: number;
}

/** The amount that the rest of the year must bring. Null: nothing may be said, and `ground` says why. */
export interface Needed {
  ground: NeededGround;
  /** The months after the result, and how many they are; null without a result of a part of the year. */
  rest: Period | null;
  months: number;
  /** Whether the amounts are the most that it can be, because the result is printed as at least so much (超45, 45以上, a range). */
  isAtMost: boolean;
  /** The part of the goal that is left, in its unit or in points; for a cap the part that may still be used. */
  remaining: number | null;
  /** Each month on average; in whole units for things counted. */
  perMonth: number | null;
  /** The months asked for. */
  span: Period | null;
  /** The amount that these must bring; in whole units for things counted, so that parts of the rest add up to all of it. */
  amount: number | null;
  /** Null where no amount is given. */
  told: ToldAmounts | null;
}

const NOTHING = { remaining: null, perMonth: null, amount: null, told: null };

/** Why a rest cannot be reckoned at all, before any number is looked at. */
function refusal({ target, actual }: JudgementInput, judged: Judgement): NeededGround | undefined {
  const { goal, rule, ground } = judged;
  if (!target) return 'NO_GOAL';
  if (!isYear(target.period)) return 'NOT_A_YEAR';
  if (!goal) return 'WORDS';
  if (rule === 'SCOPE' || rule === 'NEUTRAL') return 'UNJUDGED';
  if (target.measure === 'GROWTH') return 'GROWTH';
  if (!actual || ground === 'MONTHS_ALONE') return 'NO_RESULT';
  if (ground === 'RESULT_IN_WORDS') return 'WORDS';
  if (!judged.comparable) return 'NOT_COMPARABLE';
  if (ground === 'ASSIGNED') return 'ASSIGNED';
  const { low } = actual.value === null ? { low: undefined } : resultEnds(actual, actual.value);
  return low && Number.isFinite(low.value) ? undefined : 'BOUND';
}

/** How much of what is left is due by the end of the month; a whole number of things counted. */
function byMonth(remaining: number, share: { month: number; months: number }, counted: boolean): number {
  const part = Big(remaining).times(share.month).div(share.months);
  return counted ? part.round(0, Big.roundUp).toNumber() : part.toNumber();
}

/** The precision at which a goal's amounts are told: that of its number as printed, of a percentage at least a tenth. */
export function dueDecimals({ measure, unit, decimals }: StatedFigure): number {
  if (measure === 'LEVEL' && isCounted(unit)) return 0;
  return isRate(measure) ? Math.max(1, decimals) : decimals;
}

/** An amount rounded up; where that would be more than all that is left, at the precision of what is left. */
function due(amount: number, { left, decimals }: { left: number; decimals: number }): number {
  const rounded = roundUp(amount, decimals);
  return rounded > left ? roundUp(amount, decimalsIn(left)) : rounded;
}

/** Tells what is left, with each month's share of it and that of the months asked for. */
function toldOf(
  { target, actual, months }: { target: StatedFigure; actual: StatedFigure; months: number },
  exact: { remaining: number; span: readonly [number, number] },
): ToldAmounts {
  const left = justified(exact.remaining, [target, inUnit(actual, target.unit) ?? actual]);
  const decimals = dueDecimals(target);
  const until = (month: number) =>
    month === months ? left : due(byMonth(left, { month, months }, false), { left, decimals });
  const [before, last] = exact.span;
  const perMonth = due(byMonth(left, { month: 1, months }, false), { left, decimals });
  return { remaining: left, perMonth, amount: minus(until(last), until(before)), decimals };
}

const SPREAD = new Set<JudgingRule | null>(['PROGRESS', 'APPROACH', 'RETURN']);

/**
 * Reckons what the months after the result must bring for the year's goal to be met: for levels that add up or stand at an end, and in
 * points for shares and changes on their way to the goal. Never for growth: what the rest of the year must grow by follows from
 * levels at the prices of growth, which are not published. Never for means, places and what has to hold.
 */
export function neededOf(input: JudgementInput, judged: Judgement, asked?: Period): Needed {
  const { target, actual } = input;
  const { goal, rule, value } = judged;
  const rest = target && actual && isYear(target.period) ? (restOfYear(actual.period) ?? null) : null;
  const months = rest ? rest.end - rest.start + 1 : 0;
  const nothing = (ground: NeededGround): Needed => ({
    ...{ ground, rest, months, ...NOTHING },
    isAtMost: false,
    span: asked ?? rest,
  });
  const refused = refusal(input, judged);
  if (refused || !target || !actual || !goal || value === null) return nothing(refused ?? 'NO_GOAL');
  if (!rest || !isWithin(actual.period, target.period)) return nothing('OVER');
  const span = asked ?? rest;
  if (!isWithin(span, rest)) return nothing('NOT_IN_REST');
  const isAmount = target.measure === 'LEVEL';
  const counted = isAmount && isCounted(target.unit);
  const { remaining, perMonth } = leftOf(goal.value, value, { months, counted });
  const { low, high } = resultEnds(actual, value);
  const isAtMost = low !== high;
  if (goal.cap) return { ...nothing('CAP'), isAtMost, remaining: isAmount ? remaining : null };
  if (!SPREAD.has(rule)) return nothing(isAtMost ? 'BOUND' : rule === 'STANDING' ? 'STANDING' : 'NO_RULE');
  const none = { remaining: 0, perMonth: 0, amount: 0 };
  if (remaining === 0) return { ...nothing('DONE'), ...none, told: { ...none, decimals: dueDecimals(target) } };
  const until = (month: number) => byMonth(remaining, { month, months }, counted);
  const [before, last] = [span.start - rest.start, span.end - rest.start + 1];
  return {
    ground: isAmount ? 'LEVEL' : 'POINTS',
    ...{ rest, months, isAtMost, remaining, perMonth, span },
    amount: minus(until(last), until(before)),
    told: toldOf({ target, actual, months }, { remaining, span: [before, last] }),
  };
}
