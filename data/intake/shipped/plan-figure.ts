import type { figures } from '../../ledger/store/tables.ts';
import type { StatedFigure } from '../../rules/figure/stated-figure.ts';

type FigureColumns = typeof figures.$inferSelect;

/** A figure of the data set, found without fault. Where it belongs is said in codes, and by a place in its document. */
export interface PlanFigure
  extends Omit<
      StatedFigure,
      'id' | 'period' | 'publishedFrom' | 'publishedOn' | 'revision' | 'document' | 'scope' | 'part'
    >,
    Pick<FigureColumns, 'code' | 'among' | 'period' | 'periodStart' | 'periodEnd' | 'wording'> {
  /** Exactly one of this and `owner` is set. */
  districtCode: string | null;
  /** Name of the owner that is no district. */
  owner: string | null;
  /** The numbers of the headings above the quote, and its character range in the document's text. */
  section: string;
  quoteStart: number;
  quoteEnd: number;
  /** Code of the indicator. */
  indicator: string;
  /** Code of the scope, or null for the indicator's own. */
  scope: string | null;
  headline: boolean;
  /** Index into the document's tasks, or null. */
  task: number | null;
  /** Whether only the last month of its period counts, as of a STOCK. */
  isOfLastDay: boolean;
  /** Line of its block, from 1. */
  line: number;
}

/** The key that a document can state only once. A STOCK is that of the last day, so only the end of its period counts. */
export function uniqueKey(figure: PlanFigure): string {
  const months = [figure.isOfLastDay ? null : figure.periodStart, figure.periodEnd];
  const { districtCode, owner, indicator, measure, rankOf, scope, role, authority, stretch } = figure;
  return JSON.stringify([districtCode, owner, indicator, measure, rankOf, scope, months, role, authority, stretch]);
}
