import type { PeriodFaultReason } from '../words.ts';
import { FIRST_YEAR, isYear, LAST_YEAR, monthAt, type Period, periodAt, yearBefore } from './period.ts';
import { digitOf, type Months, withDigits, yearPart } from './year-part.ts';

/** A period that could not be read, with one that could be typed in its place. */
export class PeriodFault {
  readonly reason: PeriodFaultReason;
  readonly typed: string;
  /** A text to type instead, with a year: 2024年1-6月. */
  readonly example: string;

  constructor(reason: PeriodFaultReason, typed: string, example: string) {
    this.reason = reason;
    this.typed = typed;
    this.example = example;
  }
}

const DASHES = /[‐‒–—―−~～〜]|至|到/g;
const FIVE_YEARS = /^十([一二三四五六七八九])五(?:时期|期间|规划)?$/;
const WITH_YEAR = /^(\d{4})(年|[-/.])?(.*)$/;
const SPAN = /^(.+?)[-/](\d{4}.*)$/;
const DAY = /^\d{4}(?:([-/.])\d{1,2}\1\d{1,2}|年\d{1,2}月\d{1,2}[日号]|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))$/;

const LATEST = /^(?:最新(?:一?期|数据)?|最近一期)(?:累计)?$/;
const YEAR_BEFORE = /^(.*?)的?((?:上|去)年同期)(?:累计)?$/;
const ADDED_UP = /累计$/;
const BARE_YEAR = /^(?:\d{4}年?|[本今当上去]年)度?$/;

/** Wordings that people use in English, and in Chinese otherwise than below, with the one wording that is read. */
const WORDINGS: [RegExp, string][] = [
  [
    /(?:the)?sameperiod(?:of|in)?(?:the)?(?:last|previous)year$|(?:the)?sameperiodayear(?:earlier|before|ago)$/,
    '上年同期',
  ],
  [/^(?:the)?(?:latest|mostrecent)(?:period|figures?)?/, '最新'],
  [/^(?:ytd|year-?to-?date)$|^thisyear-?to-?date/, '本年累计'],
  [/^lastyear-?to-?date/, '上年累计'],
  [/^(?:ytd|year-?to-?date)(\d{4})/, '$1年累计'],
  [/(?:ytd|year-?to-?date)/, '累计'],
  [/^(?:this|current)(?=year|quarter|month)/, '本'],
  [/^(?:last|previous)(?=year|quarter|month)/, '上'],
  [/(?<=^[本上])year/, '年'],
  [/(?<=^[本上])quarter/, '季度'],
  [/(?<=^[本上])month/, '月'],
  [/^(?:[本今当]年|年初)以来/, '本年累计'],
];

