import { Codes } from '../../../ledger/log/codes.ts';
import type { Store } from '../../../ledger/store/store.ts';
import type { Draft } from '../draft.ts';
import { DraftFault } from '../fault.ts';

/** The draft that is undone, and the revision that published it. */
export interface Published {
  draft: Draft;
  /** Its number, and its name NUMBER:ID. */
  revision: number;
  name: string;
}

/** Figures and things that a sentence names at most. */
const NAMED = 5;

const UNDONE_BY = `SELECT draft FROM revisions
  WHERE number > ? AND note = ? AND change IN ('WITHDRAWAL', 'UNDO') AND draft IS NOT NULL ORDER BY number LIMIT 1`;

/** The number of the draft that took a published one back; undefined where none did. */
export function undoneBy(store: Store, { revision, name }: Pick<Published, 'revision' | 'name'>): number | undefined {
  const draft = store.value(UNDONE_BY, revision, name);
  return typeof draft === 'number' ? draft : undefined;
}

/** Figures that the revision added and in whose place others stand now. */
const REPLACED = `SELECT DISTINCT f.code AS name FROM figures f WHERE f.revision = :revision AND f.retired IS NOT NULL
  AND EXISTS (SELECT 1 FROM figures n WHERE n.code = f.code AND n.retired IS NULL) LIMIT ${NAMED}`;
/** Figures that the revision took out or replaced, and of which something was said since. */
const SAID_SINCE = `SELECT DISTINCT f.code AS name FROM figures f WHERE f.retired = :revision
  AND EXISTS (SELECT 1 FROM figures n WHERE n.code = f.code
    AND (n.revision > :revision OR (n.revision = :revision AND n.retired IS NOT NULL))) LIMIT ${NAMED}`;

/** Things that the revision changed and that another changed since. Each change leaves a row of how it was. */
function changedSince(table: string, name: string): string {
  return `SELECT DISTINCT ${name} AS name FROM ${table} WHERE revision = :revision AND retired IS NOT NULL
    AND code IN (SELECT code FROM ${table} WHERE retired = :revision) LIMIT ${NAMED}`;
}

/** The tables of the catalogue. */
const CATALOGUE = ['districts', 'scopes', 'indicators'];

/** Things that the revision added. */
function addedBy(table: string): string {
  return `SELECT DISTINCT name FROM ${table} WHERE revision = :revision
    AND code NOT IN (SELECT code FROM ${table} WHERE retired = :revision) LIMIT ${NAMED}`;
}

/** An indicator that the revision merged into another, or took out of it again, and the one that has its figures now. */
const MERGED = `SELECT i.name, coalesce(i.merged_into, i.code) AS holder FROM indicators i
  JOIN indicators b ON b.code = i.code AND b.retired = :revision
  WHERE i.revision = :revision AND i.retired IS NULL AND i.merged_into IS NOT b.merged_into LIMIT 1`;
const SINCE_MERGE = 'SELECT 1 FROM figures WHERE revision > ? AND +indicator_id = ? AND retired IS NULL LIMIT 1';
const NAME = 'SELECT name FROM indicators WHERE code = ? AND retired IS NULL';

function namesFrom(store: Store, sql: string, revision: number): string {
  const rows = store.prepared<{ name: string }>(sql).all({ revision });
  return rows.map(({ name }) => name).join('、');
}

/** @throws DraftFault where figures came under an indicator since it was merged: nobody could tell whose they are. */
function checkUnmixed(store: Store, { draft, revision }: Published): void {
  const merged = store.prepared<{ name: string; holder: string }>(MERGED).get({ revision });
  if (!merged) return;
  const holder = new Codes(store).idOf('indicator', merged.holder);
  if (store.value(SINCE_MERGE, revision, holder) === undefined) return;
  throw new DraftFault('NOT_UNDONE', draft.number, 'MIXED', String(store.value(NAME, merged.holder)), merged.name);
}

/** Whether undoing a draft takes its changes of the catalogue back too. Those that a file brought stay: they help to read the next. */
export function undoesCatalogue({ file }: Draft): boolean {
  return file === null;
}

/**
 * Refuses to undo a draft on which something builds.
 *
 * @throws DraftFault NOT_UNDONE with the reason and the names of what was changed since.
 */
export function checkNotBuiltOn(store: Store, published: Published): void {
  const { draft, revision } = published;
  const refuse = (reason: string, about: string | number) => new DraftFault('NOT_UNDONE', draft.number, reason, about);
  const by = undoneBy(store, published);
  if (by !== undefined) throw refuse('UNDONE', by);
  for (const sql of [REPLACED, SAID_SINCE]) {
    const codes = namesFrom(store, sql, revision);
    if (codes !== '') throw refuse('CHANGED', codes);
  }
  const documents = namesFrom(store, changedSince('documents', 'title'), revision);
  if (documents !== '') throw refuse('CHANGED', documents);
  if (!undoesCatalogue(draft)) return;
  for (const table of CATALOGUE) {
    const added = namesFrom(store, addedBy(table), revision);
    if (added !== '') throw refuse('ADDED', added);
    const changed = namesFrom(store, changedSince(table, 'name'), revision);
    if (changed !== '') throw refuse('CHANGED', changed);
  }
  checkUnmixed(store, published);
}
