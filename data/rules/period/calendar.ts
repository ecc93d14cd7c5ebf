import type { Frequency } from '../words.ts';
import { isSpan, type Period, periodAt, yearOf } from './period.ts';

/** The calendar by which an indicator is released. */
export interface Calendar {
  frequency: Frequency;
  /** Months from the end of a period to the month in which it is released. */
  delay: number;
  /** Whether January and February are released as one. */
  januaryFebruary: boolean;
}

const MONTHS_IN: Record<Frequency, number> = { MONTH: 1, QUARTER: 3, HALF: 6, YEAR: 12 };

/** Whether some months of a year, counted from its first, are released together with the months before them. */
function isReleasedAfter({ frequency, januaryFebruary }: Calendar, months: number): boolean {
  return months % MONTHS_IN[frequency] === 0 && !(januaryFebruary && months === 1);
}

/** Whether the months themselves are among those that are released by their own end. */
function isReleased(calendar: Calendar, { start, end }: Period): boolean {
  return calendar.delay === 0 && isReleasedAfter(calendar, start % 12) && isReleasedAfter(calendar, (end % 12) + 1);
}

/**
 * The months for which an indicator has a figure when those of others are out: the same, or the last released ones of the year,
 * counted from January. By quarter, January to July are January to June; a month late, they are the same; where January and February
 * are one, January alone is nothing. Undefined where nothing of the year is released. Several years are as they are.
 */
export function releasedMonths(calendar: Calendar | null, asked: Period): Period | undefined {
  if (!calendar || isSpan(asked) || isReleased(calendar, asked)) return asked;
  const january = yearOf(asked) * 12;
  for (let months = asked.end - january + 1 - calendar.delay; months > 0; months--)
    if (isReleasedAfter(calendar, months)) return periodAt(january, january + months - 1);
  return undefined;
}
