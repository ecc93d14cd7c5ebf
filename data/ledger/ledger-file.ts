import { randomUUID } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { beginLog } from './log/begin.ts';
import { LedgerError, ledgerErrorFrom } from './store/ledger-error.ts';
import {
  appliedTo,
  isBatched,
  isHalfMade,
  listMigrations,
  type Migration,
  migrateTables,
  pendingOf,
} from './store/migration.ts';
import { type Rebuilding, rebuild } from './store/rebuild.ts';
import { Store } from './store/store.ts';

/** `PLNB` in ASCII: marks an SQLite file as a ledger of ours. */
const APPLICATION_ID = 0x504c4e42;
/** Files up to this size are checked whole when they are opened; larger ones would make the start slow. */
const LARGE_BYTES = 16 * 1024 * 1024;
/** How long a switch of the journal waits before it looks again: SQLite does not wait for it by itself. */
const LOOK_AGAIN_MS = 20;

/** Figures up to which their table is rewritten in the transaction that brings the file up to date. */
const AT_ONCE = 5000;

/** A ledger file that is being opened. */
interface Opened {
  client: Database.Database;
  path: string;
  migrations: readonly Migration[];
  rebuilding: Rebuilding;
}

function connect(path: string, waitMs: number): Database.Database {
  try {
    return new Database(path, { timeout: waitMs });
  } catch (error) {
    if (error instanceof TypeError) throw new LedgerError('NO_FOLDER', path, { cause: error });
    throw error;
  }
}

/** Whether the file is as this program makes it. Throws for a file of another program, or of a later one of ours. */
function isCurrent(opened: Opened): boolean {
  const { client, path, migrations } = opened;
  const isMarked = client.pragma('application_id', { simple: true }) === APPLICATION_ID;
  if (!isMarked && !isHalfMade(client, migrations)) throw new LedgerError('FOREIGN', path);
  const last = appliedTo(client).at(-1)?.madeAt ?? 0;
  const known = migrations.at(-1)?.folderMillis ?? 0;
  if (last > known) throw new LedgerError('NEWER', path);
  return isMarked && last === known && client.prepare('SELECT 1 FROM ledger').get() !== undefined;
}

function checkPages({ client, path }: Opened): void {
  if (path === ':memory:' || statSync(path).size > LARGE_BYTES) return;
  const found = client.pragma('quick_check(1)', { simple: true });
  if (found !== 'ok') throw new LedgerError('CORRUPTED', path, { detail: String(found).split('\n').at(-1) ?? '' });
}

function isRebuild({ sql }: Migration): boolean {
  return sql.some(isBatched);
}

/** The rewriting of one table of several: percents are told of all of them. */
function partOf({ told, ...how }: Rebuilding, { done, count }: { done: number; count: number }): Rebuilding {
  if (!told) return how;
  return { ...how, told: (now) => told({ ...now, percent: Math.floor((100 * done + now.percent) / count) }) };
}

/** The next migration that rewrites a table, where its rows are many enough to be copied in batches. */
function longRebuild({ client, migrations, rebuilding }: Opened): Migration | undefined {
  const next = pendingOf(client, migrations).find(isRebuild);
  if (!next || !hasRow(client, 'entries')) return undefined;
  if (hasRow(client, '__rebuild')) return next;
  const another = client.prepare<[number]>('SELECT 1 FROM figures LIMIT 1 OFFSET ?').get(rebuilding.rows ?? AT_ONCE);
  return another === undefined ? undefined : next;
}

function hasRow(client: Database.Database, table: 'entries' | '__rebuild'): boolean {
  const isThere = client.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(table) !== undefined;
  return isThere && client.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get() !== undefined;
}

/** Brings the file up to date in the transaction that is open: marked, with all tables, a name and a log. */
function bringUp({ client, path, migrations }: Opened): void {
  migrateTables(client, migrations, randomUUID());
  beginLog(new Store(client));
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
  const bring = client.transaction(() => {
    const { migrations } = opened;
    const long = longRebuild(opened);
    if (long) migrateTables(client, migrations.slice(0, migrations.indexOf(long)), randomUUID());
    // Checking the references reads every row, which takes half a minute in a large ledger: only a migration needs it.
    else if (!isCurrent(opened)) bringUp(opened);
    return long;
  });
  const count = pendingOf(client, opened.migrations).filter(isRebuild).length;
  let done = 0;
  for (let long = bring.immediate(); long; long = bring.immediate()) {
    rebuild(client, long, partOf(opened.rebuilding, { done, count }));
    done += 1;
  }
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
export function openLedgerFile(path: string, waitMs: number, rebuilding: Rebuilding = {}): Database.Database {
  const client = connect(path, waitMs);
  try {
    const opened = { client, path, migrations: listMigrations(), rebuilding };
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

/** Whether a ledger is so large that opening it takes seconds. */
export function isLarge(path: string): boolean {
  return existsSync(path) && statSync(path).size > LARGE_BYTES;
}

/** Whether opening a ledger rewrites a large table first, which takes minutes. A file that cannot be read is not rewritten. */
export function needsRebuild(path: string): boolean {
  if (path === ':memory:' || !existsSync(path)) return false;
  const client = connect(path, 0);
  try {
    return longRebuild({ client, path, migrations: listMigrations(), rebuilding: {} }) !== undefined;
  } catch {
    return false;
  } finally {
    client.close();
  }
}
