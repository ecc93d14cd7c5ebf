import { cellAddress } from '../../sheet/grid/address.ts';
import { isNote, type RowKind, rowKind, type Seen, type Stated, statedIn } from './row-kind.ts';
import { type ColumnRange, type Entry, type ReadSheet, rowsWithin, type SheetRow, yearLike } from './sheet-row.ts';
import { plain } from './word/plain.ts';
import { unitIn } from './word/unit.ts';

/** A line of text beside a table, and where it stands. */
export interface Line {
  text: string;
  cell: string;
  row: number;
  stated?: Stated;
}

/** A row of a table with numbers, or with marks in their place, and the lines between the rows that hold for it. */
export class BodyRow implements SheetRow {
  readonly sections: Line[];
  readonly #row: SheetRow;

  constructor(row: SheetRow, sections: Line[]) {
    this.#row = row;
    this.sections = sections;
  }

  get row(): number {
    return this.#row.row;
  }

  get entries(): Entry[] {
    return this.#row.entries;
  }
}

/** One table of a sheet. */
export interface Block {
  sheet: string | null;
  /** Rows and columns that the sheet does not show. */
  hidden: { rows: ReadonlySet<number>; columns: ReadonlySet<number> };
  /** Its place among the tables of the file, from 1. */
  number: number;
  left: number;
  right: number;
  titles: Line[];
  headers: SheetRow[];
  body: BodyRow[];
  notes: Line[];
}

function lineOf(row: number, entry: Entry): Line {
  const stated = statedIn(entry.cell.shown);
  return { text: plain(entry.cell.shown), cell: cellAddress(row, entry.column), row, ...(stated ? { stated } : {}) };
}

/** The columns in which a table has more than a title. */
function filledColumns(rows: SheetRow[]): Set<number> {
  const cells = new Map<number, number>();
  for (const { entries } of rows)
    if (entries.length > 1 && !isNote(entries))
      for (const { column, kind } of entries) cells.set(column, (cells.get(column) ?? 0) + (kind === 'TEXT' ? 1 : 2));
  return new Set([...cells].filter(([, count]) => count > 1).map(([column]) => column));
}

function bandsOf(rows: SheetRow[]): ColumnRange[] {
  const bands: ColumnRange[] = [];
  for (const column of [...filledColumns(rows)].sort((a, b) => a - b)) {
    const last = bands.at(-1);
    if (last && last.right === column - 1) last.right = column;
    else bands.push({ left: column, right: column });
  }
  return bands;
}

/** Whether the first column of a band holds labels of rows; else its numbers belong to the labels on its left. */
function hasLabels(rows: SheetRow[], band: ColumnRange): boolean {
  const numbered = rowsWithin(rows, band).filter(({ entries }) => entries.some(({ kind }) => kind === 'NUMBER'));
  if (numbered.length === 0) return band.right > band.left;
  const firsts = numbered.flatMap(({ entries }) => entries.find(({ column }) => column === band.left) ?? []);
  const labels = firsts.filter(
    (entry) => (entry.kind === 'TEXT' || yearLike(entry) !== undefined) && unitIn(entry.cell.shown) === undefined,
  );
  return labels.length * 2 > numbered.length;
}

/** The columns in which a header names its labels once more: 指标 | 数值 | 指标 | 数值 are two tables. */
function repeatedLabels(rows: SheetRow[]): Set<number> {
  const columns = new Set<number>();
  for (const { entries } of rows) {
    const [first, ...others] = entries;
    if (first?.kind !== 'TEXT' || entries.some(({ kind }) => kind === 'NUMBER')) continue;
    for (const other of others)
      if (other.cell.shown === first.cell.shown && holdsLabels(rows, other.column)) columns.add(other.column);
  }
  return columns;
}

