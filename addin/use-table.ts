import { useCallback, useMemo } from 'react';
import { newTableId } from '../data/sheet/definition.ts';
import { type SheetPlan, sheetPlan, type TableQuery } from '../data/sheet/sheet-plan.ts';
import { ask } from './client.ts';
import { type Language, TableOf, type TableOfQueryVariables } from './operations.ts';
import { type TableDraft, usePane } from './pane-context.ts';
import { type Asked, useAnswer, useSettled } from './use-answer.ts';

const SETTLE_MS = 250;

/** The draft as a query; undefined while something that every table needs is missing. */
export function queryOf(draft: TableDraft): TableQuery | undefined {
  const { districts, periods, measures, columns } = draft;
  const indicators = draft.indicators.map((one) => one.code);
  if (indicators.length === 0 || districts.length === 0 || periods.length === 0) return undefined;
  const query: TableQuery = { districts, indicators, periods };
  if (measures.length > 0) query.measures = measures;
  if (columns.length > 0) query.columns = columns;
  return query;
}

function variablesOf(query: TableQuery, language: Language): TableOfQueryVariables {
  // A stored query's words are the API's to check: it refuses an unknown one with a sentence.
  return { spec: { ...query, language } } as TableOfQueryVariables;
}

/** The table that the draft asks for, as a plan; the last one stays on show while the next is on its way. */
export function useDraftedTable(): {
  query: TableQuery | undefined;
  plan: SheetPlan | undefined;
  /** The plan under a new id: each insertion is a table of its own. */
  anew: () => SheetPlan | undefined;
  asked: Asked<unknown>;
} {
  const { draft, language } = usePane();
  const settled = useSettled(draft, SETTLE_MS);
  const query = useMemo(() => queryOf(settled), [settled]);
  const asked = useAnswer(TableOf, query === undefined ? null : variablesOf(query, language));
  const anew = useCallback(
    () => (asked.answer && query ? sheetPlan(asked.answer.table, query, { id: newTableId(), language }) : undefined),
    [asked.answer, query, language],
  );
  const plan = useMemo(anew, [anew]);
  return { query, plan, anew, asked: { ...asked, loading: asked.loading || settled !== draft } };
}

/** The latest state of a table whose definition a workbook holds. */
export async function freshPlan(of: {
  id: string;
  spec: TableQuery;
  language: Language;
  tableName: string;
}): Promise<SheetPlan> {
  const { table } = await ask(TableOf, variablesOf(of.spec, of.language));
  return sheetPlan(table, of.spec, of);
}
