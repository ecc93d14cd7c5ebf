import type { Store } from '../store/store.ts';
import { applyRevision } from './apply.ts';
import { revisionId } from './digest.ts';
import { appendEntry } from './entry.ts';
import type { RevisionHead, RevisionLine } from './revision-line.ts';

/** A revision as the table of revisions has it. */
export interface PublishedRevision {
  number: number;
  at: string;
  note: string | null;
  id: string;
}

const LAST = 'SELECT number, at, note, id FROM revisions ORDER BY number DESC LIMIT 1';

export function lastRevision(store: Store): PublishedRevision | undefined {
  return store.prepared<PublishedRevision>(LAST).get();
}

/**
 * Adds a revision to the log and brings it into the tables, in the transaction that is open. `at` is the instant, unless
 * it is now.
 */
export function publish(
  store: Store,
  head: RevisionHead,
  { lines, at }: { lines: readonly RevisionLine[]; at?: string },
): PublishedRevision {
  const all: RevisionLine[] = [{ revision: head }, ...lines];
  const entry = appendEntry(store, { kind: 'REVISION', lines: all, ...(at === undefined ? {} : { at }) });
  const before = lastRevision(store);
  const revision = {
    number: (before?.number ?? 0) + 1,
    at: entry.at,
    id: revisionId(before?.id ?? null, entry),
  };
  applyRevision(store, { ...revision, entry: entry.number, lines: all });
  return { ...revision, note: head.note ?? null };
}
