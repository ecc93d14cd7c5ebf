import type { ScoreboardQuery } from '../ask/query.ts';
import { listPartGoals } from '../ledger/goal-year.ts';
import type { Indicator } from '../ledger/indicator.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { hasFigures } from '../ledger/pair.ts';
import type { Snapshot } from '../ledger/revision.ts';
import { findTask, type Task } from '../ledger/task.ts';
import { termsIn } from '../rules/verdict/terms.ts';
import { NOT_COUNTED, type NotCounted, type Verdict } from '../rules/words.ts';
import { type Comparison, listComparisons } from './comparison.ts';
import { addGoal as add, groupOfGoal, noCounts, type VerdictCounts } from './verdict-count.ts';

/** Goals of a topic or a task. */
export interface GroupCounts<Group> {
  group: Group;
  all: VerdictCounts;
}

/** How the goals of an owner for a period have turned out. */
export interface Scoreboard {
  /** The query, so that a later page is counted at the snapshot of the first. */
  query: ScoreboardQuery;
  at: Snapshot;
  headline: VerdictCounts;
  others: VerdictCounts;
  topics: { topic: string; headline: VerdictCounts; others: VerdictCounts }[];
  /** The tasks that hold goals, by id, in the order of the documents. */
  tasks: { taskId: number; counts: VerdictCounts }[];
  withoutTask: VerdictCounts;
  /** Worst first; those for the main indicators before the others. */
  comparisons: Comparison[];
  /** Statements printed among the goals that are no goals of the period, in the same order. It is counted nowhere. */
  uncounted: Comparison[];
}

/** Verdicts from the worst news to the best, and only then what cannot be judged. */
const WORST_FIRST: readonly Verdict[] = [
  'MISSED',
  'BEHIND',
  'ROUGHLY_MET',
  'ON_TRACK',
  'AHEAD',
  'MET',
  'OPEN',
  'UNPROVEN',
  'NOT_COMPARABLE',
  'UNJUDGED',
  'MENTIONED',
  'REARRANGED',
  'SILENT',
  'NO_TARGET',
  'NOT_DUE',
  'NOT_HELD',
];

const PLACES = new Map(WORST_FIRST.map((verdict, place) => [verdict, place]));

function of<Key>(groups: Map<Key, VerdictCounts>, key: Key): VerdictCounts {
  const known = groups.get(key) ?? noCounts();
  groups.set(key, known);
  return known;
}

/** Goals that a result claims stand after the last that a report says nothing of. */
function placeOf(goal: Comparison): number {
  if (groupOfGoal(goal) === 'CLAIMED') return (PLACES.get('SILENT') ?? 0) + 0.5;
  return PLACES.get(goal.judged.verdict) ?? WORST_FIRST.length;
}

function worstFirst(one: Comparison, other: Comparison): number {
  return placeOf(one) - placeOf(other) || Number(other.indicator.headline) - Number(one.indicator.headline);
}

/** The comparisons of every goal of the owner for the period, in the catalogue's order. */
function goalsOf(ledger: Ledger, query: ScoreboardQuery, at: Snapshot): Comparison[] {
  const { owner, period, indicators } = query;
  const asked = { periods: [period], ...termsIn(query), at };
  return (indicators ?? ledger.catalogue.indicators)
    .filter((indicator) => hasFigures(ledger, owner, indicator))
    .flatMap((indicator) => listComparisons(ledger, { owner, indicator }, asked))
    .filter(({ target }) => target !== undefined);
}

function isCounted({ target }: Comparison): boolean {
  return target?.notCounted === null;
}

/** Counts the goals of an owner for a period by verdict, and lists them, the worst first. */
export function scoreboardOf(ledger: Ledger, query: ScoreboardQuery, at: Snapshot): Scoreboard {
  const all = ledger.reading(() => goalsOf(ledger, query, at));
  const goals = all.filter(isCounted);
  const board = { headline: noCounts(), others: noCounts(), withoutTask: noCounts() };
  const topics = new Map<string, { headline: VerdictCounts; others: VerdictCounts }>();
  const tasks = new Map<number, VerdictCounts>();
  for (const goal of goals) {
    const { headline, topic } = goal.indicator;
    const side = headline ? 'headline' : 'others';
    const known = topics.get(topic) ?? { headline: noCounts(), others: noCounts() };
    topics.set(topic, known);
    add(board[side], goal);
    add(known[side], goal);
    const task = goal.target?.taskId ?? null;
    add(task === null ? board.withoutTask : of(tasks, task), goal);
  }
  const inCatalogue = new Set(ledger.catalogue.indicators.map(({ topic }) => topic));
  return {
    ...board,
    ...{ query, at },
    topics: [...inCatalogue].flatMap((topic) => {
      const counts = topics.get(topic);
      return counts ? [{ topic, ...counts }] : [];
    }),
    tasks: [...tasks].map(([taskId, counts]) => ({ taskId, counts })).sort((a, b) => a.taskId - b.taskId),
    comparisons: goals.sort(worstFirst),
    uncounted: all.filter((goal) => !isCounted(goal)).sort(worstFirst),
  };
}

/** The numbers of what is printed among the goals and is no goal of the period, by the reason, in the order of NOT_COUNTED. */
export function listUncounted({ uncounted }: Scoreboard): { reason: NotCounted; count: number }[] {
  return NOT_COUNTED.flatMap((reason) => {
    const count = uncounted.filter(({ target }) => target?.notCounted === reason).length;
    return count === 0 ? [] : [{ reason, count }];
  });
}

/** Counts the owner's goals for parts of the period (2024年7-12月), which stand on a line of their own. */
export function countPartGoals(ledger: Ledger, { query, at }: Scoreboard): VerdictCounts {
  const { owner, period, indicators } = query;
  const counts = noCounts();
  const wanted = indicators && new Set(indicators);
  ledger.reading(() => {
    for (const { indicator, periods } of listPartGoals(ledger, owner, { period, at })) {
      if (wanted && !wanted.has(indicator)) continue;
      for (const goal of listComparisons(ledger, { owner, indicator }, { periods, ...termsIn(query), at }))
        if (goal.target && isCounted(goal)) add(counts, goal);
    }
  });
  return counts;
}

/** The indicators of the goals that a report on the period leaves out. */
export function listSilentIndicators({ comparisons }: Scoreboard): Indicator[] {
  const silent = comparisons.filter(({ judged }) => judged.verdict === 'SILENT').map(({ indicator }) => indicator);
  return [...new Set(silent)];
}

/** The work items of a page, with their counts. */
export function listTaskCounts(
  ledger: Ledger,
  { tasks, at }: Scoreboard,
  { offset, limit }: { offset: number; limit: number },
): GroupCounts<Task>[] {
  return tasks.slice(offset, offset + limit).flatMap(({ taskId, counts }) => {
    const task = findTask(ledger, taskId, at);
    return task ? [{ group: task, all: counts }] : [];
  });
}
