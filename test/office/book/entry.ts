import { accessDenied, invalidArgument, notModelled } from '../host-error.ts';
import { type Area, intersection, lastColumn, lastRow } from './area.ts';
import { stickToTable } from './attached.ts';
import type { Book } from './book.ts';
import { fillCalculated, noticeCalculated } from './calculated-column.ts';
import type { Cell } from './cell.ts';
import { canonicalFormula, renameColumn } from './rewriting.ts';
import type { Sheet } from './sheet.ts';
import type { Table } from './table.ts';
import { typedValue } from './typed-value.ts';

export type Entry = string | number | boolean | null;

export interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

function isEntry(value: unknown): value is Entry {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

/** The entries for each cell. A single value counts for all of them. Throws unless the sizes agree. */
export function entriesFor(area: Area, given: unknown): Entry[][] {
  const rows: unknown[] = Array.isArray(given)
    ? given
    : Array.from({ length: area.rows }, () => new Array(area.columns).fill(given));
  if (rows.length !== area.rows) throw wrongSize();
  return rows.map((row) => {
    if (!Array.isArray(row) || row.length !== area.columns) throw wrongSize();
    return row.map((value: unknown) => {
      if (!isEntry(value)) throw invalidArgument('a cell takes a string, a number, a boolean or null');
      return value;
    });
  });
}

function wrongSize() {
  return invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

export function checkWritable(sheet: Sheet): void {
  if (sheet.isProtected) throw accessDenied(`the sheet ${sheet.name} is protected`);
}

/** Enters values or formulas as if typed. A null leaves a cell alone, and `''` empties it. */
export function enter(book: Book, place: Place, given: unknown): void {
  const { sheet, area } = place;
  const entries = entriesFor(area, given);
  checkWritable(sheet);
  const before = sheet.cell(area.row, area.column)?.value;
  const read = new Map<string, string>();
  const grown = growTables(book, place, entries);
  entries.forEach((row, down) => {
    row.forEach((entry, right) => {
      if (entry === null) return;
      enterOne(book, { sheet, row: area.row + down, column: area.column + right }, { entry, read });
    });
  });
  for (const { table, added } of grown) fillCalculated(table, added);
  noticeCalculated(book, place);
  book.touch();
  const details = () => {
    book.ensureCalculated();
    return { before, after: sheet.cell(area.row, area.column)?.value };
  };
  const isSingle = area.rows === 1 && area.columns === 1;
  book.onEvent({ kind: 'changed', sheet, area, changeType: 'RangeEdited', ...(isSingle ? { details } : {}) });
}

interface Input {
  entry: string | number | boolean;
  table: Table | undefined;
  /** The formulas of this entry that were parsed already, because a column has the same one in every row. */
  read: Map<string, string>;
}

function enterOne(book: Book, at: { sheet: Sheet; row: number; column: number }, input: Omit<Input, 'table'>) {
  const table = book.tableAt(at.sheet, at.row, at.column);
  if (table?.hasHeaders && at.row === table.area.row) return enterHeader(book, table, at.column, input.entry);
  const cell = at.sheet.ensureCell(at.row, at.column);
  fillCell(book, cell, { ...input, table });
}

function readFormula(book: Book, entry: string, { table, read }: Input): string {
  const key = `${table?.id}${entry}`;
  const formula = read.get(key) ?? canonicalFormula(book, entry, table);
  read.set(key, formula);
  return formula;
}

function fillCell(book: Book, cell: Cell, input: Input): void {
  const { entry } = input;
  cell.formula = undefined;
  cell.isTextPrefixed = undefined;
  cell.isSpilled = undefined;
  cell.isOfCall = undefined;
  cell.spill = undefined;
  if (entry === '') {
    cell.value = undefined;
  } else if (typeof entry === 'string' && entry.startsWith("'")) {
    cell.value = entry.slice(1);
    cell.isTextPrefixed = true;
  } else if (cell.format.numberFormat === '@') {
    cell.value = typeof entry === 'boolean' ? entry : String(entry);
  } else if (typeof entry === 'string' && entry.startsWith('=') && entry.length > 1) {
    cell.formula = readFormula(book, entry, input);
    cell.value = undefined;
  } else if (typeof entry === 'string') {
    const typed = typedValue(entry, book.locale);
    cell.value = typed.value;
    const isGeneral = (cell.format.numberFormat ?? 'General') === 'General';
    if (typed.numberFormat !== undefined && isGeneral) cell.format.numberFormat = typed.numberFormat;
  } else {
    cell.value = entry;
  }
}

/** Makes a header a text that is not empty and differs from the others of its table. */
function enterHeader(book: Book, table: Table, sheetColumn: number, entry: string | number | boolean): void {
  const column = table.columnAt(sheetColumn);
  if (!column) return;
  if (typeof entry === 'string' && entry.startsWith('=')) throw notModelled('a formula in the header of a table');
  const text = typeof entry === 'string' ? entry.replace(/^'/, '') : String(entry).toUpperCase();
  const name = text === '' ? table.defaultColumnName(book.word('column')) : table.freeColumnName(text, column);
  renameColumn(book, { table, column }, name);
  const cell = table.sheet.ensureCell(table.area.row, sheetColumn);
  cell.value = name;
  cell.formula = undefined;
}

/**
 * An entry just below or beside a table extends it, when the cells there were empty (support.microsoft.com, "Turn Excel table
 * AutoExpansion on or off").
 */
function growTables(book: Book, place: Place, entries: Entry[][]): { table: Table; added: Area }[] {
  const grown: { table: Table; added: Area }[] = [];
  for (const table of book.tablesOn(place.sheet)) {
    const added = growthBelow(book, table, { place, entries });
    if (added) grown.push({ table, added });
    else growAside(book, table, { place, entries });
  }
  return grown;
}

function isFilled(written: { place: Place; entries: Entry[][] }, part: Area): boolean {
  const { area } = written.place;
  const found = intersection(area, part);
  if (!found) return false;
  const rows = written.entries.slice(found.row - area.row, found.row - area.row + found.rows);
  return rows.some((row) =>
    row
      .slice(found.column - area.column, found.column - area.column + found.columns)
      .some((entry) => entry !== null && entry !== ''),
  );
}

function isFree(book: Book, table: Table, part: Area): boolean {
  const isTaken = book.tablesOn(table.sheet).some((other) => other !== table && intersection(other.area, part));
  return !isTaken && table.sheet.isEmpty(part);
}

function growthBelow(book: Book, table: Table, written: { place: Place; entries: Entry[][] }): Area | undefined {
  const next = lastRow(table.area) + 1;
  const rows = lastRow(written.place.area) - next + 1;
  if (table.hasTotals || rows < 1 || written.place.area.row > next) return undefined;
  const added = { ...table.area, row: next, rows };
  if (!isFilled(written, { ...added, rows: 1 }) || !isFree(book, table, added)) return undefined;
  const before = table.body;
  table.area = { ...table.area, rows: table.area.rows + rows };
  stickToTable(table, before);
  return added;
}

function growAside(book: Book, table: Table, written: { place: Place; entries: Entry[][] }): void {
  const next = lastColumn(table.area) + 1;
  const columns = lastColumn(written.place.area) - next + 1;
  if (columns < 1 || written.place.area.column > next) return;
  const added = { ...table.area, column: next, columns };
  if (!isFilled(written, { ...added, columns: 1 }) || !isFree(book, table, added)) return;
  table.area = { ...table.area, columns: table.area.columns + columns };
  for (let index = 0; index < columns; index += 1) {
    const column = table.addColumn(table.columns.length, table.defaultColumnName(book.word('column')));
    if (table.hasHeaders) table.sheet.ensureCell(table.area.row, next + index).value = column.name;
  }
}
