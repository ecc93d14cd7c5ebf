import type { Ledger } from '../data/ledger/ledger.ts';
import { latestRevision } from '../data/ledger/revision.ts';
import { revisionText } from '../data/ledger/snapshot.ts';
import { VERSION } from './version.ts';

const COUNTED = ['districts', 'indicators', 'documents', 'figures', 'tasks', 'terms'] as const;

export type Counts = Readonly<Record<(typeof COUNTED)[number], number>>;

/** The answer of `/health`. */
export interface Health {
  readonly status: 'ok';
  readonly version: string;
  /** The UUID of the ledger. */
  readonly ledger: string;
  /** The number of the last revision; 0 before the first. */
  readonly revision: number;
  /** Its name, NUMBER:ID, which is the same on every server with the same history; 0 before the first. */
  readonly name: string;
  /** The numbers of things that there are, and of figures ever recorded, including retired ones. */
  readonly counts: Counts;
}

/** A function that reads the state of the server. Rows are counted once for each revision, as nothing else changes them. */
export function healthOf(ledger: Ledger): () => Health {
  let counted: { revision: number; counts: Counts } | undefined;
  return () => {
    const revision = latestRevision(ledger);
    if (counted?.revision !== revision) counted = { revision, counts: countRows(ledger) };
    const name = revisionText(ledger, revision);
    return { status: 'ok', version: VERSION, ledger: ledger.uuid, revision, name, counts: counted.counts };
  };
}

function countRows(ledger: Ledger): Counts {
  const rows = COUNTED.map((table) => {
    const counted = table === 'figures' ? table : `${table} WHERE retired IS NULL`;
    return [table, ledger.value(`SELECT count(*) FROM ${counted}`)];
  });
  return Object.fromEntries(rows);
}
