import { Codes } from '../../ledger/log/codes.ts';
import { type FigurePlace, figureNumber } from '../../ledger/log/figure-code.ts';
import type { ThingLine } from '../../ledger/log/revision-line.ts';
import { linesOfRows, retiredFigure } from '../../ledger/log/row-line.ts';
import type { Store } from '../../ledger/store/store.ts';
import { type Actor, latestOf, openDraft } from './draft.ts';
import { DraftFault } from './fault.ts';
import type { DraftItem } from './item.ts';

/** The document or import that is withdrawn whole, and why. */
export interface Withdrawal {
  /** The code of a document, or the name (NUMBER:ID) of the revision that brought an import in. */
  of: string;
  reason: string;
}

interface WithdrawnRow extends FigurePlace {
  code: string;
  document: number;
  retired: number | null;
  /** Whether a later figure stands in its place, or it stands in the place of an earlier one. */
  builtOn: number;
}

const OF_REVISION = `SELECT f.revision, f.line, f.code, f.document_id AS document, f.retired,
    f.retired IS NOT NULL AND EXISTS (SELECT 1 FROM figures n WHERE n.code = f.code AND n.retired IS NULL) AS builtOn
  FROM figures f WHERE f.revision = ? ORDER BY f.line`;
const OF_DOCUMENT = `SELECT f.revision, f.line, f.code, f.document_id AS document, f.retired,
    EXISTS (SELECT 1 FROM figures b WHERE b.code = f.code AND b.retired = f.revision) AS builtOn
  FROM figures f WHERE f.document_id = ? AND f.retired IS NULL ORDER BY f.revision, f.line`;
const DOCUMENT = 'SELECT id FROM documents WHERE code = ? AND retired IS NULL';
const REVISION = 'SELECT id FROM revisions WHERE number = ?';

/** Corrections that are named at most. */
const NAMED = 5;

function rowsOf(store: Store, of: string): WithdrawnRow[] {
  const [, number, id] = /^([1-9]\d{0,8}):([0-9a-f]{16})$/.exec(of) ?? [];
  if (number !== undefined && id !== undefined) {
    if (!String(store.value(REVISION, Number(number)) ?? '').startsWith(id)) throw new DraftFault('NO_REVISION', of);
    return store.prepared<WithdrawnRow>(OF_REVISION).all(Number(number));
  }
  const document = store.value(DOCUMENT, of.trim().toUpperCase());
  if (document === undefined) throw new DraftFault('NO_DOCUMENT', of);
  return store.prepared<WithdrawnRow>(OF_DOCUMENT).all(document);
}

const CURRENT_OF = 'SELECT count(*) FROM figures WHERE document_id = ? AND retired IS NULL';

/** The lines that say of documents that they are withdrawn: those of which no figure is left. */
function withdrawnDocuments(store: Store, rows: readonly WithdrawnRow[]): ThingLine[] {
  const counts = Map.groupBy(rows, ({ document }) => document);
  const whole = [...counts].filter(([id, { length }]) => Number(store.value(CURRENT_OF, id)) === length);
  const codes = new Codes(store);
  return whole.flatMap(([id]) =>
    [...linesOfRows(store, { name: 'document', where: 'id = ?', bound: [id], codes })].map(({ line }) => ({
      document: { ...line.document, standing: 'WITHDRAWN' },
    })),
  );
}

/**
 * Opens a draft that withdraws (撤回) every figure of a document or of an import, and the document with them. They stay in the
 * past of the ledger. It is refused where a figure was corrected since, because the correction would lose what it corrects. Answers the draft's number.
 *
 * @throws DraftFault
 */
export function proposeWithdrawal(store: Store, actor: Actor, { of, reason }: Withdrawal): number {
  if (reason.trim() === '') throw new DraftFault('NO_GROUND');
  const rows = rowsOf(store, of);
  const builtOn = rows.filter((row) => row.builtOn === 1).map(({ code }) => code);
  if (builtOn.length > 0) throw new DraftFault('CORRECTED_SINCE', of, builtOn.slice(0, NAMED).join(' '));
  const current = rows.filter(({ retired }) => retired === null);
  if (current.length === 0) throw new DraftFault('NOTHING_TO_WITHDRAW', of);
  return openDraft(store, actor, {
    title: of,
    head: { seen: latestOf(store), change: 'WITHDRAWAL', ground: reason.trim(), note: of },
    items: [
      ...current.map((row): DraftItem => ({ line: retiredFigure(store, figureNumber(row)) })),
      ...withdrawnDocuments(store, current).map((line) => ({ line })),
    ],
  });
}
