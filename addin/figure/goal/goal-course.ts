import { inUnit } from '../../../data/rules/number/conversion.ts';
import { minus, quotient } from '../../../data/rules/number/exact.ts';
import { isRate } from '../../../data/rules/number/unit.ts';
import { beginsInJanuary, parsePeriod, yearOf } from '../../../data/rules/period/period.ts';
import type { FigureLineFragment, JudgedFragment } from '../../ask/operations.ts';

/** The result from January to a month. */
export interface CoursePoint {
  figure: FigureLineFragment;
  /** The last month, 1 to 12. */
  month: number;
  /** The value in the goal's unit. */
  value: number;
  /** Points more than the result before it, for a rate. A sum of months is not taken apart: corrections hide in it. */
  change: number | null;
}

function basisOf({ basis }: FigureLineFragment): string | null {
  return basis === 'UNSTATED' ? 'YOY' : basis;
}

/** The results of a goal's year from January to each month that is known, in time. Those of another basis than the last are left out. */
export function courseOf(
  goal: Pick<JudgedFragment, 'period' | 'measure' | 'target'>,
  figures: readonly FigureLineFragment[],
): CoursePoint[] {
  const year = parsePeriod(goal.period);
  const months = new Map<number, Omit<CoursePoint, 'change'>>();
  for (const figure of figures) {
    const period = parsePeriod(figure.period);
    const value = inUnit(figure, goal.target?.unit ?? figure.unit)?.value;
    if (!year || !period || value == null || !beginsInJanuary(period) || yearOf(period) !== yearOf(year)) continue;
    months.set(period.end, { figure, value, month: (period.end % 12) + 1 });
  }
  const points = [...months].toSorted(([a], [b]) => a - b).map(([, point]) => point);
  const last = points.at(-1);
  const alike = points.filter(({ figure }) => last && basisOf(figure) === basisOf(last.figure));
  return alike.map((point, place) => {
    const before = alike[place - 1];
    return { ...point, change: before && isRate(goal.measure) ? minus(point.value, before.value) : null };
  });
}

/** A supposed result of the year beside the goal. */
export interface Supposed {
  /** More than the goal, in its unit or in points. */
  gap: number;
  /** The share of the goal; null for a rate. */
  share: number | null;
  /** The amount that each month left must bring on average; null where nothing adds up, or is left to add. */
  perMonth: number | null;
}

/**
 * Works out what it would mean to reach a number by the end of the year.
 * @param months the months left; null where what is left is not spread over them
 */
export function supposed(
  number: number,
  { measure, target, actual }: Pick<JudgedFragment, 'measure' | 'target' | 'actual'>,
  months: number | null,
): Supposed | undefined {
  if (target?.value == null) return undefined;
  const done = actual ? (inUnit(actual, target.unit)?.value ?? null) : null;
  const left = done === null ? null : minus(number, done);
  return {
    gap: minus(number, target.value),
    share: isRate(measure) ? null : quotient(number, target.value),
    perMonth: left === null || left <= 0 || !months ? null : quotient(left, months),
  };
}
