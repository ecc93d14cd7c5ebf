import { Fault } from './fault.ts';
import type { Ledger } from './ledger.ts';
import { type FigurePlace, figureNumber, readFigureCode } from './log/figure-code.ts';

const REVISION_ID = 'SELECT id FROM revisions WHERE number = ?';
const OLD_ROW = `SELECT revision, line FROM figures
  WHERE revision = (SELECT number FROM revisions WHERE figures >= :row ORDER BY figures, number LIMIT 1)
  ORDER BY line LIMIT 1
  OFFSET :row - 1 - coalesce((SELECT figures FROM revisions WHERE figures < :row ORDER BY figures DESC, number DESC LIMIT 1), 0)`;
const CELL = `SELECT s.file, s.name AS sheet, f.cell AS address, f.shown, f.headers FROM figures f JOIN sheets s ON s.id = f.sheet_id
  WHERE f.revision = :revision AND f.line = :line`;

/** A row of a sheet is read at one go, so that its figures are in lines near each other. */
const NEAR_LINES = 40;
/** The most figures that are read for one row. */
export const ROW_READS = 2 * NEAR_LINES + 1;
const ROW = `SELECT f.cell AS address, f.shown, f.headers FROM figures f
  WHERE f.revision = :revision AND f.line BETWEEN :line - ${NEAR_LINES} AND :line + ${NEAR_LINES}
    AND f.sheet_id = (SELECT o.sheet_id FROM figures o WHERE o.revision = :revision AND o.line = :line)
    AND ltrim(f.cell, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') = :row`;

/** A test reads them to show that none scans the figures. */
export const FIGURE_PLACE_STATEMENTS = { OLD_ROW, CELL, ROW };

const revisionIds = new WeakMap<Ledger['client'], Map<number, string>>();

/** The id of a revision; undefined where there is none. It never changes, so each is read once. */
export function revisionIdOf(ledger: Ledger, revision: number): string | undefined {
  let known = revisionIds.get(ledger.client);
  if (!known) {
    known = new Map();
    revisionIds.set(ledger.client, known);
  }
  const id = known.get(revision) ?? ledger.value(REVISION_ID, revision);
  if (typeof id !== 'string') return undefined;
  known.set(revision, id);
  return id;
}

/**
 * The number of the figure that has this code in the ledger; undefined where none has, and for a code of another ledger. A
 * code that is a whole number is that of the row in which the figure was when rows had numbers of their own, from 1 in the
 * order in which figures were added: workbooks that were frozen then name figures so.
 */
export function figureNamed(ledger: Ledger, code: string): number | undefined {
  const place = readFigureCode(code) ?? oldPlace(ledger, code);
  if (!place) return undefined;
  const { idStart = '' } = place;
  return revisionIdOf(ledger, place.revision)?.startsWith(idStart) ? figureNumber(place) : undefined;
}

function oldPlace(ledger: Ledger, code: string): (FigurePlace & { idStart?: string }) | undefined {
  return /^[1-9]\d{0,11}$/.test(code) ? ledger.prepared<FigurePlace>(OLD_ROW).get({ row: Number(code) }) : undefined;
}

const TAKEN_DOWN = `SELECT 1 FROM erasures WHERE kind = 'LINE' AND line = :line
  AND "of" = (SELECT CAST(entry AS TEXT) FROM revisions WHERE number = :revision)`;

/**
 * Refuses to answer as if a figure had never been where it was erased.
 *
 * @throws Fault TAKEN_DOWN
 */
export function refuseTakenDown(ledger: Ledger, code: string): void {
  const place = readFigureCode(code);
  if (!place || !revisionIdOf(ledger, place.revision)?.startsWith(place.idStart)) return;
  const { revision, line } = place;
  if (ledger.value(TAKEN_DOWN, { revision, line }) !== undefined)
    throw new Fault('TAKEN_DOWN', { argument: 'id', value: code });
}

/** The cell in which a figure is printed. */
export interface CitedCell {
  /** The digest of the file. */
  file: string;
  sheet: string;
  address: string;
  /** The text that it shows. */
  shown: string;
  /** The headers above and beside it, from the outermost. */
  headers: string[];
}

/** Another cell of a row in which a figure is printed. */
export type CellBeside = Pick<CitedCell, 'address' | 'shown' | 'headers'>;

/** The figures that are printed in the row of a cell, itself among them, from left to right. */
export function cellsInRow(ledger: Ledger, { cell, revision, line }: FigurePlace & { cell: string }): CellBeside[] {
  const row = cell.replace(/^[A-Z]+/, '');
  const found = ledger
    .prepared<Omit<CellBeside, 'headers'> & { headers: string | null }>(ROW)
    .all({ revision, line, row });
  return found
    .map((one) => ({ ...one, headers: JSON.parse(one.headers ?? '[]') as string[] }))
    .sort((a, b) => a.address.length - b.address.length || (a.address < b.address ? -1 : 1));
}

/** The cell that a figure cites; undefined where it cites a text. */
export function citedCell(
  ledger: Ledger,
  { cell, revision, line }: FigurePlace & { cell: string | null },
): CitedCell | undefined {
  if (cell === null) return undefined;
  const found = ledger.prepared<CitedCell & { headers: string | null }>(CELL).get({ revision, line });
  return found && { ...found, headers: JSON.parse(found.headers ?? '[]') as string[] };
}
