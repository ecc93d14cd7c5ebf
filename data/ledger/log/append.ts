import type { Store } from '../store/store.ts';
import { headIn, RevisionApplier } from './apply.ts';
import { applyEntry } from './apply-entry.ts';
import { canonicalJson } from './canonical.ts';
import { revisionId } from './digest.ts';
import { appendEntry, type Entry, EntryWriter, type NewEntry } from './entry.ts';
import { lastRevision } from './last-revision.ts';
import { readLines } from './replay.ts';
import type { RevisionLine } from './revision-line.ts';

/** A line of a revision, with its canonical JSON as a text or as its bytes, which have to be there until the next line. */
export interface WrittenLine {
  line: RevisionLine;
  text: string | Uint8Array;
}

/** A revision that is to be added. Its lines are read once, and the first one says what it is. */
export interface NewRevision extends Omit<NewEntry, 'kind' | 'lines'> {
  lines: Iterable<WrittenLine>;
}

/**
 * Adds a revision to the log and brings it into the tables line by line, in the transaction that is open, so that it takes
 * little memory however many lines there are.
 *
 * @throws LedgerError UPGRADE_NEEDED where the log has an entry that this program cannot read.
 */
export function appendRevision(store: Store, { lines, ...head }: NewRevision): Entry {
  const entry = new EntryWriter(store, { kind: 'REVISION', ...head });
  const before = lastRevision(store);
  const revision = { number: (before?.number ?? 0) + 1, at: entry.at, entry: entry.number };
  let applier: RevisionApplier | undefined;
  for (const { line, text } of lines) {
    entry.add(text);
    if (applier) applier.add(line);
    else applier = new RevisionApplier(store, { ...revision, head: headIn(line, revision) });
  }
  if (!applier) throw new Error('A revision has at least the line that says what it is.');
  const added = entry.end();
  applier.end(revisionId(before?.id ?? null, added));
  return added;
}

export function* writtenLines(lines: Iterable<object>): Generator<WrittenLine> {
  for (const line of lines) yield { line: line as RevisionLine, text: canonicalJson(line) };
}

/**
 * Adds an entry to the log and brings it into the tables, in the transaction that is open. Nothing else writes.
 *
 * @throws LedgerError UPGRADE_NEEDED where the log has an entry that this program cannot read.
 */
export function append(store: Store, { kind, lines, ...head }: NewEntry): Entry {
  if (kind === 'REVISION') return appendRevision(store, { lines: writtenLines(lines), ...head });
  const entry = appendEntry(store, { kind, lines, ...head });
  // All but revisions are short, and are applied as whoever reads the log applies them.
  applyEntry(store, entry, { lines: readLines(store, entry) });
  return entry;
}
