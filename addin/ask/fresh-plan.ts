import type { TableQuery } from '../../data/rules/table/table-query.ts';
import { sheetPlan } from '../../data/sheet/plan/make-plan.ts';
import type { SheetPlan } from '../../data/sheet/plan/plan.ts';
import { ask } from './client.ts';
import { type Language, TableOf, type TableOfQueryVariables } from './operations.ts';

/** What asks the API for a table of this query. */
export function variablesOf(query: TableQuery, language: Language): TableOfQueryVariables {
  return { spec: { ...query, language } };
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
