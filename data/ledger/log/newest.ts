import type { Store } from '../store/store.ts';
import { canonicalJson } from './canonical.ts';
import { findingIn, linesIn } from './chain.ts';
import { Codes } from './codes.ts';
import { type Entry, entryBefore, lastEntry } from './entry.ts';
import { placeName, placeOfFigure } from './figure-code.ts';
import type { Finding } from './finding.ts';
import { linesOfRows } from './row-line.ts';

interface RevisionPlace {
  number: number;
  entry: number;
}

const BEFORE = 'SELECT number, entry FROM revisions WHERE number < ? ORDER BY number DESC LIMIT 1';

/** A figure of a revision that is not what its line says; undefined where all are. */
function figureIn(store: Store, entry: Entry, revision: number): Finding | undefined {
  const told = (linesIn(store, entry) ?? []).filter((line) => line.startsWith('{"figure":'));
  const rows = linesOfRows(store, {
    name: 'figure',
    where: 'revision = ?',
    bound: [revision],
    codes: new Codes(store),
  });
  let place = 0;
  for (const { id, line } of rows) {
    if (canonicalJson(line) !== told[place])
      return { code: 'ROW', table: 'figures', row: placeName(placeOfFigure(id)) };
    place += 1;
  }
  return place === told.length ? undefined : { code: 'REVISION', number: revision };
}

/**
 * Checks the entries beside those before them, and the figures of each revision beside its lines, the newest first and for
 * as long as there is time. It ends with the first thing that it finds.
 */
export function checkNewest(store: Store, hasTime: () => boolean): Finding[] {
  let entry = lastEntry(store);
  if (!entry) return [{ code: 'ENTRY_MISSING', number: 1 }];
  let revision = store.prepared<RevisionPlace>(BEFORE).get(Number.MAX_SAFE_INTEGER);
  while (entry && hasTime()) {
    const before = entryBefore(store, entry.number);
    const finding = findingIn(store, entry, before);
    if (finding) return [finding];
    if (entry.kind === 'REVISION') {
      if (revision?.entry !== entry.number) return [{ code: 'REVISION', number: revision?.number ?? 1 }];
      const wrong = figureIn(store, entry, revision.number);
      if (wrong) return [wrong];
      revision = store.prepared<RevisionPlace>(BEFORE).get(revision.number);
    }
    entry = before;
  }
  return [];
}
