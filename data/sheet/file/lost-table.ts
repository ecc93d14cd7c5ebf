import { isEmpty } from '../../rules/table/cell-value.ts';
import { addressOf } from '../grid/address.ts';
import { type Area, inTheWay, SHEET_ROWS } from '../grid/place.ts';
import { type LostTable, lostTable, ROW_KEY_HEADERS } from '../refresh/lost-query.ts';
import { unlessUnreadable } from './package.ts';
import { type FileCells, fileCellAt, readFileCells } from './sheet-cell.ts';
import type { FileSheet, FileTable, WorkbookFile } from './workbook-file.ts';
import { mayHold } from './xml.ts';

/** A table of the file that has our row keys and lost its definition. */
export interface LostFileTable {
  name: string;
  sheet: string;
  /** The address of the table without its caption, `B6:Z20`. */
  address: string;
  /** The question to ask for `relinkFileTable`; null where rows and headers do not tell. */
  lost: LostTable | null;
}

/** Lists the tables that can be linked again. */
export function lostFileTables(file: WorkbookFile): LostFileTable[] {
  return file.lost.map((table) => {
    const { name, sheet, area } = table;
    const lost = unlessUnreadable(() => questionOf(file, table), undefined);
    return { name, sheet: sheet.name, address: addressOf(area), lost: lost ?? null };
  });
}

function questionOf({ parts, sharedStrings }: WorkbookFile, { sheet, area }: FileTable): LostTable | undefined {
  const asked = { part: sheet.path, sharedStrings, firstRow: area.row, lastRow: area.row + area.rows - 1 };
  const cells = readFileCells(parts.text(sheet.path), asked);
  const text = (row: number, column: number) =>
    String(fileCellAt(cells, area.row + row, area.column + column)?.value ?? '');
  const headers = Array.from({ length: area.columns }, (_, column) => text(0, column));
  const at = headers.findIndex((header) => ROW_KEY_HEADERS.includes(header));
  const keys = Array.from({ length: area.rows - 1 }, (_, row) => text(row + 1, at));
  return lostTable(headers, at < 0 ? [] : keys);
}

/** Cells with our row keys that are in no Excel table. */
export interface KeysWithoutTable {
  sheet: string;
  /** The cells to make a table of again, header included. */
  address: string;
}

/**
 * Finds the cells of a table of ours that is one no longer: its user made a plain range of it, or a program that knows
 * no tables saved the file. Sheets are gone through only as far as a header of row keys occurs in them.
 */
export function keysWithoutTable(file: WorkbookFile): KeysWithoutTable | undefined {
  for (const sheet of file.sheets) {
    const area = unlessUnreadable(() => keyedArea(file, sheet), undefined);
    if (area) return { sheet: sheet.name, address: addressOf(area) };
  }
  return undefined;
}

function keyedArea({ parts, tables, sharedStrings }: WorkbookFile, sheet: FileSheet): Area | undefined {
  const text = parts.text(sheet.path);
  const shared = ROW_KEY_HEADERS.flatMap((header) => sharedStrings.indexOf(header));
  const mayHave = ROW_KEY_HEADERS.some((header) => mayHold(text, header));
  if (!mayHave && !shared.some((at) => at >= 0 && text.includes(`>${at}</`))) return undefined;
  const cells = readFileCells(text, { part: sheet.path, sharedStrings, firstRow: 0, lastRow: SHEET_ROWS - 1 });
  const taken = tables.flatMap((table) => (table.sheet.path === sheet.path ? table.area : []));
  for (const [row, { cells: inRow }] of cells.rows)
    for (const { column, value } of inRow) {
      const isKey = ROW_KEY_HEADERS.includes(String(value ?? ''));
      if (isKey && !inTheWay({ row, column, rows: 1, columns: 1 }, taken)) return areaAround(cells, { row, column });
    }
  return undefined;
}

/** The headers side by side with that of the row keys, down to the last row that has anything below them. */
function areaAround(cells: FileCells, key: { row: number; column: number }): Area {
  const isFilled = (row: number, column: number) => !isEmpty(fileCellAt(cells, row, column)?.value ?? null);
  let first = key.column;
  while (first > 0 && isFilled(key.row, first - 1)) first -= 1;
  let last = key.column;
  while (isFilled(key.row, last + 1)) last += 1;
  let end = key.row;
  while (isFilled(end + 1, key.column)) end += 1;
  return { row: key.row, column: first, rows: Math.max(2, end - key.row + 1), columns: last - first + 1 };
}
