import Big from 'big.js';
import { inUnit } from '../number/conversion.ts';
import { minus, quotient } from '../number/exact.ts';
import { isCounted } from '../number/unit.ts';
import { isWithin, isYear, type Period, restOfYear } from '../period/period.ts';
import type { NeededGround } from '../words.ts';
import { type ComparisonInput, compare, unjudgeable } from './comparison.ts';
import { isNumber } from './course.ts';
import { goalOf } from './goal.ts';
import { partRuleOf } from './judge-part.ts';

/** What the rest of the year must bring. Null: nothing may be said, `ground` says why. */
export interface Needed {
  ground: NeededGround;
  /** The months after the result, and how many they are; null without a result of a part of the year. */
  rest: Period | null;
  months: number;
  /** What is left of the goal in its unit, or in points; for a cap what may still be used. */
  remaining: number | null;
  /** Each month on average; in whole units for things counted. */
  perMonth: number | null;
  /** The months asked for. */
  span: Period | null;
  /** What these must bring; in whole units for things counted, so that parts of the rest add up to all of it. */
  amount: number | null;
}

const NOTHING = { remaining: null, perMonth: null, amount: null };

/** Why a rest cannot be reckoned at all, before any number is looked at. */
function refusal(input: ComparisonInput): NeededGround | undefined {
  const { indicator, target, actual } = input;
  if (!target) return 'NO_GOAL';
  if (!isYear(target.period)) return 'NOT_A_YEAR';
  if (target.value === null) return 'WORDS';
  if (unjudgeable(indicator, target)) return 'UNJUDGED';
  if (target.measure === 'GROWTH') return 'GROWTH';
  if (!actual) return 'NO_RESULT';
  if (actual.value === null) return 'WORDS';
  const { verdict } = compare(input);
  if (verdict === 'NOT_COMPARABLE') return 'NOT_COMPARABLE';
  return isNumber(actual) ? undefined : 'BOUND';
}

/** So much of what is left by the end of so many of the months; of things counted a whole number. */
function byMonth(remaining: number, share: { month: number; months: number }, counted: boolean): number {
  const part = Big(remaining).times(share.month).div(share.months);
  return counted ? part.round(0, Big.roundUp).toNumber() : part.toNumber();
}

/**
 * What the months after the result must bring for the year's goal to be met. Of levels that add up or stand at an end, and of
 * shares and changes on their way to the goal, in points. Never of growth: what the rest of the year must grow by follows from
 * levels at the prices of growth, which are not published. Never of means, places and what has to hold.
 */
export function neededOf(input: ComparisonInput, asked?: Period): Needed {
  const { target, actual: printed, indicator } = input;
  const rest = target && printed && isYear(target.period) ? (restOfYear(printed.period) ?? null) : null;
  const months = rest ? rest.end - rest.start + 1 : 0;
  const nothing = (ground: NeededGround): Needed => ({ ground, rest, months, ...NOTHING, span: asked ?? rest });
  const refused = refusal(input);
  const goal = target && goalOf(target, indicator.direction, input.tolerances);
  const actual = target && printed && inUnit(printed, target.unit);
  if (refused || !target || !goal || !actual || actual.value === null) return nothing(refused ?? 'NO_GOAL');
  if (!rest || !isWithin(printed.period, target.period)) return nothing('OVER');
  const span = asked ?? rest;
  if (!isWithin(span, rest)) return nothing('NOT_IN_REST');
  const valued = { ...actual, value: actual.value };
  const rule = partRuleOf({ indicator, goal, target: { ...target, value: goal.value } });
  const remaining = Math.max(0, minus(goal.value, valued.value));
  if (goal.cap) return { ...nothing('CAP'), remaining: target.measure === 'LEVEL' ? remaining : null };
  if (rule !== 'PROGRESS' && rule !== 'APPROACH') return nothing(rule === 'STANDING' ? 'STANDING' : 'NO_RULE');
  if (remaining === 0) return { ...nothing('DONE'), remaining, perMonth: 0, amount: 0 };
  const counted = target.measure === 'LEVEL' && isCounted(target.unit);
  const perMonth = quotient(remaining, months);
  const until = (month: number) => byMonth(remaining, { month: month - rest.start + 1, months }, counted);
  return {
    ground: target.measure === 'LEVEL' ? 'LEVEL' : 'POINTS',
    ...{ rest, months, remaining, span },
    perMonth: perMonth !== null && counted ? Math.ceil(perMonth) : perMonth,
    amount: minus(until(span.end), span.start === rest.start ? 0 : until(span.start - 1)),
  };
}
