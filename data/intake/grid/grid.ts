import type { GridNoteCode } from '../../rules/message/grid-zh.ts';

/** The kind of a cell's content. A code that begins with zeros is TEXT, and so is a number that was typed as a text. */
export type CellKind = 'NUMBER' | 'TEXT' | 'DATE' | 'ERROR' | 'LOGICAL';

export interface GridCell {
  /** The text that a user sees in the cell. */
  shown: string;
  kind: CellKind;
  /**
   * NUMBER: the exact decimal of what is shown, so that 0.085 shown as 8.5% has the value 8.5. DATE: the ISO day. None
   * where nothing can be told.
   */
  value?: string;
  /** The number format that the file states, unless that is General. */
  format?: string;
  /**
   * The formula without `=`. An ERROR with a formula and nothing shown is a formula whose result the file does not
   * hold.
   */
  formula?: string;
}

/** An area of cells that are drawn as one, its first and last row and column included. Its text is in the first cell. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** A comment on a cell. */
export interface Remark {
  row: number;
  column: number;
  text: string;
}

/** The properties of a sheet besides its cells. */
interface SheetShape {
  /** Null for a file of comma-separated values. */
  readonly sheet: string | null;
  readonly hidden: boolean;
  /** The number of rows up to the last cell that is not empty. */
  readonly rows: number;
  readonly columns: number;
  readonly merges: readonly Merge[];
  readonly remarks: readonly Remark[];
}

/** A sheet as a reader of its figures needs it. Rows and columns are counted from 0. Empty cells are undefined. */
export interface Grid extends SheetShape {
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  cell(row: number, column: number): GridCell | undefined;
  /** The cells of a row that are not empty, from left to right. */
  cellsOf(row: number): readonly PlacedCell[];
}

export interface PlacedCell extends GridCell {
  column: number;
}

/** A part of a file that is left out or should be looked at. It is worded at the edge. */
export interface GridNote {
  code: GridNoteCode;
  /** Null where it is said of the whole file. */
  sheet: string | null;
  count: number;
}

/** The format of a file by its bytes, not by its name. GRID is a sheet that was read out of an open workbook. */
export type WorkbookKind = 'XLSX' | 'XLS' | 'CSV' | 'HTML' | 'XML' | 'GRID';

/** A file of tables as it was read. */
export interface Workbook {
  name: string;
  kind: WorkbookKind;
  /** SHA-256 of the bytes in hexadecimal digits. */
  digest: string;
  grids: Grid[];
  notes: GridNote[];
}

/** A workbook as one thread hands it to another. */
export interface WorkbookData extends Omit<Workbook, 'grids'> {
  grids: GridData[];
}

export function workbookOf(data: WorkbookData): Workbook {
  return { ...data, grids: data.grids.map((grid) => gridOf(fixed(grid))) };
}

/**
 * The cells in memory that does not grow, which is faster to read. It is made here, and not by the thread that read the file:
 * memory that is left of a thread is not given back.
 */
function fixed(grid: GridData): GridData {
  return { ...grid, cells: new Uint32Array(cut(grid.cells.buffer)), text: new Uint16Array(cut(grid.text.buffer)) };
}

function cut(memory: ArrayBuffer): ArrayBuffer {
  return memory.resizable ? memory.transferToFixedLength() : memory;
}

/** The cells of a grid in arrays that are handed over without a copy: 500,000 objects would take ten times as much. */
export interface GridData extends SheetShape {
  hiddenRows: number[];
  hiddenColumns: number[];
  /** The number of the first cell of each row, and after them that of the end. */
  starts: Uint32Array<ArrayBuffer>;
  /** CELL_WORDS numbers a cell, row after row. */
  cells: Uint32Array<ArrayBuffer>;
  /** The text shown in the first cell, its value where that is another text, the same of the next cell and so on. */
  text: Uint16Array<ArrayBuffer>;
  formatCodes: string[];
  /** Formulas by the number of their cell. */
  formulas: Map<number, string>;
}

export const CELL_KINDS: readonly CellKind[] = ['NUMBER', 'TEXT', 'DATE', 'ERROR', 'LOGICAL'];

/** The places of a cell's numbers: its row and column, what it is, and where its two texts end. */
export const CELL_WORDS = 5;
export const ROW = 0;
export const COLUMN = 1;
/** Its kind in the lowest bits, whether it has a value, and the number of its format. */
export const LOOK = 2;
export const SHOWN_END = 3;
export const VALUE_END = 4;
export const KIND_BITS = 7;
export const HAS_VALUE = 8;
export const FORMAT_SHIFT = 4;

export function gridOf(data: GridData): Grid {
  const { sheet, hidden, rows, columns, merges, remarks } = data;
  const cells = new PackedCells(data);
  return {
    ...{ sheet, hidden, rows, columns, merges, remarks },
    hiddenRows: new Set(data.hiddenRows),
    hiddenColumns: new Set(data.hiddenColumns),
    cell: (row, column) => cells.cell(row, column),
    cellsOf: (row) => cells.cellsOf(row),
  };
}

class PackedCells {
  readonly #data: GridData;
  readonly #text: Buffer;

  constructor(data: GridData) {
    this.#data = data;
    this.#text = Buffer.from(data.text.buffer, data.text.byteOffset, data.text.byteLength);
  }

  cell(row: number, column: number): GridCell | undefined {
    const { starts } = this.#data;
    let low = starts[row] ?? 0;
    let high = starts[row + 1] ?? 0;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const found = this.#word(middle, COLUMN);
      if (found === column) return this.#cellAt(middle);
      if (found < column) low = middle + 1;
      else high = middle;
    }
    return undefined;
  }

  cellsOf(row: number): PlacedCell[] {
    const { starts } = this.#data;
    const first = starts[row] ?? 0;
    const end = starts[row + 1] ?? first;
    return Array.from({ length: Math.max(0, end - first) }, (_, index) => ({
      ...this.#cellAt(first + index),
      column: this.#word(first + index, COLUMN),
    }));
  }

  #word(cell: number, word: number): number {
    return this.#data.cells[cell * CELL_WORDS + word] ?? 0;
  }

  #textAt(start: number, end: number): string {
    return this.#text.toString('utf16le', start * 2, end * 2);
  }

  #cellAt(cell: number): GridCell {
    const { formatCodes, formulas } = this.#data;
    const look = this.#word(cell, LOOK);
    const start = cell === 0 ? 0 : this.#word(cell - 1, VALUE_END);
    const end = this.#word(cell, SHOWN_END);
    const valueEnd = this.#word(cell, VALUE_END);
    const shown = this.#textAt(start, end);
    const format = formatCodes[look >>> FORMAT_SHIFT] ?? '';
    const formula = formulas.get(cell);
    return {
      shown,
      kind: CELL_KINDS[look & KIND_BITS] ?? 'TEXT',
      ...((look & HAS_VALUE) === 0 ? {} : { value: valueEnd > end ? this.#textAt(end, valueEnd) : shown }),
      ...(format === '' ? {} : { format }),
      ...(formula === undefined ? {} : { formula }),
    };
  }
}
