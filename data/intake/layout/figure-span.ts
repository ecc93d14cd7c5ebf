import type { Answer, Source } from './answer.ts';
import type { Context } from './context.ts';
import type { Facts } from './facts.ts';
import { type NamedSpan, spanOfName } from './figure-period.ts';
import { ofAnswer } from './figure-source.ts';
import type { Reach } from './word/label-word.ts';

interface Around {
  row: Facts;
  column: Facts;
  section: Context;
}

/** The months that are named for a number, the nearest first, and how it counts them. */
export function namedSpans(
  { row, column, section }: Around,
  of: { answer: Answer; context: Context; years: ReadonlySet<number>; isOfOne: boolean },
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
