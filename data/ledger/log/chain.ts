import type { Store } from '../store/store.ts';
import { digestOf, type EntryHead, entryId, erasedDigest, revisionId, sha256 } from './digest.ts';
import { type Entry, isErased, isNewer, linesOf } from './entry.ts';
import { erasedFrom } from './erased.ts';
import { fileBytes } from './file.ts';
import type { Finding } from './finding.ts';
import { entriesOf } from './replay.ts';

/** The lines of an entry, and null where they are missing or cannot be unpacked. */
export function linesIn(store: Store, entry: Entry): string[] | null {
  try {
    return linesOf(store, entry) ?? null;
  } catch {
    return null;
  }
}

/** Whether the content of an entry is what its digest says, but for what ERASURE entries say is gone. */
function isContent(store: Store, entry: Entry): boolean {
  if (isErased(entry)) return erasedFrom(store).entries.has(entry.number);
  const lines = linesIn(store, entry);
  if (!lines || digestOf(lines) !== entry.digest) return false;
  const gone = lines.flatMap((line, place) =>
    erasedDigest(line) === undefined ? [] : [`${entry.number}.${place + 1}`],
  );
  return gone.length === 0 || gone.every((place) => erasedFrom(store).lines.has(place));
}

/** Finds the first thing that is wrong with an entry, given the one before it. */
export function findingIn(
  store: Store,
  entry: Entry,
  before: (EntryHead & { id: string }) | undefined,
): Finding | undefined {
  const { number, kind } = entry;
  if (number !== (before?.number ?? 0) + 1) return { code: 'ENTRY_MISSING', number: (before?.number ?? 0) + 1 };
  if ((number === 1) !== (kind === 'LEDGER')) return { code: 'ENTRY_KIND', number };
  if (isNewer(entry)) return { code: 'ENTRY_NEWER', number };
  if (!isContent(store, entry)) return { code: 'ENTRY_CONTENT', number };
  if (entryId(before?.id ?? null, entry) !== entry.id) return { code: 'ENTRY_ID', number };
  return before && before.at > entry.at ? { code: 'ENTRY_TIME', number } : undefined;
}

/** Checks that the entries follow each other without a gap, each with the content and the id that it should have. */
export function checkEntries(store: Store): Finding[] {
  const found: Finding[] = [];
  let before: Entry | undefined;
  for (const entry of entriesOf(store)) {
    const finding = findingIn(store, entry, before);
    if (finding) found.push(finding);
    before = entry;
  }
  return before ? found : [{ code: 'ENTRY_MISSING', number: 1 }];
}

const REVISIONS = 'SELECT number, id, entry FROM revisions ORDER BY number';

/** Checks that the revisions are those of the log, in number, id and entry. */
export function checkRevisions(store: Store): Finding[] {
  const rows = store.prepared<{ number: number; id: string; entry: number }>(REVISIONS).all();
  let id: string | null = null;
  let number = 0;
  for (const entry of entriesOf(store)) {
    if (entry.kind !== 'REVISION') continue;
    id = revisionId(id, entry);
    number += 1;
    const row = rows[number - 1];
    if (row?.number !== number || row.id !== id || row.entry !== entry.number) return [{ code: 'REVISION', number }];
  }
  return rows.length > number ? [{ code: 'REVISION', number: number + 1 }] : [];
}

const FILES = 'SELECT DISTINCT digest FROM files ORDER BY digest';

/** Whether bytes are what their digest says: that of the bytes, or that of the lines of an entry. */
function isFile(digest: string, bytes: Buffer): boolean {
  return sha256(bytes) === digest || digestOf(bytes.toString().split('\n')) === digest;
}

/** The files that drafts name, whose bytes are not there. */
const MISSING = `SELECT DISTINCT digest FROM (SELECT items AS digest FROM drafts WHERE items <> ''
  UNION ALL SELECT file FROM drafts WHERE file IS NOT NULL) WHERE digest NOT IN (SELECT digest FROM files) ORDER BY digest`;

/** Finds files that drafts name and that were lost without having been erased. */
function missingFiles(store: Store): Finding[] {
  const lost = store.prepared<{ digest: string }>(MISSING).all();
  const erased = lost.length > 0 ? erasedFrom(store).files : new Set<string>();
  return lost.flatMap(({ digest }): Finding[] => (erased.has(digest) ? [] : [{ code: 'FILE', digest }]));
}

/** Checks that the bytes of each file are those that its digest names, and that the files of drafts are there. */
export function checkFiles(store: Store): Finding[] {
  const wrong = store
    .prepared<{ digest: string }>(FILES)
    .all()
    .flatMap(({ digest }): Finding[] => {
      try {
        const bytes = fileBytes(store, digest);
        return bytes && isFile(digest, bytes) ? [] : [{ code: 'FILE', digest }];
      } catch {
        return [{ code: 'FILE', digest }];
      }
    });
  return [...wrong, ...missingFiles(store)];
}
