import type { Figure } from '../../ledger/figure.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { Codes } from '../../ledger/log/codes.ts';
import { figureCode, placesIn } from '../../ledger/log/figure-code.ts';
import { linesOfRows } from '../../ledger/log/row-line.ts';
import type { Fields } from '../../ledger/log/thing.ts';

/** A figure that is given out, with all that its line says. */
export interface ExportedFigure {
  figure: Figure;
  /** The members of the figure as the log tells them. */
  fields: Fields;
  /** Its code in the ledger. */
  code: string;
  /** Whether it is the one in force of its key; false too where nobody asked for it. */
  isInForce: boolean;
}

const AT_PLACES = `(revision, line) IN (${placesIn('?')})`;

/** The figures with their lines, in their order. */
export function exportedFigures(
  ledger: Ledger,
  figures: readonly Figure[],
  inForce: ReadonlySet<Figure>,
): ExportedFigure[] {
  const bound = [JSON.stringify(figures.map(({ id }) => id))];
  const codes = new Codes(ledger);
  const lines = new Map(
    [...linesOfRows(ledger, { name: 'figure', where: AT_PLACES, bound, codes })].map(({ id, line }) => [
      id,
      line.figure ?? {},
    ]),
  );
  return figures.map((figure) => ({
    figure,
    fields: lines.get(figure.id) ?? {},
    code: figureCode(figure),
    isInForce: inForce.has(figure),
  }));
}
