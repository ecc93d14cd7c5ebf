import { joinedBands } from './band.ts';
import { wholeHeader } from './header-row.ts';
import { type Line, lineOf } from './line.ts';
import { type RowKind, rowKind, type Seen } from './row-kind.ts';
import { type ColumnRange, type Entry, type ReadSheet, rowsWithin, type SheetRow } from './sheet-row.ts';

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
  /** Whether a note has been read below rows of the table. */
  #hasEnded = false;

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
    this.#hasEnded = false;
  }

  #note({ row, entries }: SheetRow): void {
    this.#flush();
    this.#hasEnded = this.#part.body.length > 0;
    this.#part.notes.push(...entries.map((entry) => lineOf(row, entry)));
  }

  #lone(row: SheetRow, next: SheetRow | undefined): void {
    const { body, headers, seen } = this.#part;
    const [entry] = row.entries;
    const kindOfNext = next && this.#kindOf(next);
    if (this.#hasEnded && kindOfNext !== 'HEADER' && kindOfNext !== 'DATA') {
      this.#note(row);
      return;
    }
    const isHeaderPart =
      body.length === 0 &&
      headers.length > 0 &&
      entry &&
      (entry.column > this.#labelColumn() || kindOfNext === 'HEADER');
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
    if (this.#part.body.length > 0) this.#close();
    this.#flush();
    this.#part.headers.push(row);
    this.#part.seen.hasHeader = true;
  }

  #data(row: SheetRow): void {
    // Rows that go on below a note, without a title or a header of their own, are of the same table.
    if (this.#hasEnded && this.#waiting.length > 0) this.#close();
    this.#hasEnded = false;
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

/** A title over the left one of two tables, whose headers begin in the same row, is that of both. */
function withTitlesOnTheLeft({ titles, headers: [header] }: Part, onTheLeft: Block[]): Line[] {
  const left = onTheLeft.findLast(({ headers: [other] }) => header !== undefined && other?.row === header.row);
  if (!left || titles.some(({ stated }) => !stated)) return titles;
  const isSame = left.headers[0]?.entries[0]?.cell.shown === header?.entries[0]?.cell.shown;
  const keys = new Set(titles.flatMap(({ stated }) => stated?.key ?? []));
  const taken = left.titles.filter(({ stated }) => !stated || (isSame && !keys.has(stated.key)));
  return [...taken, ...titles];
}

function partsOf(rows: SheetRow[]): Part[] {
  const cutter = new Cutter();
  for (const [place, row] of rows.entries()) cutter.take(row, rows[place + 1]);
  return cutter.end().map((part) => ({ ...part, ...wholeHeader(part) }));
}

/** The tables of a sheet: side by side, one under the other, with titles above and notes below. */
export function findBlocks(sheet: ReadSheet, from: number): Block[] {
  const blocks: Block[] = [];
  const hidden = { rows: sheet.hiddenRows, columns: sheet.hiddenColumns };
  for (const band of joinedBands(sheet.rows)) {
    const rows = rowsWithin(sheet.rows, band);
    const onTheLeft = [...blocks];
    for (const part of partsOf(rows)) {
      const { headers, body, notes } = part;
      const titles = withTitlesOnTheLeft(part, onTheLeft);
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
