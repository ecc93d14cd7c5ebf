import { type BasisReading, matchBasis } from '../figure/basis.ts';
import { type IndicatorTraits, isValued, type StatedFigure, type Valued } from '../figure/stated-figure.ts';
import { inUnit } from '../number/conversion.ts';
import { minus, quotient } from '../number/exact.ts';
import { isLevel } from '../number/unit.ts';
import { endsAfter, isSpan, type Period } from '../period/period.ts';
import type { Timing, Verdict } from '../words.ts';
import type { StatedAbsence } from './absence.ts';
import type { Course } from './course.ts';
import { type Goal, goalOf, resultEnds, unjudgeable, wholeVerdict, wholeVerdictAt } from './goal.ts';
import { isOfMonthsAlone, relationOf } from './matching.ts';
import { type Pace, paceOf } from './pace.ts';
import { judgePart, type PartGround, type PartRule, type Progress } from './part-year.ts';
import { type Terms, tolerancesOf } from './terms.ts';

/** How the scope of a result stands to the goal's. WITHIN: all that it covers, the goal's covers too. */
export type ScopeMatch = 'SAME' | 'WITHIN' | 'OTHER';

/** One goal beside one result, with all that bears on the judgement. */
export interface JudgementInput {
  indicator: IndicatorTraits;
  /** The period asked for, which is the goal's. */
  period: Period;
  target?: StatedFigure | undefined;
  actual?: StatedFigure | undefined;
  /** A goal of the same period for another scope or in another measure, where the key itself has none; it is never judged. */
  goalBeside?: StatedFigure | undefined;
  /** How the reports on the plan's execution speak of a goal that has no result. */
  absence?: StatedAbsence | undefined;
  /** Whether the annual plan of the district's own government for the year is held; it is asked only without a goal. */
  isPlanHeld?: boolean | undefined;
  /** How the scope of the result stands to the goal's; usually it is the same. */
  scopes?: ScopeMatch | undefined;
  /** Whether figures of the key beside these are printed as 同口径. */
  isSameScopeUsed?: boolean | undefined;
  /** Whether the goal is binding and its number is the one set from above, which is not held. */
  isAssignedUnknown?: boolean | undefined;
  /** The figures that tell what progress to expect of a part of the year. */
  course?: Course | undefined;
  /** The day it is seen from; a period that ends later is not due. */
  at?: { asOf: string } | undefined;
  /** The terms asked for in place of the usual ones. */
  terms?: Terms | undefined;
  /** The months that are shown in place of those asked for, which are not released. */
  otherMonths?: Period | undefined;
}

/** The ground on which a verdict was reached; each has its sentence. */
export type Ground =
  | 'NO_GOAL'
  | 'PLAN_NOT_HELD'
  | 'NO_RESULT'
  | 'NOT_DUE'
  | StatedAbsence['kind']
  | 'GOAL_IN_WORDS'
  | 'RESULT_IN_WORDS'
  | 'UNIT'
  | 'BASIS'
  | 'BASIS_UNSTATED'
  | 'OTHER_SCOPE'
  | 'WITHIN_MET'
  | 'WITHIN_PASSED'
  | 'WITHIN_OPEN'
  | 'ASSIGNED'
  | 'SCOPE'
  | 'NEUTRAL'
  | 'SPAN'
  | 'MONTHS_ALONE'
  | 'WHOLE'
  | PartGround;

/**
 * The rule by which a goal is judged. SCOPE and NEUTRAL: not at all. WHOLE: by a result of its whole period, which is also how a
 * first result would be judged. The others judge a part of the year.
 */
export type JudgingRule = 'SCOPE' | 'NEUTRAL' | 'WHOLE' | PartRule;

