import { createHash } from 'node:crypto';
import type { Store } from '../store/store.ts';
import { digestOf, type EntryHead, entryId, erasedDigest, LinesDigest, revisionId } from './digest.ts';
import { type Entry, eachLine, isErased, isNewer } from './entry.ts';
import { erasedFrom } from './erased.ts';
import { fileLines, filePieces } from './file-stream.ts';
import type { Finding } from './finding.ts';
import { entriesOf } from './replay.ts';

/** Lines after which a check of many looks if there is still time for it. */
const LOOKED_AT = 1000;

/** Tells whether there is still time for a check. */
export type HasTime = () => boolean;

/** Whether the content of an entry is what its digest says, but for what ERASURE entries say is gone. One for which there is no time counts as right. */
function isContent(store: Store, entry: Entry, hasTime: HasTime): boolean {
  if (isErased(entry)) return erasedFrom(store).entries.has(entry.number);
  const digest = new LinesDigest();
  const gone: string[] = [];
  let place = 0;
  try {
    const lines = eachLine(store, entry);
    if (!lines) return false;
    for (const line of lines) {
      place += 1;
      if (erasedDigest(line) !== undefined) gone.push(`${entry.number}.${place}`);
      digest.add(line);
      if (place % LOOKED_AT === 0 && !hasTime()) return true;
    }
  } catch {
    // A part that cannot be unpacked.
    return false;
  }
  if (digest.end() !== entry.digest) return false;
  return gone.length === 0 || gone.every((line) => erasedFrom(store).lines.has(line));
}

/** Finds the first thing that is wrong with an entry, given the one before it. */
export function findingIn(
  store: Store,
  { entry, before }: { entry: Entry; before: (EntryHead & { id: string }) | undefined },
  hasTime: HasTime = () => true,
): Finding | undefined {
  const { number, kind } = entry;
  if (number !== (before?.number ?? 0) + 1) return { code: 'ENTRY_MISSING', number: (before?.number ?? 0) + 1 };
  if ((number === 1) !== (kind === 'LEDGER')) return { code: 'ENTRY_KIND', number };
  if (isNewer(entry)) return { code: 'ENTRY_NEWER', number };
  if (!isContent(store, entry, hasTime)) return { code: 'ENTRY_CONTENT', number };
  if (entryId(before?.id ?? null, entry) !== entry.id) return { code: 'ENTRY_ID', number };
  return before && before.at > entry.at ? { code: 'ENTRY_TIME', number } : undefined;
}

/** Checks that the entries follow each other without a gap, each with the content and the id that it should have. */
export function checkEntries(store: Store): Finding[] {
  const found: Finding[] = [];
  let before: Entry | undefined;
  for (const entry of entriesOf(store)) {
    const finding = findingIn(store, { entry, before });
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

/** Whether the bytes of a file are what its digest says: that of the bytes, or that of the lines of an entry. */
function isFile(store: Store, digest: string): boolean {
  const hash = createHash('sha256');
  for (const bytes of filePieces(store, digest)) hash.update(bytes);
  return hash.digest('hex') === digest || digestOf(fileLines(store, digest)) === digest;
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
        return isFile(store, digest) ? [] : [{ code: 'FILE', digest }];
      } catch {
        return [{ code: 'FILE', digest }];
      }
    });
  return [...wrong, ...missingFiles(store)];
}
