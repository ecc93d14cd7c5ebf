import type { CustomState } from './custom-cell.ts';

/** An error as a cell shows it, such as `#N/A`. */
interface CellError {
  readonly error: string;
}

export type CellValue = string | number | boolean | CellError;

/** The formats that are modelled. A missing one is Excel's default. */
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

/** The contents of one cell. A cell that is not stored is empty and unformatted. */
export interface Cell {
  /** Missing in an empty cell. In a formula cell it is the result, undefined until it is calculated. */
  value?: CellValue | undefined;
  /** The formula in canonical form, beginning with `=`. Structured references have the table's name and the long form. */
  formula?: string | undefined;
  /** Whether it was entered with a leading apostrophe, which is not part of the value. */
  isTextPrefixed?: boolean | undefined;
  /** Whether another cell's array formula fills it. */
  isSpilled?: boolean | undefined;
  /** Whether a custom function's result fills it, rather than the engine. */
  isOfCall?: boolean | undefined;
  /** The cells that the result fills, where the formula is one call of a custom function. */
  spill?: { rows: number; columns: number } | undefined;
  /** The last calls of a formula with custom functions. */
  custom?: CustomState | undefined;
  format: CellFormat;
}

export function isError(value: CellValue | undefined): value is CellError {
  return typeof value === 'object';
}

export function hasContent(cell: Cell | undefined): boolean {
  return cell?.value !== undefined || cell?.formula !== undefined;
}

/** The value as `Range.values` gives it: `''` for an empty cell, the error's text for an error. */
export function shownValue(cell: Cell | undefined): string | number | boolean {
  const value = cell?.value;
  if (value === undefined) return '';
  return isError(value) ? value.error : value;
}
