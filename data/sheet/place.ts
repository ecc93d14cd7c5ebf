import type { CellValue, SheetPlan } from './sheet-plan.ts';

/** A rectangle of cells; rows and columns are counted from 0. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

const SHEET_ROWS = 1_048_576;
const SHEET_COLUMNS = 16_384;

/** What a plan takes when its caption begins in this cell: caption, header, at least one row, inputs included. */
export function planArea(plan: SheetPlan, at: { row: number; column: number }): Area {
  const rows = plan.caption.length + 1 + Math.max(plan.rowKeys.length, 1);
  return { row: at.row, column: at.column, rows, columns: plan.columns.length };
}

/** The cells with something in them, a run of neighbours in a row as one area. */
export function usedAreas(values: CellValue[][], origin: { row: number; column: number }): Area[] {
  return values.flatMap((cells, row) => {
    const runs: Area[] = [];
    cells.forEach((value, column) => {
      if (value === '' || value === null) return;
      const last = runs.at(-1);
      if (last && last.column + last.columns === origin.column + column) last.columns++;
      else runs.push({ row: origin.row + row, column: origin.column + column, rows: 1, columns: 1 });
    });
    return runs;
  });
}

/** What stands in the way, or undefined where the place is free. */
export function inTheWay(area: Area, used: Area[]): Area | undefined {
  return used.find((other) => overlaps(area, other));
}

/** Whether the area lies in a sheet at all. */
export function isInSheet({ row, column, rows, columns }: Area): boolean {
  return row >= 0 && column >= 0 && row + rows <= SHEET_ROWS && column + columns <= SHEET_COLUMNS;
}

/** The rows of the area that the sheet has; undefined where it has none of them. */
export function clipped(area: Area): Area | undefined {
  const rows = Math.min(area.rows, SHEET_ROWS - area.row);
  return rows > 0 ? { ...area, rows } : undefined;
}

/** The nearest free place further down in the same columns, one row below what is in the way; undefined where none is. */
export function nextFreeBelow(area: Area, used: Area[]): Area | undefined {
  const above = [...used].sort((a, b) => a.row - b.row);
  let free = area;
  for (const other of above) if (overlaps(free, other)) free = { ...free, row: other.row + other.rows + 1 };
  return isInSheet(free) && !inTheWay(free, used) ? free : undefined;
}

/** `B3:E9`, or `B3` for a single cell. */
export function addressOf({ row, column, rows, columns }: Area): string {
  const first = cellAddress(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

function cellAddress(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

function overlaps(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}
