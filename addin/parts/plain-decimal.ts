/** A number as people type it, in plain decimals: without separators, in half width. */
export function plainDecimal(typed: string): string {
  return typed.normalize('NFKC').replace(/[,\s]/g, '');
}
