import { matchBasis } from '../figure/basis.ts';
import type { IndicatorTraits, StatedFigure } from '../figure/stated-figure.ts';
import { inUnit } from '../number/conversion.ts';
import { minus, quotient } from '../number/exact.ts';
import { isLevel } from '../number/unit.ts';
import type { Period } from '../period/period.ts';
import type { Comparator, Verdict } from '../words.ts';
import type { Course } from './course.ts';
import { type Goal, goalOf, outcomeOf } from './goal.ts';
import { isStartMet, judgePart, type PartYear, partRuleOf, progressAt } from './judge-part.ts';
import { relationOf } from './matching.ts';
import { type Pace, paceOf } from './pace.ts';
import { TOLERANCES, type Tolerances } from './tolerance.ts';

/** What the same document also says of the same key, with another number. */
export interface Twins<F extends StatedFigure = StatedFigure> {
  target: F | undefined;
  actual: F | undefined;
}

/** One goal beside one result. */
export interface ComparisonInput {
  indicator: IndicatorTraits;
  /** The period asked for: the goal's. */
  period: Period;
  target?: StatedFigure | undefined;
  actual?: StatedFigure | undefined;
  /** A document of the district that reports results of the period, or a part of it, and does not name this one. */
  silentIn?: { title: string } | undefined;
  /** From which the progress of a part of the year can be expected. */
  course?: Course | undefined;
  /** Another statement of the goal, and of the result, at odds with it in the very same document. */
  twins?: Twins | undefined;
  /** The day it is seen from, for what may not have begun. */
  at?: { asOf: string } | undefined;
  /** Other than the usual ones. */
  tolerances?: Tolerances | undefined;
}

/** On what ground a verdict was reached; each has its sentence. */
export type Ground =
  | 'NO_GOAL'
  | 'NO_RESULT'
  | 'SILENT'
  | 'GOAL_IN_WORDS'
  | 'RESULT_IN_WORDS'
  | 'UNIT'
  | 'BASIS'
  | 'SCOPE'
  | 'NEUTRAL'
  | 'SPAN'
  | 'BOUND'
  | 'WHOLE'
  | PartGround;

/** The grounds of a part of the year against the year's goal. */
export type PartGround =
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

/** Goal against result. Numbers are as published, shares from 0 up (1 is 100 %); null where nothing may be said. */
export interface Comparison {
  verdict: Verdict;
  ground: Ground;
  /** Whether goal and result may be set against each other; where not, every number below is null. */
  comparable: boolean;
  /** Result less goal: in the unit for levels, in points for rates, in places for ranks. */
  gap: number | null;
  /** Result ÷ goal, of a level that is no cap. */
  attainment: number | null;
  /** Result ÷ goal, of a level that is a cap. */
  capUsed: number | null;
  /** Goal less result, of a level that is a cap. */
  room: number | null;
  pace: Pace | null;
}

type Valued = StatedFigure & { value: number };

/** A goal and a result that may be set against each other. */
export interface Pair {
  input: ComparisonInput;
  goal: Goal;
  target: Valued;
  actual: Valued;
}

function unjudged(verdict: Verdict, ground: Ground): Comparison {
  return { verdict, ground, comparable: false, gap: null, attainment: null, capUsed: null, room: null, pace: null };
}

export function hasValue(figure: StatedFigure): figure is Valued {
  return figure.value !== null;
}

/** Words that set no floor and no ceiling; 近 in a goal is read as 左右. */
const PLAIN = new Set<Comparator | null>(['EQUAL', 'ABOUT', 'NEARLY', null]);

/** Work taken in hand, and a plain number of what is neither good nor bad: there is nothing to judge. */
export function unjudgeable(indicator: IndicatorTraits, target: StatedFigure): 'SCOPE' | 'NEUTRAL' | undefined {
  if (indicator.timing === 'SCOPE') return 'SCOPE';
  return indicator.direction === 'NEUTRAL' && PLAIN.has(target.comparator) ? 'NEUTRAL' : undefined;
}

/** Why a part of the year was judged as it was, so that the reason names the rule. */
function partGround(part: PartYear, verdict: Verdict): PartGround | 'BOUND' {
  if (verdict === 'UNPROVEN') return 'BOUND';
  if (verdict === 'MET') return 'PART_MET';
  if (verdict === 'MISSED') return 'PART_PASSED';
  const rule = partRuleOf(part);
  if (rule === 'RATE') return 'PART_RATE';
  if (rule === 'STANDING') return 'PART_STANDING';
  if (rule === 'NONE') return 'PART_NONE';
  if (rule === 'APPROACH' && isStartMet(part)) return 'PART_FELL';
  const progress = progressAt(part, part.actual.value);
  if (!progress) return 'PART_NO_START';
  if (!progress.expectation) return 'PART_RHYTHM';
  return rule === 'PROGRESS' ? 'PART_PROGRESS' : 'PART_APPROACH';
}

/** Goal and result, both with a number, as a part of the year is judged. */
export function partOf({ input, goal, target, actual }: Pair): PartYear {
  const { indicator, course = {}, tolerances = TOLERANCES } = input;
  return { indicator, goal, target, actual, course, tolerance: tolerances.progress };
}

interface Judgement {
  verdict: Verdict;
  ground: Ground;
  pace: Pace | null;
}

function judge(pair: Pair): Judgement {
  const { input, goal, target, actual } = pair;
  const nothing = unjudgeable(input.indicator, target);
  if (nothing) return { verdict: 'UNJUDGED', ground: nothing, pace: null };
  if (relationOf(target.period, actual.period, input.indicator.timing) === 'PART') {
    const part = partOf(pair);
    const verdict = judgePart(part);
    return { verdict, ground: partGround(part, verdict), pace: paceOf(part) };
  }
  const verdict = outcomeOf(goal, actual, actual.value);
  return { verdict, ground: verdict === 'UNPROVEN' ? 'BOUND' : 'WHOLE', pace: null };
}

function measured(pair: Pair): Comparison {
  const { goal, target, actual } = pair;
  const { verdict, ground, pace } = judge(pair);
  const share = isLevel(target.measure) && ground !== 'SCOPE' ? quotient(actual.value, goal.value) : null;
  return {
    verdict,
    ground,
    comparable: true,
    gap: minus(actual.value, goal.value),
    attainment: goal.cap ? null : share,
    capUsed: goal.cap ? share : null,
    room: goal.cap && isLevel(target.measure) ? minus(goal.value, actual.value) : null,
    pace,
  };
}

/** What a goal and a result come to. Words are made only when asked for: label.ts, caution.ts, reason.ts. */
export function compare(input: ComparisonInput): Comparison {
  const { indicator, target, actual: printed } = input;
  if (!target) return unjudged('NO_TARGET', 'NO_GOAL');
  if (!printed) return input.silentIn ? unjudged('SILENT', 'SILENT') : unjudged('NOT_PUBLISHED', 'NO_RESULT');
  const goal = goalOf(target, indicator.direction, input.tolerances);
  if (!goal || !hasValue(target)) return unjudged('UNJUDGED', 'GOAL_IN_WORDS');
  if (!hasValue(printed)) return unjudged('UNPROVEN', 'RESULT_IN_WORDS');
  const actual = inUnit(printed, target.unit);
  if (!actual) return unjudged('NOT_COMPARABLE', 'UNIT');
  if (matchBasis(target, actual) === 'DIFFERENT') return unjudged('NOT_COMPARABLE', 'BASIS');
  if (relationOf(target.period, actual.period, indicator.timing) === 'INSIDE') return unjudged('UNJUDGED', 'SPAN');
  return measured({ input, goal, target, actual });
}
