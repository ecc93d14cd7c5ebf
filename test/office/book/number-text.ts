import { format } from 'numfmt';
import type { Locale } from './book.ts';
import { type Cell, isError } from './cell.ts';

/** The text that Excel shows in the cell, if the column is wide enough. */
export function numberText(cell: Cell | undefined, locale: Locale): string {
  const value = cell?.value;
  if (value === undefined) return '';
  if (isError(value)) return value.error;
  return format(cell?.format.numberFormat ?? 'General', value, { locale, throws: false });
}
