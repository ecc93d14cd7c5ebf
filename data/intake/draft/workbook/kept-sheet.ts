import { canonicalJson, sparse } from '../../../ledger/log/canonical.ts';
import { fileLineBytes, keepLines } from '../../../ledger/log/file-stream.ts';
import type { Store } from '../../../ledger/store/store.ts';
import type { Grid, Merge, Workbook } from '../../grid/grid.ts';

/** The properties of a sheet beside its cells. */
export interface KeptSheet {
  /** It is null for a file that has no sheets. */
  name: string | null;
  isHidden: boolean;
  rows: number;
  columns: number;
  merges: Merge[];
  hiddenRows: number[];
  hiddenColumns: number[];
}

/** The sheets of a file, and the file in which their cells are kept. */
export interface KeptSheets {
  digest: string;
  sheets: KeptSheet[];
}

/** A sheet as its line has it. */
type SheetLine = Omit<KeptSheet, 'name' | 'isHidden'> & { name?: string; hidden?: true };

function lineOf({ sheet, hidden, rows, columns, merges, hiddenRows, hiddenColumns }: Grid): SheetLine {
  const shape = { rows, columns, merges: [...merges], hiddenRows: [...hiddenRows], hiddenColumns: [...hiddenColumns] };
  return { ...shape, ...sparse({ name: sheet }), ...(hidden && { hidden }) };
}

function* linesOf(grids: readonly Grid[]): Generator<string> {
  yield canonicalJson({ sheets: grids.map(lineOf) });
  for (const grid of grids)
    for (let row = 0; row < grid.rows; row += 1)
      yield JSON.stringify(grid.cellsOf(row).flatMap(({ column, shown }) => [column, shown]));
}

/**
 * Keeps what the cells of a file show, a row a line, so that a page of them is read without the file. It is made of the file's
 * bytes alone: the same file keeps the same. Answers its digest.
 */
export function keepSheets(store: Store, { grids }: Workbook): string {
  return keepLines(store, linesOf(grids));
}

/** The sheets that were kept; undefined where they are not there any more. */
export function findSheets(store: Store, digest: string): KeptSheets | undefined {
  for (const line of fileLineBytes(store, digest)) {
    const { sheets } = JSON.parse(line.toString()) as { sheets: SheetLine[] };
    return {
      digest,
      sheets: sheets.map(({ name = null, hidden = false, ...shape }) => ({ name, isHidden: hidden, ...shape })),
    };
  }
  return undefined;
}

/** A part of a sheet: its first row and column from 0, and how many. */
export interface CellsAsked {
  /** The place of the sheet in the file, from 0. */
  sheet: number;
  top: number;
  rows: number;
  left: number;
  columns: number;
}

/** The texts that cells show, row after row; null for an empty cell. */
export function readCells(store: Store, { digest, sheets }: KeptSheets, asked: CellsAsked): (string | null)[][] {
  const sheet = sheets[asked.sheet];
  const rows = Math.max(0, Math.min(asked.rows, (sheet?.rows ?? 0) - asked.top));
  const columns = Math.max(0, Math.min(asked.columns, (sheet?.columns ?? 0) - asked.left));
  const first = 1 + asked.top + sheets.slice(0, asked.sheet).reduce((sum, before) => sum + before.rows, 0);
  const read: (string | null)[][] = [];
  if (rows === 0) return read;
  let line = 0;
  for (const bytes of fileLineBytes(store, digest)) {
    if (line >= first) read.push(textsOf(bytes, asked.left, columns));
    line += 1;
    if (read.length === rows) break;
  }
  return read;
}

function textsOf(bytes: Buffer, left: number, columns: number): (string | null)[] {
  const texts: (string | null)[] = Array(columns).fill(null);
  const cells = JSON.parse(bytes.toString()) as (number | string)[];
  for (let at = 0; at < cells.length; at += 2) {
    const column = Number(cells[at]) - left;
    if (column >= 0 && column < columns) texts[column] = String(cells[at + 1]);
  }
  return texts;
}
