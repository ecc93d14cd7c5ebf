import type { TableQuery } from '../../data/rules/table/table-query.ts';
import type { NamedIndicator } from '../ask/named-indicator.ts';
import type { FigureShownFragment } from '../ask/operations.ts';
import type { TableDraft } from '../state/pane-context.ts';
import { EMPTY_DRAFT } from '../state/table-draft.ts';

/** How a table or a formula names whose figure it is: a district by its code, another owner as printed. */
export function ownerCode({ district, owner }: Pick<FigureShownFragment, 'district' | 'owner'>): string {
  return district?.code ?? owner;
}

/** The draft of a new table of exactly this figure. */
export function draftOfFigure(indicator: NamedIndicator, figure: FigureShownFragment): TableDraft {
  return {
    ...EMPTY_DRAFT,
    indicators: [indicator],
    districts: [ownerCode(figure)],
    periods: [figure.period],
    measures: [figure.measure],
  };
}

/** The same as a query. */
export function queryOfFigure(indicator: NamedIndicator, figure: FigureShownFragment): TableQuery {
  const { districts, periods, measures, columns } = draftOfFigure(indicator, figure);
  return { indicators: [indicator.code], districts, periods, measures, columns };
}
