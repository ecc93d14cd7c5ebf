import type { TableQuery } from '../../data/rules/table/table-query.ts';
import { sheetPlan } from '../../data/sheet/plan/make-plan.ts';
import type { SheetPlan } from '../../data/sheet/plan/plan.ts';
import { ask } from './client.ts';
import { type Language, TableOf, type TableOfQueryVariables } from './operations.ts';

/** Makes the variables that ask the API for a table of this query. */
export function variablesOf(query: TableQuery, language: Language): TableOfQueryVariables {
  return { spec: { ...query, language } };
}

/**
 * Asks for the latest state of a table whose definition a workbook holds. The cache is passed by, so that a refresh is
 * never older than the server.
 */
export async function freshPlan(of: {
  id: string;
  spec: TableQuery;
  language: Language;
  tableName: string;
}): Promise<SheetPlan> {
  const { table } = await ask(TableOf, variablesOf(of.spec, of.language));
  return sheetPlan(table, of.spec, of);
}
