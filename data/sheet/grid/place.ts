import type { CellValue } from '../../rules/table/cell-value.ts';

/** A rectangle of cells; rows and columns are counted from 0. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** Whether two areas stand in columns of the sheet that are the same, whatever their rows. */
export function sharesColumns(a: Area, b: Area): boolean {
  return a.column < b.column + b.columns && b.column < a.column + a.columns;
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

/** Finds what is in the way; undefined where the place is free. */
export function inTheWay(area: Area, used: Area[]): Area | undefined {
  return used.find((other) => overlaps(area, other));
}

/** The cells that two areas share; undefined where they share none. */
export function intersection(a: Area, b: Area): Area | undefined {
  if (!overlaps(a, b)) return undefined;
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  return { row, column, rows, columns: Math.min(a.column + a.columns, b.column + b.columns) - column };
}

/** Whether the area lies in a sheet at all. */
export function isInSheet({ row, column, rows, columns }: Area): boolean {
  return row >= 0 && column >= 0 && row + rows <= SHEET_ROWS && column + columns <= SHEET_COLUMNS;
}

/** The part of the area that the sheet has; undefined where it has none of it. */
export function clipped(area: Area): Area | undefined {
  const rows = Math.min(area.rows, SHEET_ROWS - area.row);
  const columns = Math.min(area.columns, SHEET_COLUMNS - area.column);
  return rows > 0 && columns > 0 ? { ...area, rows, columns } : undefined;
}

/**
 * The cells of an area whose entries Excel would make part of a table: those right below it and right beside it
 * (support.microsoft.com, "Turn Excel table AutoExpansion on or off").
 */
export function joiningCells(area: Area, { row, column, rows, columns }: Area): Area[] {
  const below = { row: row + rows, column, rows: 1, columns };
  const beside = { row, column: column + columns, rows, columns: 1 };
  return [below, beside].flatMap((edge) => intersection(area, edge) ?? []);
}

export function touchesEnd(area: Area, table: Area): boolean {
  return joiningCells(area, table).length > 0;
}

/**
 * The nearest free place further down in the same columns, one row below what is in the way; undefined where none is.
 * It touches none of the tables.
 */
export function nextFreeBelow(area: Area, used: Area[], tables: Area[] = []): Area | undefined {
  const isBlocked = (place: Area, other: Area) =>
    overlaps(place, other) || (tables.includes(other) && touchesEnd(place, other));
  const all = [...used, ...tables].sort((a, b) => a.row + a.rows - (b.row + b.rows));
  let free = area;
  for (const other of all) if (isBlocked(free, other)) free = { ...free, row: other.row + other.rows + 1 };
  return isInSheet(free) && !all.some((other) => isBlocked(free, other)) ? free : undefined;
}

function overlaps(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** The surroundings that new rows of a table would meet below it. */
export interface Below {
  /** True in a file, where nothing is moved. */
  isFixed?: boolean;
  /** Cells with something in them, among those that the new rows take. */
  filled: Area[];
  /** The other tables of the sheet. */
  tables: Area[];
  merged: Area[];
  /** Whether any of the cells that the new rows take is formatted. */
  isFormatted: boolean;
  /** Whether a formula below spills into other cells. */
  spills: boolean;
  /** The last used part of the columns; undefined where nothing is below. */
  used: Area | undefined;
}

/**
 * Whether rows can be added to a table in this place: it is free, what is in the table's columns can be moved down
 * as a whole, or `blocked` names what is in the way. What is beside the columns never moves.
 */
export function roomFor(added: Area, below: Below): 'free' | 'move' | { blocked: Area } {
  const inWay = inTheWay(added, [...below.filled, ...below.tables, ...below.merged]);
  if (!isInSheet(added)) return { blocked: inWay ?? added };
  if (inWay) return moving(added, below, inWay);
  // Formats alone, such as a block for signatures, move where they can; else the new rows take them over.
  return below.isFormatted && moving(added, below, added) === 'move' ? 'move' : 'free';
}

/** Answers as `roomFor` does, where the rows are inserted whether the place is free or not. */
export function moving(added: Area, below: Below, inWay: Area): 'move' | { blocked: Area } {
  if (below.isFixed) return { blocked: inWay };
  const zone = { ...added, rows: SHEET_ROWS - added.row };
  const isTorn = (area: Area) =>
    overlaps(zone, area) &&
    (area.column < zone.column || area.column + area.columns > zone.column + zone.columns || area.row < zone.row);
  const torn = [...below.tables, ...below.merged].find(isTorn);
  if (torn) return { blocked: torn };
  if (below.spills) return { blocked: below.used ?? inWay };
  const lastRow = below.used ? below.used.row + below.used.rows : 0;
  return lastRow + added.rows > SHEET_ROWS ? { blocked: inWay } : 'move';
}
