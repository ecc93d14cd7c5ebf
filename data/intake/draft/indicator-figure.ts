import { holderOf, OF_HOLDER } from '../../ledger/holder.ts';
import type { Indicator } from '../../ledger/indicator.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { Codes } from '../../ledger/log/codes.ts';
import { type LinedRow, linesOfRows } from '../../ledger/log/row-line.ts';
import { hasFigures } from '../../ledger/pair.ts';

const OF_PAIR = `${OF_HOLDER} AND indicator_id = :indicator AND retired IS NULL`;

/** The current figures of an indicator, holder by holder: figures are stored in that order. */
export function* figuresByHolder(ledger: Ledger, indicator: Indicator): Generator<LinedRow[]> {
  const codes = new Codes(ledger);
  for (const owner of ledger.catalogue.owners) {
    if (!hasFigures(ledger, owner, indicator)) continue;
    const bound = [{ ...holderOf(owner), indicator: indicator.id }];
    const rows = [...linesOfRows(ledger, { name: 'figure', where: OF_PAIR, bound, codes })];
    if (rows.length > 0) yield rows;
  }
}
