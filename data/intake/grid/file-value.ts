import type { GridCell } from './grid.ts';
import { numberCell } from './shown-number.ts';

/** The stored value of a cell as files of spreadsheets have it. */
export interface FileValue {
  /** The type as ECMA-376-1 §18.18.11 names it: n, str, b, e or d. */
  type: string;
  text: string;
  format: string;
  is1904: boolean;
}

/** The cell that a stored value shows; INVISIBLE where its format hides it, and undefined where there is nothing. */
export function valueCell({ type, text, format, is1904 }: FileValue): GridCell | 'INVISIBLE' | undefined {
  if (type === 'str') return text === '' ? undefined : { shown: text, kind: 'TEXT' };
  if (type === 'b') return { shown: text === '1' || text === 'true' ? 'TRUE' : 'FALSE', kind: 'LOGICAL' };
  if (type === 'e') return { shown: text, kind: 'ERROR' };
  if (type === 'd') return { shown: text.slice(0, 10), kind: 'DATE', value: text.slice(0, 10) };
  const value = Number(text);
  if (!Number.isFinite(value)) return { shown: text, kind: 'TEXT' };
  return numberCell(value, format, is1904) ?? 'INVISIBLE';
}
