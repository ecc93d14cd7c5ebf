import { type Area, intersection, lastRow } from './area.ts';
import type { Book } from './book.ts';
import { hasContent } from './cell.ts';
import type { Place } from './entry.ts';
import { movedFormula } from './formula-writing.ts';
import type { Table, TableColumn } from './table.ts';

/** The formula as it would stand in the first row of the body. */
function atTop(table: Table, formula: string, row: number): string {
  return movedFormula(formula, table.body.row - row, 0);
}

/** New rows take over the formulas of calculated columns and the formats of the row above. */
export function fillCalculated(table: Table, added: Area): void {
  const { sheet, body } = table;
  const model = added.row > body.row ? added.row - 1 : lastRow(added) + 1;
  table.columns.forEach((column, index) => {
    const sheetColumn = table.area.column + index;
    for (let row = added.row; row <= lastRow(added); row += 1) {
      const above = sheet.format(model, sheetColumn);
      const cell = sheet.ensureCell(row, sheetColumn);
      cell.format = { ...above, ...cell.format };
      if (column.calculated !== undefined && !hasContent(cell)) {
        cell.formula = movedFormula(column.calculated, row - body.row, 0);
      }
    }
  });
}

/**
 * A formula entered in a table's column spreads over it when its other cells are empty or hold the same formula
 * (support.microsoft.com, "Use calculated columns in an Excel table").
 */
export function noticeCalculated(book: Book, place: Place): void {
  for (const table of book.tablesOn(place.sheet)) {
    const touched = intersection(table.body, place.area);
    if (!touched) continue;
    for (let index = 0; index < touched.columns; index += 1) {
      const column = table.columnAt(touched.column + index);
      if (column) noticeColumn(table, column, touched.column + index);
    }
  }
}

function noticeColumn(table: Table, column: TableColumn, sheetColumn: number): void {
  const formulas = new Set<string>();
  let hasConstant = false;
  for (let row = table.body.row; row <= lastRow(table.body); row += 1) {
    const cell = table.sheet.cell(row, sheetColumn);
    if (cell?.formula !== undefined) formulas.add(atTop(table, cell.formula, row));
    else if (hasContent(cell)) hasConstant = true;
  }
  if (formulas.size === 0) {
    column.calculated = undefined;
    return;
  }
  const [formula] = formulas;
  if (formulas.size > 1 || hasConstant || formula === undefined) return;
  if (column.calculated === formula) return;
  column.calculated = formula;
  for (let row = table.body.row; row <= lastRow(table.body); row += 1) {
    const cell = table.sheet.ensureCell(row, sheetColumn);
    if (!hasContent(cell)) cell.formula = movedFormula(formula, row - table.body.row, 0);
  }
}
