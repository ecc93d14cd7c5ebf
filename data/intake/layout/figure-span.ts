import { parsePeriod } from '../../rules/period/period.ts';
import type { Answer, Source } from './answer.ts';
import type { Context } from './context.ts';
import type { Facts } from './facts.ts';
import { type FoundPeriod, findPeriod, kindOfDay, type NamedSpan, spanOfName } from './figure-period.ts';
import { ofAnswer } from './figure-source.ts';
import type { ReadFigure } from './read-figure.ts';
import type { Reach } from './word/label-word.ts';

interface Around {
  row: Facts;
  column: Facts;
  section: Context;
  saidOfIt: Answer | undefined;
}

/** The months that a table tells, and the answers of people about them. */
interface TableMonths {
  answer: Answer;
  context: Context;
  /** The years that the header names. */
  years: ReadonlySet<number>;
}

/** The months that are named for a number, the nearest first, and how it counts them. */
function namedSpans(
  { row, column, section }: Around,
  of: TableMonths & { isOfOne: boolean; isGoal: boolean },
): { spans: NamedSpan[]; isYearGuessed: boolean; reach: Reach | undefined } {
  const { answer, context, years, isOfOne } = of;
  const spans: NamedSpan[] = [];
  const take = (span: NamedSpan['span'] | undefined, source: Source | undefined) => {
    if (span && source) spans.push({ span, source });
  };
  take(row.span, row.spanSource);
  take(column.span, column.spanSource);
  take(section.span?.value, section.span?.source);
  const hasOwnMonths = spans.some(({ span }) => span.from !== undefined);
  if (answer.period !== undefined) take(spanOfName(answer.period), ofAnswer(answer.period).source);
  if (!of.isGoal) take(context.ofResults?.value, context.ofResults?.source);
  take(context.span?.value, context.span?.source);
  const isOfYear = spans.some(({ span }) => span.year !== undefined);
  const [year, another] = years;
  // The year that stands over the columns beside it: 2024年6月 | 1-6月.
  const isYearGuessed = !isOfYear && spans.length > 0 && year !== undefined && another === undefined;
  if (isYearGuessed) take({ year }, { from: 'NEIGHBOUR', cell: null, text: String(year) });
  const title = row.indicator || column.indicator ? undefined : (section.indicator ?? context.indicator)?.value;
  const told = row.said.reach ?? column.said.reach ?? section.said?.reach ?? title?.reach ?? context.reach;
  const natural = isOfOne && spans.some(({ span }) => span.from !== undefined) ? 'CURRENT' : undefined;
  // The answer is about the months of a title.
  return { spans, isYearGuessed, reach: told ?? natural ?? (hasOwnMonths ? undefined : answer.reach) };
}

/** The period of a number: as a person said of it, or as its labels, its header and the lines around its table do. */
export function periodOf(
  around: Around,
  of: TableMonths & { figure: ReadFigure; timing: string | undefined },
): FoundPeriod {
  const { row, column, section, saidOfIt } = around;
  const { context, figure, timing } = of;
  const said = parsePeriod(saidOfIt?.period ?? '');
  if (said) return { period: said, source: ofAnswer(said.name).source, isGuessed: false };
  // A number that is measured against the month before is of one month.
  const isOfOne = figure.basis === 'MOM' || /^以?(?:上年同月|上月).*100$/.test(figure.unit ?? '');
  const { spans, isYearGuessed, reach } = namedSpans(around, { ...of, isOfOne, isGoal: figure.role === 'TARGET' });
  const frequency = row.frequency ?? column.frequency ?? section.frequency?.value ?? context.frequency?.value;
  const kind = kindOfDay(figure.indicatorName ?? '', timing);
  const fiscal = saidOfIt?.fiscal ?? of.answer.fiscal;
  const found = findPeriod({ spans, reach, frequency, ...kind, isBase: figure.role === 'BASE', fiscal });
  if (!('period' in found)) return found;
  const isOfOthers = found.source.from === 'NEIGHBOUR' || found.source.from === 'FILE';
  const isGuessed = row.isSpanGuessed || column.isSpanGuessed || found.isGuessed || isYearGuessed || isOfOthers;
  return { ...found, isGuessed };
}
