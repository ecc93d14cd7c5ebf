import type { CellValue } from '../../rules/table/cell-value.ts';
import { isEmpty, isSameValue } from '../../rules/table/cell-value.ts';
import { publishedKeyOf } from '../formula/published.ts';
import { shownAs } from '../grid/number-text.ts';
import { isFormulaCell, type SheetTable } from '../grid/sheet-table.ts';
import type { SheetColumn, SheetPlan, TableDefinition } from '../plan/plan.ts';
import { planRowName, type RowName } from './cell-change.ts';
import type { OwnedColumns } from './owned-column.ts';

/** A result that a user typed, over a published one or where none is: it stays until he takes the published one. */
export interface KeptResult extends RowName {
  /** Key of the column. */
  column: string;
  header: string;
  mine: CellValue;
  mineText: string;
  /** Whether his is what a formula comes to. */
  isFormula?: boolean;
  /** The value as published; null where nothing is. */
  theirs: CellValue;
  theirsText: string;
  /** The figure published there. */
  figureId: string | null;
  /** Whether to ask which one is to stand: not where nothing is published, nor again before something else is. */
  isAsked: boolean;
}

/** The table and plan in which `keptResults` looks. */
export interface Results {
  table: SheetTable;
  stored: TableDefinition;
  plan: SheetPlan;
  owned: OwnedColumns;
  /** The rows of the table for each row of the plan. */
  targets: number[][];
}

/** Names one result: what `TableDefinition.kept` holds of one that its user has been asked about. */
export function keptMark({ rowKey, column }: { rowKey: string; column: string }): string {
  return `${column} ${rowKey}`;
}

/**
 * The results that are the user's own, each with the row of the body it is in; those whose marks are in `take` give
 * way.
 */
export function keptResults(results: Results, take: string[]): { row: number; result: KeptResult }[] {
  const taken = new Set(take);
  return results.plan.columns.flatMap((column) => {
    const publishedKey = publishedKeyOf(column.key);
    const published = publishedKey === undefined ? undefined : results.owned.get(publishedKey)?.at;
    const at = results.owned.get(column.key)?.at;
    if (published === undefined || at === undefined) return [];
    return results.targets.flatMap((rows, planRow) =>
      taken.has(keptMark({ rowKey: results.plan.rowKeys[planRow] ?? '', column: column.key }))
        ? []
        : rows
            .filter((row) => isTheirs(results.table, { row, at, published }, column.cells[planRow]))
            .map((row) => ({ row, result: keptResult(results, column, { row, planRow, at, published }) })),
    );
  });
}

/** Whether a result of a row is its user's own, where the plan knows nothing of the row. */
export function isOwnResult(table: SheetTable, cell: { row: number; at: number; published: number }): boolean {
  return isTheirs(table, cell, undefined);
}

/** Neither what was published when the table was written nor what is now. */
function isTheirs(
  table: SheetTable,
  { row, at, published }: { row: number; at: number; published: number },
  fresh: CellValue | undefined,
): boolean {
  const now = table.values[row]?.[at];
  if (isFormulaCell(table, row, at)) return true;
  return !isEmpty(now) && !isSameValue(now, table.values[row]?.[published]) && !isSameValue(now, fresh);
}

function keptResult(
  { table, stored, plan }: Results,
  column: SheetColumn,
  cell: { row: number; planRow: number; at: number; published: number },
): KeptResult {
  const mine = table.values[cell.row]?.[cell.at] ?? null;
  const theirs = column.cells[cell.planRow] ?? null;
  const format = column.numberFormats[cell.planRow] ?? null;
  const name = planRowName(plan, cell.planRow);
  const wasAsked = stored.kept?.includes(keptMark({ rowKey: name.rowKey, column: column.key })) ?? false;
  const isNews = !isSameValue(table.values[cell.row]?.[cell.published], theirs);
  return {
    ...name,
    column: column.key,
    header: column.header,
    mine,
    mineText: isEmpty(mine)
      ? String(table.formulas[cell.row]?.[cell.at] ?? '')
      : shownAs(mine, table.numberFormats[cell.row]?.[cell.at] || format),
    ...(isFormulaCell(table, cell.row, cell.at) ? { isFormula: true } : {}),
    theirs,
    theirsText: shownAs(theirs, format),
    figureId: column.figureIds?.[cell.planRow] ?? null,
    isAsked: !isEmpty(theirs) && !isSameValue(mine, theirs) && (isNews || !wasAsked),
  };
}
