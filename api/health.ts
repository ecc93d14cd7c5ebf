import type { Ledger } from '../data/ledger/ledger.ts';
import { latestRevision } from '../data/ledger/revision.ts';
import { VERSION } from './version.ts';

const COUNTED = ['districts', 'indicators', 'documents', 'figures', 'tasks', 'terms'] as const;

export type Counts = Readonly<Record<(typeof COUNTED)[number], number>>;

/** What `/health` tells. */
export interface Health {
  readonly status: 'ok';
  readonly version: string;
  /** UUID of the ledger. */
  readonly ledger: string;
  /** Number of the last revision, 0 before the first. */
  readonly revision: number;
  /** Rows ever recorded, retired ones included. */
  readonly counts: Counts;
}

/** A reader of the server's state. Rows are counted once for each revision: only a revision changes them. */
export function healthOf(ledger: Ledger): () => Health {
  let counted: { revision: number; counts: Counts } | undefined;
  return () => {
    const revision = latestRevision(ledger);
    if (counted?.revision !== revision) counted = { revision, counts: countRows(ledger) };
    return { status: 'ok', version: VERSION, ledger: ledger.uuid, revision, counts: counted.counts };
  };
}

function countRows(ledger: Ledger): Counts {
  const rows = COUNTED.map((table) => [table, ledger.prepared(`SELECT count(*) FROM ${table}`).pluck().get()]);
  return Object.fromEntries(rows);
}
