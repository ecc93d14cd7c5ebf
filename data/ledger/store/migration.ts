import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { readMigrationFiles } from './drizzle.ts';
import { segmented } from './segmented.ts';
import { Store } from './store.ts';

const FOLDER = fileURLToPath(new URL('../../migrations', import.meta.url));

/** A step that brings the tables of an older program to those of a later one. */
export type Migration = ReturnType<typeof readMigrationFiles>[number];

/** All migrations of this program, the earliest first. */
export function listMigrations(): readonly Migration[] {
  return readMigrationFiles({ migrationsFolder: FOLDER });
}

function namesIn(client: Database.Database): Set<string> {
  return new Set(client.prepare<[], string>('SELECT name FROM sqlite_schema').pluck().all());
}

/** The migrations that a file has had, by when they were made. */
export function appliedTo(client: Database.Database): { hash: string; madeAt: number }[] {
  if (!namesIn(client).has('__drizzle_migrations')) return [];
  const sql = 'SELECT hash, created_at AS madeAt FROM __drizzle_migrations ORDER BY created_at';
  return client.prepare<[], { hash: string; madeAt: number }>(sql).all();
}

/**
 * Whether a file without our mark is one of ours all the same: an empty one, or one whose creation by an earlier program
 * was cut off, which marked its files last.
 */
export function isHalfMade(client: Database.Database, migrations: readonly Migration[]): boolean {
  const applied = appliedTo(client);
  if (applied.length > 0) return applied[0]?.hash === migrations[0]?.hash;
  return [...namesIn(client)].every((name) => name === '__drizzle_migrations' || name.startsWith('sqlite_'));
}

/** Whether a statement copies rows in batches: `:rows` of them after the first `:done`. */
export function isBatched(statement: string): boolean {
  return statement.includes(':rows');
}

/** Notes that the file has had a migration. */
export function markApplied(
  client: Database.Database,
  { hash, folderMillis }: Pick<Migration, 'hash' | 'folderMillis'>,
) {
  client.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)').run(hash, folderMillis);
}

/** The migrations that a file has not had. */
export function pendingOf(client: Database.Database, migrations: readonly Migration[]): Migration[] {
  const last = appliedTo(client).at(-1)?.madeAt ?? 0;
  return migrations.filter(({ folderMillis }) => folderMillis > last);
}

const MADE =
  'CREATE TABLE IF NOT EXISTS __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)';
const NAME = 'INSERT OR IGNORE INTO ledger (id, uuid) VALUES (1, ?)';

/** The statements that make the tables, but those that SQLite makes for itself or for the words of a full-text index. */
const MAKING = `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
  AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow') ORDER BY rowid`;

function apply(client: Database.Database, pending: readonly Migration[]): void {
  client.function('segmented', { deterministic: true }, (text) => segmented(String(text)));
  for (const statement of pending.flatMap(({ sql }) => sql)) {
    if (isBatched(statement)) client.prepare(statement).run({ done: 0, rows: Number.MAX_SAFE_INTEGER });
    else client.exec(statement);
  }
}

const kept = new Map<string, readonly string[]>();

/** The statements that make at once the tables that all these migrations come to, one after the other. */
function makingOf(migrations: readonly Migration[]): readonly string[] {
  const last = migrations.at(-1)?.hash ?? '';
  let making = kept.get(last);
  if (!making) {
    const client = new Database(':memory:');
    client.pragma('foreign_keys = OFF');
    client.exec(MADE);
    apply(client, migrations);
    making = client.prepare<[], string>(MAKING).pluck().all();
    client.close();
    kept.set(last, making);
  }
  return making;
}

/**
 * Applies the migrations that the file has not had, in the transaction that is open, and names the ledger if it has no name.
 * A file without tables gets those of all migrations at once, in a tenth of the time.
 */
export function migrateTables(client: Database.Database, migrations: readonly Migration[], uuid: string): void {
  if (namesIn(client).size === 0) {
    for (const statement of makingOf(migrations)) client.exec(statement);
    for (const migration of migrations) markApplied(client, migration);
  } else {
    client.exec(MADE);
    const pending = pendingOf(client, migrations);
    apply(client, pending);
    for (const migration of pending) markApplied(client, migration);
  }
  client.prepare(NAME).run(uuid);
}

/** SQLite keeps a database of this name in memory, and what the cache does not hold in a file that goes with it. */
export const PASSING = '';
/** Pages of a passing database that are kept in memory, in KB. */
const PASSING_CACHE_KB = 65_536;

/** Tables that hold nothing but the name of a ledger, in memory or where `path` tells. */
export function emptyTables(uuid: string, path: ':memory:' | typeof PASSING = ':memory:'): Store {
  const client = new Database(path);
  client.pragma(`cache_size = -${PASSING_CACHE_KB}`);
  client.pragma('foreign_keys = OFF');
  migrateTables(client, listMigrations(), uuid);
  client.pragma('foreign_keys = ON');
  return new Store(client);
}
