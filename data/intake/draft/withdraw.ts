import { Codes } from '../../ledger/log/codes.ts';
import { type FigurePlace, figureNumber } from '../../ledger/log/figure-code.ts';
import type { ThingLine } from '../../ledger/log/revision-line.ts';
import { linesOfRows, retiredFigure } from '../../ledger/log/row-line.ts';
import type { Store } from '../../ledger/store/store.ts';
import { type Actor, checkRight, latestOf, openDraft } from './draft.ts';
import { DraftFault, keptReason } from './fault.ts';
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
  /** The code of its district; null for one of another owner. */
  district: string | null;
  release: string | null;
}

const COLUMNS = `f.revision, f.line, f.code, f.document_id AS document, f.retired, f.release,
    (SELECT d.code FROM districts d WHERE d.id = f.district_id) AS district`;

const OF_REVISION = `SELECT ${COLUMNS},
    f.retired IS NOT NULL AND EXISTS (SELECT 1 FROM figures n WHERE n.code = f.code AND n.retired IS NULL) AS builtOn
  FROM figures f WHERE f.revision = ? ORDER BY f.line`;
const OF_DOCUMENT = `SELECT ${COLUMNS},
    EXISTS (SELECT 1 FROM figures b WHERE b.code = f.code AND b.retired = f.revision) AS builtOn
  FROM figures f WHERE f.document_id = ? AND f.retired IS NULL ORDER BY f.revision, f.line`;
const DOCUMENT = 'SELECT id, release FROM documents WHERE code = ? AND retired IS NULL';
const REVISION = 'SELECT id FROM revisions WHERE number = ?';

/** Corrections that are named at most. */
const NAMED = 5;

/**
 * The figures that are meant. Whoever may not propose for their districts learns nothing else of them, and nothing at all of
 * those that they do not see.
 *
 * @throws DraftFault
 */
function rowsOf(store: Store, actor: Actor, of: string): WithdrawnRow[] {
  const [, number, id] = /^([1-9]\d{0,8}):([0-9a-f]{16})$/.exec(of) ?? [];
  if (number !== undefined && id !== undefined) {
    if (!String(store.value(REVISION, Number(number)) ?? '').startsWith(id)) throw new DraftFault('NO_REVISION', of);
    const rows = store.prepared<WithdrawnRow>(OF_REVISION).all(Number(number));
    checkRight(actor, 'PROPOSE', districtsIn(rows));
    return rows;
  }
  const document = store.prepared<{ id: number; release: string | null }>(DOCUMENT).get(of.trim().toUpperCase());
  if (!document) throw new DraftFault('NO_DOCUMENT', of);
  const rows = store.prepared<WithdrawnRow>(OF_DOCUMENT).all(document.id);
  const districts = districtsIn(rows);
  const isPublic = rows.length > 0 ? rows.some(({ release }) => release === null) : document.release === null;
  const isSeen = isPublic || [...districts, null].some((district) => actor.may('READ_INTERNAL', district));
  if (!isSeen) throw new DraftFault('NO_DOCUMENT', of);
  checkRight(actor, 'PROPOSE', districts);
  return rows;
}

function districtsIn(rows: readonly WithdrawnRow[]): Set<string | null> {
  return new Set(rows.map(({ district }) => district));
}

const CURRENT_OF = 'SELECT count(*) FROM figures WHERE document_id = ? AND retired IS NULL';

/** The lines that say of documents that they are withdrawn: those of which no figure is left without these. */
export function withdrawnDocuments(store: Store, rows: readonly Pick<WithdrawnRow, 'document'>[]): ThingLine[] {
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
  const ground = keptReason(reason);
  if (ground === '') throw new DraftFault('NO_GROUND');
  const rows = rowsOf(store, actor, of);
  const builtOn = rows.filter((row) => row.builtOn === 1).map(({ code }) => code);
  if (builtOn.length > 0) throw new DraftFault('CORRECTED_SINCE', of, builtOn.slice(0, NAMED).join(' '));
  const current = rows.filter(({ retired }) => retired === null);
  if (current.length === 0) throw new DraftFault('NOTHING_TO_WITHDRAW', of);
  return openDraft(store, actor, {
    title: of,
    head: { seen: latestOf(store), change: 'WITHDRAWAL', ground, note: of },
    items: [
      ...current.map((row): DraftItem => ({ line: retiredFigure(store, figureNumber(row)) })),
      ...withdrawnDocuments(store, current).map((line) => ({ line })),
    ],
  });
}
