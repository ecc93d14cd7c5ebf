import type { CellValue } from '../../rules/table/cell-value.ts';

/** The cells that a frozen formula filled, its own among them: how many, and a digest by which they are known again. */
export interface Filled {
  rows: number;
  columns: number;
  digest: string;
}

/** The value as it is compared: Excel may give a number back that differs in its last digits. */
function plain(value: CellValue): CellValue {
  return typeof value === 'number' ? Number(value.toPrecision(12)) : (value ?? '');
}

const [LOW_PRIME, HIGH_PRIME] = [0x01000193, 0x85ebca6b];

/**
 * Two 32-bit hashes side by side (FNV-1a, and the same with another prime): changes are to be noticed, not attackers
 * kept out.
 */
function digestOf(values: CellValue[][]): string {
  const text = JSON.stringify(values.map((row) => row.map(plain)));
  let [low, high] = [0x811c9dc5, 0xc2b2ae35];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, LOW_PRIME);
    high = Math.imul(high ^ code, HIGH_PRIME);
  }
  return [low, high].map((half) => (half >>> 0).toString(36)).join('-');
}

export function filledWith(values: CellValue[][]): Filled {
  return { rows: values.length, columns: values[0]?.length ?? 0, digest: digestOf(values) };
}

/** Whether the cells still hold what was left in them. */
export function isFilledWith(filled: Filled, values: CellValue[][]): boolean {
  return filledWith(values).digest === filled.digest;
}
