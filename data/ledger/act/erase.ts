import type { DraftState } from '../../rules/gate-words.ts';
import { append } from '../log/append.ts';
import { canonicalJson, sparse } from '../log/canonical.ts';
import { erasedDigest, sha256 } from '../log/digest.ts';
import { eachLine, linesOf } from '../log/entry.ts';
import { dropFile, hasFile, isUpload } from '../log/file.ts';
import { fileLines, LineKeeper } from '../log/file-stream.ts';
import type { DraftLine } from '../log/kind/draft.ts';
import type { ErasureLine } from '../log/kind/erasure.ts';
import type { PersonLine } from '../log/kind/person.ts';
import type { ErasedLine, ThingLine } from '../log/revision-line.ts';
import type { Store } from '../store/store.ts';
import type { Act, By } from './act.ts';
import { EraseFault } from './erase-fault.ts';

/** A person, a draft, an upload by its digest, or a figure by the number of its entry and the line in it, from 1. */
export type ErasedThing =
  | { of: 'PERSON'; number: number }
  | { of: 'DRAFT'; number: number }
  | { of: 'FILE'; digest: string }
  | { of: 'LINE'; entry: number; line: number };

/** The thing to be erased, and the reason. */
export interface Erasing {
  thing: ErasedThing;
  reason: string;
}

/** The result of an erasure, with the places where the same content may still be kept. */
export interface ErasedAnswer {
  /** The number of the ERASURE entry. */
  entry: number;
  /** The draft and the upload from which an erased figure came, which hold it too. */
  draft: number | null;
  file: string | null;
}

interface KeptContent {
  number: number;
  content: string | null;
  digest: string;
}

type Erased = NonNullable<ErasureLine['erased']>;

const OF_KIND = `SELECT number, content, digest FROM entries WHERE kind = ? AND content IS NOT '' ORDER BY number`;
const EMPTY = `UPDATE entries SET content = '' WHERE number = ?`;
const ENTRY = 'SELECT number, content, digest FROM entries WHERE number = ?';
const PERSON = `SELECT epoch FROM people WHERE number = ? AND login <> ''`;
const DRAFT = `SELECT state, revision FROM drafts WHERE number = ? AND items <> ''`;
/** Another draft that was read from the same file. */
const SAME_FILE = `SELECT 1 FROM drafts o JOIN drafts d ON o.file = d.file
  WHERE d.number = :number AND o.number <> d.number AND o.items <> ''`;
const OF_FILE = `SELECT items FROM drafts WHERE file = ? AND items <> ''`;
const OTHER_DRAFT = 'SELECT 1 FROM drafts WHERE items = ? AND number <> ?';

/** The entries of a kind of which a line meets a condition, with their lines. */
function entriesAbout<Line>(
  store: Store,
  kind: 'PERSON' | 'DRAFT',
  isAbout: (line: Line) => boolean,
): { entry: KeptContent; lines: Line[] }[] {
  return store
    .prepared<KeptContent>(OF_KIND)
    .all(kind)
    .map((entry) => ({ entry, lines: (linesOf(store, entry) ?? []).map((line) => JSON.parse(line) as Line) }))
    .filter(({ lines }) => lines.some(isAbout));
}

/** Empties entries. Answers their numbers, and the files in which long contents were. */
function emptyEntries(store: Store, entries: readonly KeptContent[]): { entries: number[]; files: string[] } {
  const files = entries.flatMap(({ content, digest }) => (content === null ? [digest] : []));
  for (const { number } of entries) store.prepared(EMPTY).run(number);
  for (const digest of files) dropFile(store, digest);
  return { entries: entries.map(({ number }) => number), files };
}

function erasePerson(store: Store, number: number): Omit<Erased, 'reason'> {
  const epoch = store.value(PERSON, number);
  if (typeof epoch !== 'number') throw new EraseFault('NO_PERSON', String(number));
  const about = entriesAbout<PersonLine>(store, 'PERSON', ({ person }) => person?.number === number);
  const emptied = emptyEntries(
    store,
    about.map(({ entry }) => entry),
  );
  return { person: { number, epoch: epoch + 1 }, ...emptied };
}

function draftOf({ draft, items, decided, agreed, closed }: DraftLine): number | undefined {
  return draft?.number ?? items?.draft ?? decided?.draft ?? agreed?.draft ?? closed?.draft;
}

/** The files that hold what the cells of drafts' own files show, by the digests of their items. */
function sheetsKeptFor(store: Store, items: readonly string[]): string[] {
  const kept = new Set<string>();
  for (const digest of items)
    for (const line of fileLines(store, digest)) {
      // Drafts of an older program have no head, or none that names sheets.
      const { sheets } = (JSON.parse(line) as { head?: { sheets?: string } }).head ?? {};
      if (sheets !== undefined && hasFile(store, sheets)) kept.add(sheets);
      break;
    }
  return [...kept];
}

