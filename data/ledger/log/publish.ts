import type { Store } from '../store/store.ts';
import { append } from './append.ts';
import { lastRevision, type PublishedRevision } from './last-revision.ts';
import type { RevisionHead, RevisionLine } from './revision-line.ts';

/** The lines that a revision states, and who signs it. */
interface Published {
  lines: readonly RevisionLine[];
  /** The number of the person who signs; the program does where there is none. */
  person?: number | null;
  /** The instant, unless it is now. */
  at?: string;
}

/** Adds a revision to the log and brings it into the tables, in the transaction that is open. */
export function publish(store: Store, head: RevisionHead, { lines, ...by }: Published): PublishedRevision {
  append(store, { kind: 'REVISION', lines: [{ revision: head }, ...lines], ...by });
  const made = lastRevision(store);
  if (!made) throw new Error('The revision that was added is not in the table of revisions.');
  return made;
}
