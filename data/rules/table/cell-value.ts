/** The content of one cell. Null is an empty cell. */
export type CellValue = string | number | boolean | null;

export function isEmpty(value: CellValue | undefined): boolean {
  return value === undefined || value === null || value === '';
}

/** Excel gives back 15 digits of a number, and an empty cell as an empty text. */
export function isSameValue(left: CellValue | undefined, right: CellValue | undefined): boolean {
  if (isEmpty(left) && isEmpty(right)) return true;
  if (typeof left === 'number' && typeof right === 'number') return Math.abs(left - right) <= 1e-14 * Math.abs(left);
  return left === right;
}
