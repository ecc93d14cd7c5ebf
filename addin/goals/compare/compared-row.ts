import { minus, roundHalfUp, times } from '../../../data/rules/number/exact.ts';
import { isRate } from '../../../data/rules/number/unit.ts';
import type { FigureLineFragment, JudgedFragment } from '../../ask/operations.ts';
import { bulletOf, noBarOf, type Scale } from '../../figure/goal/bullet-scale.ts';

/** One indicator and measure, with what each district that has one promised and delivered. */
export interface ComparedRow {
  key: string;
  /** The goals, in the order of the districts. */
  goals: JudgedFragment[];
}

/**
 * The difference between districts in one number: their results, their goals where there are no two results, or the
 * shares that they have done.
 */
export interface Difference {
  of: 'RESULT' | 'GOAL' | 'DONE';
  /** Percentage points between the most and the least. */
  points: number;
}

type Code = string;

/** The rows of the comparisons of some districts. A place is told beside what it ranks, and is no row of its own. */
export function comparedRows(goals: readonly JudgedFragment[], districts: readonly Code[]): ComparedRow[] {
  const rows = new Map<string, ComparedRow>();
  for (const goal of goals.toSorted((a, b) => placeOf(a, districts) - placeOf(b, districts))) {
    if (goal.measure === 'RANK' || placeOf(goal, districts) < 0) continue;
    const key = [goal.indicator.code, goal.scope?.code, goal.measure].join(' ');
    const row = rows.get(key) ?? { key, goals: [] };
    row.goals.push(goal);
    rows.set(key, row);
  }
  return [...rows.values()];
}

function placeOf({ district }: Pick<JudgedFragment, 'district'>, districts: readonly Code[]): number {
  return districts.indexOf(district?.code ?? '');
}

/** Figures are subtracted only where this is the same. A rate that names no base counts as year on year. */
function kindOf({ period, unit, basis }: FigureLineFragment): string {
  return [period, unit, basis === 'UNSTATED' ? 'YOY' : basis].join(' ');
}

function spread(numbers: readonly number[]): number | undefined {
  if (numbers.length < 2) return undefined;
  return Math.max(0, minus(Math.max(...numbers), Math.min(...numbers)));
}

/** The numbers of figures of one kind: the kind that most of them are of. */
function alike(figures: readonly FigureLineFragment[]): number[] {
  const kinds = new Map<string, number[]>();
  for (const figure of figures)
    if (figure.value !== null) kinds.set(kindOf(figure), [...(kinds.get(kindOf(figure)) ?? []), figure.value]);
  return [...kinds.values()].toSorted((a, b) => b.length - a.length)[0] ?? [];
}

/** How much the districts of a row differ; undefined where no two can be compared. */
export function differenceIn({ goals }: ComparedRow): Difference | undefined {
  const [first] = goals;
  if (first && !isRate(first.measure)) {
    const done = spread(goals.flatMap(({ attainment }) => attainment ?? []));
    return done === undefined ? undefined : { of: 'DONE', points: roundHalfUp(times(done, 100), 1) };
  }
  const results = spread(alike(goals.flatMap(({ actual }) => actual ?? [])));
  if (results !== undefined) return { of: 'RESULT', points: results };
  const promised = spread(alike(goals.flatMap(({ target }) => target ?? [])));
  return promised === undefined ? undefined : { of: 'GOAL', points: promised };
}

/** The rows that differ most first. Those in which nothing can be compared come last, in their order. */
export function byDifference(rows: readonly ComparedRow[]): ComparedRow[] {
  const points = new Map(rows.map((row) => [row, differenceIn(row)?.points ?? -1]));
  return rows.toSorted((a, b) => (points.get(b) ?? 0) - (points.get(a) ?? 0));
}

/** The results by which the districts of the rows are ranked: of the period of which most have one. */
export function rankedIn(rows: readonly ComparedRow[]): Pick<JudgedFragment, 'measure' | 'period' | 'indicator'>[] {
  return rows.flatMap(({ goals }) => {
    const [first] = goals;
    const periods = goals.flatMap(({ actual }) => actual?.period ?? []);
    const count = (period: string) => periods.filter((one) => one === period).length;
    const [period] = periods.toSorted((a, b) => count(b) - count(a));
    if (!first || first.scope !== null || period === undefined) return [];
    return [{ measure: first.measure, indicator: first.indicator, period }];
  });
}

/** The numbers of a bar, in one unit. Null where there is none, or it may not be set against the other. */
export interface ComparedBar {
  goal: number | null;
  result: number | null;
}

/** The bar of a goal; undefined where nothing in it is a number. */
export function barOf(compared: JudgedFragment): ComparedBar | undefined {
  const { target, actual } = compared;
  const bullet = bulletOf(compared);
  const bar = bullet ?? {
    goal: target?.value ?? null,
    result: noBarOf(compared) === 'WORDS' ? (actual?.value ?? null) : null,
  };
  return bar.goal === null && bar.result === null ? undefined : bar;
}

/** The least and the most that the bars of a row have room for: zero, every goal and every result. */
export function scaleIn({ goals }: ComparedRow): Scale {
  const bars = goals.flatMap((goal) => barOf(goal) ?? []);
  const numbers = bars.flatMap(({ goal, result }) => [goal ?? 0, result ?? 0]);
  const [least, most] = [Math.min(0, ...numbers), Math.max(0, ...numbers)];
  return least === most ? [0, 1] : [least, most];
}
