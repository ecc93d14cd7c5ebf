import type Database from 'better-sqlite3';
import type { Store } from './store.ts';

/**
 * The part of a ledger that a reader sees: OPEN is all that is public, ALL is everything, and codes of districts are
 * what is public and everything about those districts.
 */
export type Sight = 'OPEN' | 'ALL' | readonly string[];

/** The name of a sight. Two of the same name see the same. */
export function sightName(sight: Sight): string {
  return typeof sight === 'string' ? sight : [...new Set(sight)].sort().join(',');
}

/** The districts of a sight. The temporary table holds their codes. */
const OWN = `(SELECT own.id FROM main.districts own JOIN temp.sight_districts s ON s.code = own.code WHERE own.retired IS NULL)`;

/** Conditions for what a sight shows, for rows of tables under the names that are given. */
interface Shown {
  document(document: string): string;
  figure(figure: string): string;
  revision: string;
  /** Whether a revision holds nothing that is not shown. */
  wholeRevision: string;
}

const IS_HIDDEN = 'release IS NOT NULL';

/** The condition of rows that are neither public nor shown. Open readers see nothing of them. */
function isUnseen(sight: Sight, shown: string): string {
  return sight === 'OPEN' ? IS_HIDDEN : `${IS_HIDDEN} AND NOT ${shown}`;
}

const OPEN: Shown = {
  document: (document) => `${document}.release IS NULL`,
  figure: (figure) => `${figure}.release IS NULL`,
  revision: "release IS NOT 'INTERNAL'",
  wholeRevision: 'release IS NULL',
};

/** A sheet is about all districts of its figures. It has no text that could tell of another one. */
function isOwnDocument(document: string): string {
  return `(${document}.district_id IN ${OWN} OR (${document}.file IS NOT NULL AND EXISTS (SELECT 1 FROM main.figures held
    WHERE held.document_id = ${document}.id AND held.release IS NOT NULL AND held.district_id IN ${OWN})))`;
}

function isOwnFigure(figure: string): string {
  return `((${figure}.district_id IN ${OWN}
      AND EXISTS (SELECT 1 FROM main.documents d WHERE d.id = ${figure}.document_id
        AND (d.release IS NULL OR d.district_id IN ${OWN} OR d.file IS NOT NULL)))
    OR (${figure}.district_id = 0
      AND EXISTS (SELECT 1 FROM main.documents d WHERE d.id = ${figure}.document_id AND d.district_id IN ${OWN})))`;
}

/** The most figures of a revision that are looked at for its ground: a revision is read with most answers. */
const MOST_LOOKED_AT = 1000;
const HIDDEN_BEFORE =
  'coalesce((SELECT earlier.hidden FROM main.revisions earlier WHERE earlier.number = revisions.number - 1), 0)';
const IS_SMALL = ['revision', 'retired'].map(
  (column) =>
    `(SELECT 1 FROM main.figures touched WHERE touched.${column} = revisions.number LIMIT 1 OFFSET ${MOST_LOOKED_AT}) IS NULL`,
);

/**
 * The condition of corrections and withdrawals of which all that is hidden is the reader's own. They touch figures and
 * documents alone, unlike what brings a document in. A figure that was erased has no row, so that those added are counted.
 */
const IS_OWN_CHANGE = `change IS NOT NULL AND ${IS_SMALL.join(' AND ')}
  AND hidden - ${HIDDEN_BEFORE} = (SELECT count(*) FROM main.figures touched
    WHERE touched.revision = revisions.number AND touched.release IS NOT NULL AND ${isOwnFigure('touched')})
  AND NOT EXISTS (SELECT 1 FROM main.figures touched
    WHERE touched.retired = revisions.number AND touched.release IS NOT NULL AND NOT ${isOwnFigure('touched')})
  AND NOT EXISTS (SELECT 1 FROM main.documents touched
    WHERE touched.revision = revisions.number AND touched.release IS NOT NULL AND NOT ${isOwnDocument('touched')})`;

const OF_DISTRICTS: Shown = {
  document: (document) => `(${document}.release IS NULL OR ${isOwnDocument(document)})`,
  figure: (figure) => `(${figure}.release IS NULL OR ${isOwnFigure(figure)})`,
  // That there was a revision tells nothing of it.
  revision: 'TRUE',
  wholeRevision: `release IS NULL OR (${IS_OWN_CHANGE})`,
};

