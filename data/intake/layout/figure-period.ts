import { type Period, parsePeriod, periodAt, yearBefore } from '../../rules/period/period.ts';
import type { Frequency } from '../../rules/words.ts';
import type { Source } from './answer.ts';
import { fiscalMonths, fiscalQuestion, fiscalYearIn } from './word/fiscal-year.ts';
import type { Reach } from './word/label-word.ts';
import { filledFrom, type Span, spanIn } from './word/span.ts';

/** The months named for a number, from its own label outwards. */
export interface NamedSpan {
  span: Span;
  source: Source;
}

export interface SpanQuestion {
  /** Periods that may be meant, by their canonical names. */
  suggestions: string[];
  value: string | null;
  /** The question where not the period is open: whether it is the month alone, or the months of all fiscal years. */
  code?: 'REACH' | 'FISCAL';
}

export interface Asked {
  /** The nearest first. */
  spans: NamedSpan[];
  reach: Reach | undefined;
  frequency: Frequency | undefined;
  /** Whether the number is one of a day, so that a month and the months up to it are the same. */
  isOfDay: boolean;
  /** Whether it is what is there on a day, so that months are those up to that day. */
  isStock: boolean;
  isBase: boolean;
  /** The months of the table's fiscal years, as a person said them. */
  fiscal: string | undefined;
}

/** The period, and where its months were read; or what a person has to be asked. */
export type FoundPeriod = { period: Period; source: Source; isGuessed: boolean } | SpanQuestion;

const OUTSIDE = new Set(['TITLE', 'SHEET', 'FILE', 'NEIGHBOUR']);

interface Months {
  year: number;
  from: number;
  to: number;
}

function monthsOf({ year, from, to }: Months): Period {
  return periodAt(year * 12 + from, year * 12 + to);
}

/** The months up to the last one, or that last month or quarter alone, as the label of the number says. */
function reached(months: Months, { reach, frequency, isOfDay }: Asked): Months {
  const { from, to } = months;
  if (reach === 'CUMULATIVE') return { ...months, from: 0 };
  const isQuarter = frequency === 'QUARTER' && to % 3 === 2;
  if (isQuarter && !isOfDay && from === to) return { ...months, from: to - 2 };
  if (frequency === 'YEAR' && to === 11 && from === to) return { ...months, from: 0 };
  if (reach === 'END' && to - from < 11 && to - from !== 2) return { ...months, from: to };
  if (reach === 'CURRENT' && from === 0 && to > from && !isSingle(months))
    return { ...months, from: isQuarter ? to - 2 : to };
  return months;
}

/** Whether months are released as one: a quarter, or January and February. */
function isSingle({ from, to }: Months): boolean {
  return (from === 0 && to === 1) || (to % 3 === 2 && to - from === 2);
}

const NAMES_MONTHS = /月|\bjan(?:uary)?\b/i;

/** Whether months from January only tell on which day something was counted: 存款余额 under 1-7月. */
function isUpToDay({ from, to }: Months, { source }: NamedSpan, reach: Reach | undefined): boolean {
  return (
    from === 0 &&
    to > 0 &&
    to < 11 &&
    (reach === 'CUMULATIVE' || (reach === undefined && NAMES_MONTHS.test(source.text)))
  );
}

/** A title's months hold for columns that name years alone, where the newest of them is the title's. */
function withTitleMonths(span: Span, outer: NamedSpan | undefined): Span {
  if (span.from !== undefined || !outer || outer.span.from === undefined || outer.span.year === undefined) return span;
  const distance = outer.span.year - (span.year ?? 0);
  return distance === 0 || distance === 1 ? { ...outer.span, ...span } : span;
}

/** The period of a number from what its labels, its header and the lines around its table say. */
export function findPeriod(asked: Asked): FoundPeriod {
  const [first, ...others] = asked.spans;
  if (!first) return { suggestions: [], value: null };
  const inner = others.reduce((span, other) => filledFrom(span, other.span), first.span);
  const isInside = !OUTSIDE.has(first.source.from);
  const outer = isInside ? others.find(({ source }) => OUTSIDE.has(source.from)) : undefined;
  const isWhole = asked.reach !== 'CUMULATIVE' && (asked.reach !== undefined || asked.frequency !== undefined);
  const span = isWhole ? inner : withTitleMonths(inner, outer);
  const { year } = span;
  // A month or the months up to one, of which only the year is told, are not the year.
  const isOpenYear =
    year !== undefined && span.from === undefined && asked.reach !== undefined && asked.reach !== 'END';
  if (isOpenYear && (asked.reach === 'CURRENT' || !isInside))
    return { suggestions: [String(year)], value: first.source.text };
  if (year === undefined) return { suggestions: [], value: first.source.text };
  if (span.lastYear !== undefined)
    return { period: periodAt(year * 12, span.lastYear * 12 + 11), source: first.source, isGuessed: false };
  const fiscal = fiscalYearIn(span);
  if (fiscal) {
    const told = fiscalMonths(asked.fiscal ?? '', fiscal);
    if (!told) return { ...fiscalQuestion(fiscal), code: 'FISCAL' };
    return { period: asked.isBase ? yearBefore(told) : told, source: first.source, isGuessed: false };
  }
  const whole = { year, from: span.from ?? 0, to: span.to ?? 11 };
  if (span.isFiscal)
    return {
      suggestions: [String(year), monthsOf({ year: year - 1, from: 6, to: 11 }).name],
      value: first.source.text,
    };
  const months = span.from === undefined && asked.reach !== 'CUMULATIVE' ? whole : reached(whole, asked);
  const isOpen = !isInside && asked.reach === undefined && !asked.isOfDay && months.from === months.to && months.to > 0;
  if (isOpen) return { suggestions: ['CUMULATIVE', 'CURRENT'], value: first.source.text, code: 'REACH' };
  const isOfEnd = asked.isStock && isUpToDay(months, first, asked.reach);
  const period = monthsOf(isOfEnd ? { ...months, from: months.to } : months);
  return {
    period: asked.isBase ? yearBefore(period) : period,
    source: first.source,
    isGuessed: span !== inner || isOfEnd,
  };
}

/** The months of a canonical name, as an answer gives it. */
export function spanOfName(name: string): Span | undefined {
  const period = parsePeriod(name);
  if (!period) return spanIn(name);
  const year = Math.floor(period.start / 12);
  const lastYear = Math.floor(period.end / 12);
  if (lastYear !== year) return { year, lastYear };
  return { year, from: period.start % 12, to: period.end % 12 };
}

const OF_DAY = /(?:余额|存款|贷款|人口|户数|家数|个数|总户数|存量|保有量|床位|里程)/;
/** Names of what is there on a day, of which months add up to nothing. */
const STOCK = /(?:余额|保有量|存量|(?:常住|户籍|总)人口)数?$/;

/** Whether what a name counts is of a day, and surely a stock, by what the catalogue or else the name says. */
export function kindOfDay(name: string, timing: string | undefined): { isOfDay: boolean; isStock: boolean } {
  const isStock = timing === 'STOCK';
  return { isOfDay: isStock || OF_DAY.test(name), isStock: isStock || (timing === undefined && STOCK.test(name)) };
}
