import type { ColumnRole, ItemFinding, Thing, ThingOrigin } from '../../ask/office.ts';

/** The five things that make a number a figure, in the order in which they are shown. */
export const THINGS: readonly Thing[] = ['DISTRICT', 'INDICATOR', 'MEASURE', 'PERIOD', 'UNIT'];

/** The contents that a column of a table may have, the likelier first. */
export const COLUMN_ROLES: readonly ColumnRole[] = [
  ...(['VALUE', 'INDICATOR', 'DISTRICT', 'PERIOD', 'UNIT'] as const),
  ...(['MEASURE', 'SCOPE', 'FREQUENCY', 'CODE', 'NOTE'] as const),
];

/** One of the five things of a table or a number, with where it comes from. */
export interface ReadThing {
  thing: Thing;
  /** The text that a person reads; null where it is not known. */
  said: string | null;
  from: ThingOrigin | null;
  /** The cell in which it stands; null where it stands in none. */
  cell: string | null;
  /** Whether the numbers of a table differ in it. */
  varies: boolean;
}

/** A table of a sheet. Rows and columns count from 0. */
export interface ReadTable {
  number: number;
  top: number;
  bottom: number;
  left: number;
  right: number;
  /** Its first row below the header. */
  bodyTop: number;
  title: string | null;
  columns: readonly { column: number; role: ColumnRole }[];
  /** Why nothing is read from it, in words; null where it is read. */
  refused: string | null;
  warnings: readonly string[];
  things: readonly ReadThing[];
}

/** Cells that are drawn as one. */
export interface MergedCells {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** A sheet of the file as it looks. */
export interface ReadSheet {
  name: string | null;
  rows: number;
  /** The columns that are shown. */
  columns: number;
  /** The columns that the file has. */
  allColumns: number;
  merges: readonly MergedCells[];
  hiddenRows: readonly number[];
  hiddenColumns: readonly number[];
  tables: readonly ReadTable[];
}

/** The result of reading a cell among the numbers of a table. */
export interface CellMark {
  row: number;
  column: number;
  /** It is null where the cell is no figure. */
  finding: ItemFinding | null;
  isDoubtful: boolean;
  /** Why it is no figure, in words. */
  why: string | null;
}

/** Some rows of a sheet. */
export interface SheetPage {
  /** The texts of the cells by row and column; null where a cell is empty. */
  cells: readonly (readonly (string | null)[])[];
  marks: readonly CellMark[];
}

/** A cell of the file. */
export interface SheetSpot {
  sheet: string | null;
  row: number;
  column: number;
}
