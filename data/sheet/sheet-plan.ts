import type { Language } from '../rules/words.ts';

/** What one cell of ours holds; null is an empty cell. Percentages are Excel percentages here (9 % is 0.09). */
export type CellValue = string | number | boolean | null;

/** One column that a linked table owns. */
export interface SheetColumn {
  /** Stable name of the column, kept in the definition; the header may change, this never does. */
  key: string;
  /** Unique in the table. */
  header: string;
  /**
   * `value`: published figures and words, one cell a row. `formula`: one native formula for the whole column.
   * `input`: what the formulas need and a reader does not, hidden or narrow and unseen.
   */
  role: 'value' | 'formula' | 'input';
  /** One for each row key; empty for a formula column. */
  cells: CellValue[];
  /** The canonical formula, beginning with `=`, of a formula column. */
  formula?: string;
  /** Excel number formats, one for each row key; null leaves General. */
  numberFormats: (string | null)[];
  /** In characters of the default font. */
  width: number;
  align: 'left' | 'right' | 'center';
}

/** What a workbook stores about a linked table, so that anyone can refresh it. Plain JSON. */
export interface TableDefinition {
  /** Version of this shape; a newer one is refused with a sentence, never dropped. */
  version: 1;
  /** `PB_` and eight letters or digits; also the Excel table's first name. */
  id: string;
  /** The `TableSpec` of the GraphQL API as it was asked, without its language. */
  spec: TableQuery;
  language: Language;
  /** Keys of our columns in order, each with the header last written. */
  columns: { key: string; header: string }[];
  ledger: string;
  revision: number;
  /** The day the figures stand at, YYYY-MM-DD. */
  asOf: string;
}

/** `TableSpec` without its language, as people typed or chose it. */
export interface TableQuery {
  districts: string[];
  indicators: string[];
  periods: string[];
  measures?: string[];
  columns?: string[];
  layout?: string;
  /** Absent: always the latest. */
  asOf?: string;
}

/** A linked table as a plain value: a host (Excel by Office.js, an .xlsx file, a preview) carries it out. */
export interface SheetPlan {
  definition: TableDefinition;
  /** Lines above the header, one cell each in the table's first column: title, unit and as-of, revision, sources. */
  caption: string[];
  columns: SheetColumn[];
  /** The truth about rows; the cells of the ROW_KEY input column. */
  rowKeys: string[];
}
