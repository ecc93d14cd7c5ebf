import type { Store } from '../store/store.ts';
import { Codes } from './codes.ts';
import { revisionId } from './digest.ts';
import { appendEntry, lastEntry } from './entry.ts';
import { type FigurePlace, figureNumber, placeOfFigure } from './figure-code.ts';
import { keepText } from './file.ts';
import { replay } from './replay.ts';
import { LINE_ORDER, type RevisionLine } from './revision-line.ts';
import { type LinedRow, linesOfRows, retiredFigure } from './row-line.ts';
import type { ThingName } from './thing.ts';

/** A revision of a ledger that had no log yet. */
interface OlderRevision {
  number: number;
  at: string;
  note: string | null;
}

/** The rows of a thing that a revision added, in a ledger whose catalogue, tasks and terms had no revisions of their own. */
const ADDED: Readonly<Record<ThingName, string>> = {
  district: 'retired IS NULL AND ? = 1',
  scope: 'retired IS NULL AND ? = 1',
  indicator: 'retired IS NULL AND ? = 1',
  document: 'revision = ?',
  task: 'document_id IN (SELECT id FROM documents WHERE revision = ?)',
  term: 'document_id IN (SELECT id FROM documents WHERE revision = ?)',
  figure: 'revision = ?',
};

const SET_LINE = 'UPDATE figures SET line = :now WHERE revision = :revision AND line = :line';
const RETIRED = 'SELECT revision, line FROM figures WHERE retired = ? ORDER BY revision, line';

/** Districts in an order in which each comes after its parent, and as they were added otherwise. */
function parentsFirst(rows: readonly LinedRow[]): LinedRow[] {
  const byCode = new Map(rows.map((row) => [row.line.district?.['code'], row]));
  const ordered = new Set<LinedRow>();
  const add = (row: LinedRow, below: readonly LinedRow[] = []) => {
    const parent = byCode.get(row.line.district?.['parent'] ?? null);
    if (parent && !below.includes(parent)) add(parent, [...below, row]);
    ordered.add(row);
  };
  for (const row of rows) add(row);
  return [...ordered];
}

/** The lines of an older revision after the first, which says what it is. Each figure's row is given its line. */
function linesAdded(store: Store, revision: number, codes: Codes): RevisionLine[] {
  const lines: RevisionLine[] = [];
  for (const name of LINE_ORDER) {
    const rows = [...linesOfRows(store, { name, where: ADDED[name], bound: [revision], codes })];
    for (const { id, line } of name === 'district' ? parentsFirst(rows) : rows) {
      lines.push(line);
      // The line that says what the revision is comes before these.
      const now = lines.length + 1;
      const place = placeOfFigure(id);
      if (name === 'figure' && place.line !== now) store.prepared(SET_LINE).run({ ...place, now });
    }
  }
  for (const place of store.prepared<FigurePlace>(RETIRED).all(revision))
    lines.push(retiredFigure(store, figureNumber(place)));
  return lines;
}

/** Texts become files, and documents name them by their digests. */
function keepTexts(store: Store): void {
  for (const { id } of store.prepared<{ id: number }>('SELECT id FROM documents ORDER BY id').all()) {
    const text = String(store.value('SELECT text FROM documents WHERE id = ?', id));
    store.prepared('UPDATE documents SET text_digest = ? WHERE id = ?').run(keepText(store, text), id);
  }
}

const SET_NAME = 'UPDATE revisions SET id = :id, entry = :entry, figures = :figures WHERE number = :number';

/** Writes the revisions of a ledger that has no log yet into it, from the rows. */
export function recordRows(store: Store): void {
  keepTexts(store);
  const codes = new Codes(store);
  const revisions = store.prepared<OlderRevision>('SELECT number, at, note FROM revisions ORDER BY number').all();
  const dataSet = Number(store.value('SELECT data_version FROM ledger') ?? 0);
  let id: string | null = null;
  let figures = 0;
  for (const { number, at, note } of revisions) {
    const isLast = number === revisions.length;
    const head = { ...(note === null ? {} : { note }), ...(isLast && dataSet > 0 ? { dataSet } : {}) };
    const lines = [{ revision: head }, ...linesAdded(store, number, codes)];
    const entry = appendEntry(store, { kind: 'REVISION', lines, at });
    id = revisionId(id, entry);
    figures += lines.filter((line) => 'figure' in line).length;
    store.prepared(SET_NAME).run({ id, entry: entry.number, figures, number });
  }
}

/** All tables that replay fills, each after those that refer to it. */
const PROJECTED = [
  'erasures',
  'decisions',
  'drafts',
  'profiles',
  'offices',
  'people',
  'token_districts',
  'tokens',
  'passages',
  'figures',
  'sheets',
  'terms',
  'tasks',
  'document_parts',
  'documents',
  'scope_aliases',
  'scopes',
  'relations',
  'watch_phrases',
  'aliases',
  'indicators',
  'districts',
  'revisions',
];

function clearTables(store: Store): void {
  for (const table of PROJECTED) store.client.exec(`DELETE FROM ${table}`);
  store.client.exec(
    `INSERT INTO passage_index (passage_index) VALUES ('delete-all');
    INSERT INTO hidden_passage_index (hidden_passage_index) VALUES ('delete-all');
    UPDATE ledger SET data_version = 0`,
  );
}

/**
 * Begins the log of a ledger that has none, in the transaction that is open: entry 1 says which ledger it is. The rows of
 * a ledger of an earlier program are written into the log, and then made anew from it. Row numbers stay, because lines
 * keep the order in which rows were added.
 */
export function beginLog(store: Store): void {
  if (lastEntry(store)) return;
  const { uuid } = store.prepared<{ uuid: string }>('SELECT uuid FROM ledger').get() ?? { uuid: '' };
  const first = store.value('SELECT min(at) FROM revisions');
  const at = typeof first === 'string' ? { at: first } : {};
  appendEntry(store, { kind: 'LEDGER', lines: [{ ledger: { uuid } }], ...at });
  if (typeof first !== 'string') return;
  recordRows(store);
  clearTables(store);
  replay(store, store);
}
