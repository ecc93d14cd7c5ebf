import { appliedTo, emptyTables, PASSING } from '../store/migration.ts';
import type { Store } from '../store/store.ts';
import { checkEntries, checkFiles, checkRevisions } from './chain.ts';
import { checkCitations } from './citation.ts';
import { entryAfter, linesOf } from './entry.ts';
import type { Finding } from './finding.ts';
import { checkNewest } from './newest.ts';
import { SEARCH_INDEXES } from './passage-row.ts';
import { replay } from './replay.ts';

/** Tables of the log itself and of SQLite's own, which no replay fills. */
const NOT_PROJECTED = /^(?:sqlite_|(?:hidden_)?passage_index|entries$|files$|requests$|__drizzle_migrations$)/;
const SCHEMA = `SELECT name, coalesce(sql, '') AS sql, type FROM sqlite_schema
  WHERE name NOT LIKE 'sqlite_stat%' AND name NOT LIKE '%passage_index_%' AND name <> '__drizzle_migrations' ORDER BY name`;

interface SchemaRow {
  name: string;
  sql: string;
  type: string;
}

function schemaOf(store: Store): Map<string, SchemaRow> {
  return new Map(
    store.client
      .prepare<[], SchemaRow>(SCHEMA)
      .all()
      .map((row) => [row.name, row]),
  );
}

/** Checks that tables and indexes are those that this program makes. */
function checkSchema(store: Store, made: Store): Finding[] {
  const [has, should] = [schemaOf(store), schemaOf(made)];
  const names = [...new Set([...has.keys(), ...should.keys()])].sort();
  const differing = names.filter((name) => has.get(name)?.sql !== should.get(name)?.sql);
  const isMigrated = JSON.stringify(appliedTo(store.client)) === JSON.stringify(appliedTo(made.client));
  return [...differing, ...(isMigrated ? [] : ['__drizzle_migrations'])].map((name) => ({ code: 'SCHEMA', name }));
}

/** The SELECT of a table's rows in the order of its key, each after the name of the row. */
function rowsIn({ client }: Store, table: string): string {
  const columns = client.pragma(`table_info("${table}")`) as { name: string; pk: number }[];
  const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  const order = key.map(({ name }) => `"${name}"`).join(', ');
  const name = table === 'figures' ? "revision || '.' || line" : order;
  return `SELECT ${name}, * FROM "${table}" ORDER BY ${order}`;
}

/** The rows of a statement, each as text. */
function* rowsOf(store: Store, sql: string): Generator<string> {
  for (const row of store.client.prepare(sql).raw().iterate()) yield JSON.stringify(row);
}

/** The first row that two stores do not both have, by its place and content; undefined where all are the same. */
function firstDifference(store: Store, made: Store, sql: string): string | undefined {
  const [has, should] = [rowsOf(store, sql), rowsOf(made, sql)];
  for (;;) {
    const [one, other] = [has.next(), should.next()];
    if (one.done && other.done) return undefined;
    if (one.done || other.done || one.value !== other.value) {
      has.return(undefined);
      should.return(undefined);
      const row: unknown = JSON.parse(String(one.done ? other.value : one.value));
      return String(Array.isArray(row) ? row[0] : '');
    }
  }
}

/** Checks that each table that is there has the rows that replaying the log has made, cell by cell. */
function checkRows(store: Store, made: Store): Finding[] {
  const has = schemaOf(store);
  return [...schemaOf(made).values()]
    .filter(({ name, type }) => type === 'table' && has.has(name) && !NOT_PROJECTED.test(name))
    .flatMap(({ name }): Finding[] => {
      const row = firstDifference(store, made, rowsIn(made, name));
      return row === undefined ? [] : [{ code: 'ROW', table: name, row }];
    });
}

/** The words of the full-text indexes, each with its passage and place in it. */
function checkSearch(store: Store, made: Store): Finding[] {
  const isSame = SEARCH_INDEXES.every((index) => hasSameWords(store, made, index));
  return isSame ? [] : [{ code: 'SEARCH' }];
}

