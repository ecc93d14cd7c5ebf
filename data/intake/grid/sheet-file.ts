import { type FileCell, GRID_FILE, type GridFile, type NumberCell } from '../../sheet/grid/grid-file.ts';
import { SHEET_COLUMNS, SHEET_ROWS } from '../../sheet/grid/place.ts';
import type { OnRows, ReadGrids } from './csv.ts';
import type { GridCell, Merge } from './grid.ts';
import { CellCount, GridBuilder } from './grid-builder.ts';
import { GridFault } from './grid-fault.ts';
import { apartMerges } from './merge-place.ts';
import { NoteList } from './note-list.ts';
import { numberCell } from './shown-number.ts';

const MEMBERS = ['cells', 'date1904', 'formats', 'hiddenColumns', 'hiddenRows', 'merges', 'remarks', 'sheet'];
/** The most characters that Excel takes for the name of a sheet. */
const LONGEST_SHEET = 31;

/** Whether bytes begin as the file of a sheet does, of this version or another. */
export function isGridFile(beginning: string): boolean {
  return beginning.startsWith(GRID_FILE.slice(0, GRID_FILE.indexOf(',')));
}

/** The sheet that was read out of an open workbook. A file that is not exactly as it would have been written is refused. */
export function readSheetFile(text: string, onRows: OnRows): ReadGrids {
  if (!text.startsWith(GRID_FILE)) throw new GridFault('NEWER_GRID');
  const file = contentOf(text);
  const notes = new NoteList();
  const builder = new GridBuilder(new CellCount());
  const { sheet, hiddenRows, hiddenColumns } = file;
  for (const given of file.cells) {
    const cell = gridCell(given, file);
    if (cell === 'INVISIBLE') notes.add('INVISIBLE', sheet);
    else {
      if (cell.kind === 'ERROR') notes.add('ERROR_CELLS', sheet);
      builder.add({ row: given[0], column: given[1], cell });
    }
    onRows(given[0] + 1);
  }
  if (hiddenRows.length > 0) notes.add('HIDDEN_ROWS', sheet, hiddenRows.length);
  if (hiddenColumns.length > 0) notes.add('HIDDEN_COLUMNS', sheet, hiddenColumns.length);
  const merges = file.merges.map(([top, left, bottom, right]): Merge => ({ top, left, bottom, right }));
  if (apartMerges(merges).length < merges.length) throw new GridFault('DAMAGED');
  const remarks = file.remarks.map(([row, column, remark]) => ({ row, column, text: remark }));
  const lines = { hiddenRows: [...hiddenRows], hiddenColumns: [...hiddenColumns] };
  return { grids: [builder.build({ sheet, hidden: false, merges, remarks, ...lines })], notes: notes.list };
}

function gridCell(given: FileCell, file: GridFile): GridCell | 'INVISIBLE' {
  const [, , value] = given;
  if (typeof value === 'string') return { shown: value, kind: 'TEXT' };
  if (typeof value === 'boolean') return { shown: value ? 'TRUE' : 'FALSE', kind: 'LOGICAL' };
  if (value === null) return { shown: String(given[3]), kind: 'ERROR' };
  const [, , , shown, format, formula] = given as NumberCell;
  const read = numberCell(value, file.formats[format] ?? '', file.date1904);
  // Excel tells nothing to see where the format hides the number, in words of its language too.
  if (!read || shown?.trim() === '') return 'INVISIBLE';
  const cell = shown === null ? read : { ...read, shown: shown.trim() };
  return formula === undefined ? cell : { ...cell, formula };
}

/** @throws GridFault DAMAGED */
function contentOf(text: string): GridFile {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (cause) {
    throw new GridFault('DAMAGED', '', { cause });
  }
  // Writing it anew gives the same text: no number, space or escape is written in another way.
  if (!Array.isArray(read) || read.length !== 3 || JSON.stringify(read) !== text) throw new GridFault('DAMAGED');
  const content: unknown = read[2];
  if (!isGrid(content)) throw new GridFault('DAMAGED');
  return content;
}

type Row = readonly unknown[];

function isGrid(content: unknown): content is GridFile {
  if (typeof content !== 'object' || content === null) return false;
  if (Object.keys(content).join() !== MEMBERS.join()) return false;
  const { cells, date1904, formats, hiddenColumns, hiddenRows, merges, remarks, sheet } = content as GridFile;
  return (
    typeof date1904 === 'boolean' &&
    isText(sheet) &&
    sheet.length > 0 &&
    sheet.length <= LONGEST_SHEET &&
    isList(formats, isText) &&
    new Set(formats).size === formats.length &&
    isRising(hiddenColumns, (column) => isWhole(column, SHEET_COLUMNS)) &&
    isRising(hiddenRows, (row) => isWhole(row, SHEET_ROWS)) &&
    isInPlace(merges, isMerge) &&
    isInPlace(remarks, (remark) => remark.length === 3 && isText(remark[2])) &&
    isInPlace(cells, isCell) &&
    hasFormatsInOrder(cells, formats)
  );
}

function isList(list: unknown, isMember: (member: unknown) => boolean): boolean {
  return Array.isArray(list) && list.every(isMember);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isWhole(value: unknown, end: number): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) < end;
}

function isRising(list: unknown, isMember: (member: unknown) => boolean): boolean {
  return (
    isList(list, isMember) && (list as number[]).every((each, at, all) => at === 0 || each > (all[at - 1] ?? each))
  );
}

/** Whether rows begin with the row and column of a cell, each after the one before. */
function isInPlace(rows: unknown, isMember: (row: Row) => boolean): boolean {
  const isPlaced = (row: unknown) =>
    Array.isArray(row) && isWhole(row[0], SHEET_ROWS) && isWhole(row[1], SHEET_COLUMNS) && isMember(row);
  if (!isList(rows, isPlaced)) return false;
  const places = (rows as At[]).map(([row, column]) => row * SHEET_COLUMNS + column);
  return isRising(places, () => true);
}

type At = readonly [row: number, column: number];

function isMerge([top, left, bottom, right, ...rest]: Row): boolean {
  const isArea = isWhole(bottom, SHEET_ROWS) && isWhole(right, SHEET_COLUMNS) && rest.length === 0;
  return isArea && bottom >= Number(top) && right >= Number(left) && (bottom > Number(top) || right > Number(left));
}

function isCell([, , value, shown, format, formula, ...rest]: Row): boolean {
  if (typeof value === 'number')
    return (
      (shown === null || isText(shown)) &&
      isWhole(format, Number.MAX_SAFE_INTEGER) &&
      (formula === undefined || isText(formula)) &&
      rest.length === 0
    );
  if (value === null) return isText(shown) && shown !== '' && format === undefined;
  return (typeof value === 'boolean' || (isText(value) && value !== '')) && shown === undefined;
}

/** Whether each format is one that a cell has, and the first cell with it comes after those with the formats before it. */
function hasFormatsInOrder(cells: readonly FileCell[], formats: readonly string[]): boolean {
  let known = 0;
  for (const [, , value, , format = 0] of cells) {
    if (typeof value !== 'number') continue;
    if (Number(format) > known) return false;
    if (Number(format) === known) known += 1;
  }
  return known === formats.length;
}
