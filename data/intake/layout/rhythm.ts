import type { Facts } from './facts.ts';
import type { Span } from './word/span.ts';

/** The fewest months from which a rhythm is told. */
const LEAST = 3;

function monthOf({ year, from, to }: Span): number | undefined {
  return year === undefined || from === undefined || from !== to ? undefined : year * 12 + from;
}

/** The months between one number and the next, where it is the same throughout. */
function step(months: number[]): number | undefined {
  const sorted = [...new Set(months)].sort((a, b) => a - b);
  const steps = new Set(sorted.slice(1).map((month, place) => month - (sorted[place] ?? 0)));
  const [first] = steps;
  return steps.size === 1 && sorted.length >= LEAST ? first : undefined;
}

/** The quarter or year that a month stands for, by its last month or, in some data bases, by its first. */
function widened(span: Span, size: 3 | 12): Span | undefined {
  const { from } = span;
  if (from === undefined) return undefined;
  if (from % size === size - 1) return { ...span, from: from - size + 1, to: from };
  return from % size === 0 ? { ...span, from, to: from + size - 1 } : undefined;
}

/** 2009/10, 2010/11 and 2011/12 are fiscal years, though each of them could be a month. */
export function widenFiscalYears(all: Facts[]): void {
  const dated = all.filter(({ span, isSpanOfLabel }) => span && !isSpanOfLabel);
  const isMonth = (span: Span | undefined) =>
    span?.year !== undefined && span.from === span.year % 100 && span.from === span.to;
  const years = new Set(dated.map(({ span }) => span?.year));
  if (years.size < LEAST - 1 || !dated.every(({ span }) => span?.isFiscal || isMonth(span))) return;
  for (const facts of dated) {
    const year = isMonth(facts.span) ? facts.span?.year : undefined;
    if (year !== undefined) facts.span = { year, isFiscal: true, endsIn: year + 1 };
  }
}

/**
 * Months that follow each other by three or by twelve are a way of writing quarters or years. Gives the facts a guess that a
 * person is warned of.
 */
export function widenMonths(all: Facts[]): void {
  const dated = all.filter(({ span, isSpanOfLabel, frequency }) => span && !isSpanOfLabel && frequency === undefined);
  const months = dated.map(({ span }) => (span ? monthOf(span) : undefined));
  if (dated.length < LEAST || months.some((month) => month === undefined)) return;
  const size = step(months.filter((month) => month !== undefined));
  if (size !== 3 && size !== 12) return;
  const spans = dated.map(({ span }) => span && widened(span, size));
  if (spans.some((span) => span === undefined)) return;
  for (const [place, facts] of dated.entries()) {
    const span = spans[place];
    if (span) Object.assign(facts, { span, isWidened: true });
  }
}
