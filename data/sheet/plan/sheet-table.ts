import type { CellValue } from './sheet-plan.ts';

/** A linked table as it stands in the sheet now, the user's own columns and rows among ours. */
export interface SheetTable {
  /** What the Excel table is called now. */
  name: string;
  headers: string[];
  /** The body, row by row; an empty cell is '' or null. */
  values: CellValue[][];
  /** Like `values`, with the formula instead of what it comes to. */
  formulas: CellValue[][];
  numberFormats: string[][];
}

export function isEmpty(value: CellValue | undefined): boolean {
  return value === undefined || value === null || value === '';
}

/** Excel gives back 15 digits of a number, and an empty cell as an empty text. */
export function isSameValue(left: CellValue | undefined, right: CellValue | undefined): boolean {
  if (isEmpty(left) || isEmpty(right)) return isEmpty(left) && isEmpty(right);
  if (typeof left === 'number' && typeof right === 'number')
    return Math.abs(left - right) <= 1e-14 * Math.max(Math.abs(left), Math.abs(right));
  return left === right;
}

/** A text that begins with = is its own formula; a real formula differs from what it comes to. */
export function isFormulaCell(table: SheetTable, row: number, column: number): boolean {
  const formula = table.formulas[row]?.[column];
  return typeof formula === 'string' && formula.startsWith('=') && formula !== table.values[row]?.[column];
}
