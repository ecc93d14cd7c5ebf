import type { TableQuery } from '../../data/rules/table/table-query.ts';
import { DEFAULT_COLUMNS } from '../../data/rules/table/table-size.ts';
import type { NamedIndicator } from '../ask/named-indicator.ts';
import type { FigureShownFragment } from '../ask/operations.ts';
import type { TableDraft } from '../state/pane-context.ts';

/** Answers how a table or a formula names the owner of a figure: a district by its code, another owner as printed. */
export function ownerCode({ district, owner }: Pick<FigureShownFragment, 'district' | 'owner'>): string {
  return district?.code ?? owner;
}

/** The query of a new table of exactly this figure. */
export function queryOfFigure(indicator: NamedIndicator, figure: FigureShownFragment): TableQuery {
  return {
    indicators: [indicator.code],
    districts: [ownerCode(figure)],
    periods: [figure.period],
    measures: [figure.measure],
    columns: DEFAULT_COLUMNS,
  };
}

/** The same as a draft. */
export function draftOfFigure(indicator: NamedIndicator, figure: FigureShownFragment): TableDraft {
  return { ...queryOfFigure(indicator, figure), indicators: [indicator] };
}
