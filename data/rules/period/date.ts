import { FIRST_YEAR, LAST_YEAR } from './period.ts';

const REDUCED = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isAmong(number: number, most: number): boolean {
  return number >= 1 && number <= most;
}

function parts(text: string): { year: number; month: number | undefined; day: number | undefined } | undefined {
  const match = REDUCED.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  const month = match[2] === undefined ? undefined : Number(match[2]);
  const day = match[3] === undefined ? undefined : Number(match[3]);
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  const isReal = isAmong(month ?? 1, 12) && isAmong(day ?? 1, daysIn(year, month ?? 1));
  return isReal ? { year, month, day } : undefined;
}

function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The last day a date of reduced precision may mean: 2024 → 2024-12-31, 2024-06 → 2024-06-30. Undefined for no date. */
export function lastDayOf(text: string): string | undefined {
  const date = parts(text);
  if (!date) return undefined;
  const month = date.month ?? 12;
  return iso(date.year, month, date.day ?? daysIn(date.year, month));
}

/** The first day a date of reduced precision may mean, from which a document counts as published. */
export function firstDayOf(text: string): string | undefined {
  const date = parts(text);
  return date && iso(date.year, date.month ?? 1, date.day ?? 1);
}

const TYPED = /^(\d{4})(?:年|[-/.]|(?=\d))?(?:(\d{1,2})(?:月|[-/.]|(?=\d))?(?:(\d{1,2})[日号]?)?)?$/;

/**
 * A date as people type it (2024年9月12日, 2024/9/12, 20240912, 2024年6月, 2024), as YYYY, YYYY-MM or YYYY-MM-DD: never more
 * precise than it was typed. Undefined for no date, or one that does not exist.
 */
export function readDate(typed: string): string | undefined {
  const text = typed.length > 40 ? '' : typed.normalize('NFKC').replace(/\s/g, '');
  const match = /^\d{5}$|^\d{7}$/.test(text) ? null : TYPED.exec(text);
  if (!match) return undefined;
  const date = [match[1], match[2]?.padStart(2, '0'), match[3]?.padStart(2, '0')].filter((part) => part).join('-');
  return parts(date) && date;
}