/** Tables of which a row is shown with the document to which it belongs. */
const OF_DOCUMENTS = ['document_parts', 'tasks', 'terms'] as const;

/** A row of how a document was is shown where the document is shown as it is. */
function documentsView({ document }: Shown): string {
  return `SELECT * FROM main.documents WHERE ${document('documents')} AND (retired IS NULL OR EXISTS (
    SELECT 1 FROM main.documents present WHERE present.code = documents.code AND present.retired IS NULL
      AND ${document('present')}))`;
}

const DOCUMENT_OF_PASSAGE =
  'coalesce(passages.document_id, (SELECT t.document_id FROM main.tasks t WHERE t.id = passages.task_id))';

function ofDocument({ document }: Shown, id: string): string {
  return `EXISTS (SELECT 1 FROM main.documents shown WHERE shown.id = ${id} AND ${document('shown')})`;
}

/** The note and the ground of a revision are left out where they may be about something that is not shown. */
function revisionsView(client: Database.Database, { revision, wholeRevision }: Shown): string {
  const columns = client.pragma('main.table_info(revisions)') as { name: string }[];
  const read = columns.map(({ name }) => {
    if (name === 'hidden') return '0 AS hidden';
    return ['note', 'ground', 'draft'].includes(name)
      ? `iif(${wholeRevision}, "${name}", NULL) AS "${name}"`
      : `"${name}"`;
  });
  return `SELECT ${read.join(', ')} FROM main.revisions WHERE ${revision}`;
}

function viewsOf(client: Database.Database, sight: Sight): Record<string, string> {
  const shown = sight === 'OPEN' ? OPEN : OF_DISTRICTS;
  return {
    figures: `SELECT * FROM main.figures WHERE ${shown.figure('figures')}`,
    documents: documentsView(shown),
    ...Object.fromEntries(
      OF_DOCUMENTS.map((table) => [
        table,
        `SELECT * FROM main.${table} WHERE ${ofDocument(shown, `${table}.document_id`)}`,
      ]),
    ),
    passages: `SELECT * FROM main.passages WHERE hidden = 0${sight === 'OPEN' ? '' : ` OR ${ofDocument(shown, DOCUMENT_OF_PASSAGE)}`}`,
    revisions: revisionsView(client, shown),
    // Counting what is not shown is quicker than counting what is.
    unseen_figures: `SELECT * FROM main.figures WHERE ${isUnseen(sight, shown.figure('figures'))}`,
    unseen_documents: `SELECT * FROM main.documents WHERE ${isUnseen(sight, shown.document('documents'))}`,
  };
}

/**
 * Narrows a connection to what a sight shows: temporary views stand before the tables under their names, so that no
 * statement can read past them. The connection can no longer write these tables. SQLite merges the views into each
 * statement, which uses the same indexes as before.
 */
export function narrow(client: Database.Database, sight: Sight): void {
  if (sight === 'ALL') return;
  client.pragma('temp_store = MEMORY');
  client.exec('CREATE TEMP TABLE sight_districts (code text PRIMARY KEY) WITHOUT ROWID');
  const add = client.prepare('INSERT OR IGNORE INTO temp.sight_districts VALUES (?)');
  for (const code of sight === 'OPEN' ? [] : sight) add.run(code);
  for (const [name, select] of Object.entries(viewsOf(client, sight)))
    client.exec(`CREATE TEMP VIEW ${name} AS ${select}`);
}

const LAST = 'SELECT coalesce(max(number), 0) FROM main.revisions';

/** The number of the last revision, whatever a connection sees of it. */
export function lastNumber(store: Store): number {
  return Number(store.value(LAST));
}

const ANY_HIDDEN = `SELECT EXISTS (SELECT 1 FROM main.figures WHERE release IS NOT NULL)
  OR EXISTS (SELECT 1 FROM main.documents WHERE release IS NOT NULL)`;

/** Whether a ledger holds, or has held, anything that is not public. Two partial indexes tell. */
export function isAnyHidden(store: Store): boolean {
  return store.value(ANY_HIDDEN) === 1;
}
