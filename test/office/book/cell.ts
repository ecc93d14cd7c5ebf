import type { CustomState } from './custom-cell.ts';

/** An error as a cell shows it, such as `#N/A`. */
interface CellError {
  readonly error: string;
}

export type CellValue = string | number | boolean | CellError;

/** The formats that are modelled; an absent one is Excel's default. */
export interface CellFormat {
  numberFormat?: string;
  fillColor?: string;
  fontBold?: boolean;
  fontItalic?: boolean;
  fontColor?: string;
  fontSize?: number;
  fontName?: string;
  fontStrikethrough?: boolean;
  wrapText?: boolean;
  horizontalAlignment?: string;
  verticalAlignment?: string;
  indentLevel?: number;
  borderTop?: string;
  borderBottom?: string;
  borderLeft?: string;
  borderRight?: string;
}

/** What stands in one cell; a cell that is not stored is empty and unformatted. */
export interface Cell {
  /** Absent in an empty cell. Of a formula: its result, undefined until it is calculated. */
  value?: CellValue | undefined;
  /** Canonical, beginning with `=`: structured references by table name and in their long form. */
  formula?: string | undefined;
  /** Entered with a leading apostrophe, which is not part of the value. */
  isTextPrefixed?: boolean | undefined;
  /** Filled by the array formula of another cell. */
  isSpilled?: boolean | undefined;
  /** Filled by what a custom function came to, not by the engine. */
  isOfCall?: boolean | undefined;
  /** Of a formula that is one call of a custom function: how many cells that fills. */
  spill?: { rows: number; columns: number } | undefined;
  /** Of a formula with custom functions: their calls, as they last were. */
  custom?: CustomState | undefined;
  format: CellFormat;
}

export function isError(value: CellValue | undefined): value is CellError {
  return typeof value === 'object';
}

export function hasContent(cell: Cell | undefined): boolean {
  return cell?.value !== undefined || cell?.formula !== undefined;
}

/** As `Range.values` gives it: `''` for an empty cell, the error's text for an error. */
export function shownValue(cell: Cell | undefined): string | number | boolean {
  const value = cell?.value;
  if (value === undefined) return '';
  return isError(value) ? value.error : value;
}
