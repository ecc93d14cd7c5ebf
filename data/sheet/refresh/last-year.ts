import type { SheetPlan, TableDefinition } from '../plan/plan.ts';
import type { CellChange } from './cell-change.ts';

/** A column of last year's figures that is of other periods than before, or in which cells went blank. */
export interface LastYearChange {
  /** The header as it was, or the one that a user gave the column. */
  header: string;
  /** The header as it is now, where that is another. */
  now: string | null;
  /** The cells that had a figure and have none now. */
  emptied: number;
}

/** Last year's figures whose period the table decides: alone, and in a group or beside another measure. */
const IS_LAST_YEAR = /(^|[^A-Z_])PREVIOUS$/;

/** The changes a refresh made to the columns of last year's figures, where it changed what they mean or left cells blank. */
export function lastYearChanges(
  stored: TableDefinition,
  plan: SheetPlan,
  changes: readonly CellChange[],
): LastYearChange[] {
  const before = new Map(stored.columns.map((column) => [column.key, column]));
  return plan.columns.flatMap(({ key, header }) => {
    const known = before.get(key);
    if (!known || !IS_LAST_YEAR.test(key)) return [];
    const emptied = changes.filter(({ column, after, before }) => column === key && before !== null && after === null);
    const now = known.renamed || known.header === header ? null : header;
    return now === null && emptied.length === 0 ? [] : [{ header: known.header, now, emptied: emptied.length }];
  });
}