/** The judgement of a result by its goal. Numbers are as published, shares from 0 up (1 is 100 %); null where nothing may be said. */
export interface Judgement {
  verdict: Verdict;
  ground: Ground;
  /** Null without a goal. */
  rule: JudgingRule | null;
  /** The demand that the goal's words make; null where it is in words only. */
  goal: Goal | null;
  /** Whether goal and result may be set against each other; where not, every number below is null. */
  comparable: boolean;
  /** The result's number in the goal's unit. */
  value: number | null;
  /** Result less goal: in the unit for levels, in points for rates, in places for ranks. Null beside a bound or a range. */
  gap: number | null;
  /** Result ÷ goal, of a level that is no cap. Beside a bound it is bound alike: 超45 of 100 are more than 45 %. */
  attainment: number | null;
  /** Result ÷ goal, of a level that is a cap. */
  capUsed: number | null;
  /** Goal less result, of a level that is a cap. Null beside a bound or a range. */
  room: number | null;
  progress: Progress | null;
  pace: Pace | null;
}

const NO_NUMBERS = {
  comparable: false,
  value: null,
  gap: null,
  attainment: null,
  capUsed: null,
  room: null,
  progress: null,
  pace: null,
};

/** A goal and a result that may be set against each other, the result in the goal's unit. */
interface Pair {
  input: JudgementInput;
  goal: Goal;
  target: StatedFigure;
  actual: Valued;
}

/** How the bases of a comparison are read. */
export function readingOf({
  indicator,
  isSameScopeUsed,
}: Pick<JudgementInput, 'indicator' | 'isSameScopeUsed'>): BasisReading {
  return { growthBasis: indicator.growthBasis, isSameScopeUsed };
}

/** Timings of which a part of what is covered is at most the whole: a mean of some may be above that of all. */
const ADDING = new Set<Timing>(['FLOW', 'STOCK']);

/** A result of a part of what the goal covers proves that the whole is at least as much, and nothing more. */
function judgeWithin({ input, goal, target, actual }: Pair): Pick<Judgement, 'verdict' | 'ground'> | undefined {
  const { timing } = input.indicator;
  if (input.scopes !== 'WITHIN' || target.measure !== 'LEVEL' || !ADDING.has(timing)) return undefined;
  const { low } = resultEnds(actual, actual.value);
  const outcome = wholeVerdictAt(goal, low);
  if (!goal.cap && outcome === 'MET') return { verdict: 'MET', ground: 'WITHIN_MET' };
  if (goal.cap && outcome === 'MISSED') return { verdict: 'MISSED', ground: 'WITHIN_PASSED' };
  return { verdict: 'UNPROVEN', ground: 'WITHIN_OPEN' };
}

type Decision = Pick<Judgement, 'verdict' | 'ground' | 'rule' | 'progress' | 'pace'>;

function decide({ input, goal, target, actual }: Pair): Decision {
  const { indicator, course = {}, terms = {} } = input;
  const nothing = unjudgeable(indicator, target);
  if (nothing) return { verdict: 'UNJUDGED', ground: nothing, rule: nothing, progress: null, pace: null };
  if (relationOf(target.period, actual.period, indicator.timing) === 'PART') {
    const part = { indicator, goal, target, actual, course, tolerance: tolerancesOf(terms).progress };
    const judged = judgePart(part);
    return { ...judged, pace: paceOf(part, judged.progress) };
  }
  const verdict = wholeVerdict(goal, actual, actual.value);
  const ground = verdict === 'UNPROVEN' ? 'BOUND' : 'WHOLE';
  return { verdict, ground, rule: 'WHOLE', progress: null, pace: null };
}

function measured(pair: Pair): Judgement {
  const { goal, target, actual } = pair;
  const { verdict, ground, rule, progress, pace } = decide(pair);
  const share = isLevel(target.measure) && rule !== 'SCOPE' ? quotient(actual.value, goal.value) : null;
  const { low, high } = resultEnds(actual, actual.value);
  const isExact = low === high;
  return {
    verdict,
    ground,
    rule,
    goal,
    comparable: true,
    value: actual.value,
    gap: isExact ? minus(actual.value, goal.value) : null,
    attainment: goal.cap ? null : share,
    capUsed: goal.cap ? share : null,
    room: goal.cap && isLevel(target.measure) && isExact ? minus(goal.value, actual.value) : null,
    progress,
    pace,
  };
}

