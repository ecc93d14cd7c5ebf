import type { Store } from '../store/store.ts';
import { canonicalJson } from './canonical.ts';
import { findingIn, type HasTime } from './chain.ts';
import { Codes } from './codes.ts';
import { type Entry, eachLine, entryBefore, lastEntry } from './entry.ts';
import { placeName, placeOfFigure } from './figure-code.ts';
import type { Finding } from './finding.ts';
import { type LinedRow, linesOfRows } from './row-line.ts';

interface RevisionPlace {
  number: number;
  entry: number;
}

const BEFORE = 'SELECT number, entry FROM revisions WHERE number < ? ORDER BY number DESC LIMIT 1';

/** Figures that are read at a time. */
const BATCH = 2000;
const LINES = 'SELECT coalesce(max(line), 0) FROM figures WHERE revision = ?';
const IN_BATCH = 'revision = ? AND line > ? AND line <= ?';

/** The rows of the figures of a revision in their order, some at a time. */
function* figuresOf(store: Store, revision: number): Generator<LinedRow> {
  const codes = new Codes(store);
  const last = Number(store.value(LINES, revision));
  for (let after = 0; after < last; after += BATCH)
    yield* linesOfRows(store, { name: 'figure', where: IN_BATCH, bound: [revision, after, after + BATCH], codes });
}

/** The lines of an entry that tell figures; none where they are missing or cannot be unpacked. */
function* figureLines(store: Store, entry: Entry): Generator<string> {
  try {
    for (const line of eachLine(store, entry) ?? []) if (line.startsWith('{"figure":')) yield line;
  } catch {
    return;
  }
}

/** A figure of a revision that is not what its line says; undefined where all are, as far as there is time. */
function figureIn(
  store: Store,
  { entry, revision }: { entry: Entry; revision: number },
  hasTime: HasTime,
): Finding | undefined {
  const told = figureLines(store, entry);
  let place = 0;
  for (const { id, line } of figuresOf(store, revision)) {
    if (canonicalJson(line) !== told.next().value)
      return { code: 'ROW', table: 'figures', row: placeName(placeOfFigure(id)) };
    place += 1;
    if (place % BATCH === 0 && !hasTime()) return undefined;
  }
  return told.next().done ? undefined : { code: 'REVISION', number: revision };
}

/**
 * Checks the entries beside those before them, and the figures of each revision beside its lines, the newest first and for
 * as long as there is time. It ends with the first thing that it finds.
 */
export function checkNewest(store: Store, hasTime: HasTime): Finding[] {
  let entry = lastEntry(store);
  if (!entry) return [{ code: 'ENTRY_MISSING', number: 1 }];
  let revision = store.prepared<RevisionPlace>(BEFORE).get(Number.MAX_SAFE_INTEGER);
  while (entry && hasTime()) {
    const before = entryBefore(store, entry.number);
    const finding = findingIn(store, { entry, before }, hasTime);
    if (finding) return [finding];
    if (entry.kind === 'REVISION') {
      if (revision?.entry !== entry.number) return [{ code: 'REVISION', number: revision?.number ?? 1 }];
      const wrong = figureIn(store, { entry, revision: revision.number }, hasTime);
      if (wrong) return [wrong];
      revision = store.prepared<RevisionPlace>(BEFORE).get(revision.number);
    }
    entry = before;
  }
  return [];
}
