import { insertDeleteConflict } from '../host-error.ts';
import { type Area, intersection, lastRow, MAX_COLUMNS, MAX_ROWS } from './area.ts';
import { checkMerges, type Moving, moveAttached } from './attached.ts';
import type { Book } from './book.ts';
import { fillCalculated } from './calculated-column.ts';
import { checkWritable, type Place } from './entry.ts';
import type { Corner, FormulaPart, Reference } from './formula-text.ts';
import { dropColumn, dropTable, rewriteEverywhere } from './rewriting.ts';
import type { Sheet } from './sheet.ts';
import type { Table } from './table.ts';

/** An insertion or deletion of cells. The cells beyond them move along `axis`. */
interface Shift {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly axis: 'row' | 'column';
  readonly isInsert: boolean;
}

interface Span {
  start: number;
  length: number;
}

function along(area: Area, axis: 'row' | 'column'): Span {
  return axis === 'row' ? { start: area.row, length: area.rows } : { start: area.column, length: area.columns };
}

function across(area: Area, axis: 'row' | 'column'): Span {
  return along(area, axis === 'row' ? 'column' : 'row');
}

function withAlong(area: Area, axis: 'row' | 'column', span: Span): Area {
  return axis === 'row'
    ? { ...area, row: span.start, rows: span.length }
    : { ...area, column: span.start, columns: span.length };
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.start + inner.length <= outer.start + outer.length;
}

function overlap(a: Span, b: Span): number {
  return Math.min(a.start + a.length, b.start + b.length) - Math.max(a.start, b.start);
}

/** The area's place after the shift, or undefined when all of it was deleted. */
function shifted(area: Area, shift: Shift): Area | undefined {
  const { axis } = shift;
  const limit = axis === 'row' ? MAX_ROWS : MAX_COLUMNS;
  const span = along(area, axis);
  const change = along(shift.area, axis);
  if (!isWithin(across(area, axis), across(shift.area, axis)) || span.length === limit) return area;
  if (shift.isInsert) {
    if (span.start >= change.start) return withAlong(area, axis, { ...span, start: span.start + change.length });
    const isInside = span.start + span.length > change.start;
    return isInside ? withAlong(area, axis, { ...span, length: span.length + change.length }) : area;
  }
  const length = span.length - Math.max(0, overlap(span, change));
  if (length === 0) return undefined;
  const before = Math.min(Math.max(0, span.start - change.start), change.length);
  return withAlong(area, axis, { start: span.start - before, length });
}

function cornerAt(corner: Corner, row: number, column: number): Corner {
  return {
    ...corner,
    row: corner.row === undefined ? undefined : row,
    column: corner.column === undefined ? undefined : column,
  };
}

function shiftedReference(part: Reference, shift: Shift): FormulaPart {
  const last = part.last ?? part.first;
  const area = {
    row: part.first.row ?? 0,
    column: part.first.column ?? 0,
    rows: (last.row ?? MAX_ROWS - 1) - (part.first.row ?? 0) + 1,
    columns: (last.column ?? MAX_COLUMNS - 1) - (part.first.column ?? 0) + 1,
  };
  const moved = shifted(area, shift);
  if (!moved) return { kind: 'plain', text: '#REF!' };
  return {
    ...part,
    first: cornerAt(part.first, moved.row, moved.column),
    last: part.last && cornerAt(part.last, lastRow(moved), moved.column + moved.columns - 1),
  };
}

/** Throws when only a part of a table would move. */
function checkTables(book: Book, shift: Shift): void {
  const { axis } = shift;
  const change = along(shift.area, axis);
  for (const table of book.tablesOn(shift.sheet)) {
    const span = along(table.area, axis);
    const isBefore = span.start + span.length <= change.start;
    const isBeside = overlap(across(table.area, axis), across(shift.area, axis)) <= 0;
    if (isBefore || isBeside) continue;
    if (!isWithin(across(table.area, axis), across(shift.area, axis))) {
      throw insertDeleteConflict(`this would move only a part of the table ${table.name}`);
    }
    const losesHeader = axis === 'row' && overlap({ start: span.start, length: 1 }, change) > 0;
    if (!shift.isInsert && table.hasHeaders && losesHeader && overlap(span, change) < span.length) {
      throw insertDeleteConflict(`the header row of the table ${table.name} cannot be deleted`);
    }
  }
}

