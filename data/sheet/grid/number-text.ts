import { format } from 'numfmt';
import type { CellValue } from '../../rules/table/cell-value.ts';

/** A cell as Excel would show it. An error of the format shows as Excel's #####. */
export function shownAs(value: CellValue, numberFormat: string | null): string {
  if (value === null || value === '') return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return format(numberFormat ?? 'General', value, { throws: false });
}

/** Whether the format shows a number a hundredfold: a `%` outside quotation marks and not escaped. */
export function isPercentFormat(numberFormat: string | null): boolean {
  return numberFormat?.replace(/"[^"]*"|\\.|_.|\*./g, '').includes('%') ?? false;
}

/**
 * A share of the goal, never shown as 100.0 % when it falls short: 99.96 % is shown 99.9 %. The value stays exact,
 * only the format rounds down.
 */
export const ATTAINMENT_FORMAT = '[<0.9995]0.0%;[<1]"99.9%";0.0%';

/** The use of a cap, never shown as 100.0 % once it is passed: 100.04 % is shown 100.1 %. */
export const CAP_USED_FORMAT = '[<=1]0.0%;[<1.0005]"100.1%";0.0%';

/** Width in characters of the default font; a Chinese character takes two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}

/** Whether Excel would take the text for a formula, a number or a date once somebody edits the cell it is in. */
export function isReread(text: string): boolean {
  return /^[=+\-@]/.test(text) || /^[\d.,/:%\s-]+$/.test(text);
}
