import { randomBytes } from 'node:crypto';
import { ENTRY_KINDS, type EntryKind } from '../../rules/gate-words.ts';
import { columnsOf } from '../store/columns.ts';
import { LedgerError } from '../store/ledger-error.ts';
import { entries } from '../store/log-tables.ts';
import { addRow } from '../store/row.ts';
import type { Store } from '../store/store.ts';
import { canonicalJson } from './canonical.ts';
import { type EntryHead, entryId, LinesDigest } from './digest.ts';
import { hasFile, keptText } from './file.ts';
import { fileLines, LineKeeper } from './file-stream.ts';

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

/** The lines of an entry's content one after the other, however many they are; undefined where their file is missing. */
export function eachLine(
  store: Store,
  { content, digest }: Pick<Entry, 'content' | 'digest'>,
): Iterable<string> | undefined {
  if (content !== null) return content.split('\n');
  return hasFile(store, digest) ? fileLines(store, digest) : undefined;
}

/** Whether nothing of an entry's content is left. */
export function isErased({ content }: Pick<Entry, 'content'>): boolean {
  return content === '';
}

/** Whether an entry is of a format or a kind that only a later program knows. */
export function isNewer({ format, kind }: Pick<Entry, 'format' | 'kind'>): boolean {
  return format > FORMAT || !ENTRY_KINDS.includes(kind);
}

const NEWER = `SELECT 1 FROM entries
  WHERE number > ? AND (format > ? OR kind NOT IN (${ENTRY_KINDS.map((kind) => `'${kind}'`).join(', ')})) LIMIT 1`;
/** Changes when another connection has written. */
const VERSION = 'PRAGMA data_version';

/** The number of the last entry of each store that was found to be one of this program. */
const known = new WeakMap<Store['client'], number>();
/**
 * The same in an open transaction, which may still be undone. It holds as long as nobody else has written: what this connection
 * adds is of this program. Without it, a transaction that adds many entries would look through all of them for each.
 */
const knownInside = new WeakMap<Store['client'], { version: unknown; number: number }>();

/** Whether the log has an entry that this program cannot read. It then reads the tables as they are and writes nothing. */
export function isUpgradeNeeded(store: Store): boolean {
  const { client } = store;
  const version = client.inTransaction ? store.value(VERSION) : undefined;
  const inside = knownInside.get(client);
  const isKnown = version !== undefined && inside?.version === version;
  const since = Math.max(known.get(client) ?? 0, isKnown ? inside.number : 0);
  if (store.value(NEWER, since, FORMAT) !== undefined) return true;
  const number = lastEntry(store)?.number ?? 0;
  if (version === undefined) known.set(client, number);
  else knownInside.set(client, { version, number });
  return false;
}

/** Adds an entry as it is. */
export function insertEntry(store: Store, entry: Entry): void {
  addRow(store, entries, entry);
}

/** An entry that is to be added: who adds it unless that is the program, and its instant unless that is now. */
export interface NewEntryHead {
  kind: EntryKind;
  person?: number | null;
  at?: string;
}

/** An entry that is to be added, with its lines as values. They are read once. */
export interface NewEntry extends NewEntryHead {
  lines: Iterable<object>;
}

/** Kinds whose content is about people. It begins with random bytes, so that its digest tells nobody what was erased. */
const OF_PEOPLE: readonly EntryKind[] = ['DRAFT', 'PERSON', 'TOKEN'];
const SALT_BYTES = 16;

function now(): string {
  return new Date().toISOString();
}

/** Adds an entry after the last one, line by line, and keeps long content as a file. */
export class EntryWriter {
  readonly number: number;
  /** The instant, which is never before that of the entry before. */
  readonly at: string;
  readonly #store: Store;
  readonly #added: NewEntryHead;
  readonly #before: Entry | undefined;
  readonly #digest = new LinesDigest();
  readonly #lines: LineKeeper;

  /** @throws LedgerError where the log has an entry that this program cannot read. */
  constructor(store: Store, added: NewEntryHead) {
    if (isUpgradeNeeded(store)) throw new LedgerError('UPGRADE_NEEDED', store.client.name);
    const { kind, at = now() } = added;
    this.#store = store;
    this.#added = added;
    this.#lines = new LineKeeper(store);
    this.#before = lastEntry(store);
    this.number = (this.#before?.number ?? 0) + 1;
    this.at = this.#before && this.#before.at > at ? this.#before.at : at;
    if (OF_PEOPLE.includes(kind)) this.add(canonicalJson({ salt: randomBytes(SALT_BYTES).toString('hex') }));
  }

  /** Adds a line of canonical JSON, as a text or as its bytes. */
  add(line: string | Uint8Array): void {
    this.#digest.add(this.#lines.add(line));
  }

  end(): Entry {
    const { kind, person = null } = this.#added;
    const { number, at } = this;
    const head: EntryHead = { number, at, person, kind, format: FORMAT, digest: this.#digest.end() };
    // The lines of a million figures are longer than one text can be.
    const content = this.#lines.short(INLINE_BYTES) ?? null;
    if (content === null) this.#lines.end(() => head.digest);
    const entry = { ...head, id: entryId(this.#before?.id ?? null, head), content };
    insertEntry(this.#store, entry);
    return entry;
  }
}

/**
 * Adds an entry with these lines after the last one.
 *
 * @throws LedgerError where the log has an entry that this program cannot read.
 */
export function appendEntry(store: Store, { lines, ...head }: NewEntry): Entry {
  const writer = new EntryWriter(store, head);
  for (const line of lines) writer.add(canonicalJson(line));
  return writer.end();
}
