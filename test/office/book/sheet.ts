import { type Area, contains, gridOf, lastColumn, lastRow, MAX_COLUMNS } from './area.ts';
import type { Attached } from './attached.ts';
import { type Cell, type CellFormat, hasContent } from './cell.ts';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** The width in points and whether it is hidden. A missing width is the standard one. */
export interface Line {
  size?: number;
  isHidden?: boolean;
  /** The number of groups it is in. Missing means none. */
  outline?: number;
}

export interface StoredCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** The print settings of a sheet. A missing one is Excel's default. */
export interface PrintSetup {
  orientation?: 'Portrait' | 'Landscape';
  paperSize?: string;
  isCentered?: boolean;
  zoom?: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  /** The margins in points. */
  margins?: Record<string, number>;
  /** The rows to repeat, such as `$3:$4`. */
  titleRows?: string;
  centerFooter?: string;
}

/** A picture over a sheet, its box in points. */
export interface Picture {
  id: string;
  name: string;
  base64: string;
  alt: string;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A sheet's stored cells. The modules beside it enter, shift and calculate. */
export class Sheet {
  readonly id: string;
  name: string;
  visibility: Visibility = 'Visible';
  /** Rows at the top that stay in sight. */
  frozenRows = 0;
  isProtected = false;
  readonly rowLines = new Map<number, Line>();
  readonly columnLines = new Map<number, Line>();
  attached: Attached[] = [];
  /** The pictures over the cells. How they move with cells is not modelled. */
  pictures: Picture[] = [];
  print: PrintSetup = {};
  #cells = new Map<number, Cell>();
  /** The cells row by row, valid until one is added or removed. */
  #inOrder: StoredCell[] | undefined;

  constructor(id: string, name: string) {
    this.id = id;
    this.name = name;
  }

  cell(row: number, column: number): Cell | undefined {
    return this.#cells.get(row * MAX_COLUMNS + column);
  }

  /** The cell, which is stored from now on. */
  ensureCell(row: number, column: number): Cell {
    const key = row * MAX_COLUMNS + column;
    let cell = this.#cells.get(key);
    if (!cell) {
      cell = { format: {} };
      this.#cells.set(key, cell);
      this.#inOrder = undefined;
    }
    return cell;
  }

  putCell(row: number, column: number, cell: Cell | undefined): void {
    const key = row * MAX_COLUMNS + column;
    if (cell) this.#cells.set(key, cell);
    else this.#cells.delete(key);
    this.#inOrder = undefined;
  }

  format(row: number, column: number): CellFormat {
    return this.cell(row, column)?.format ?? {};
  }

  /** The stored cells with their places, row by row. */
  storedCells(): readonly StoredCell[] {
    this.#inOrder ??= [...this.#cells.entries()]
      .sort(([a], [b]) => a - b)
      .map(([key, cell]) => ({ row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS, cell }));
    return this.#inOrder;
  }

  storedCellsIn(area: Area): StoredCell[] {
    if (area.rows * area.columns <= this.#cells.size) {
      const cells = gridOf(area, (row, column) => ({ row, column, cell: this.cell(row, column) })).flat();
      return cells.filter((at): at is StoredCell => at.cell !== undefined);
    }
    return this.storedCells().filter((at) => contains(area, { row: at.row, column: at.column, rows: 1, columns: 1 }));
  }

  /** Moves stored cells. `to` gives the new place, or undefined where the cell is deleted. */
  moveCells(to: (row: number, column: number) => { row: number; column: number } | undefined): void {
    const moved = new Map<number, Cell>();
    for (const { row, column, cell } of this.storedCells()) {
      const place = to(row, column);
      if (place) moved.set(place.row * MAX_COLUMNS + place.column, cell);
    }
    this.#cells = moved;
    this.#inOrder = undefined;
  }

  isEmpty(area: Area): boolean {
    for (let row = area.row; row <= lastRow(area); row += 1) {
      for (let column = area.column; column <= lastColumn(area); column += 1) {
        if (hasContent(this.cell(row, column))) return false;
      }
    }
    return true;
  }

  /** The smallest area with every cell that has content, or content or format. It is undefined on a blank sheet. */
  usedArea(isValuesOnly: boolean, within?: Area): Area | undefined {
    let used: Area | undefined;
    for (const { row, column, cell } of within ? this.storedCellsIn(within) : this.storedCells()) {
      if (!hasContent(cell) && (isValuesOnly || Object.keys(cell.format).length === 0)) continue;
      const top = Math.min(used?.row ?? row, row);
      const left = Math.min(used?.column ?? column, column);
      const bottom = Math.max(used ? lastRow(used) : row, row);
      const right = Math.max(used ? lastColumn(used) : column, column);
      used = { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
    }
    return used;
  }
}
