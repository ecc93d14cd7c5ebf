import { shanghaiDay } from '../rules/period/shanghai.ts';
import type { Ledger } from './ledger.ts';
import { isUpgradeNeeded } from './log/entry.ts';
import { type PublishedRevision, REVISION_COLUMNS } from './log/last-revision.ts';
import { publish } from './log/publish.ts';
import type { RevisionHead, RevisionLine } from './log/revision-line.ts';
import { LedgerError, ledgerErrorFrom } from './store/ledger-error.ts';

/** One committed change to the ledger. */
export type Revision = PublishedRevision;

/** The revision of a number; one of nothing but its number where there is none, as in a ledger that is still empty. */
export function revisionAt(ledger: Ledger, number: number): Revision {
  return findRevision(ledger, number) ?? { number, at: '', note: null, id: '', change: null, ground: null };
}

/** The state that a query sees: the ledger as it was at a revision, and of that what was published by the end of a day. */
export interface Snapshot {
  revision: number;
  /** YYYY-MM-DD. */
  asOf: string;
}

const FIND = `SELECT ${REVISION_COLUMNS} FROM revisions WHERE number = ?`;

/** Number of the last committed revision; 0 for a ledger that is still empty. */
export function latestRevision(ledger: Ledger): number {
  return ledger.latest;
}

export function findRevision(ledger: Ledger, number: number): Revision | undefined {
  return ledger.prepared<Revision>(FIND).get(number);
}

const DRAFT = 'SELECT draft FROM revisions WHERE number = ?';

/** The number of the draft that a revision published; undefined where it published none. */
export function draftOfRevision(ledger: Ledger, number: number): number | undefined {
  const draft = ledger.value(DRAFT, number);
  return typeof draft === 'number' ? draft : undefined;
}

const WITHDRAWN = `SELECT revision FROM documents WHERE code = :code AND standing = 'WITHDRAWN'
  AND revision <= :at AND (retired IS NULL OR retired > :at)`;

/** The revision that withdrew the document of a code; undefined where it stands. */
export function withdrawalOf(ledger: Ledger, code: string): Revision | undefined {
  const number = ledger.value(WITHDRAWN, { code, at: ledger.revision });
  return typeof number === 'number' ? findRevision(ledger, number) : undefined;
}

/** Today in Asia/Shanghai, YYYY-MM-DD. */
export function today(now = new Date()): string {
  return shanghaiDay(now);
}

/**
 * Decides and writes in one transaction: everything that `write` does, or nothing. It waits for other writers first, so
 * that what it decides upon is what the ledger holds. The reference tables are looked at anew afterwards.
 *
 * @throws LedgerError where the file cannot be written; nothing of this was then written.
 */
export function writing<Answer>(ledger: Ledger, write: () => Answer): Answer {
  try {
    if (isUpgradeNeeded(ledger)) throw new LedgerError('UPGRADE_NEEDED', ledger.client.name);
    return ledger.client.transaction(write).immediate();
  } catch (error) {
    throw ledgerErrorFrom(error, ledger.client.name) ?? error;
  } finally {
    // This is done after a failure too, because what was read while writing has been undone.
    ledger.refresh();
  }
}

/** Adds one revision with these lines, as `writing` does. */
export function addRevision(ledger: Ledger, head: RevisionHead, lines: readonly RevisionLine[]): Revision {
  return writing(ledger, () => publish(ledger, head, { lines }));
}

/** The name of a revision: its number, and the first 16 hex digits of its id. A number alone names nothing. */
export function revisionName({ number, id }: Pick<Revision, 'number' | 'id'>): string {
  return `${number}:${id.slice(0, 16)}`;
}

/**
 * The revision of a name. Otherwise it tells why the ledger has none: it is BEHIND, without a revision of that number, or
 * FORKED, with another one under it. Undefined for a text that is no name.
 */
export function findNamed(ledger: Ledger, name: string): Revision | 'BEHIND' | 'FORKED' | undefined {
  const [, number, id] = /^([1-9]\d{0,14}):([0-9a-f]{16})$/.exec(name) ?? [];
  if (number === undefined || id === undefined) return undefined;
  const found = findRevision(ledger, Number(number));
  if (!found) return 'BEHIND';
  return found.id.startsWith(id) ? found : 'FORKED';
}
