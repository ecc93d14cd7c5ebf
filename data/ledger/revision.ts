import { columnsOf } from './columns.ts';
import type { Ledger } from './ledger.ts';
import { ledgerErrorFrom } from './ledger-error.ts';
import { revisions } from './tables.ts';

/** One committed change to the ledger. */
export type Revision = typeof revisions.$inferSelect;

/** The state that a query sees: the ledger as it was at a revision, and of that what was published by the end of a day. */
export interface Snapshot {
  revision: number;
  /** YYYY-MM-DD. */
  asOf: string;
}

const LATEST = 'SELECT max(number) FROM revisions';
const FIND = `SELECT ${columnsOf(revisions, ['number', 'at', 'note'])} FROM revisions WHERE number = ?`;

/** Number of the last committed revision; 0 for a ledger that is still empty. */
export function latestRevision(ledger: Ledger): number {
  return (ledger.value(LATEST) as number | null) ?? 0;
}

export function findRevision(ledger: Ledger, number: number): Revision | undefined {
  return ledger.prepared<Revision>(FIND).get(number);
}

const SHANGHAI = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** Today in Asia/Shanghai, YYYY-MM-DD. */
export function today(now = new Date()): string {
  return SHANGHAI.format(now);
}

/**
 * Decides and writes in one transaction: everything that `write` does, or nothing. It waits for other writers first, so
 * that what it decides upon is what the ledger holds. The reference tables are read again afterwards.
 *
 * @throws LedgerError where the file cannot be written; nothing of this was then written.
 */
export function writing<Answer>(ledger: Ledger, write: () => Answer): Answer {
  try {
    return ledger.client.transaction(write).immediate();
  } catch (error) {
    throw ledgerErrorFrom(error, ledger.client.name) ?? error;
  } finally {
    // After a failure too, because what was read while writing has been undone.
    ledger.refresh();
  }
}

/** Adds one revision, as `writing` does. `write` receives the revision's number. */
export function addRevision(ledger: Ledger, note: string | null, write: (revision: number) => void): Revision {
  return writing(ledger, () => {
    const revision = { number: latestRevision(ledger) + 1, at: new Date().toISOString(), note };
    ledger.db.insert(revisions).values(revision).run();
    write(revision.number);
    return revision;
  });
}
