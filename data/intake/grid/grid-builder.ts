import {
  CELL_KINDS,
  CELL_WORDS,
  COLUMN,
  FORMAT_SHIFT,
  type GridCell,
  type GridData,
  HAS_VALUE,
  LOOK,
  type Merge,
  type Remark,
  ROW,
  SHOWN_END,
  VALUE_END,
} from './grid.ts';
import { GridFault } from './grid-fault.ts';

/** Cells that are not empty, in one file. */
export const MOST_CELLS = 500_000;
/** Excel's own limits. */
export const MOST_COLUMNS = 16_384;
const LONGEST_TEXT = 32_767;

/** Counts the cells of all sheets of a file, and stops the reading where they become too many. */
export class CellCount {
  #count = 0;

  add(): void {
    this.#count += 1;
    if (this.#count > MOST_CELLS) throw new GridFault('TOO_MANY_CELLS', '', { count: MOST_CELLS });
  }
}

interface Look {
  sheet: string | null;
  hidden: boolean;
  merges?: Merge[];
  remarks?: Remark[];
  hiddenRows?: number[];
  hiddenColumns?: number[];
}

interface BuiltCell {
  row: number;
  column: number;
  cell: GridCell;
}

/** Takes the cells of a sheet, rows from above and cells from the left as a rule, and packs them. */
export class GridBuilder {
  readonly #count: CellCount;
  #cells = new Uint32Array(growing(LEAST_ROOM));
  #text = new Uint16Array(growing(LEAST_ROOM));
  #length = 0;
  #textLength = 0;
  #formulas = new Map<number, string>();
  readonly #formatCodes = new Map<string, number>([['', 0]]);
  #isSorted = true;

  constructor(count: CellCount) {
    this.#count = count;
  }

