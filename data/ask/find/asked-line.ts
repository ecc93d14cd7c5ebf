import type { Owner } from '../../ledger/catalogue.ts';
import type { Indicator } from '../../ledger/indicator.ts';
import { foldedLine, runsOf } from './folded-line.ts';
import { type FoundIndicator, indicatorIndex, rankIndicators } from './indicator-index.ts';
import { type LinePart, partsOf, type Span } from './line-part.ts';

/** A line that has only words for measure and role may be a name by them alone, if it is a good match. */
const SURE = 0.6;

/** A line as people type it into a search, read by its words alone. */
export interface AskedLine {
  /** The parts that it has beside the indicator. */
  parts: LinePart[];
  /** Whether it has words for an indicator at all. */
  isNamed: boolean;
  /** The indicators that it may mean, the best first. Of a line without words for one, none. */
  found: FoundIndicator[];
}

/** The places of a part's words that are no part of the indicator's name, as 总量 is in 用水总量 and 实际 in 实际利用外资. */
function spansBeside(part: LinePart, line: string, { indicator, label }: FoundIndicator): Span[] {
  if (part.kind === 'PERIOD' || part.kind === 'DISTRICT') return part.spans;
  if (part.kind === 'MEASURE' && part.measure !== 'LEVEL' && part.measure === indicator.mainMeasure) return part.spans;
  const name = foldedLine(label);
  return part.spans.filter(({ start, end }) => {
    const before = line.slice(Math.max(0, start - 1), end);
    const after = line.slice(start, end + 1);
    return ![before, after].some((text) => text.trim().length > end - start && name.includes(text));
  });
}

/** The names and the year with which a line is read. */
export interface LineReading {
  indicators: readonly Indicator[];
  owners: readonly Owner[];
  /** The year of the day of asking. */
  asOfYear: number;
}

/** Reads a line: the districts, period, measure and role that it names, in any order, and the indicators that the rest may mean. */
export function readLine(line: string, { indicators, owners, asOfYear }: LineReading): AskedLine {
  const text = foldedLine(line);
  const index = indicatorIndex(indicators);
  const { parts, rest, beside } = partsOf(text, { owners, asOfYear, isInName: (row) => index.hasRow(row) });
  const isNamed = runsOf(rest).length > 0;
  const found = isNamed ? rankIndicators(indicators, rest, beside) : rankIndicators(indicators, beside);
  return { parts, isNamed, found: isNamed || (found[0]?.score ?? 0) > SURE ? found : [] };
}

/** The parts of a line that are no part of the name of the indicator that was meant. */
export function partsBeside(line: string, parts: readonly LinePart[], meant: FoundIndicator | undefined): LinePart[] {
  const text = foldedLine(line);
  return parts.flatMap((part) => {
    const spans = meant ? spansBeside(part, text, meant) : part.spans;
    return spans.length === 0 ? [] : [{ ...part, spans }];
  });
}
