import type { Grid, Merge, PlacedCell } from '../../grid/grid.ts';
import { type CellNumber, type Mark, markIn, numberIn } from '../word/cell-number.ts';
import { close } from '../word/plain.ts';
import { type Span, spanIn } from '../word/span.ts';

/** A cell as a reader of tables sees it: a number, a mark in the place of one, the name of a period, or words. */
export interface Entry {
  column: number;
  cell: PlacedCell;
  kind: 'NUMBER' | 'MARK' | 'SPAN' | 'TEXT' | 'OTHER';
  number?: CellNumber;
  mark?: Mark;
  span?: Span;
}

/** A row of a sheet, with its cells from left to right. */
export interface SheetRow {
  readonly row: number;
  readonly entries: Entry[];
}

/** The columns of a part of a sheet, the last included. */
export interface ColumnRange {
  left: number;
  right: number;
}

/** A sheet with its cells told apart. Rows without any cell are left out. */
export interface ReadSheet {
  sheet: string | null;
  rows: SheetRow[];
  merges: readonly Merge[];
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: ReadonlySet<number>;
}

/** Texts that could be numbers, marks and names of periods: each is looked at once, as long as there are not too many. */
type Seen = Map<string, Omit<Entry, 'column' | 'cell'>>;
const MOST_SEEN = 5000;

/** Cells up to which a sheet is held as entries. The rows of a larger one are read again each time that they are looked at. */
const HELD_CELLS = 50_000;

/** Most texts are words, which all say this of themselves. */
const WORDS = { kind: 'TEXT' } as const;

function ofText(cell: PlacedCell): Omit<Entry, 'column' | 'cell'> {
  const mark = markIn(cell.shown);
  if (mark) return { kind: 'MARK', mark };
  const number = numberIn(cell);
  const span = spanIn(cell.shown);
  // Four digits typed as a text are a year above a column, and a number in it; 1985.10 may be either.
  if (span && !/^\s*\d+\s*$/.test(cell.shown)) return { kind: 'SPAN', span, ...(number ? { number } : {}) };
  return number ? { kind: 'NUMBER', number } : WORDS;
}

function dayOf(day: string): Span {
  const month = Number(day.slice(5, 7)) - 1;
  return { year: Number(day.slice(0, 4)), from: month, to: month };
}

function entryOf(cell: PlacedCell, seen: Seen): Entry | undefined {
  const { column, kind, shown, value } = cell;
  if (kind === 'DATE') return { column, cell, kind: 'SPAN', ...(value === undefined ? {} : { span: dayOf(value) }) };
  if (kind === 'LOGICAL') return { column, cell, kind: 'OTHER' };
  if (kind === 'ERROR') {
    const mark = markIn(shown);
    return mark ? { column, cell, kind: 'MARK', mark } : { column, cell, kind: 'OTHER' };
  }
  const number = kind === 'NUMBER' ? numberIn(cell) : undefined;
  if (number) return { column, cell, kind: 'NUMBER', number };
  if (close(shown) === '') return undefined;
  const known = seen.get(shown) ?? ofText(cell);
  if (seen.size < MOST_SEEN) seen.set(shown, known);
  return { column, cell, ...known };
}

/** A row of a large sheet, whose entries take ten times the memory of its cells. */
class RowReadAgain implements SheetRow {
  readonly row: number;
  readonly #read: (row: number) => Entry[];
  readonly #range: ColumnRange | undefined;

  constructor(row: number, read: (row: number) => Entry[], range?: ColumnRange) {
    this.row = row;
    this.#read = read;
    this.#range = range;
  }

  get entries(): Entry[] {
    const entries = this.#read(this.row);
    return this.#range ? entriesWithin(entries, this.#range) : entries;
  }

  within(range: ColumnRange): SheetRow {
    return new RowReadAgain(this.row, this.#read, range);
  }
}

function entriesWithin(entries: Entry[], { left, right }: ColumnRange): Entry[] {
  return entries.filter(({ column }) => column >= left && column <= right);
}

/** The parts of rows between two columns. Rows without a cell there are left out. */
export function rowsWithin(rows: readonly SheetRow[], range: ColumnRange): SheetRow[] {
  return rows.flatMap((row) => {
    const inside = entriesWithin(row.entries, range);
    if (inside.length === 0) return [];
    return [row instanceof RowReadAgain ? row.within(range) : { row: row.row, entries: inside }];
  });
}

/** Reads the cells of a sheet. */
export function readSheet(grid: Grid): ReadSheet {
  const seen: Seen = new Map();
  const read = (row: number) => grid.cellsOf(row).flatMap((cell) => entryOf(cell, seen) ?? []);
  const isHeld = grid.rows * grid.columns <= HELD_CELLS;
  const rows: SheetRow[] = [];
  for (let row = 0; row < grid.rows; row += 1) {
    const entries = read(row);
    if (entries.length > 0) rows.push(isHeld ? { row, entries } : new RowReadAgain(row, read));
  }
  const { sheet, merges, hiddenRows, hiddenColumns } = grid;
  return { sheet, rows, merges, hiddenRows, hiddenColumns };
}

/** A whole number that could be a year, or a year and a month written together. */
export function yearLike({ kind, number, span, cell }: Entry): Span | undefined {
  if (kind === 'SPAN') return span;
  if (
    kind !== 'NUMBER' ||
    number?.isPercent ||
    number?.isPlace ||
    !/^(?:19|20)\d{2}(?:0[1-9]|1[0-2])?$/.test(number?.value ?? '')
  )
    return undefined;
  return cell.shown.includes(',') ? undefined : spanIn(number?.value ?? '');
}

/** A month that stands as the number 2024.01. One such as 2024.1 may be January or October. */
export function dottedMonth({ kind, cell }: Entry): Span | undefined {
  const [, year, month] = (kind === 'NUMBER' && /^((?:19|20)\d{2})\.(0[1-9]|1[0-2])$/.exec(cell.shown)) || [];
  if (year === undefined) return undefined;
  return { year: Number(year), from: Number(month) - 1, to: Number(month) - 1 };
}

/** Days that a sheet counts from 1900, of this century and the end of the last one. */
const [FIRST_SERIAL, LAST_SERIAL] = [29_221, 73_050];

/** The month of a day that stands as the number by which a sheet counts it: 45292 is 1 January 2024. */
export function serialMonth({ kind, number }: Entry): Span | undefined {
  if (kind !== 'NUMBER' || !/^\d{5}$/.test(number?.value ?? '')) return undefined;
  const serial = Number(number?.value);
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return undefined;
  return dayOf(new Date(Date.UTC(1899, 11, 30 + serial)).toISOString());
}
