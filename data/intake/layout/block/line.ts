import { cellAddress } from '../../../sheet/grid/address.ts';
import { plain } from '../word/plain.ts';
import { type Stated, statedIn } from './row-kind.ts';
import type { Entry } from './sheet-row.ts';

/** A line of text beside a table, and where it stands. */
export interface Line {
  text: string;
  cell: string;
  row: number;
  stated?: Stated;
}

export function lineOf(row: number, entry: Entry): Line {
  const stated = statedIn(entry.cell.shown);
  return { text: plain(entry.cell.shown), cell: cellAddress(row, entry.column), row, ...(stated ? { stated } : {}) };
}
