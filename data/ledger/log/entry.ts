import { columnsOf } from '../store/columns.ts';
import { addRow } from '../store/row.ts';
import type { Store } from '../store/store.ts';
import { entries } from '../store/tables.ts';
import { canonicalJson } from './canonical.ts';
import { digestOf, type EntryHead, type EntryKind, entryId } from './digest.ts';
import { keepFile, keptText } from './file.ts';

/** The form of content that this program writes. It reads this one and those before it. */
export const FORMAT = 1;
/** Longer content is kept as a file. */
const INLINE_BYTES = 65_536;

/** One change in the ledger's log. */
export interface Entry extends EntryHead {
  id: string;
  /** Lines of canonical JSON; null where they are kept as a file under the digest. */
  content: string | null;
}

const COLUMNS = columnsOf(entries, ['number', 'id', 'at', 'person', 'kind', 'format', 'digest', 'content']);
const LAST = `SELECT ${COLUMNS} FROM entries ORDER BY number DESC LIMIT 1`;
const BEFORE = `SELECT ${COLUMNS} FROM entries WHERE number < ? ORDER BY number DESC LIMIT 1`;
const AFTER = `SELECT ${COLUMNS} FROM entries WHERE number > ? ORDER BY number LIMIT 1`;

export function lastEntry(store: Store): Entry | undefined {
  return store.prepared<Entry>(LAST).get();
}

/** The entry that comes before a number, whatever numbers are missing between them. */
export function entryBefore(store: Store, number: number): Entry | undefined {
  return store.prepared<Entry>(BEFORE).get(number);
}

/** The entry that follows a number, whatever numbers are missing between them. */
export function entryAfter(store: Store, number: number): Entry | undefined {
  return store.prepared<Entry>(AFTER).get(number);
}

/** The lines of an entry's content; undefined where the file that holds them is missing. */
export function linesOf(store: Store, { content, digest }: Pick<Entry, 'content' | 'digest'>): string[] | undefined {
  return (content ?? keptText(store, digest))?.split('\n');
}

/** Adds an entry as it is. */
export function insertEntry(store: Store, entry: Entry): void {
  addRow(store, entries, entry);
}

/** An entry that is to be added: its lines as values, and its instant unless that is now. */
interface NewEntry {
  kind: EntryKind;
  lines: readonly object[];
  at?: string;
}

/** Adds an entry after the last one, and keeps long content as a file. Its instant is never before that of the one before. */
export function appendEntry(store: Store, { kind, lines, at = new Date().toISOString() }: NewEntry): Entry {
  const texts = lines.map(canonicalJson);
  const before = lastEntry(store);
  const head: EntryHead = {
    number: (before?.number ?? 0) + 1,
    at: before && before.at > at ? before.at : at,
    person: null,
    kind,
    format: FORMAT,
    digest: digestOf(texts),
  };
  const text = texts.join('\n');
  const bytes = Buffer.from(text);
  const isLong = bytes.length > INLINE_BYTES;
  if (isLong) keepFile(store, head.digest, bytes);
  const entry = { ...head, id: entryId(before?.id ?? null, head), content: isLong ? null : text };
  insertEntry(store, entry);
  return entry;
}