function hasSameWords(store: Store, made: Store, index: string): boolean {
  for (const { client } of [store, made])
    client.exec(`CREATE VIRTUAL TABLE temp.search_words USING fts5vocab(main, ${index}, instance)`);
  try {
    const sql = 'SELECT doc, offset, term FROM temp.search_words ORDER BY 1, 2, 3';
    return firstDifference(store, made, sql) === undefined;
  } catch {
    return false;
  } finally {
    for (const { client } of [store, made]) client.exec('DROP TABLE temp.search_words');
  }
}

/** The identity of the ledger as the first entry has it. */
function uuidOf(store: Store): string {
  const first = entryAfter(store, 0);
  const [line = '{}'] = (first && linesOf(store, first)) ?? [];
  return (JSON.parse(line) as { ledger?: { uuid?: string } }).ledger?.uuid ?? '';
}

/** Replays the log into tables that pass away, of which little is in memory, and compares them with those of the store. Finds nothing where there is no time to. */
function checkTables(
  store: Store,
  { withSearch, hasTime = () => true }: { withSearch: boolean; hasTime?: () => boolean },
): Finding[] {
  const made = emptyTables(uuidOf(store), PASSING);
  try {
    try {
      const replayed = made.client.transaction(() => replay(store, made, { withSearch, hasTime }));
      if (!replayed()) return [];
    } catch (error) {
      return [{ code: 'REPLAY', detail: error instanceof Error ? error.message : String(error) }];
    }
    const found = [...checkSchema(store, made), ...checkRows(store, made)];
    return withSearch ? [...found, ...checkSearch(store, made)] : found;
  } finally {
    made.client.close();
  }
}

/** Checks that the pages of the file hold together, as SQLite sees it. */
function checkPages({ client }: Store): Finding[] {
  const found = client.pragma('integrity_check(5)') as { integrity_check: string }[];
  return found
    .filter((row) => row.integrity_check !== 'ok')
    .map((row) => ({ code: 'PAGES', detail: row.integrity_check }));
}

/**
 * Everything in which a ledger is not what its log says: the pages, the chain of entries, the files, the rows of every
 * table beside those that a replay makes, the words that search finds, and the places of citations.
 */
export function verify(store: Store): Finding[] {
  const pages = checkPages(store);
  const chain = [...checkEntries(store), ...checkFiles(store)];
  // A log that is not whole cannot tell what the tables should hold.
  if (chain.length > 0) return [...pages, ...chain];
  return [...pages, ...checkRevisions(store), ...checkTables(store, { withSearch: true }), ...checkCitations(store)];
}

/** The most that a start takes to verify a ledger. */
const START_MS = 2000;
/** Kept bytes up to which a ledger is replayed within that time on most machines. */
const REPLAYED_BYTES = 3_000_000;
/** The sizes of what is kept, which SQLite knows without reading it. */
const KEPT_SIZES =
  'SELECT coalesce(octet_length(content), 0) AS size FROM entries UNION ALL SELECT octet_length(bytes) FROM files';

function isReplayedAtStart(store: Store): boolean {
  let kept = 0;
  for (const { size } of store.prepared<{ size: number }>(KEPT_SIZES).iterate()) {
    kept += size;
    if (kept > REPLAYED_BYTES) return false;
  }
  return true;
}

/**
 * Checks as much of what `verify` does as a start has time for: the entries and the figures that they added, the newest first,
 * and for all but large ledgers the rows of every table.
 */
export function verifyAtStart(store: Store): Finding[] {
  const until = performance.now() + START_MS;
  const hasTime = () => performance.now() < until;
  const newest = checkNewest(store, hasTime);
  if (newest.length > 0 || !isReplayedAtStart(store)) return newest;
  return [...checkRevisions(store), ...checkTables(store, { withSearch: false, hasTime })];
}
