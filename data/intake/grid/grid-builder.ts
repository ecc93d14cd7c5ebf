import { CELL_KINDS, type GridCell, type GridData, type Merge } from './grid.ts';
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
  #rows: number[] = [];
  #at: number[] = [];
  #kinds: number[] = [];
  #shown: string[] = [];
  #values: (string | null)[] = [];
  #hasValue: number[] = [];
  #formats: number[] = [];
  #formulas = new Map<number, string>();
  readonly #formatCodes = new Map<string, number>([['', 0]]);
  #isSorted = true;

  constructor(count: CellCount) {
    this.#count = count;
  }

  add({ row, column, cell }: BuiltCell): void {
    if (column >= MOST_COLUMNS) throw new GridFault('TOO_WIDE', '', { count: row + 1 });
    if (cell.shown.length > LONGEST_TEXT) throw new GridFault('LONG_CELL', '', { count: row + 1 });
    this.#count.add();
    const lastRow = this.#rows.at(-1) ?? -1;
    if (row < lastRow || (row === lastRow && column <= (this.#at.at(-1) ?? -1))) this.#isSorted = false;
    const { shown, kind, value, format = '', formula } = cell;
    if (formula !== undefined) this.#formulas.set(this.#rows.length, formula);
    this.#rows.push(row);
    this.#at.push(column);
    this.#kinds.push(CELL_KINDS.indexOf(kind));
    this.#shown.push(shown);
    this.#values.push(value === undefined || value === shown ? null : value);
    this.#hasValue.push(value === undefined ? 0 : 1);
    this.#formats.push(this.#formatNumber(format));
  }

  #formatNumber(format: string): number {
    const known = this.#formatCodes.get(format);
    if (known !== undefined) return known;
    const number = this.#formatCodes.size;
    this.#formatCodes.set(format, number);
    return number;
  }

  build({ sheet, hidden, merges = [], hiddenRows = [], hiddenColumns = [] }: Look): GridData {
    if (!this.#isSorted) this.#take(this.#sorted());
    const covered = this.#covered(merges);
    if (covered.size > 0) this.#take([...this.#rows.keys()].filter((index) => !covered.has(index)));
    const rows = (this.#rows.at(-1) ?? -1) + 1;
    return {
      ...{ sheet, hidden, rows, hiddenRows, hiddenColumns, merges, starts: this.#starts(rows) },
      columns: this.#at.reduce((most, column) => Math.max(most, column + 1), 0),
      at: Uint16Array.from(this.#at),
      kinds: Uint8Array.from(this.#kinds),
      shown: this.#shown,
      values: this.#values,
      hasValue: Uint8Array.from(this.#hasValue),
      formats: Uint16Array.from(this.#formats),
      formatCodes: [...this.#formatCodes.keys()],
      formulas: this.#formulas,
    };
  }

  #starts(rows: number): Uint32Array {
    const starts = new Uint32Array(rows + 1);
    for (const row of this.#rows) starts[row + 1] = (starts[row + 1] ?? 0) + 1;
    for (let row = 0; row < rows; row += 1) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
    return starts;
  }

  /** A file may have its cells in any order; of two at one place the later counts. */
  #sorted(): number[] {
    const places = new Map<number, number>();
    for (const [index, row] of this.#rows.entries()) places.set(row * MOST_COLUMNS + (this.#at[index] ?? 0), index);
    return [...places].sort(([a], [b]) => a - b).map(([, index]) => index);
  }

  /** The cells that nobody sees because a merged area lies over them: Excel drops them, other programs keep them. */
  #covered(merges: Merge[]): Set<number> {
    const covered = new Set<number>();
    if (merges.length === 0) return covered;
    const rows = (this.#rows.at(-1) ?? -1) + 1;
    const starts = this.#starts(rows);
    for (const { top, left, bottom, right } of merges) {
      for (let row = top; row <= Math.min(bottom, rows - 1); row += 1) {
        const end = starts[row + 1] ?? 0;
        for (let index = starts[row] ?? 0; index < end; index += 1) {
          const column = this.#at[index] ?? 0;
          if (column >= left && column <= right && (row !== top || column !== left)) covered.add(index);
        }
      }
    }
    return covered;
  }

  /** Keeps these cells alone, in this order. */
  #take(order: number[]): void {
    const taken = <T>(list: T[]): T[] => order.flatMap((index) => (index in list ? [list[index] as T] : []));
    const formulas = [...order.entries()].flatMap(([to, from]): [number, string][] => {
      const formula = this.#formulas.get(from);
      return formula === undefined ? [] : [[to, formula]];
    });
    this.#rows = taken(this.#rows);
    this.#at = taken(this.#at);
    this.#kinds = taken(this.#kinds);
    this.#shown = taken(this.#shown);
    this.#values = taken(this.#values);
    this.#hasValue = taken(this.#hasValue);
    this.#formats = taken(this.#formats);
    this.#formulas = new Map(formulas);
  }
}
