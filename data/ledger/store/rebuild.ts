import type Database from 'better-sqlite3';
import { isBatched, type Migration, markApplied } from './migration.ts';

/** How far the rewriting of a table is. */
export interface RebuildProgress {
  /** Rows that are copied, and all that are to be. */
  done: number;
  total: number;
  /** How much of the whole work is done, indexes included, from 0 to 100. */
  percent: number;
}

/** How a table is rewritten. */
export interface Rebuilding {
  /** Rows of one batch, which one transaction copies. */
  rows?: number;
  /** Is told after each batch. */
  told?: (progress: RebuildProgress) => void;
}

/** Rows of a batch where nothing else is asked for: some 5 MB, and at most half a second. */
const BATCH_ROWS = 20_000;
/** Statements from the one that begins so to the last run in one transaction. */
const END = '-- At the end';
/** Percent of the work that copying takes; the rest is indexes. */
const COPYING = 75;
/** Pages that are kept in memory meanwhile, in KB, and usually. */
const [CACHE_KB, USUAL_CACHE_KB] = [65_536, 16_000];

/** The state of the work, kept in the file so that a start after a kill goes on with it. */
interface State {
  /** The migration that is applied. */
  hash: string;
  /** The last entry of the log when the work began. Where another came since, the copy is not whole. */
  entry: string | null;
  /** The place of the next statement. */
  step: number;
  /** Rows that the statement has copied already. */
  done: number;
}

const CREATE = 'CREATE TABLE __rebuild (hash TEXT NOT NULL, entry TEXT, step INTEGER NOT NULL, done INTEGER NOT NULL)';
const BEGIN = 'INSERT INTO __rebuild VALUES (:hash, :entry, 0, 0)';
const SET = 'UPDATE __rebuild SET step = :step, done = :done';
const BESIDE = `SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB '__*' AND name <> '__drizzle_migrations'
  AND substr(name, 1, 2) = '__'`;
const LAST_ENTRY = 'SELECT id FROM entries ORDER BY number DESC LIMIT 1';

function stateOf(client: Database.Database): State | undefined {
  const isBegun = client.prepare("SELECT 1 FROM sqlite_schema WHERE name = '__rebuild'").get() !== undefined;
  return isBegun ? client.prepare<[], State>('SELECT hash, entry, step, done FROM __rebuild').get() : undefined;
}

/** Begins the work anew: what an earlier start made beside the tables is thrown away. */
function begin(client: Database.Database, hash: string, entry: string | null): State {
  for (const table of client.prepare<[], string>(BESIDE).pluck().all()) client.exec(`DROP TABLE "${table}"`);
  client.exec(CREATE);
  client.prepare(BEGIN).run({ hash, entry });
  return { hash, entry, step: 0, done: 0 };
}

/** Runs the next statement, or the next batch of it. Answers the state after it; undefined where all is done. */
function step(client: Database.Database, { sql, hash, folderMillis }: Migration, rows: number): State | undefined {
  const entry = client.prepare<[], string>(LAST_ENTRY).pluck().get() ?? null;
  const known = stateOf(client);
  const state = known?.hash === hash && known.entry === entry ? known : begin(client, hash, entry);
  const statement = sql[state.step] ?? END;
  if (statement.trimStart().startsWith(END)) {
    for (const last of sql.slice(state.step)) client.exec(last);
    client.exec('DROP TABLE __rebuild');
    markApplied(client, { hash, folderMillis });
    return undefined;
  }
  let copied = 0;
  if (isBatched(statement)) copied = client.prepare(statement).run({ done: state.done, rows }).changes;
  else client.exec(statement);
  const next = copied > 0 ? { ...state, done: state.done + copied } : { ...state, step: state.step + 1 };
  client.prepare(SET).run({ step: next.step, done: next.done });
  return next;
}

function progressOf(client: Database.Database, { sql }: Migration, { step: at, done }: State): RebuildProgress {
  const copy = sql.findIndex(isBatched);
  if (at < copy) return { done: 0, total: 0, percent: 0 };
  const total = client.prepare<[], number>('SELECT coalesce(max(place), 0) FROM __order').pluck().get() ?? 0;
  const end = sql.findIndex((statement) => statement.trimStart().startsWith(END));
  const indexed = Math.max(0, at - copy - 1) / Math.max(1, end - copy);
  const percent = Math.floor(COPYING * (total === 0 ? 1 : done / total) + (100 - COPYING) * indexed);
  return { done, total, percent };
}

/**
 * Applies a migration that rewrites a large table beside the one that is there: each statement, and each batch of the one
 * that copies rows, in a transaction of its own, and in the last one the new table takes the place of the old. Whoever
 * reads meanwhile reads the old table. After a kill, or an error, the next call goes on where this one stopped; where
 * somebody wrote between the two, it begins anew. Several processes may do it at once.
 */
export function rebuild(
  client: Database.Database,
  migration: Migration,
  { rows = BATCH_ROWS, told = () => undefined }: Rebuilding = {},
): void {
  const isApplied = () =>
    client.prepare('SELECT 1 FROM __drizzle_migrations WHERE hash = ?').get(migration.hash) !== undefined;
  const next = client.transaction(() => (isApplied() ? undefined : step(client, migration, rows)));
  client.pragma(`cache_size = -${CACHE_KB}`);
  try {
    for (let state = next.immediate(); state; state = next.immediate()) told(progressOf(client, migration, state));
  } finally {
    client.pragma(`cache_size = -${USUAL_CACHE_KB}`);
  }
}
