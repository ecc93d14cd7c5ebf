import { digitWords, justified, percentWords, withUnit } from '../../../data/rules/figure/number-format.ts';
import { words } from '../../../data/rules/message/message.ts';
import { minus, quotient, roundHalfUp, times } from '../../../data/rules/number/exact.ts';
import { parsePeriod } from '../../../data/rules/period/period.ts';
import type { Comparator, Language } from '../../../data/rules/words.ts';
import type { JudgedFragment } from '../../ask/operations.ts';
import type { PaneWords } from '../../words/zh.ts';

type Counted = Pick<JudgedFragment, 'attainment' | 'capUsed' | 'period'> & {
  actual:
    | (Pick<NonNullable<JudgedFragment['actual']>, 'period'> &
        Partial<Pick<NonNullable<JudgedFragment['actual']>, 'comparator' | 'upper'>>)
    | null;
};

/** How far a goal that can be counted has come, and how much of its time has passed by then. Shares; 1 is all. */
export interface GoalProgress {
  done: number;
  isCap: boolean;
  /** How the result is bound, and the share alike: 超32 of 150 are more than 21.3 %. */
  bound: Comparator;
  /** Null where the result is not of a part of the goal's time. */
  passed: number | null;
}

function passedOf(goal: string, result: string): number | null {
  const [whole, part] = [parsePeriod(goal), parsePeriod(result)];
  if (!whole || !part || part.end < whole.start || part.end > whole.end) return null;
  return (part.end - whole.start + 1) / (whole.end - whole.start + 1);
}

/** The progress of a goal; undefined for one that cannot be counted, such as a rate or a rank. */
export function progressOf({ attainment, capUsed, period, actual }: Counted): GoalProgress | undefined {
  const done = attainment ?? capUsed;
  if (done === null || actual === null) return undefined;
  const bound = actual.upper == null ? (actual.comparator ?? 'EQUAL') : 'AT_LEAST';
  return { done, isCap: attainment === null, bound, passed: passedOf(period, actual.period) };
}

/** The progress in words: 完成率28.2%, 序时进度50.0%. */
export function progressWords(progress: GoalProgress, { scoreboard }: PaneWords, language: Language): string[] {
  const { done, isCap, bound, passed } = progress;
  const share = words(language).bound[bound](percentWords(done, passed ?? 1));
  return [
    isCap ? scoreboard.capUsed(share) : scoreboard.attained(share),
    ...(passed === null ? [] : [scoreboard.passed(percentWords(passed))]),
  ];
}

type Judged = Pick<
  JudgedFragment,
  'verdict' | 'attainment' | 'capUsed' | 'gap' | 'gapUnit' | 'pace' | 'measure' | 'target' | 'actual'
>;

/** The share of a goal by which it is behind what was to be done by then; undefined for one that is not counted so. */
function behindPace({ attainment, capUsed, pace }: Judged): { by: number; of: number } | undefined {
  const [done, expected] = [attainment ?? capUsed, pace?.expected ?? null];
  if (done === null || expected === null) return undefined;
  return { by: Math.abs(minus(expected, done)), of: expected };
}

function isShort({ verdict }: Pick<Judged, 'verdict'>): boolean {
  return verdict === 'MISSED' || verdict === 'BEHIND';
}

/** How far a goal falls short, in words: 比应达进度差21.8个百分点, 与目标差4个百分点. Undefined for one that does not. */
export function shortWords(goal: Judged, { scoreboard }: PaneWords, language: Language): string | undefined {
  const { gap, gapUnit, measure, target, actual } = goal;
  if (!isShort(goal)) return undefined;
  const behind = behindPace(goal);
  if (behind) {
    const points = digitWords(roundHalfUp(times(behind.by, 100), 1), language);
    return goal.attainment === null ? scoreboard.overPace(points) : scoreboard.behindPace(points);
  }
  if (gap === null || !target || !actual) return undefined;
  const size = withUnit(digitWords(Math.abs(justified(gap, [target, actual])), language), gapUnit ?? '', language);
  return gap > 0 && measure !== 'RANK' ? scoreboard.over(size) : scoreboard.short(size);
}

/** How far a goal falls short, as a share of what was asked of it. */
function shortfall(goal: Judged): number {
  const behind = behindPace(goal);
  if (behind) return quotient(behind.by, behind.of) ?? 0;
  return quotient(Math.abs(goal.gap ?? 0), Math.abs(goal.target?.value ?? 0)) ?? 0;
}

/** The goals that fall short, the worst first: those that were missed, then those behind, of each the furthest first. */
export function worstFirst<Goal extends Judged>(goals: readonly Goal[]): Goal[] {
  const place = ({ verdict }: Goal) => (verdict === 'MISSED' ? 0 : 1);
  return goals.filter(isShort).toSorted((a, b) => place(a) - place(b) || shortfall(b) - shortfall(a));
}

/** The orders in which goals can be listed. WORST is the ledger's own. */
export const GOAL_ORDERS = ['WORST', 'LEAST_DONE', 'MOST_DONE', 'FURTHEST_BEHIND'] as const;
export type GoalOrder = (typeof GOAL_ORDERS)[number];

/** The goals in an order. Those that cannot be counted come last, in the ledger's order. */
export function inOrder<Goal extends Counted>(goals: readonly Goal[], order: GoalOrder): Goal[] {
  if (order === 'WORST') return [...goals];
  const rank = (goal: Goal): number => {
    const progress = progressOf(goal);
    if (!progress || (order === 'FURTHEST_BEHIND' && progress.passed === null)) return Number.POSITIVE_INFINITY;
    const { done, isCap, passed } = progress;
    if (order === 'MOST_DONE') return -done;
    // The more of a cap is used, the worse.
    return order === 'LEAST_DONE' ? done : (isCap ? -1 : 1) * (done - (passed ?? 0));
  };
  const ranked = goals.map((goal) => ({ goal, place: rank(goal) }));
  return ranked
    .toSorted((one, other) => (one.place === other.place ? 0 : one.place < other.place ? -1 : 1))
    .map(({ goal }) => goal);
}
