import type { Ledger } from '../../../ledger/ledger.ts';
import { Codes } from '../../../ledger/log/codes.ts';
import { linesOfRows } from '../../../ledger/log/row-line.ts';
import type { Fields, ThingName } from '../../../ledger/log/thing.ts';

/** A thing of the catalogue as its line in the log tells it; undefined where the ledger has none of the code. */
export function catalogueLine(
  ledger: Ledger,
  name: Extract<ThingName, 'district' | 'scope' | 'indicator'>,
  code: string,
): Fields | undefined {
  const where = 'code = ? AND retired IS NULL';
  const [row] = linesOfRows(ledger, { name, where, bound: [code], codes: new Codes(ledger) });
  return row?.line[name];
}

/** The place behind the last of some things. */
export function nextPosition(things: readonly { position: number }[]): number {
  return things.reduce((most, { position }) => Math.max(most, position), 0) + 1;
}