/** Takes out what does not matter: width, case, spaces, quotes; in the wording that is read. */
function inOneWording(typed: string): string {
  const text = typed
    .normalize('NFKC')
    .replace(/[\s"'“”‘’]/g, '')
    .toLowerCase();
  return WORDINGS.reduce((said, [from, to]) => said.replace(from, to), text);
}

/** The month or quarter of a day, and the one before it, as people say them. */
const RELATIVE = /^(本|当|上)个?(月份?|季度?)$/;

/** A month or quarter that is told by the day of asking; any other text as it is. */
function absolute(text: string, asOf: string): string {
  const [, which, unit] = RELATIVE.exec(text) ?? [];
  if (which === undefined) return text;
  const size = unit?.startsWith('月') ? 1 : 3;
  const month = monthAt(Number(asOf.slice(0, 4)), Number(asOf.slice(5, 7)));
  const first = month - (month % size) - (which === '上' ? size : 0);
  return periodAt(first, first + size - 1).name;
}

function plain(typed: string, asOf: string): string {
  const year = Number(asOf.slice(0, 4));
  return absolute(typed, asOf)
    .toUpperCase()
    .replace(DASHES, '-')
    .replace(/^(?:本|今|当)年度?/, `${year}年`)
    .replace(/^(?:上|去)年度?/, `${year - 1}年`)
    .replace(/第(?=[一二三四1-4])/, '')
    .replace('年度', '年');
}

/** Months of a year that the words name; an empty text is the whole year. */
function readPart(text: string): Months | undefined {
  return text === '' ? { start: 0, end: 11 } : yearPart(text);
}

/** 20246 could be two readings and 2024-1-6 is a date in most countries: neither is guessed. */
function isGuess(separator: string | undefined, rest: string): boolean {
  if (separator === undefined) return /^\d$/.test(rest) || /^\d+-/.test(rest);
  return separator === '-' && /^\d+-\d+$/.test(rest);
}

function readPoint(text: string): Months | PeriodFaultReason {
  const match = WITH_YEAR.exec(text);
  if (!match) return readPart(text) ? 'NO_YEAR' : 'UNREADABLE';
  const [, year = '', separator, rest = ''] = match;
  const part = isGuess(separator, rest) ? undefined : readPart(rest);
  if (!part || (rest === '' && separator !== undefined && separator !== '年')) return 'UNREADABLE';
  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return 'YEAR_RANGE';
  const first = monthAt(Number(year), 1);
  return part.end < part.start ? 'BACKWARDS' : { start: first + part.start, end: first + part.end };
}

function readMonths(text: string): Months | PeriodFaultReason {
  const plan = FIVE_YEARS.exec(text);
  if (plan) {
    const first = 2001 + digitOf(plan[1] ?? '') * 5;
    return { start: monthAt(first, 1), end: monthAt(first + 4, 12) };
  }
  if (DAY.test(text)) return 'DAY';
  const typed = withDigits(text);
  const span = SPAN.exec(typed);
  if (!span) return readPoint(typed);
  const from = readPoint(span[1] ?? '');
  const to = readPoint(span[2] ?? '');
  if (typeof from === 'string') return from === 'NO_YEAR' ? 'UNREADABLE' : from;
  if (typeof to === 'string') return to;
  return to.end < from.start ? 'BACKWARDS' : { start: from.start, end: to.end };
}

/** The period that a typed one asks for. */
export interface AskedPeriod {
  /** Undefined where only the figures tell it: 最新. */
  period: Period | undefined;
  /** Whether the months that are out are wanted: 最新, 2024年累计. */
  isToDate: boolean;
  /** Whether the same months of the year before are wanted: 上年同期, 2024年累计上年同期. */
  isYearBefore: boolean;
}

/** 累计 adds a month's year up to it. Whether 三季度累计 begins in January or in July is not guessed. */
function addedUp({ start, end }: Months, stem: string): Months | PeriodFaultReason {
  const january = start - (start % 12);
  if (start === end) return { start: january, end };
  return /季|Q/i.test(stem) && start !== january ? 'UNREADABLE' : { start, end };
}

/**
 * People ask for a period in two ways: one by the months, as `readPeriod` reads it, or by the figures that are out: 最新, 本年累计,
 * 2024年累计, 上年同期, latest, 2024 YTD. 2024年6月累计 is January to June, 2024年1-6月上年同期 those of 2023.
 */
export function readAsked(typed: string, asOf: string): AskedPeriod | PeriodFault {
  const text = typed.length > 60 ? '' : inOneWording(typed);
  const [, before = text, isYearBefore] = YEAR_BEFORE.exec(text) ?? [];
  const back = isYearBefore !== undefined;
  if (LATEST.test(before) || (back && before === '')) return { period: undefined, isToDate: true, isYearBefore: back };
  const stem = before.replace(ADDED_UP, '');
  const asked = plain(stem, asOf);
  const read = asked === '' ? 'UNREADABLE' : readMonths(asked);
  const isAdded = stem !== before;
  const months = typeof read !== 'string' && isAdded ? addedUp(read, stem) : read;
  if (typeof months === 'string') {
    const year = asOf.slice(0, 4);
    const half = `${year}年1-6月`;
    const whole = typeof read === 'string' ? half : `${Math.floor(read.end / 12)}年1-${(read.end % 12) + 1}月`;
    return new PeriodFault(months, typed, months === 'NO_YEAR' ? `${year}年${asked}${isAdded ? '累计' : ''}` : whole);
  }
  const period = periodAt(months.start, months.end);
  const isToDate = isAdded && isYear(period) && BARE_YEAR.test(stem);
  if (isToDate || !back) return { period, isToDate, isYearBefore: back };
  return { period: yearBefore(period), isToDate: false, isYearBefore: false };
}

/** Whether a typed period is another one on another day, or when more figures are out: 最新, 本年累计, 上月. */
export function isRelative(typed: string): boolean {
  const early = readAsked(typed, '2001-02-15');
  const late = readAsked(typed, '2011-11-15');
  if (early instanceof PeriodFault || late instanceof PeriodFault) return false;
  return !early.period || early.isYearBefore || early.period.name !== late.period?.name;
}

/**
 * A period as people type it: 2024, 2024年上半年, 2024H1, 2024年1-6月, 202406, 2024.6, 2024年三季度, 2024年前三季度, 2021-2025,
 * 十四五, 本年, 上年上半年, 本月, 上季度, 上月累计; width, case and spaces do not matter. 本 and 上 are those of `asOf` (YYYY-MM-DD). Of
 * 2024年累计 it is the year; 最新 and 上年同期 are a fault, because only the figures tell them.
 */
export function readPeriod(typed: string, asOf: string): Period | PeriodFault {
  const asked = readAsked(typed, asOf);
  if (asked instanceof PeriodFault) return asked;
  if (asked.period && !asked.isYearBefore) return asked.period;
  return new PeriodFault('BY_FIGURES', typed, `${asOf.slice(0, 4)}年1-6月`);
}
