import { words } from '../message/message.ts';
import type { Language } from '../words.ts';

/** Whole months, first to last. Months are counted as year × 12 + month − 1; `end` is inside the period. */
export interface Period {
  /** The canonical name: 2024, 2024-S1, 2024-Q3, 2024-06, 2024-01/2024-09, 2021/2025. */
  name: string;
  start: number;
  end: number;
}

/** The years a ledger may speak of. Four digits outside them are not read as a year. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2100;

const STRICT = /^(\d{4})(?:-(?:S([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/;

/** The month's number as periods count: year × 12 + month − 1, month 1 to 12. */
export function monthAt(year: number, month: number): number {
  return year * 12 + month - 1;
}

function twoDigits(month: number): string {
  return month < 10 ? `0${month}` : String(month);
}

function monthName(month: number): string {
  return `${Math.floor(month / 12)}-${twoDigits((month % 12) + 1)}`;
}

function partName(year: number, from: number, months: number): string {
  if (months === 12) return String(year);
  if (months === 6 && from % 6 === 0) return `${year}-S${from / 6 + 1}`;
  if (months === 3 && from % 3 === 0) return `${year}-Q${from / 3 + 1}`;
  const first = year * 12 + from;
  return months === 1 ? monthName(first) : `${monthName(first)}/${monthName(first + months - 1)}`;
}

/** The period of these months under its canonical name. */
export function periodAt(start: number, end: number): Period {
  const from = start % 12;
  const year = (start - from) / 12;
  const lastYear = Math.floor(end / 12);
  if (year === lastYear) return { name: partName(year, from, end - start + 1), start, end };
  const name = from === 0 && end % 12 === 11 ? `${year}/${lastYear}` : `${monthName(start)}/${monthName(end)}`;
  return { name, start, end };
}

/** The whole calendar year. */
export function yearPeriod(year: number): Period {
  return { name: String(year), start: year * 12, end: year * 12 + 11 };
}

function parsePoint(name: string): { start: number; end: number } | undefined {
  const match = STRICT.exec(name);
  if (!match) return undefined;
  const year = Number(match[1]);
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  const first = year * 12;
  if (match[2]) return { start: first + Number(match[2]) * 6 - 6, end: first + Number(match[2]) * 6 - 1 };
  if (match[3]) return { start: first + Number(match[3]) * 3 - 3, end: first + Number(match[3]) * 3 - 1 };
  if (match[4]) return { start: first + Number(match[4]) - 1, end: first + Number(match[4]) - 1 };
  return { start: first, end: first + 11 };
}

/** A period by the strict names of the data set; 2024-01/2024-06 comes back as 2024-S1. */
export function parsePeriod(name: string): Period | undefined {
  const slash = name.indexOf('/');
  const from = parsePoint(slash < 0 ? name : name.slice(0, slash));
  const to = slash < 0 ? from : parsePoint(name.slice(slash + 1));
  if (!from || !to || to.end < from.start) return undefined;
  return periodAt(from.start, to.end);
}

/** The year in which the period ends. */
export function yearOf(period: Period): number {
  return Math.floor(period.end / 12);
}

/** A single whole calendar year. */
export function isYear(period: Period): boolean {
  return period.start % 12 === 0 && period.end === period.start + 11;
}

/** More than one calendar year, whole or not. */
export function isSpan(period: Period): boolean {
  return Math.floor(period.start / 12) !== Math.floor(period.end / 12);
}

/** Some months of one year, but not all of them. */
export function isPartOfYear(period: Period): boolean {
  return !isYear(period) && !isSpan(period);
}

export function beginsInJanuary(period: Period): boolean {
  return period.start % 12 === 0;
}

export function isWithin(inner: Period, outer: Period): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Whether a period's first month lies after a day (YYYY-MM-DD). */
export function hasNotBegun(period: Period, day: string): boolean {
  return period.start > monthAt(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
}

/** Whether a period's last day lies after a day (YYYY-MM-DD). */
export function endsAfter({ end }: Period, day: string): boolean {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  const asked = monthAt(year, month);
  return end > asked || (end === asked && date < new Date(Date.UTC(year, month, 0)).getUTCDate());
}

/** The same months a year earlier. */
export function yearBefore(period: Period): Period {
  return periodAt(period.start - 12, period.end - 12);
}

/** The months of the year after the period's last; undefined where it ends in December. */
export function restOfYear(period: Period): Period | undefined {
  const december = yearOf(period) * 12 + 11;
  return period.end < december ? periodAt(period.end + 1, december) : undefined;
}

function crossing(period: Period, language: Language): string {
  const said = words(language).periods;
  const from = { year: Math.floor(period.start / 12), month: (period.start % 12) + 1 };
  const to = { year: yearOf(period), month: (period.end % 12) + 1 };
  return from.month === 1 && to.month === 12 ? said.years(from.year, to.year) : said.across(from, to);
}

/** The period's own words where its year is known: 全年, 1-6月, 6月; full year, Jan-Jun, Jun. A span keeps its years. */
export function spanLabel(period: Period, language: Language): string {
  if (isSpan(period)) return crossing(period, language);
  const said = words(language).periods;
  return isYear(period) ? said.wholeYear : said.months((period.start % 12) + 1, (period.end % 12) + 1);
}

/** The period in words: 2024年, 2024年1-6月, 2021-2025年; 2024, Jan-Jun 2024, 2021-2025. */
export function periodLabel(period: Period, language: Language): string {
  if (isSpan(period)) return crossing(period, language);
  const said = words(language).periods;
  return isYear(period) ? said.year(yearOf(period)) : said.inYear(spanLabel(period, language), yearOf(period));
}

/** The period of a name in words; the name itself where it is none. */
export function periodNamed(name: string, language: Language): string {
  const period = parsePeriod(name);
  return period ? periodLabel(period, language) : name;
}