  add({ row, column, cell }: BuiltCell): void {
    const { shown, kind, value, format = '', formula } = cell;
    if (column >= MOST_COLUMNS) throw new GridFault('TOO_WIDE', '', { count: row + 1 });
    if (shown.length > LONGEST_TEXT) throw new GridFault('LONG_CELL', '', { count: row + 1 });
    this.#count.add();
    if (this.#length > 0 && place(row, column) <= this.#placeOf(this.#length - 1)) this.#isSorted = false;
    if (formula !== undefined) this.#formulas.set(this.#length, formula);
    const at = this.#length * CELL_WORDS;
    if (at + CELL_WORDS > this.#cells.length)
      this.#cells = new Uint32Array(withRoom(this.#cells.buffer, 4 * CELL_WORDS));
    const look = CELL_KINDS.indexOf(kind) | (value === undefined ? 0 : HAS_VALUE);
    this.#cells[at + ROW] = row;
    this.#cells[at + COLUMN] = column;
    this.#cells[at + LOOK] = look | (this.#formatNumber(format) << FORMAT_SHIFT);
    this.#cells[at + SHOWN_END] = this.#keep(shown);
    this.#cells[at + VALUE_END] = this.#keep(value === undefined || value === shown ? '' : value);
    this.#length += 1;
  }

  /** Keeps a text behind the others and answers where it ends. */
  #keep(text: string): number {
    const end = this.#textLength + text.length;
    if (end > this.#text.length) this.#text = new Uint16Array(withRoom(this.#text.buffer, 2 * text.length));
    for (let at = 0; at < text.length; at += 1) this.#text[this.#textLength + at] = text.charCodeAt(at);
    this.#textLength = end;
    return end;
  }

  #formatNumber(format: string): number {
    const known = this.#formatCodes.get(format);
    if (known !== undefined) return known;
    const number = this.#formatCodes.size;
    this.#formatCodes.set(format, number);
    return number;
  }

  /** Packs the cells. Nothing can be added from then on. */
  build({ sheet, hidden, merges = [], remarks = [], hiddenRows = [], hiddenColumns = [] }: Look): GridData {
    if (!this.#isSorted) this.#take(this.#sorted());
    const covered = this.#covered(merges);
    if (covered.size > 0) this.#take(this.#numbers().filter((cell) => !covered.has(cell)));
    let columns = 0;
    for (let cell = 0; cell < this.#length; cell += 1) columns = Math.max(columns, this.#word(cell, COLUMN) + 1);
    return {
      ...{ sheet, hidden, columns, hiddenRows, hiddenColumns, merges, remarks },
      rows: this.#rows(),
      starts: this.#starts(),
      cells: new Uint32Array(cut(this.#cells.buffer, 4 * this.#length * CELL_WORDS)),
      text: new Uint16Array(cut(this.#text.buffer, 2 * this.#textLength)),
      formatCodes: [...this.#formatCodes.keys()],
      formulas: this.#formulas,
    };
  }

  #word(cell: number, word: number): number {
    return this.#cells[cell * CELL_WORDS + word] ?? 0;
  }

  #placeOf(cell: number): number {
    return place(this.#word(cell, ROW), this.#word(cell, COLUMN));
  }

  #numbers(): number[] {
    return Array.from({ length: this.#length }, (_, cell) => cell);
  }

  #rows(): number {
    return this.#length === 0 ? 0 : this.#word(this.#length - 1, ROW) + 1;
  }

  #starts(): Uint32Array<ArrayBuffer> {
    const rows = this.#rows();
    const starts = new Uint32Array(rows + 1);
    for (let cell = 0; cell < this.#length; cell += 1) {
      const row = this.#word(cell, ROW);
      starts[row + 1] = (starts[row + 1] ?? 0) + 1;
    }
    for (let row = 0; row < rows; row += 1) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
    return starts;
  }

  /** A file may have its cells in any order; of two at one place the later counts. */
  #sorted(): number[] {
    const places = new Map(this.#numbers().map((cell) => [this.#placeOf(cell), cell]));
    return [...places].sort(([a], [b]) => a - b).map(([, cell]) => cell);
  }

  /** The cells that nobody sees because a merged area lies over them: Excel drops them, other programs keep them. */
  #covered(merges: Merge[]): Set<number> {
    const covered = new Set<number>();
    if (merges.length === 0) return covered;
    const rows = this.#rows();
    const starts = this.#starts();
    for (const { top, left, bottom, right } of merges) {
      for (let row = top; row <= Math.min(bottom, rows - 1); row += 1) {
        const end = starts[row + 1] ?? 0;
        for (let cell = starts[row] ?? 0; cell < end; cell += 1) {
          const column = this.#word(cell, COLUMN);
          if (column >= left && column <= right && (row !== top || column !== left)) covered.add(cell);
        }
      }
    }
    return covered;
  }

  /** Keeps these cells alone, in this order. */
  #take(order: number[]): void {
    const [cells, text, formulas] = [this.#cells, this.#text, this.#formulas];
    this.#cells = new Uint32Array(growing(4 * CELL_WORDS * Math.max(1, order.length)));
    this.#text = new Uint16Array(growing(2 * text.length));
    this.#formulas = new Map();
    this.#length = 0;
    this.#textLength = 0;
    for (const cell of order) {
      const from = cell * CELL_WORDS;
      const to = this.#length * CELL_WORDS;
      const start = cell === 0 ? 0 : (cells[from - CELL_WORDS + VALUE_END] ?? 0);
      const end = cells[from + VALUE_END] ?? start;
      this.#cells.set(cells.subarray(from, from + CELL_WORDS), to);
      this.#text.set(text.subarray(start, end), this.#textLength);
      this.#cells[to + SHOWN_END] = this.#textLength + (cells[from + SHOWN_END] ?? start) - start;
      this.#textLength += end - start;
      this.#cells[to + VALUE_END] = this.#textLength;
      const formula = formulas.get(cell);
      if (formula !== undefined) this.#formulas.set(this.#length, formula);
      this.#length += 1;
    }
  }
}

function place(row: number, column: number): number {
  return row * MOST_COLUMNS + column;
}

/** Bytes that a list has at first, that it grows by at least, and into which it can grow where it stands. */
const [LEAST_ROOM, STEP, MOST_ROOM] = [4096, 65_536, 67_108_864];
const FEW_BYTES = 1_048_576;

/**
 * Memory that grows where it stands, of which only what is used is taken. What is copied into ever larger pieces leaves the
 * smaller ones with a thread that is soon over, and they are not given back.
 */
function growing(bytes: number): ArrayBuffer {
  return new ArrayBuffer(bytes, { maxByteLength: Math.max(MOST_ROOM, 4 * bytes) });
}

/** The memory with room for so many more bytes. */
function withRoom(memory: ArrayBuffer, more: number): ArrayBuffer {
  const bytes = memory.byteLength + Math.max(STEP, 2 * more);
  if (bytes <= memory.maxByteLength) {
    memory.resize(bytes);
    return memory;
  }
  const larger = growing(bytes);
  new Uint8Array(larger).set(new Uint8Array(memory));
  memory.transfer(0);
  return larger;
}

/** The first bytes of memory, which has none from then on where they are few: a file may have thousands of sheets. */
function cut(memory: ArrayBuffer, bytes: number): ArrayBuffer {
  if (bytes < FEW_BYTES) return memory.transferToFixedLength(bytes);
  memory.resize(bytes);
  return memory;
}
