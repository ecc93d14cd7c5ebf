import type { CellValue } from '../../rules/table/cell-value.ts';

/** A linked table as it is in the sheet now, the user's own columns and rows among ours. */
export interface SheetTable {
  /** The present name of the Excel table. */
  name: string;
  headers: string[];
  /** The body, row by row; an empty cell is '' or null, and null is also a formula's result that a file does not hold. */
  values: CellValue[][];
  /** Like `values`, with the formula instead of what it comes to. */
  formulas: CellValue[][];
  /** Empty where a file has lost the format of a cell. */
  numberFormats: string[][];
}

/** A text that begins with = is its own formula; a real formula differs from what it comes to. */
export function isFormulaCell(table: SheetTable, row: number, column: number): boolean {
  const formula = table.formulas[row]?.[column];
  return typeof formula === 'string' && formula.startsWith('=') && formula !== table.values[row]?.[column];
}

/** Whether a cell holds a formula of which nothing says what it came to. */
export function isUnknownResult(table: SheetTable, row: number, column: number): boolean {
  return (table.values[row]?.[column] ?? null) === null && isFormulaCell(table, row, column);
}
