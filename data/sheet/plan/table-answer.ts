import type { CellValue } from '../../rules/table/cell-value.ts';
import type { MergedIndicator } from '../../rules/table/merged-indicator.ts';

/** The plain shape of the GraphQL API's `Table`, as a client receives it. Numbers are as published (9 for 9 %). */
export interface TableAnswer {
  /** `name` is NUMBER:ID. */
  revision: { number: number; name: string; ledger: string };
  /** YYYY-MM-DD */
  asOf: string;
  /** Each period asked for, as resolved. */
  periods?: { typed: string; period: string; months?: string | null }[];
  title: string;
  caption: string[];
  /** The lines below the table when it is handed in. */
  notes?: string[];
  rowKeys: string[];
  /** The indicators that were merged into those of rows. */
  mergedIndicators?: MergedIndicator[];
  columns: TableAnswerColumn[];
  inputs: TableAnswerColumn[];
}

export interface TableAnswerColumn {
  key: string;
  kind?: string | null;
  label: string;
  /**
   * The group that the layout repeats the column for (`2024年`), with which its label begins; absent or null where it
   * has none.
   */
  group?: string | null;
  /** One Excel format a row for the number as the sheet holds it, null where General; absent for text columns. */
  numberFormats?: (string | null)[] | null;
  values: CellValue[];
  figureIds?: (string | null)[] | null;
  /** Nobody publishes what belongs there: it is left to the user. */
  blank?: boolean | null;
}

/** A table answer that does not hold together: a column longer or shorter than the row keys, or a row key twice. */
export class BadTableAnswer extends Error {
  override readonly name = 'BadTableAnswer';
  readonly code = 'BAD_TABLE_ANSWER';
}

/** Refuses an answer from which a sheet would show a number in the wrong row. */
export function checkTableAnswer(table: TableAnswer): void {
  const rows = table.rowKeys.length;
  for (const column of [...table.columns, ...table.inputs])
    if (column.values.length !== rows || (column.numberFormats && column.numberFormats.length !== rows))
      throw new BadTableAnswer(`Column ${column.key} should have ${rows} values, as many as there are row keys.`);
  if (new Set(table.rowKeys).size !== rows) throw new BadTableAnswer('Each row key should be there once.');
}
