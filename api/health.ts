import { type COUNTED, countThings } from '../data/ledger/figure-count.ts';
import type { Ledger } from '../data/ledger/ledger.ts';
import { latestRevision } from '../data/ledger/revision.ts';
import { revisionText } from '../data/ledger/snapshot.ts';
import { VERSION } from './version.ts';

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

/** The counts of each ledger at a revision, as nothing else changes them. */
const counted = new WeakMap<Ledger, { revision: number; counts: Counts }>();

function countsOf(ledger: Ledger, revision: number): Counts {
  const known = counted.get(ledger);
  if (known?.revision === revision) return known.counts;
  const counts = countThings(ledger);
  counted.set(ledger, { revision, counts });
  return counts;
}

/** The state of the server. Rows are counted once for each revision. */
export function healthOf(ledger: Ledger): Health {
  const revision = latestRevision(ledger);
  const counts = countsOf(ledger, revision);
  const name = revisionText(ledger, revision);
  return { status: 'ok', version: VERSION, ledger: ledger.uuid, revision, name, counts };
}
