import type { CellValue } from '../../rules/table/cell-value.ts';
import type { MergedIndicator } from '../../rules/table/merged-indicator.ts';
import type { TableQuery } from '../../rules/table/table-query.ts';
import type { Language } from '../../rules/words.ts';
import type { Area } from '../grid/place.ts';

/** One column that a linked table owns. */
export interface SheetColumn {
  /** Stable name of the column, kept in the definition; the header may change, this never does. */
  key: string;
  /** Unique in the table. */
  header: string;
  /**
   * The group that the layout repeats the column for (`2024年`), with which the header begins; absent where it has none.
   */
  group?: string;
  /**
   * `value`: published figures and words, one cell a row. `formula`: one native formula for the whole column.
   * `input`: what the formulas need and a reader does not, hidden or narrow and unseen. `blank`: only its header is
   * written, once; it is the user's from then on.
   */
  role: 'value' | 'formula' | 'input' | 'blank';
  /** One for each row key, a percentage as Excel holds it (9 % is 0.09); empty for a formula and for a blank column. */
  cells: CellValue[];
  /** The canonical formula, beginning with `=`, of a column that the sheet computes, be it an input. */
  formula?: string;
  /** The results of a formula column by the API's own reckoning, one for each row key. */
  results?: CellValue[];
  /** The figure that each cell shows, null where none. */
  figureIds?: (string | null)[];
  /** Excel number formats, one for each row key; null leaves General. */
  numberFormats: (string | null)[];
  /** The width in characters of the default font. */
  width: number;
  /** Texts longer than the column is wide go on in further lines. */
  wraps?: true;
  align: 'left' | 'right' | 'center';
}

/** A period that a table was asked for, as the ledger has it. */
export interface PlannedPeriod {
  /** The period as it was asked for: 最新. */
  typed: string;
  /** Its name: 2024. */
  period: string;
  /** The latest months whose results are shown for it; null where none are. */
  months: string | null;
}

/** The description of a linked table that a workbook stores, so that anyone can refresh it. It is plain JSON. */
export interface TableDefinition {
  /**
   * Version of this shape; a newer one is refused with a sentence, never dropped. Version 1 knew a revision by its number
   * and its ledger's uuid alone.
   */
  version: 1 | 2;
  /** `PB_` and eight letters or digits; also the Excel table's first name. */
  id: string;
  /**
   * The question as it was asked. What a workbook holds may be newer than this program: the API refuses a word that it does not
   * know.
   */
  spec: TableQuery;
  language: Language;
  /** The periods of the query, as resolved. A definition from before relative ones has none. */
  periods?: PlannedPeriod[];
  /**
   * Keys of our columns in order, each with the header it bears and the group it begins with; `renamed` where a user
   * gave it that.
   */
  columns: { key: string; header: string; group?: string; renamed?: boolean }[];
  /** UUID of the ledger. Only version 1 tells ledgers apart by it. */
  ledger: string;
  revision: number;
  /** The name of that revision, NUMBER:ID; from version 2 on. */
  revisionName?: string;
  /** How often its user took it to a revision that does not follow the one before; absent where he never did. */
  timesBack?: number;
  /** The day the figures stand at, YYYY-MM-DD. */
  asOf: string;
  /** The lines above the header as last written, so that a refresh knows them from what a user typed there. */
  caption?: string[];
  /** Whether a refresh added the mark of what is not public to a caption that its user had changed. */
  mark?: true;
  /** The lines below the table when it is handed in. */
  notes?: string[];
  /** Results of a user's own that he has been asked about: key of the column, a space, key of the row. */
  kept?: string[];
}

/** A linked table as a plain value: a host (Excel by Office.js, an .xlsx file, a preview) carries it out. */
export interface SheetPlan {
  definition: TableDefinition;
  /** Lines above the header, one cell each in the table's first column: title, unit and as-of, revision, sources. */
  caption: string[];
  columns: SheetColumn[];
  /** The truth about rows; the cells of the ROW_KEY input column. */
  rowKeys: string[];
  /** The indicators that were merged into those of rows: a table of before has rows under their codes. */
  merged?: readonly MergedIndicator[];
}

/** The columns but for those that are the user's from the first. */
export function ownColumns(columns: SheetColumn[]): SheetColumn[] {
  return columns.filter(({ role }) => role !== 'blank');
}

/** The area of a plan whose caption begins in this cell: caption, header, at least one row, inputs included. */
export function planArea(plan: SheetPlan, at: { row: number; column: number }): Area {
  const rows = plan.caption.length + 1 + Math.max(plan.rowKeys.length, 1);
  return { row: at.row, column: at.column, rows, columns: plan.columns.length };
}
