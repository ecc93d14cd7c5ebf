import { shownAs } from '../grid/number-text.ts';
import type { SheetColumn, SheetPlan } from './plan.ts';

/** The columns that a reader sees. */
export function visibleColumns(plan: SheetPlan): SheetColumn[] {
  return plan.columns.filter((column) => column.role !== 'input');
}

/** The same plan with one of its rows alone, by its place. */
export function oneRow(plan: SheetPlan, at: number): SheetPlan {
  const only = <Item>(items: readonly Item[]) => items.slice(at, at + 1);
  return {
    ...plan,
    rowKeys: only(plan.rowKeys),
    columns: plan.columns.map((column) => ({
      ...column,
      cells: only(column.cells),
      numberFormats: only(column.numberFormats),
      ...(column.results ? { results: only(column.results) } : {}),
    })),
  };
}

/**
 * The rows of the visible columns as Excel would show them, in the order of `visibleColumns`; formulas with what they
 * come to by the API's own reckoning.
 */
export function previewRows(plan: SheetPlan): string[][] {
  const columns = visibleColumns(plan);
  return plan.rowKeys.map((_, row) =>
    columns.map((column) => shownAs((column.results ?? column.cells)[row] ?? null, column.numberFormats[row] ?? null)),
  );
}