function eraseDraft(store: Store, number: number): Omit<Erased, 'reason'> {
  const row = store.prepared<{ state: DraftState; revision: number | null }>(DRAFT).get(number);
  if (!row) throw new EraseFault('NO_DRAFT', String(number));
  const about = entriesAbout<DraftLine>(store, 'DRAFT', (line) => draftOf(line) === number);
  const items = about
    .flatMap(({ lines }) => lines.flatMap((line) => line.draft?.items ?? line.items?.digest ?? []))
    .filter((digest) => hasFile(store, digest) && store.value(OTHER_DRAFT, digest, number) === undefined);
  const sheets = store.value(SAME_FILE, { number }) === undefined ? sheetsKeptFor(store, items) : [];
  const { entries, files } = emptyEntries(
    store,
    about.map(({ entry }) => entry),
  );
  for (const digest of [...items, ...sheets]) dropFile(store, digest);
  const state = row.state === 'OPEN' ? 'DISCARDED' : row.state;
  const left = { number, state, ...(row.revision === null ? {} : { revision: row.revision }) };
  return { draft: left, entries, files: [...files, ...items, ...sheets] };
}

function eraseFile(store: Store, digest: string): Omit<Erased, 'reason'> {
  if (!isUpload(store, digest)) throw new EraseFault('NO_FILE', digest);
  const drafts = store.prepared<{ items: string }>(OF_FILE).all(digest);
  const sheets = sheetsKeptFor(
    store,
    drafts.map(({ items }) => items),
  );
  for (const each of [digest, ...sheets]) dropFile(store, each);
  return { file: digest, files: [digest, ...sheets] };
}

const SET_CONTENT = 'UPDATE entries SET content = ? WHERE number = ?';

/** The line at a place of an entry, from 1; undefined where there is none. */
function lineAt(store: Store, entry: KeptContent, line: number): string | undefined {
  let place = 0;
  for (const text of eachLine(store, entry) ?? []) if (++place === line) return text;
  return undefined;
}

function* withLine(lines: Iterable<string>, line: number, text: string): Generator<string> {
  let place = 0;
  for (const before of lines) yield ++place === line ? text : before;
}

/** Takes the line of a figure out of an entry. Its digest stays in its place, and the sheet, whose row stays too. */
function eraseLine(store: Store, { entry: number, line }: { entry: number; line: number }): Omit<Erased, 'reason'> {
  const entry = store.prepared<KeptContent>(ENTRY).get(number);
  const text = entry && lineAt(store, entry, line);
  const figure = text === undefined || erasedDigest(text) ? undefined : (JSON.parse(text) as ThingLine).figure;
  if (!entry || text === undefined || !figure) throw new EraseFault('NO_LINE', `${number}.${line}`);
  const { file, sheet, release } = figure as { file?: string; sheet?: string; release?: string };
  const left = sparse({ erased: sha256(text), file, sheet, hidden: release !== undefined }) as ErasedLine;
  const lines = withLine(eachLine(store, entry) ?? [], line, canonicalJson(left));
  if (entry.content !== null) store.prepared(SET_CONTENT).run([...lines].join('\n'), number);
  else {
    const kept = new LineKeeper(store);
    for (const each of lines) kept.add(each);
    kept.end(() => {
      dropFile(store, entry.digest);
      return entry.digest;
    });
  }
  return { line: { entry: number, line } };
}

function eraseThing(store: Store, thing: ErasedThing): Omit<Erased, 'reason'> {
  if (thing.of === 'PERSON') return erasePerson(store, thing.number);
  if (thing.of === 'DRAFT') return eraseDraft(store, thing.number);
  return thing.of === 'FILE' ? eraseFile(store, thing.digest) : eraseLine(store, thing);
}

const SOURCE = `SELECT r.draft, s.file FROM figures f JOIN revisions r ON r.number = f.revision LEFT JOIN sheets s ON s.id = f.sheet_id
  WHERE r.entry = ? AND f.line = ?`;

/** The draft and the upload from which a figure came. */
function sourceOf(store: Store, thing: ErasedThing): Omit<ErasedAnswer, 'entry'> {
  const source = { draft: null, file: null };
  if (thing.of !== 'LINE') return source;
  return store.prepared<Omit<ErasedAnswer, 'entry'>>(SOURCE).get(thing.entry, thing.line) ?? source;
}

function write(store: Store, { thing, reason }: Erasing, { person }: By): ErasedAnswer {
  if (reason.trim() === '') throw new EraseFault('NO_REASON');
  // Bytes that are not needed any more are overwritten.
  store.client.pragma('secure_delete = ON');
  const source = sourceOf(store, thing);
  const line: ErasureLine = { erased: { reason, ...eraseThing(store, thing) } };
  return { entry: append(store, { kind: 'ERASURE', lines: [line], person }).number, ...source };
}

/** Empties what the log says of something. Digests stay, so that all else can still be verified. */
export const ERASE: Act<Erasing, ErasedAnswer> = {
  write,
  // SQLite's own log would hold what was erased until it is written over.
  after: ({ client }) => void client.pragma('wal_checkpoint(TRUNCATE)'),
};
