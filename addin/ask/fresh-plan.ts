import type { TableQuery } from '../../data/rules/table/table-query.ts';
import { sheetPlan } from '../../data/sheet/plan/make-plan.ts';
import type { SheetPlan, TableDefinition } from '../../data/sheet/plan/plan.ts';
import { askFrom, goingBack } from './going-back.ts';
import { type Language, LatestRevision, TableOf, type TableOfQueryVariables } from './operations.ts';

/** Makes the variables that ask the API for a table of this query. */
export function variablesOf(query: TableQuery, language: Language): TableOfQueryVariables {
  return { spec: { ...query, language } };
}

/** The revision that a table shows; a server that does not have it is behind, or of another history. */
type Shown = Partial<Pick<TableDefinition, 'revision' | 'revisionName'>>;

/**
 * Asks for the latest state of a table whose definition a workbook holds. The cache is passed by, so that a refresh is
 * never older than the server.
 * @throws WouldGoBack where the server does not have the revision that the table shows, and what `ask` throws
 */
export async function freshPlan(
  of: { id: string; spec: TableQuery; language: Language; tableName: string } & Shown,
  { anyRevision = false }: { anyRevision?: boolean | undefined } = {},
): Promise<SheetPlan> {
  try {
    const { table } = await askFrom(anyRevision ? null : of.revisionName)(TableOf, variablesOf(of.spec, of.language));
    return sheetPlan(table, of.spec, of);
  } catch (fault) {
    throw goingBack(fault, of.revision);
  }
}

/**
 * Asks whether the server has the revision that a table shows, for what was asked without regard to it.
 * @throws WouldGoBack where it has not, and what `ask` throws
 */
export async function checkOnward(shown: Shown): Promise<void> {
  try {
    await askFrom(shown.revisionName)(LatestRevision, {});
  } catch (fault) {
    throw goingBack(fault, shown.revision);
  }
}