/** A key without a goal: its plan sets none, or is not held. */
function withoutGoal({ isPlanHeld = true }: JudgementInput): Judgement {
  const [verdict, ground]: [Verdict, Ground] = isPlanHeld ? ['NO_TARGET', 'NO_GOAL'] : ['NOT_HELD', 'PLAN_NOT_HELD'];
  return { verdict, ground, rule: null, goal: null, ...NO_NUMBERS };
}

/**
 * The verdict on a goal without a result. A goal of several years is first asked whether they have ended; any other is
 * judged by how the reports speak of it, then by whether it is due. Undefined where there is a result.
 */
function withoutResult({ period, actual, absence, at }: JudgementInput): [Verdict, Ground] | undefined {
  const isDue = at === undefined || !endsAfter(period, at.asOf);
  if (actual) return undefined;
  if (isSpan(period) && !isDue) return ['NOT_DUE', 'NOT_DUE'];
  if (absence) return [absence.kind, absence.kind];
  return isDue ? ['NOT_HELD', 'NO_RESULT'] : ['NOT_DUE', 'NOT_DUE'];
}

/**
 * Judges a result by its goal. Verdict, ground, rule and progress are decided here and nowhere else: the words (label.ts,
 * reason.ts), the rest of the year (needed.ts) and a sheet's own formula (verdict-inputs.ts) read them from the answer.
 */
export function judge(input: JudgementInput): Judgement {
  const { indicator, target, actual: printed } = input;
  if (!target) return withoutGoal(input);
  const goal = goalOf(target, indicator.direction, input.terms) ?? null;
  const unmeasured = (verdict: Verdict, ground: Ground): Judgement => ({
    verdict,
    ground,
    rule: unjudgeable(indicator, target) ?? 'WHOLE',
    goal,
    ...NO_NUMBERS,
  });
  const without = withoutResult(input);
  if (without) return unmeasured(...without);
  if (!goal) return unmeasured('UNJUDGED', 'GOAL_IN_WORDS');
  if (!isValued(printed)) return unmeasured('UNJUDGED', 'RESULT_IN_WORDS');
  const actual = inUnit(printed, target.unit);
  if (!actual || !isValued(actual)) return unmeasured('NOT_COMPARABLE', 'UNIT');
  if (matchBasis(target, actual, readingOf(input)) === 'DIFFERENT')
    return unmeasured('NOT_COMPARABLE', isOnlyUnstated(target, actual) ? 'BASIS_UNSTATED' : 'BASIS');
  const isInside = relationOf(target.period, actual.period, indicator.timing) === 'INSIDE';
  const pair = { input, goal, target, actual };
  if ((input.scopes ?? 'SAME') !== 'SAME') {
    const within = isInside || unjudgeable(indicator, target) ? undefined : judgeWithin(pair);
    return unmeasured(within?.verdict ?? 'NOT_COMPARABLE', within?.ground ?? 'OTHER_SCOPE');
  }
  if (isInside) return unmeasured('UNJUDGED', 'SPAN');
  if (isAlone(target, actual, indicator.timing)) return unmeasured('UNJUDGED', 'MONTHS_ALONE');
  const judged = measured(pair);
  if (!input.isAssignedUnknown || judged.verdict === 'UNJUDGED') return judged;
  return { ...judged, verdict: 'UNPROVEN', ground: 'ASSIGNED', progress: null, pace: null };
}

/** Whether a year's goal is beside the result of a month, which the year's goal does not ask for. */
function isAlone({ period, measure }: StatedFigure, actual: StatedFigure, timing: Timing): boolean {
  return isOfMonthsAlone({ period, measure, timing }, actual.period);
}

/** Whether the two would be compared if no figure beside them were of 同口径. */
function isOnlyUnstated(target: StatedFigure, actual: StatedFigure): boolean {
  return matchBasis(target, actual) === 'UNSTATED';
}