function insertTableColumns(book: Book, table: Table, shift: Shift): void {
  const { start, length } = along(shift.area, 'column');
  for (let index = 0; index < length; index += 1) {
    const column = table.addColumn(start + index - table.area.column, table.defaultColumnName(book.word('column')));
    if (table.hasHeaders) table.sheet.ensureCell(table.area.row, start + index).value = column.name;
  }
}

function deleteTableColumns(book: Book, table: Table, shift: Shift): void {
  const cut = intersection(table.area, shift.area);
  if (!cut) return;
  const gone = table.columns.splice(cut.column - table.area.column, cut.columns);
  for (const column of gone) dropColumn(book, table, column);
}

/** Adjusts a table to the shift: its area, its deleted or inserted columns, and its new rows. */
function adjustTable(book: Book, table: Table, shift: Shift): void {
  const old = table.area;
  const change = along(shift.area, shift.axis);
  const isTouched = isWithin(across(old, shift.axis), across(shift.area, shift.axis));
  if (!isTouched) return;
  const moved = shifted(old, shift);
  if (!moved) {
    removeTable(book, table);
    return;
  }
  if (shift.axis === 'column') {
    if (!shift.isInsert) deleteTableColumns(book, table, shift);
    table.area = moved;
    if (shift.isInsert && moved.columns > old.columns) insertTableColumns(book, table, shift);
    return;
  }
  table.area = moved;
  if (shift.isInsert && moved.rows > old.rows) {
    fillCalculated(table, { ...moved, row: change.start, rows: change.length });
  }
  // Excel keeps one empty row when all rows of the body are deleted.
  if (table.body.rows < 1) table.area = { ...table.area, rows: table.area.rows + 1 };
}

/** Removes the table and leaves its cells. */
export function removeTable(book: Book, table: Table): void {
  dropTable(book, table);
  book.tables.splice(book.tables.indexOf(table), 1);
  book.onEvent({ kind: 'tableDeleted', table });
}

function moveLines(shift: Shift): void {
  const isWhole = shift.axis === 'row' ? shift.area.columns === MAX_COLUMNS : shift.area.rows === MAX_ROWS;
  if (!isWhole) return;
  const lines = shift.axis === 'row' ? shift.sheet.rowLines : shift.sheet.columnLines;
  const change = along(shift.area, shift.axis);
  const entries = [...lines.entries()];
  lines.clear();
  for (const [at, line] of entries) {
    if (at < change.start) lines.set(at, line);
    else if (shift.isInsert) lines.set(at + change.length, line);
    else if (at >= change.start + change.length) lines.set(at - change.length, line);
  }
}

function perform(book: Book, shift: Shift): void {
  checkWritable(shift.sheet);
  checkTables(book, shift);
  const isWhole = shift.axis === 'row' ? shift.area.columns === MAX_COLUMNS : shift.area.rows === MAX_ROWS;
  const moving: Moving = { ...shift, isWhole, to: (area) => shifted(area, shift) };
  checkMerges(moving);
  const sheetName = shift.sheet.name.toLowerCase();
  const one = { rows: 1, columns: 1 };
  shift.sheet.moveCells((row, column) => shifted({ row, column, ...one }, shift));
  moveAttached(moving);
  moveLines(shift);
  rewriteEverywhere(book, (part, home) => {
    if (part.kind === 'structured') return part;
    const isHere = part.sheet === undefined ? home === shift.sheet : part.sheet.toLowerCase() === sheetName;
    return isHere ? shiftedReference(part, shift) : part;
  });
  for (const table of book.tablesOn(shift.sheet)) adjustTable(book, table, shift);
  for (const place of book.tracked) {
    if (place.sheet === shift.sheet && place.area) place.area = shifted(place.area, shift);
  }
  book.touch();
  const subject = shift.axis === 'row' ? 'Row' : 'Column';
  const verb = shift.isInsert ? 'Inserted' : 'Deleted';
  book.onEvent({
    kind: 'changed',
    sheet: shift.sheet,
    area: shift.area,
    changeType: `${isWhole ? subject : 'Cell'}${verb}`,
  });
}

export function insertCells(book: Book, place: Place, axis: 'row' | 'column'): void {
  perform(book, { ...place, axis, isInsert: true });
}

export function deleteCells(book: Book, place: Place, axis: 'row' | 'column'): void {
  perform(book, { ...place, axis, isInsert: false });
}
