import { matchBasis } from './basis.ts';
import { minus, quotient } from './exact.ts';
import type { FigureView, IndicatorView } from './figure-view.ts';
import { type Goal, goalOf, outcomeOf } from './goal.ts';
import { judgePart } from './judge-part.ts';
import { relationOf } from './matching.ts';
import { type Pace, paceOf } from './pace.ts';
import type { Period } from './period.ts';
import { isLevel, isSameUnit } from './unit.ts';
import type { Comparator, Verdict } from './words.ts';

/** One goal beside one result. */
export interface ComparisonInput {
  indicator: IndicatorView;
  /** The period asked for: the goal's. */
  period: Period;
  target?: FigureView | undefined;
  actual?: FigureView | undefined;
  /** A document of the district that reports results of the period, or a part of it, and does not name this one. */
  silentIn?: { title: string } | undefined;
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
  | 'PART'
  | 'BOUND'
  | 'WHOLE';

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

type Valued = FigureView & { value: number };

interface Pair {
  input: ComparisonInput;
  goal: Goal;
  target: Valued;
  actual: Valued;
}

function unjudged(verdict: Verdict, ground: Ground): Comparison {
  return { verdict, ground, comparable: false, gap: null, attainment: null, capUsed: null, room: null, pace: null };
}

function hasValue(figure: FigureView): figure is Valued {
  return figure.value !== null;
}

/** Words that set no floor and no ceiling; 近 in a goal is read as 左右. */
const PLAIN = new Set<Comparator | null>(['EQUAL', 'ABOUT', 'NEARLY', null]);

/** Work taken in hand, and a plain number of what is neither good nor bad: there is nothing to judge. */
export function unjudgeable(indicator: IndicatorView, target: FigureView): 'SCOPE' | 'NEUTRAL' | undefined {
  if (indicator.timing === 'SCOPE') return 'SCOPE';
  return indicator.direction === 'NEUTRAL' && PLAIN.has(target.comparator) ? 'NEUTRAL' : undefined;
}

function judge(pair: Pair): { verdict: Verdict; ground: Ground } {
  const { input, goal, target, actual } = pair;
  const { timing } = input.indicator;
  const nothing = unjudgeable(input.indicator, target);
  if (nothing) return { verdict: 'UNJUDGED', ground: nothing };
  if (relationOf(target.period, actual.period, timing) === 'PART') {
    const verdict = judgePart({ timing, goal, target, actual });
    return { verdict, ground: verdict === 'UNPROVEN' ? 'BOUND' : 'PART' };
  }
  const verdict = outcomeOf(goal, actual, actual.value);
  return { verdict, ground: verdict === 'UNPROVEN' ? 'BOUND' : 'WHOLE' };
}

function measured(pair: Pair): Comparison {
  const { input, goal, target, actual } = pair;
  const { verdict, ground } = judge(pair);
  const share = isLevel(target.measure) && ground !== 'SCOPE' ? quotient(actual.value, goal.value) : null;
  return {
    verdict,
    ground,
    comparable: true,
    gap: minus(actual.value, goal.value),
    attainment: goal.cap ? null : share,
    capUsed: goal.cap ? share : null,
    room: goal.cap && isLevel(target.measure) ? minus(goal.value, actual.value) : null,
    pace: paceOf({ indicator: input.indicator, target, actual }),
  };
}

/** What a goal and a result come to. Words are made only when asked for: label.ts, caution.ts, reason.ts. */
export function compare(input: ComparisonInput): Comparison {
  const { indicator, target, actual } = input;
  if (!target) return unjudged('NO_TARGET', 'NO_GOAL');
  if (!actual) return input.silentIn ? unjudged('SILENT', 'SILENT') : unjudged('NOT_PUBLISHED', 'NO_RESULT');
  const goal = goalOf(target, indicator.direction);
  if (!goal || !hasValue(target)) return unjudged('UNJUDGED', 'GOAL_IN_WORDS');
  if (!hasValue(actual)) return unjudged('UNPROVEN', 'RESULT_IN_WORDS');
  if (!isSameUnit(target.unit, actual.unit)) return unjudged('NOT_COMPARABLE', 'UNIT');
  if (matchBasis(target, actual) === 'DIFFERENT') return unjudged('NOT_COMPARABLE', 'BASIS');
  if (relationOf(target.period, actual.period, indicator.timing) === 'INSIDE') return unjudged('UNJUDGED', 'SPAN');
  return measured({ input, goal, target, actual });
}
