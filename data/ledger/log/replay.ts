import type { Store } from '../store/store.ts';
import type { ApplyOptions } from './apply.ts';
import { applyEntry } from './apply-entry.ts';
import { type Entry, eachLine, entryAfter, isErased, isNewer } from './entry.ts';

/** The entries of a log in their order, from the one after a number on. */
export function* entriesOf(log: Store, after = 0): Generator<Entry> {
  for (let entry = entryAfter(log, after); entry; entry = entryAfter(log, entry.number)) yield entry;
}

/** The lines of an entry as values, one after the other; none where it was erased. @throws where they are missing. */
export function* readLines(log: Store, entry: Entry): Generator<object> {
  if (isErased(entry)) return;
  const lines = eachLine(log, entry);
  if (!lines) throw new Error(`The content of entry ${entry.number} is not among the files.`);
  for (const line of lines) yield JSON.parse(line) as object;
}

/**
 * Brings the entries of a log into tables that hold nothing yet. The log may be that of the tables or another. Answers
 * false where `hasTime` answered false before the end. It stops before an entry that this program cannot read.
 */
export function replay(
  log: Store,
  into: Store,
  { hasTime = () => true, ...options }: Omit<ApplyOptions, 'log'> & { hasTime?: () => boolean } = {},
): boolean {
  for (const entry of entriesOf(log)) {
    if (isNewer(entry)) return true;
    if (!hasTime()) return false;
    applyEntry(into, entry, { ...options, log, lines: readLines(log, entry) });
  }
  return true;
}
