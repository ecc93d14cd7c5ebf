import { FIRST_YEAR, LAST_YEAR } from '../../../rules/period/period.ts';
import { withDigits, yearPart } from '../../../rules/period/year-part.ts';
import type { Frequency } from '../../../rules/words.ts';
import { englishSpan, englishSpansWithin } from './english-span.ts';
import { close, plain } from './plain.ts';

/** Some months as a table names them: a year, months of a year that is named elsewhere, or both. Months count from 0. */
export interface Span {
  year?: number;
  from?: number;
  to?: number;
  /** Several whole years: 2011-2023. */
  lastYear?: number;
  /** Whether the year is a fiscal one, which need not begin in January. */
  isFiscal?: boolean;
  /** The year in which a fiscal year ends, where both are named: 2020/21. */
  endsIn?: number;
}

const MONTHS = '(?:\\d{1,2}(?:月份?)?[-至到]\\d{1,2}月份?|前\\d{1,2}个月|\\d{1,2}月(?:份|末|底)?)';
const QUARTERS = '(?:第?[1-4](?:季度?)?[-至到]第?[1-4]季度?|前[1-4]个?季度?|第?[1-4]季度?|q[1-4])';
const PART = `(?:${MONTHS}|${QUARTERS}|[上下]半年|h[12]|全年)`;
const YEAR = '(?:fy)?(?:1[89]|20|21)\\d{2}(?:年(?:度|末|底)?|财年|财政年度)?';
const ISO = '(?:1[89]|20|21)\\d{2}[-/.](?:0?[1-9]|1[0-2])(?:[-/.](?:0?[1-9]|[12]\\d|3[01]))?(?:日)?';

const WHOLE_ISO = /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?$/;
/** 2022/23: a fiscal year. One such as 2010/11 may be a month, and is told by what stands beside it. */
const TWO_YEARS = /^(\d{4})[/-](\d{2})(?:财年|财政年度|年度)?$/;
const COMPACT = /^((?:19|20)\d{2})m?(0[1-9]|1[0-2])$/;
const SPAN_OF_YEARS = /^(\d{4})年?[-至到~](\d{4})年?(?:度)?$/;
const WITH_YEAR = new RegExp(`^(fy)?(\\d{4})(财年|财政年度|年(?:度|末|底)?)?[-.]?(${PART})?$`);
const PART_ALONE = new RegExp(`^${PART}$`);
/** A period inside a longer text, in which a bare four-digit number must be bounded. */
const INSIDE = new RegExp(
  `(?<![\\d.a-z])(?:${ISO}|${YEAR}[-.]?${PART}|${YEAR}(?:[-~至]${YEAR})?|${PART})(?!=|(?<=\\d)[\\da-z])`,
  'g',
);

function isYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

function monthsOf(from: number, to: number): Span | undefined {
  return from >= 1 && to <= 12 && from <= to ? { from: from - 1, to: to - 1 } : undefined;
}

function partIn(text: string): Span | undefined {
  const part = yearPart(text);
  return part && monthsOf(part.start + 1, part.end + 1);
}

function isoIn(text: string): Span | undefined {
  const [, year, , month] = WHOLE_ISO.exec(text) ?? [];
  const [, compactYear, compactMonth] = COMPACT.exec(text) ?? [];
  const months = monthsOf(Number(month ?? compactMonth), Number(month ?? compactMonth));
  const named = Number(year ?? compactYear);
  return months && isYear(named) ? { year: named, ...months } : undefined;
}

function fiscalIn(text: string): Span | undefined {
  const [, first, last] = TWO_YEARS.exec(text) ?? [];
  const isNext = first !== undefined && (Number(first) + 1) % 100 === Number(last);
  return isNext && isYear(Number(first))
    ? { year: Number(first), isFiscal: true, endsIn: Number(first) + 1 }
    : undefined;
}

function read(text: string): Span | undefined {
  const iso = isoIn(text) ?? fiscalIn(text);
  if (iso) return iso;
  const [, first, last] = SPAN_OF_YEARS.exec(text) ?? [];
  if (first && last && isYear(Number(first)) && Number(last) > Number(first) && isYear(Number(last)))
    return { year: Number(first), lastYear: Number(last) };
  const [, isFiscalEnglish, year, word, part] = WITH_YEAR.exec(text) ?? [];
  if (year !== undefined && isYear(Number(year))) {
    const months = part === undefined ? {} : partIn(part);
    const isFiscal = isFiscalEnglish !== undefined || word?.startsWith('财');
    return months && { year: Number(year), ...months, ...(isFiscal ? { isFiscal } : {}) };
  }
  return PART_ALONE.test(text) ? partIn(text) : undefined;
}

function prepared(text: string): string {
  return withDigits(close(text).toLowerCase()).replace(/~/g, '-');
}

/** A character or word that every name of a period has. Nearly all other texts have none. */
const TELLING =
  /\d|[〇零一二三四五六七八九十](?:月|季|年|个|至|到|-)|[半全]年|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|year|quarter|half/i;

/** The months that a text names, and nothing else: 2024年1—6月, 1-5月, 2022年第一季度, 2010-05, FY2024. */
export function spanIn(text: string): Span | undefined {
  return text.length > 40 || !TELLING.test(text) ? undefined : (read(prepared(text)) ?? ofEnglish(text));
}

/** English words tell the months only where blanks stand between them. */
function ofEnglish(text: string): Span | undefined {
  const span = /[a-z]/i.test(text) ? englishSpan(plain(text).replace(/~/g, '-')) : undefined;
  return span && (span.year === undefined || isYear(span.year)) ? span : undefined;
}

/** The names of months and years inside a text, as it is prepared. */
function namedWithin(text: string, whole: string): { found: string; span: Span }[] {
  const isEnglish = /[a-z]{2}/i.test(text) && !/[一-鿿]/.test(text);
  const english = isEnglish ? englishSpansWithin(plain(text)) : [];
  const named = english.length > 0 ? english : [...whole.matchAll(INSIDE)].map(([found]) => found);
  return named.flatMap((words) => {
    const span = spanIn(words);
    return span ? [{ found: prepared(words), span }] : [];
  });
}

/** The months named inside a text, and the text without them. Undefined where none or several different ones are named. */
export function spanWithin(text: string): { span: Span; rest: string } | undefined {
  if (text.length > 200 || !TELLING.test(text)) return undefined;
  const whole = prepared(text);
  const hits = namedWithin(text, whole);
  const [first] = hits;
  if (!first || hits.some(({ span }) => JSON.stringify(span) !== JSON.stringify(first.span))) return undefined;
  return { span: first.span, rest: hits.reduce((left, { found }) => left.replace(found, ''), whole) };
}

/** A span with what it leaves open taken from another one. */
export function filledFrom(span: Span, other: Span | undefined): Span {
  if (!other || (span.year !== undefined && span.from !== undefined)) return span;
  if (span.year === undefined) return other.year === undefined ? span : { ...other, ...span, year: other.year };
  return span;
}

/** How often a series counts, by the word a table has for it. */
export function frequencyIn(text: string): Frequency | undefined {
  const word = close(text).toLowerCase();
  if (/^(?:月|月度|monthly|m)$/.test(word)) return 'MONTH';
  if (/^(?:季|季度|quarterly|q)$/.test(word)) return 'QUARTER';
  if (/^(?:半年|半年度)$/.test(word)) return 'HALF';
  return /^(?:年|年度|annual|yearly|a)$/.test(word) ? 'YEAR' : undefined;
}
