import { type Area, intersection, lastRow } from './area.ts';
import type { Book } from './book.ts';
import { hasContent } from './cell.ts';
import type { Place } from './entry.ts';
import { movedFormula } from './formula-writing.ts';
import type { Table, TableColumn } from './table.ts';

/** The formula moved from its row to the first row of the body. */
function atTop(table: Table, formula: string, row: number): string {
  return movedFormula(formula, table.body.row - row, 0);
}

/** Gives new rows the formulas of calculated columns and the formats of the row above. */
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
      const cells = { ...touched, column: touched.column + index, columns: 1 };
      if (column && hasFormula(table, cells)) noticeColumn(table, column, cells.column);
      else if (column?.calculated !== undefined && !hasFormula(table, { ...cells, ...rowsOf(table) })) {
        column.calculated = undefined;
      }
    }
  }
}

function rowsOf({ body }: Table): Pick<Area, 'row' | 'rows'> {
  return { row: body.row, rows: body.rows };
}

/** Whether one of these cells of a column has a formula. */
function hasFormula({ sheet }: Table, { row: first, column, rows }: Area): boolean {
  for (let row = first; row < first + rows; row += 1) {
    if (sheet.cell(row, column)?.formula !== undefined) return true;
  }
  return false;
}

function noticeColumn(table: Table, column: TableColumn, sheetColumn: number): void {
  const { sheet, body } = table;
  const end = lastRow(body);
  let only: string | undefined;
  for (let row = body.row; row <= end; row += 1) {
    const cell = sheet.cell(row, sheetColumn);
    if (!hasContent(cell)) continue;
    const formula = cell?.formula === undefined ? undefined : atTop(table, cell.formula, row);
    // The cell has a constant or a second formula.
    if (formula === undefined || (only !== undefined && formula !== only)) return;
    only = formula;
  }
  if (only === undefined || column.calculated === only) return;
  column.calculated = only;
  for (let row = body.row; row <= end; row += 1) {
    const cell = sheet.ensureCell(row, sheetColumn);
    if (!hasContent(cell)) cell.formula = movedFormula(only, row - body.row, 0);
  }
}
