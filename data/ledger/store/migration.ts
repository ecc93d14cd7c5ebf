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

/** Applies the migrations that the file has not had, in the transaction that is open, and names the ledger if it has no name. */
export function migrateTables(client: Database.Database, migrations: readonly Migration[], uuid: string): void {
  client.exec(MADE);
  client.function('segmented', { deterministic: true }, (text) => segmented(String(text)));
  for (const { sql, ...migration } of pendingOf(client, migrations)) {
    for (const statement of sql) {
      if (isBatched(statement)) client.prepare(statement).run({ done: 0, rows: Number.MAX_SAFE_INTEGER });
      else client.exec(statement);
    }
    markApplied(client, migration);
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