/** Whether a column has words or periods beside the numbers of its rows. */
function holdsLabels(rows: SheetRow[], column: number): boolean {
  const beside = rows.flatMap(({ entries }) =>
    entries.some(({ kind }) => kind === 'NUMBER') ? (entries.find((entry) => entry.column === column) ?? []) : [],
  );
  return beside.length > 0 && beside.every((entry) => entry.kind === 'TEXT' || yearLike(entry) !== undefined);
}

/** The tables that stand side by side, each with its own labels. */
function joinedBands(rows: SheetRow[]): ColumnRange[] {
  const bands: ColumnRange[] = [];
  for (const band of bandsOf(rows)) {
    const before = bands.at(-1);
    if (before && (!hasLabels(rows, band) || !hasNumbers(rows, before))) before.right = band.right;
    else bands.push({ ...band });
  }
  for (const column of repeatedLabels(rows)) {
    const band = bands.find(({ left, right }) => column > left && column <= right);
    if (!band) continue;
    bands.push({ left: column, right: band.right });
    band.right = column - 1;
  }
  bands.sort((one, other) => one.left - other.left);
  // Titles may begin to the left of the first column that is filled, and end right of the last.
  return bands.map((band, place) => ({
    left: place === 0 ? 0 : band.left,
    right: place === bands.length - 1 ? Number.POSITIVE_INFINITY : (bands[place + 1]?.left ?? 0) - 1,
  }));
}

function hasNumbers(rows: SheetRow[], band: ColumnRange): boolean {
  return rowsWithin(rows, band).some(
    ({ entries }) => entries.length > 1 && entries.some(({ kind }) => kind === 'NUMBER'),
  );
}

type Part = Pick<Block, 'titles' | 'headers' | 'body' | 'notes'> & { seen: Seen; sections: Line[] };

function emptyPart(): Part {
  return { titles: [], headers: [], body: [], notes: [], seen: { values: new Set(), hasHeader: false }, sections: [] };
}

/** Cuts the rows of a band into tables that stand one under the other. */
class Cutter {
  readonly parts: Part[] = [];
  #part = emptyPart();
  /** Lines that stand alone and may be a title of what comes next, or a heading within the table. */
  #waiting: SheetRow[] = [];

  take(row: SheetRow, next: SheetRow | undefined): void {
    const kind = rowKind(row, this.#part.seen);
    if (kind === 'NOTE') this.#note(row);
    else if (kind === 'LONE' || kind === 'STATED') this.#lone(row, next);
    else if (kind === 'HEADER') this.#header(row);
    else this.#data(row);
  }

  end(): Part[] {
    for (const { row, entries } of this.#waiting) this.#part.notes.push(...entries.map((entry) => lineOf(row, entry)));
    this.#close();
    return this.parts;
  }

  #close(): void {
    if (this.#part.body.length > 0) this.parts.push(this.#part);
    this.#part = emptyPart();
  }

  #note({ row, entries }: SheetRow): void {
    this.#flush();
    this.#part.notes.push(...entries.map((entry) => lineOf(row, entry)));
  }

  #lone(row: SheetRow, next: SheetRow | undefined): void {
    const { body, headers, notes, seen } = this.#part;
    const [entry] = row.entries;
    if (notes.length > 0 && body.length > 0 && (!next || this.#kindOf(next) !== 'HEADER')) {
      if (next === undefined || this.#kindOf(next) !== 'DATA') {
        this.#note(row);
        return;
      }
    }
    const isHeaderPart =
      body.length === 0 &&
      headers.length > 0 &&
      entry &&
      (entry.column > this.#labelColumn() || (next && this.#kindOf(next) === 'HEADER'));
    if (isHeaderPart && !entry.cell.shown.includes(':')) {
      headers.push(row);
      seen.hasHeader = true;
      return;
    }
    this.#waiting.push(row);
  }

  #labelColumn(): number {
    return this.#part.headers.at(0)?.entries.at(0)?.column ?? 0;
  }

  #kindOf(row: SheetRow): RowKind {
    return rowKind(row, this.#part.seen);
  }

  /** Waiting lines are titles before the first row of the table is read, and lines between its rows after that. */
  #flush(): void {
    const lines = this.#waiting.flatMap(({ row, entries }) => entries.map((entry) => lineOf(row, entry)));
    this.#waiting = [];
    if (lines.length === 0) return;
    if (this.#part.headers.length === 0 && this.#part.body.length === 0) this.#part.titles.push(...lines);
    else this.#part.sections = [...this.#part.sections.filter((before) => isKept(before, lines)), ...lines];
  }

  #header(row: SheetRow): void {
    if (this.#part.body.length > 0) {
      this.#close();
      this.#flush();
    } else this.#placeTitles();
    this.#part.headers.push(row);
    this.#part.seen.hasHeader = true;
  }

