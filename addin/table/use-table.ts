import { useCallback, useMemo } from 'react';
import { formTraits, type TableForm } from '../../data/rules/table/form.ts';
import type { TableQuery } from '../../data/rules/table/table-query.ts';
import { fewestCells, MAX_CELLS } from '../../data/rules/table/table-size.ts';
import { newTableId } from '../../data/sheet/plan/definition.ts';
import { sheetPlan } from '../../data/sheet/plan/make-plan.ts';
import type { SheetPlan } from '../../data/sheet/plan/plan.ts';
import { variablesOf } from '../ask/fresh-plan.ts';
import { TableOf } from '../ask/operations.ts';
import { type Asked, useAnswer } from '../ask/use-answer.ts';
import { useSettled } from '../parts/use-settled.ts';
import { type TableDraft, usePane } from '../state/pane-context.ts';
import { inTime } from '../state/table-draft.ts';
import { useLanguage } from '../words/use-words.ts';
import { type OfferedColumn, offeredColumns } from './form-columns.ts';

const SETTLE_MS = 250;

/** A form is of one district and one period, and one that compares the districts of a city of one indicator too. */
function queryOfForm(form: TableForm, of: Omit<TableQuery, 'form'>): TableQuery | undefined {
  const { districts, indicators, periods } = of;
  if (districts.length !== 1 || periods.length !== 1) return undefined;
  if (formTraits(form).of === 'CITY' && indicators.length !== 1) return undefined;
  return { form, ...of };
}

/** Answers the draft as a query. Undefined while something that every table needs is missing. */
export function queryOf(draft: TableDraft): TableQuery | undefined {
  const { form, districts, measures = [], scopes = [], columns = [], layout = 'ROWS', ...rest } = draft;
  const { language: _, editing: __, ...terms } = rest;
  const periods = inTime(draft.periods);
  const indicators = draft.indicators.map((one) => one.code);
  const query: TableQuery = { ...terms, districts, indicators, periods };
  if (form !== undefined) return queryOfForm(form, query);
  if (indicators.length === 0 || districts.length === 0 || periods.length === 0) return undefined;
  return {
    ...query,
    // The layout of level and growth side by side fixes the measures.
    ...(measures.length > 0 && layout !== 'PAIRED' ? { measures } : {}),
    ...(scopes.length > 0 ? { scopes } : {}),
    ...(columns.length > 0 ? { columns } : {}),
    ...(layout === 'ROWS' ? {} : { layout }),
  };
}

/** The table that the draft asks for. */
export interface DraftedTable {
  query: TableQuery | undefined;
  /** The last plan stays on show while the next is on its way. */
  plan: SheetPlan | undefined;
  /** Makes the plan under a new id, each insertion being a table of its own. A table being changed keeps its id. */
  anew: () => SheetPlan | undefined;
  /** The least number of cells, where it is more than a table may have. The table is then not asked for. */
  tooManyCells: number | undefined;
  asked: Asked<unknown>;
  /** Every column that the form has. Empty for other tables. */
  offered: OfferedColumn[];
}

/** Asks for the table of the draft. */
export function useDraftedTable(): DraftedTable {
  const { draft } = usePane();
  const shown = useLanguage();
  const settled = useSettled(draft, SETTLE_MS);
  const language = settled.language ?? shown;
  const { editing } = settled;
  const query = useMemo(() => queryOf(settled), [settled]);
  const cells = query === undefined ? 0 : fewestCells(query);
  const isTooLarge = cells > MAX_CELLS;
  const asked = useAnswer(TableOf, query === undefined || isTooLarge ? null : variablesOf(query, language));
  const anew = useCallback(() => {
    if (!asked.answer || !query) return undefined;
    const named = editing ? { id: editing.id, tableName: editing.name } : { id: newTableId() };
    return sheetPlan(asked.answer.table, query, { ...named, language });
  }, [asked.answer, query, language, editing]);
  const plan = useMemo(anew, [anew]);
  return {
    query,
    plan,
    anew,
    tooManyCells: isTooLarge ? cells : undefined,
    offered: useMemo(
      () => (asked.answer && query?.form ? offeredColumns(asked.answer.table) : []),
      [asked.answer, query],
    ),
    asked: { ...asked, loading: asked.loading || settled !== draft },
  };
}
