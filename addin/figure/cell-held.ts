import { type CellValue, isSameValue } from '../../data/rules/table/cell-value.ts';

/** The value and the text of the selected cell. */
export interface CellHeld {
  value: CellValue;
  text: string;
}

/** The number of a figure, as far as a cell is held against it. */
interface Numbered {
  value: number | null;
  unit: string | null;
}

/** Whether a cell holds another number than its figure: 0.09 and 9 are both 9 %. Words and computed cells never do. */
export function isOther({ value }: CellHeld, figure: Numbered | null | undefined): boolean {
  if (typeof value !== 'number' || typeof figure?.value !== 'number') return false;
  return !isSameValue(value, figure.value) && !(figure.unit === '%' && isSameValue(value, figure.value / 100));
}

/** Whether a cell holds something else than its figure, be it a number or words where the figure is one. */
export function isTypedOver(held: CellHeld, figure: Numbered & { printed: string }): boolean {
  if (typeof held.value !== 'string') return isOther(held, figure);
  const words = held.value.trim();
  return figure.value !== null && words !== '' && !figure.printed.includes(words);
}

/**
 * The answer that explains a cell, of that for its year and that for the months of its table. A year's has the latest result, which
 * is not always of those months: what the cell holds tells, or else whether these months have a result.
 */
export function ofHeldMonths<Answer extends { __typename: string; actual?: Numbered | null }>(
  [ofYear, ofMonths]: readonly Answer[],
  kind: string,
  held: CellHeld | undefined,
): Answer | undefined {
  if (!ofMonths?.actual) return ofYear;
  if (kind !== 'ACTUAL') return ofMonths;
  if (typeof held?.value !== 'number' || typeof ofMonths.actual.value !== 'number') return ofYear;
  const isOfYear = ofYear?.actual != null && !isOther(held, ofYear.actual);
  return isOfYear || isOther(held, ofMonths.actual) ? ofYear : ofMonths;
}
