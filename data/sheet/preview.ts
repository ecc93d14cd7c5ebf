import { shownAs } from './number-text.ts';
import type { SheetColumn, SheetPlan } from './sheet-plan.ts';

/** The columns that a reader sees. */
export function visibleColumns(plan: SheetPlan): SheetColumn[] {
  return plan.columns.filter((column) => column.role !== 'input');
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
