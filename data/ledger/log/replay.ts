import type { Store } from '../store/store.ts';
import { type ApplyOptions, applyRevision } from './apply.ts';
import { revisionId } from './digest.ts';
import { type Entry, entryAfter, linesOf } from './entry.ts';
import type { RevisionLine } from './revision-line.ts';

/** The entries of a log in their order. */
export function* entriesOf(log: Store): Generator<Entry> {
  for (let entry = entryAfter(log, 0); entry; entry = entryAfter(log, entry.number)) yield entry;
}

/** The lines of an entry as values. @throws where they are missing. */
function readLines(log: Store, entry: Entry): RevisionLine[] {
  const lines = linesOf(log, entry);
  if (!lines) throw new Error(`The content of entry ${entry.number} is not among the files.`);
  return lines.map((line) => JSON.parse(line) as RevisionLine);
}

/**
 * Brings all revisions of a log into tables that hold none yet. The log may be that of the tables or another. Answers false
 * where `hasTime` answered false before the end.
 */
export function replay(
  log: Store,
  into: Store,
  { hasTime = () => true, ...options }: Omit<ApplyOptions, 'log'> & { hasTime?: () => boolean } = {},
): boolean {
  let before: { number: number; id: string | null } = { number: 0, id: null };
  for (const entry of entriesOf(log)) {
    if (entry.kind !== 'REVISION') continue;
    if (!hasTime()) return false;
    const id = revisionId(before.id, entry);
    before = { number: before.number + 1, id };
    const { at, number } = entry;
    applyRevision(
      into,
      { number: before.number, at, id, entry: number, lines: readLines(log, entry) },
      { ...options, log },
    );
  }
  return true;
}
