import type { GridNoteCode } from '../../rules/message/grid-zh.ts';

/** What a cell holds. A code that begins with zeros is TEXT, and so is a number that somebody typed as a text. */
export type CellKind = 'NUMBER' | 'TEXT' | 'DATE' | 'ERROR' | 'LOGICAL';

export interface GridCell {
  /** What a user sees in the cell. */
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

/** A sheet as a reader of its figures needs it. Rows and columns are counted from 0. Empty cells are undefined. */
export interface Grid {
  /** Null for a file of comma-separated values. */
  readonly sheet: string | null;
  readonly hidden: boolean;
  /** As many as there are up to the last cell that is not empty. */
  readonly rows: number;
  readonly columns: number;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly merges: readonly Merge[];
  cell(row: number, column: number): GridCell | undefined;
  /** The cells of a row that are not empty, from left to right. */
  cellsOf(row: number): readonly PlacedCell[];
}

export interface PlacedCell extends GridCell {
  column: number;
}

/** What of a file is left out or is to be looked at. Each is worded at the edge. */
export interface GridNote {
  code: GridNoteCode;
  /** Null where it is said of the whole file. */
  sheet: string | null;
  count: number;
}

/** What the bytes turned out to be, whatever the file is called. */
export type WorkbookKind = 'XLSX' | 'XLS' | 'CSV' | 'HTML' | 'XML';

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
  return { ...data, grids: data.grids.map(gridOf) };
}

/** The cells of a grid column by column of their properties, row after row: 500,000 objects would take ten times as much. */
export interface GridData {
  sheet: string | null;
  hidden: boolean;
  rows: number;
  columns: number;
  hiddenRows: number[];
  hiddenColumns: number[];
  merges: Merge[];
  /** The index of the first cell of each row, and after them that of the end. */
  starts: Uint32Array;
  /** The column of each cell. */
  at: Uint16Array;
  kinds: Uint8Array;
  shown: string[];
  /** Null where the value is what is shown, or where there is none. */
  values: (string | null)[];
  hasValue: Uint8Array;
  /** The number of each cell's format among `formatCodes`. */
  formats: Uint16Array;
  formatCodes: string[];
  /** Formulas by the index of their cell. */
  formulas: Map<number, string>;
}

export const CELL_KINDS: readonly CellKind[] = ['NUMBER', 'TEXT', 'DATE', 'ERROR', 'LOGICAL'];

export function gridOf(data: GridData): Grid {
  return new PackedGrid(data);
}

class PackedGrid implements Grid {
  readonly sheet: string | null;
  readonly hidden: boolean;
  readonly rows: number;
  readonly columns: number;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly merges: readonly Merge[];
  readonly #data: GridData;

  constructor(data: GridData) {
    this.#data = data;
    this.sheet = data.sheet;
    this.hidden = data.hidden;
    this.rows = data.rows;
    this.columns = data.columns;
    this.hiddenRows = new Set(data.hiddenRows);
    this.hiddenColumns = new Set(data.hiddenColumns);
    this.merges = data.merges;
  }

  cell(row: number, column: number): GridCell | undefined {
    const { starts, at } = this.#data;
    let low = starts[row] ?? 0;
    let high = starts[row + 1] ?? 0;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const found = at[middle] ?? 0;
      if (found === column) return this.#cellAt(middle);
      if (found < column) low = middle + 1;
      else high = middle;
    }
    return undefined;
  }

  cellsOf(row: number): PlacedCell[] {
    const { starts, at } = this.#data;
    const first = starts[row] ?? 0;
    const end = starts[row + 1] ?? first;
    return Array.from({ length: Math.max(0, end - first) }, (_, index) => ({
      ...this.#cellAt(first + index),
      column: at[first + index] ?? 0,
    }));
  }

  #cellAt(index: number): GridCell {
    const { kinds, shown, values, hasValue, formats, formatCodes, formulas } = this.#data;
    const text = shown[index] ?? '';
    const formula = formulas.get(index);
    const format = formatCodes[formats[index] ?? 0] ?? '';
    return {
      shown: text,
      kind: CELL_KINDS[kinds[index] ?? 1] ?? 'TEXT',
      ...(hasValue[index] === 1 ? { value: values[index] ?? text } : {}),
      ...(format === '' ? {} : { format }),
      ...(formula === undefined ? {} : { formula }),
    };
  }
}
