import Big from 'big.js';
import { minus } from '../number/exact.ts';
import { isCounted } from '../number/unit.ts';
import { isWithin, isYear, type Period, restOfYear } from '../period/period.ts';
import type { NeededGround } from '../words.ts';
import { resultEnds } from './goal.ts';
import type { Judgement, JudgementInput, JudgingRule } from './judgement.ts';
import { leftOf } from './pace.ts';

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
}

const NOTHING = { remaining: null, perMonth: null, amount: null };

/** Why a rest cannot be reckoned at all, before any number is looked at. */
function refusal({ target, actual }: JudgementInput, judged: Judgement): NeededGround | undefined {
  const { goal, rule, ground, verdict } = judged;
  if (!target) return 'NO_GOAL';
  if (!isYear(target.period)) return 'NOT_A_YEAR';
  if (!goal) return 'WORDS';
  if (rule === 'SCOPE' || rule === 'NEUTRAL') return 'UNJUDGED';
  if (target.measure === 'GROWTH') return 'GROWTH';
  if (!actual) return 'NO_RESULT';
  if (ground === 'RESULT_IN_WORDS') return 'WORDS';
  if (verdict === 'NOT_COMPARABLE') return 'NOT_COMPARABLE';
  const { low } = actual.value === null ? { low: undefined } : resultEnds(actual, actual.value);
  return low && Number.isFinite(low.value) ? undefined : 'BOUND';
}

/** How much of what is left is due by the end of the month; a whole number of things counted. */
function byMonth(remaining: number, share: { month: number; months: number }, counted: boolean): number {
  const part = Big(remaining).times(share.month).div(share.months);
  return counted ? part.round(0, Big.roundUp).toNumber() : part.toNumber();
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
  if (remaining === 0) return { ...nothing('DONE'), remaining, perMonth: 0, amount: 0 };
  const until = (month: number) => byMonth(remaining, { month: month - rest.start + 1, months }, counted);
  return {
    ground: isAmount ? 'LEVEL' : 'POINTS',
    ...{ rest, months, isAtMost, remaining, perMonth, span },
    amount: minus(until(span.end), span.start === rest.start ? 0 : until(span.start - 1)),
  };
}
