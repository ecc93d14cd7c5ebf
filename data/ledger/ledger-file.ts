import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { readMigrationFiles } from './drizzle.ts';
import { LedgerError, ledgerErrorFrom } from './ledger-error.ts';

const MIGRATIONS = fileURLToPath(new URL('../migrations', import.meta.url));
/** `PLNB` in ASCII: marks an SQLite file as a ledger of ours. */
const APPLICATION_ID = 0x504c4e42;
/** Files up to this size are checked whole when they are opened; larger ones would make the start slow. */
const CHECKED_BYTES = 16 * 1024 * 1024;
/** How long a switch of the journal waits before it looks again: SQLite does not wait for it by itself. */
const LOOK_AGAIN_MS = 20;

type Migration = ReturnType<typeof readMigrationFiles>[number];

/** A ledger file that is being opened. */
interface Opened {
  client: Database.Database;
  path: string;
  migrations: readonly Migration[];
}

function connect(path: string, waitMs: number): Database.Database {
  try {
    return new Database(path, { timeout: waitMs });
  } catch (error) {
    if (error instanceof TypeError) throw new LedgerError('NO_FOLDER', path, { cause: error });
    throw error;
  }
}

function namesIn({ client }: Opened): Set<string> {
  return new Set(client.prepare<[], string>('SELECT name FROM sqlite_schema').pluck().all());
}

/** The migrations that the file has had, by when they were made. */
function appliedTo(opened: Opened): { hash: string; madeAt: number }[] {
  if (!namesIn(opened).has('__drizzle_migrations')) return [];
  const sql = 'SELECT hash, created_at AS madeAt FROM __drizzle_migrations ORDER BY created_at';
  return opened.client.prepare<[], { hash: string; madeAt: number }>(sql).all();
}

/**
 * Whether a file without our mark is one of ours all the same: an empty one, or one whose creation by an earlier program
 * was cut off, which marked its files last.
 */
function isHalfMade(opened: Opened): boolean {
  const names = namesIn(opened);
  const applied = appliedTo(opened);
  if (applied.length > 0) return applied[0]?.hash === opened.migrations[0]?.hash;
  return [...names].every((name) => name === '__drizzle_migrations' || name.startsWith('sqlite_'));
}

/** Whether the file is as this program makes it. Throws for a file of another program, or of a later one of ours. */
function isCurrent(opened: Opened): boolean {
  const { client, path, migrations } = opened;
  const isMarked = client.pragma('application_id', { simple: true }) === APPLICATION_ID;
  if (!isMarked && !isHalfMade(opened)) throw new LedgerError('FOREIGN', path);
  const last = appliedTo(opened).at(-1)?.madeAt ?? 0;
  const known = migrations.at(-1)?.folderMillis ?? 0;
  if (last > known) throw new LedgerError('NEWER', path);
  return isMarked && last === known && client.prepare('SELECT 1 FROM ledger').get() !== undefined;
}

function checkPages({ client, path }: Opened): void {
  if (path === ':memory:' || statSync(path).size > CHECKED_BYTES) return;
  const found = client.pragma('quick_check(1)', { simple: true });
  if (found !== 'ok') throw new LedgerError('CORRUPTED', path, { detail: String(found).split('\n').at(-1) ?? '' });
}

/** Brings the file up to date in the transaction that is open: marked, with all tables, and with an identity. */
function bringUp(opened: Opened): void {
  const { client, path, migrations } = opened;
  client.exec(
    'CREATE TABLE IF NOT EXISTS __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)',
  );
  const last = appliedTo(opened).at(-1)?.madeAt ?? 0;
  for (const { sql, hash, folderMillis } of migrations) {
    if (folderMillis <= last) continue;
    for (const statement of sql) client.exec(statement);
    client.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)').run(hash, folderMillis);
  }
  client.prepare('INSERT OR IGNORE INTO ledger (id, uuid) VALUES (1, ?)').run(randomUUID());
  const broken = client.pragma('foreign_key_check') as unknown[];
  if (broken.length > 0) throw new LedgerError('CORRUPTED', path, { detail: 'rows refer to rows that are not there' });
  client.pragma(`application_id = ${APPLICATION_ID}`);
}

/**
 * Waits until no other process writes, looks once more, and makes or migrates the file where that is still to be done: all
 * in one transaction, so that a crash or a full disk leaves the file as it was. A ledger that another process holds is
 * noticed here, at the start.
 */
function bringUpAlone(opened: Opened): void {
  const { client } = opened;
  // A table that another refers to cannot be rebuilt under foreign keys, and the switch does nothing inside a transaction.
  client.pragma('foreign_keys = OFF');
  client
    .transaction(() => {
      // Checking the references reads every row, which takes half a minute in a large ledger: only a migration needs it.
      if (!isCurrent(opened)) bringUp(opened);
    })
    .immediate();
  client.pragma('foreign_keys = ON');
}

/** Switches the file to a log of its own, in which readers do not wait for writers. Another process may be doing the same. */
function switchJournal({ client, path }: Opened, waitMs: number): void {
  const until = Date.now() + waitMs;
  for (;;) {
    try {
      client.pragma('journal_mode = WAL');
      return;
    } catch (error) {
      if (ledgerErrorFrom(error, path)?.reason !== 'LOCKED' || Date.now() >= until) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK_AGAIN_MS);
    }
  }
}

/** Opens the file of a ledger, and makes or migrates it as needed. Waits for a process that writes it, at most `waitMs`. */
export function openLedgerFile(path: string, waitMs: number): Database.Database {
  const client = connect(path, waitMs);
  try {
    const opened = { client, path, migrations: readMigrationFiles({ migrationsFolder: MIGRATIONS }) };
    // Read in one transaction, because another process may make the file meanwhile.
    client.transaction(() => isCurrent(opened))();
    checkPages(opened);
    switchJournal(opened, waitMs);
    client.pragma('synchronous = FULL');
    bringUpAlone(opened);
    return client;
  } catch (error) {
    client.close();
    throw error;
  }
}