  /** A text right of the labels directly above the header is part of a name that is broken over the rows around it. */
  #placeTitles(): void {
    this.#flush();
  }

  #data(row: SheetRow): void {
    if (this.#part.notes.length > 0 && this.#part.body.length > 0) this.#close();
    this.#flush();
    const { seen, body, sections } = this.#part;
    for (const { kind, column } of row.entries) if (kind === 'NUMBER') seen.values.add(column);
    body.push(new BodyRow(row, sections));
  }
}

/** A line between rows holds until another of its kind follows: a stated one of the same word, or a heading. */
function isKept(before: Line, lines: Line[]): boolean {
  return lines.every(({ stated }) => stated?.key !== before.stated?.key);
}

/** A lone text above a header, over a column that the header leaves empty, belongs to it. */
function withBrokenNames(part: Part): Part {
  const [header] = part.headers;
  if (!header) return part;
  const filled = new Set(header.entries.map(({ column }) => column));
  const first = header.entries[0]?.column ?? 0;
  const last = part.titles.at(-1);
  const column = last ? columnOf(last.cell) : -1;
  if (!last || last.stated || last.row !== header.row - 1 || column <= first || filled.has(column)) return part;
  if (column > (header.entries.at(-1)?.column ?? 0)) return part;
  const cell = { column, shown: last.text, kind: 'TEXT' as const };
  const broken: SheetRow = { row: last.row, entries: [{ column, kind: 'TEXT', cell }] };
  return { ...part, titles: part.titles.slice(0, -1), headers: [broken, ...part.headers] };
}

function columnOf(cell: string): number {
  const letters = /^[A-Z]+/.exec(cell)?.[0] ?? '';
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function partsOf(rows: SheetRow[]): Part[] {
  const cutter = new Cutter();
  for (const [place, row] of rows.entries()) cutter.take(row, rows[place + 1]);
  return cutter.end().map(withBrokenNames);
}

/** The tables of a sheet: side by side, one under the other, with titles above and notes below. */
export function findBlocks(sheet: ReadSheet, from: number): Block[] {
  const blocks: Block[] = [];
  const hidden = { rows: sheet.hiddenRows, columns: sheet.hiddenColumns };
  for (const band of joinedBands(sheet.rows)) {
    const rows = rowsWithin(sheet.rows, band);
    for (const { titles, headers, body, notes } of partsOf(rows)) {
      const edges = edgesOf([headers, body]);
      blocks.push({ sheet: sheet.sheet, hidden, number: from + blocks.length, ...edges, titles, headers, body, notes });
    }
  }
  return blocks;
}

/** The first and the last column in which any row has a cell. */
function edgesOf(parts: readonly (readonly SheetRow[])[]): ColumnRange {
  const edges = { left: Number.POSITIVE_INFINITY, right: 0 };
  for (const rows of parts)
    for (const { entries } of rows) {
      edges.left = Math.min(edges.left, entries[0]?.column ?? 0);
      edges.right = Math.max(edges.right, entries.at(-1)?.column ?? 0);
    }
  return edges;
}
