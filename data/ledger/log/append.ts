import type { Store } from '../store/store.ts';
import { applyEntry } from './apply-entry.ts';
import { appendEntry, type Entry, type NewEntry } from './entry.ts';
import { readLines } from './replay.ts';

/**
 * Adds an entry to the log and brings it into the tables, in the transaction that is open. Nothing else writes.
 *
 * @throws LedgerError UPGRADE_NEEDED where the log has an entry that this program cannot read.
 */
export function append(store: Store, added: NewEntry): Entry {
  const entry = appendEntry(store, added);
  // All but revisions are short, and are applied as whoever reads the log applies them.
  const lines = entry.kind === 'REVISION' ? added.lines : readLines(store, entry);
  applyEntry(store, entry, { lines });
  return entry;
}
