import { type Entry, isErased, isNewer, linesOf } from '../../ledger/log/entry.ts';
import type { DraftLine } from '../../ledger/log/kind/draft.ts';
import { districtsOfRevision } from '../../ledger/log/touched.ts';
import type { Store } from '../../ledger/store/store.ts';
import type { EntryKind } from '../../rules/gate-words.ts';
import { type Asker, districtsFor, may } from '../../rules/office/may.ts';
import { findDraft } from '../draft/draft.ts';
import { mayInDraft, touchedBy } from '../draft/readable.ts';
import type { ToldEntry } from './entry-words.ts';

/** An entry that somebody may read, with the draft and the revision that it is about. */
export interface ReadableEntry extends ToldEntry {
  number: number;
  draft: number | null;
  revision: number | null;
}

/** The entries that are wanted. What is null does not matter. */
export interface EntriesAsked {
  asker: Asker | null;
  kind: EntryKind | null;
  /** The number of whoever did it. */
  person: number | null;
  /** The number of the draft that it was about, or that it published. */
  draft: number | null;
  /** The instant from which on, and the one before which it was done, as `Date.toISOString` writes them; any by default. */
  from?: string | null;
  until?: string | null;
  /** The code of a district that it touched; any by default. */
  district?: string | null;
}

/** Entries that are read at a time. */
const BATCH = 50;
const BEFORE = `SELECT number, id, at, person, kind, format, digest, content FROM entries
  WHERE number < :before AND (:kind IS NULL OR kind = :kind) AND (:person IS NULL OR person = :person)
    AND (:draft IS NULL OR kind IN ('DRAFT', 'REVISION')) AND (:district IS NULL OR kind IN ('DRAFT', 'REVISION'))
    AND (:from IS NULL OR at >= :from) AND (:until IS NULL OR at < :until)
  ORDER BY number DESC LIMIT ${BATCH}`;
const REVISION_OF = 'SELECT number, draft FROM main.revisions WHERE entry = ?';

function draftIn(lines: readonly object[]): number | null {
  for (const line of lines) {
    const { draft, items, decided, agreed, closed } = line as DraftLine;
    const number = draft?.number ?? items?.draft ?? decided?.draft ?? agreed?.draft ?? closed?.draft;
    if (number !== undefined) return number;
  }
  return null;
}

/** The lines of an entry. Those of a revision, which may be millions, are never read. */
function linesIn(store: Store, entry: Entry): object[] {
  if (entry.kind === 'REVISION' || entry.kind === 'LEDGER' || isErased(entry) || isNewer(entry)) return [];
  return (linesOf(store, entry) ?? []).map((line) => JSON.parse(line) as object);
}

/** An entry with what it is about. */
export function toldEntry(store: Store, entry: Entry): ReadableEntry {
  const lines = linesIn(store, entry);
  const of = entry.kind === 'REVISION' ? store.prepared<{ number: number; draft: number | null }>(REVISION_OF) : null;
  const revision = of?.get(entry.number);
  const draft = revision ? revision.draft : entry.kind === 'DRAFT' ? draftIn(lines) : null;
  return { entry, lines, isWhole: true, number: entry.number, draft, revision: revision?.number ?? null };
}

/** Kinds that tell of people, of machines, and of what may not be kept. */
const OF_STEWARDS: readonly EntryKind[] = ['PERSON', 'TOKEN', 'ERASURE'];

/** The part of an entry that somebody may read: all of it, that it is there, or nothing. */
function seenOf(store: Store, asker: Asker | null, { entry, draft, revision }: ReadableEntry): 'ALL' | 'NAME' | 'NONE' {
  if (may(asker, 'PEOPLE', null)) return 'ALL';
  const { kind } = entry;
  if (OF_STEWARDS.includes(kind) || isNewer(entry)) return 'NONE';
  const own = districtsFor(asker, 'ENTRIES');
  if (own === 'ALL') return 'ALL';
  if (kind === 'DRAFT') {
    const found = draft === null ? undefined : findDraft(store, draft);
    return found && mayInDraft(store, asker, { draft: found, act: 'ENTRIES' }) ? 'ALL' : 'NONE';
  }
  if (revision === null) return 'NONE';
  const touched = districtsOfRevision(store, revision);
  const isOwn = (code: string | null) => code !== null && own.includes(code);
  if (!touched.some(isOwn)) return 'NONE';
  return touched.every(isOwn) ? 'ALL' : 'NAME';
}

/** Whether what an entry is about touched a district: the figures of a revision, or those of a draft. */
function touches(store: Store, { draft, revision }: ReadableEntry, district: string): boolean {
  if (revision !== null) return districtsOfRevision(store, revision).includes(district);
  const found = draft === null ? undefined : findDraft(store, draft);
  return found !== undefined && touchedBy(store, found).has(district);
}

function* readable(store: Store, asked: EntriesAsked, before: number): Generator<ReadableEntry> {
  const { asker, kind, person, draft, from = null, until = null, district = null } = asked;
  for (let next = before; ; ) {
    const batch = store.prepared<Entry>(BEFORE).all({ before: next, kind, person, draft, from, until, district });
    for (const entry of batch) {
      const told = toldEntry(store, entry);
      if (draft !== null && told.draft !== draft) continue;
      if (district !== null && !touches(store, told, district)) continue;
      const seen = seenOf(store, asker, told);
      if (seen !== 'NONE') yield { ...told, isWhole: seen === 'ALL' };
    }
    const last = batch.at(-1);
    if (!last || batch.length < BATCH) return;
    next = last.number;
  }
}

/**
 * The entries before a number that somebody may read, the last one first: whoever keeps people reads all, others what was
 * done in the districts for which they may read entries.
 */
export function listEntries(
  store: Store,
  asked: EntriesAsked,
  { before = Number.MAX_SAFE_INTEGER, limit }: { before?: number | undefined; limit: number },
): ReadableEntry[] {
  const found: ReadableEntry[] = [];
  if (limit <= 0) return found;
  for (const entry of readable(store, asked, before)) {
    found.push(entry);
    if (found.length >= limit) break;
  }
  return found;
}

/** The number of entries that somebody may read. */
export function countEntries(store: Store, asked: EntriesAsked): number {
  let count = 0;
  for (const _ of readable(store, asked, Number.MAX_SAFE_INTEGER)) count += 1;
  return count;
}
