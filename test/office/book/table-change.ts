import { invalidArgument } from '../host-error.ts';
import { type Area, intersection, lastColumn, lastRow } from './area.ts';
import { sortAttached, stickToTable } from './attached.ts';
import type { Book } from './book.ts';
import { fillCalculated } from './calculated-column.ts';
import { shownValue } from './cell.ts';
import { checkWritable, enter, type Place } from './entry.ts';
import { movedFormula, rewriteFormula } from './formula-writing.ts';
import { plainReference } from './plain-reference.ts';
import { dropColumn } from './rewriting.ts';
import { deleteCells, insertCells, removeTable } from './shift.ts';
import { type SortKey, Table, type TableColumn } from './table.ts';

function checkFree(book: Book, place: Place, except?: Table): void {
  const other = book.tablesOn(place.sheet).find((table) => table !== except && intersection(table.area, place.area));
  if (other) throw invalidArgument(`a table can't overlap another table; ${other.name} stands there`);
}

/** Reads the headers from the sheet and makes them different texts. */
function adoptHeaders(book: Book, table: Table): void {
  const cells = table.sheet.storedCellsIn({ ...table.area, rows: 1 });
  if (cells.some(({ cell }) => cell.formula !== undefined)) book.ensureCalculated();
  for (let column = table.area.column; column <= lastColumn(table.area); column += 1) {
    const cell = table.sheet.ensureCell(table.area.row, column);
    const shown = shownValue(cell);
    const text = typeof shown === 'boolean' ? String(shown).toUpperCase() : String(shown);
    const name = text === '' ? table.defaultColumnName(book.word('column')) : table.freeColumnName(text);
    table.addColumn(table.columns.length, name);
    cell.value = name;
    cell.formula = undefined;
  }
}

export function addTable(book: Book, place: Place, hasHeaders: boolean): Table {
  const { sheet, area } = place;
  checkWritable(sheet);
  checkFree(book, place);
  let number = 1;
  while (book.findTable(`${book.word('table')}${number}`)) number += 1;
  const name = `${book.word('table')}${number}`;
  if (!hasHeaders) insertCells(book, { sheet, area: { ...area, rows: 1 } }, 'row');
  const rows = hasHeaders ? Math.max(area.rows, 2) : area.rows + 1;
  const table = new Table(book.newId(), sheet, { name, area: { ...area, rows } });
  checkFree(book, { sheet, area: table.area });
  adoptHeaders(book, table);
  book.tables.push(table);
  book.touch();
  book.onEvent({ kind: 'tableAdded', table });
  return table;
}

/** Deletes the table with its cells' content and formats. */
export function deleteTable(book: Book, table: Table): void {
  checkWritable(table.sheet);
  for (const { row, column } of table.sheet.storedCellsIn(table.area)) table.sheet.putCell(row, column, undefined);
  removeTable(book, table);
  book.touch();
}

/** The new area must contain the old header row (learn.microsoft.com/javascript/api/excel/excel.table#resize). */
export function resizeTable(book: Book, table: Table, area: Area): void {
  checkWritable(table.sheet);
  const isUnderHeader = area.row === table.area.row && intersection(area, table.area) !== undefined;
  if (!isUnderHeader || area.rows < (table.hasHeaders ? 2 : 1)) throw invalidArgument('the new area of the table');
  checkFree(book, { sheet: table.sheet, area }, table);
  const old = table.area;
  const oldBody = table.body;
  const kept = table.columns.filter((_, index) => {
    const at = old.column + index;
    return at >= area.column && at <= lastColumn(area);
  });
  for (const column of table.columns) if (!kept.includes(column)) dropColumn(book, table, column);
  table.columns = kept;
  table.area = area;
  for (let at = area.column; at <= lastColumn(area); at += 1) {
    if (at >= old.column && at <= lastColumn(old)) continue;
    const cell = table.sheet.ensureCell(area.row, at);
    const text = String(shownValue(cell));
    const name = text === '' ? table.defaultColumnName(book.word('column')) : table.freeColumnName(text);
    table.addColumn(at - area.column, name);
    if (table.hasHeaders) cell.value = name;
  }
  stickToTable(table, oldBody);
  const rows = lastRow(area) - lastRow(old);
  if (rows > 0) fillCalculated(table, { ...area, row: lastRow(old) + 1, rows });
  book.touch();
}

