import { Workbook } from '@cj-tech-master/excelts';
import { calculateFormulas, type WorkbookLike } from '@cj-tech-master/excelts/formula';
import type { CellValue } from '../../../../data/rules/table/cell-value.ts';
import type { SheetPlan } from '../../../../data/sheet/plan/plan.ts';

/** Answers the value that somebody types over a cell, or undefined where the plan's value stays. */
export type Typed = (key: string, row: number) => CellValue | undefined;

/**
 * Computes a plan's formula columns with a formula engine. Answers the values by column key, one per row, '' for an empty text.
 */
export function recalculated(plan: SheetPlan, typed: Typed = () => undefined): Map<string, unknown[]> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Sheet1');
  const rows = plan.rowKeys.map((_, row) =>
    plan.columns.map((column) => {
      const value = typed(column.key, row);
      return value !== undefined ? value : (column.cells[row] ?? null);
    }),
  );
  sheet.addTable({
    name: plan.definition.id,
    ref: 'B3',
    headerRow: true,
    columns: plan.columns.map((column) => ({ name: column.header })),
    rows,
  });
  plan.columns.forEach(({ formula }, at) => {
    if (!formula) return;
    for (let row = 0; row < rows.length; row++) sheet.getCell(row + 4, at + 2).value = { formula: formula.slice(1) };
  });
  // The engine's own interfaces differ in optional properties only.
  calculateFormulas(workbook as unknown as WorkbookLike);
  const results = new Map<string, unknown[]>();
  plan.columns.forEach((column, at) => {
    if (column.formula !== undefined)
      results.set(
        column.key,
        rows.map((_, row) => sheet.getCell(row + 4, at + 2).result),
      );
  });
  return results;
}