/** Adds a row of totals below the body. The first column has its label, and the last one is summed. */
export function showTotals(book: Book, table: Table): void {
  if (table.hasTotals) return;
  const { sheet, area } = table;
  const below = { ...area, row: lastRow(area) + 1, rows: 1 };
  if (!sheet.isEmpty(below)) insertCells(book, { sheet, area: below }, 'row');
  table.area = { ...area, rows: area.rows + 1 };
  table.hasTotals = true;
  sheet.ensureCell(below.row, area.column).value = book.locale === 'zh-CN' ? '汇总' : 'Total';
  book.touch();
}

/** Inserts a column, and moves the cells to the right of the table. `values` holds the whole column, header included. */
export function addColumn(
  book: Book,
  table: Table,
  wanted: { index: number | undefined; values: unknown; name: string | undefined },
): TableColumn {
  const index = wanted.index === undefined || wanted.index < 0 ? table.columns.length : wanted.index;
  if (index > table.columns.length) throw invalidArgument(`column index ${index}`);
  const at = table.area.column + index;
  const isInside = index > 0 && index < table.columns.length;
  insertCells(book, { sheet: table.sheet, area: { ...table.area, column: at, columns: 1 } }, 'column');
  if (!isInside) {
    table.area = { ...table.area, column: table.area.column - (index === 0 ? 1 : 0), columns: table.area.columns + 1 };
    const added = table.addColumn(index, table.defaultColumnName(book.word('column')));
    if (table.hasHeaders) table.sheet.ensureCell(table.area.row, at).value = added.name;
  }
  const column = table.columns[index];
  if (!column) throw invalidArgument(`column index ${index}`);
  const whole = { sheet: table.sheet, area: { ...table.area, column: at, columns: 1 } };
  if (wanted.values !== undefined) enter(book, whole, wanted.values);
  if (wanted.name !== undefined) enter(book, { sheet: table.sheet, area: { ...whole.area, rows: 1 } }, [[wanted.name]]);
  return column;
}

export function deleteColumn(book: Book, table: Table, column: TableColumn): void {
  if (table.columns.length === 1) throw invalidArgument('the last column of a table cannot be deleted');
  const at = table.area.column + table.columns.indexOf(column);
  deleteCells(book, { sheet: table.sheet, area: { ...table.area, column: at, columns: 1 } }, 'column');
}

/** Turns the table into a plain range. Structured references to the table become A1 references. */
export function convertToRange(book: Book, table: Table): Place {
  checkWritable(table.sheet);
  for (const sheet of book.sheets) {
    for (const { row, cell } of sheet.storedCells()) {
      if (cell.formula === undefined) continue;
      cell.formula = rewriteFormula(cell.formula, (part) => {
        const isOurs = part.kind === 'structured' && part.table.toLowerCase() === table.name.toLowerCase();
        return isOurs ? plainReference(table, part, row) : part;
      });
    }
  }
  removeTable(book, table);
  return { sheet: table.sheet, area: table.area };
}

/** Sorts the body as Excel does: numbers, then text, then truth values, and always empty cells last. */
export function sortTable(book: Book, table: Table, keys: SortKey[]): void {
  checkWritable(table.sheet);
  book.ensureCalculated();
  const { body, sheet } = table;
  const rows = Array.from({ length: body.rows }, (_, down) =>
    table.columns.map((__, right) => sheet.cell(body.row + down, body.column + right)),
  );
  const order = rows.map((cells, down) => ({ cells, down }));
  order.sort((a, b) => {
    for (const key of keys) {
      const difference = compare(shownValue(a.cells[key.column]), shownValue(b.cells[key.column]), key.isAscending);
      if (difference !== 0) return difference;
    }
    return a.down - b.down;
  });
  const places = new Map(order.map(({ down }, to) => [body.row + down, body.row + to]));
  sortAttached(sheet, body, (row) => places.get(row) ?? row);
  table.sortedBy = keys;
  order.forEach(({ cells, down: from }, to) => {
    cells.forEach((cell, right) => {
      if (cell?.formula !== undefined) cell.formula = movedFormula(cell.formula, to - from, 0);
      sheet.putCell(body.row + to, body.column + right, cell);
    });
  });
  book.touch();
  book.onEvent({ kind: 'changed', sheet, area: body, changeType: 'RangeEdited' });
}

function rank(value: string | number | boolean): number {
  if (typeof value === 'number') return 0;
  return typeof value === 'string' ? 1 : 2;
}

function compare(a: string | number | boolean, b: string | number | boolean, isAscending: boolean): number {
  if (a === '' || b === '') return (a === '' ? 1 : 0) - (b === '' ? 1 : 0);
  const byKind = rank(a) - rank(b);
  const byValue = typeof a === 'string' ? a.localeCompare(String(b), 'zh-CN') : Number(a) - Number(b);
  return (byKind === 0 ? byValue : byKind) * (isAscending ? 1 : -1);
}
