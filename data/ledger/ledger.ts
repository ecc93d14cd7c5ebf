import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { type Catalogue, readCatalogue } from './catalogue.ts';
import { drizzle, migrate, readMigrationFiles } from './drizzle.ts';
import { ledger as ledgerTable } from './tables.ts';

const MIGRATIONS = fileURLToPath(new URL('../migrations', import.meta.url));
/** `PLNB` in ASCII: marks an SQLite file as a ledger of ours. */
const APPLICATION_ID = 0x504c4e42;
/** Files up to this size are checked whole when they are opened; larger ones would make the start slow. */
const CHECKED_BYTES = 16 * 1024 * 1024;
const BUSY_TIMEOUT_MS = 3000;

/** The ledger cannot be opened. The message says in one sentence what to do, and the file is unchanged. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError';
  readonly reason: 'UNREADABLE' | 'LOCKED' | 'NEWER' | 'CORRUPTED' | 'FOREIGN';

  constructor(reason: LedgerError['reason'], message: string, options?: { cause: unknown }) {
    super(message, options);
    this.reason = reason;
  }
}

/** An open ledger: one SQLite file, its prepared statements, and its reference tables in memory. */
export class Ledger {
  readonly client: Database.Database;
  readonly db: BetterSQLite3Database;
  /** Identity of this ledger; a workbook remembers it. */
  readonly uuid: string;
  readonly #statements = new Map<string, Database.Statement<unknown[]>>();
  readonly #values = new Map<string, Database.Statement<unknown[]>>();
  readonly #version: Database.Statement<unknown[]>;
  readonly #inTransaction: (read: () => unknown) => unknown;
  /** Whether a read transaction has begun, in which nothing can change. */
  #isReading = false;
  #seen = -1;
  #catalogue: Catalogue | undefined;

  constructor(client: Database.Database) {
    this.client = client;
    this.db = drizzle(client);
    this.uuid = identify(this.db);
    this.#version = client.prepare('PRAGMA data_version').pluck();
    this.#inTransaction = client.transaction((read: () => unknown) => read());
  }

  /** The statement of this SQL, prepared once. The SQL is always a constant of the program. Never pluck it: others share it and read its rows as objects. */
  prepared<Row>(sql: string): Database.Statement<unknown[], Row> {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.client.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement as Database.Statement<unknown[], Row>;
  }

  /** The one value of this SQL's first row, undefined without a row; prepared once. */
  value(sql: string, ...bound: unknown[]): unknown {
    let statement = this.#values.get(sql);
    if (!statement) {
      statement = this.client.prepare(sql).pluck();
      this.#values.set(sql, statement);
    }
    return statement.get(...bound);
  }

  /** Districts, indicators and documents as last committed; they are read again when any connection has committed. */
  get catalogue(): Catalogue {
    if (this.#isReading && this.#catalogue) return this.#catalogue;
    const version = this.#version.get() as number;
    if (!this.#catalogue || version !== this.#seen) {
      this.#catalogue = readCatalogue(this.client);
      this.#seen = version;
    }
    return this.#catalogue;
  }

  /**
   * Reads in one transaction: every statement sees the same state, whoever writes meanwhile, and locks are taken once
   * and not by each of thousands of statements.
   */
  reading<Answer>(read: () => Answer): Answer {
    if (this.client.inTransaction) return read();
    return this.#inTransaction(() => {
      // Looked up before the flag is set: the transaction begins with this first statement.
      void this.catalogue;
      this.#isReading = true;
      try {
        return read();
      } finally {
        this.#isReading = false;
      }
    }) as Answer;
  }

  /** Forgets the reference tables after a write of this connection, which `data_version` does not show. */
  refresh(): void {
    this.#catalogue = undefined;
  }

  close(): void {
    if (this.client.open) this.client.close();
  }
}

function identify(db: BetterSQLite3Database): string {
  const known = db.select().from(ledgerTable).get();
  if (known) return known.uuid;
  const uuid = randomUUID();
  db.insert(ledgerTable).values({ id: 1, uuid }).run();
  return uuid;
}

function explained(path: string, error: unknown): unknown {
  if (error instanceof LedgerError || !(error instanceof Database.SqliteError)) return error;
  const { code } = error;
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new LedgerError(
      'LOCKED',
      `The ledger ${path} is locked by another process; stop that process or set PLANBOOK_DB to another file.`,
      { cause: error },
    );
  if (code === 'SQLITE_NOTADB')
    return new LedgerError(
      'FOREIGN',
      `${path} is not a Planbook ledger and was left as it is; set PLANBOOK_DB to another file.`,
      { cause: error },
    );
  if (code.startsWith('SQLITE_CORRUPT'))
    return new LedgerError(
      'CORRUPTED',
      `The ledger ${path} is damaged and was left as it is; restore it from a backup or set PLANBOOK_DB to a new file.`,
      { cause: error },
    );
  return new LedgerError(
    'UNREADABLE',
    `The ledger ${path} cannot be opened (${error.message}); check the path and its permissions, or set PLANBOOK_DB.`,
    { cause: error },
  );
}

function connect(path: string): Database.Database {
  try {
    return new Database(path, { timeout: BUSY_TIMEOUT_MS });
  } catch (error) {
    if (error instanceof TypeError)
      throw new LedgerError(
        'UNREADABLE',
        `The ledger ${path} cannot be opened (its folder does not exist); create the folder or set PLANBOOK_DB.`,
        { cause: error },
      );
    throw explained(path, error);
  }
}

function checkIsOurs(client: Database.Database, path: string): void {
  const id = client.pragma('application_id', { simple: true });
  const tables = client.prepare(`SELECT count(*) FROM sqlite_schema`).pluck().get();
  if (id !== APPLICATION_ID && tables !== 0)
    throw new LedgerError(
      'FOREIGN',
      `${path} is not a Planbook ledger and was left as it is; set PLANBOOK_DB to another file.`,
    );
  if (path === ':memory:' || statSync(path).size > CHECKED_BYTES) return;
  const found = client.pragma('quick_check(1)', { simple: true });
  if (found !== 'ok')
    throw new LedgerError(
      'CORRUPTED',
      `The ledger ${path} is damaged (${String(found).split('\n').at(-1)}) and was left as it is; restore it from a backup or set PLANBOOK_DB to a new file.`,
    );
}

/** Whether all migrations of this program have been applied. Throws for a file that has later ones. */
function isCurrent(client: Database.Database, path: string): boolean {
  const table = client.prepare(`SELECT 1 FROM sqlite_schema WHERE name = '__drizzle_migrations'`).get();
  if (!table) return false;
  const last = client.prepare('SELECT max(created_at) FROM __drizzle_migrations').pluck().get();
  const known = readMigrationFiles({ migrationsFolder: MIGRATIONS }).at(-1)?.folderMillis ?? 0;
  if (Number(last) > known)
    throw new LedgerError(
      'NEWER',
      `The ledger ${path} was written by a newer Planbook and was left as it is; update Planbook or set PLANBOOK_DB to another file.`,
    );
  return Number(last) === known;
}

function migrateFile(client: Database.Database, path: string): void {
  // A table that another refers to cannot be rebuilt under foreign keys, and the switch does nothing inside a transaction.
  client.pragma('foreign_keys = OFF');
  migrate(drizzle(client), { migrationsFolder: MIGRATIONS });
  const broken = client.pragma('foreign_key_check') as unknown[];
  if (broken.length > 0)
    throw new LedgerError(
      'CORRUPTED',
      `The ledger ${path} refers to rows it does not have; restore it from a backup or set PLANBOOK_DB to a new file.`,
    );
}

function prepareFile(client: Database.Database, path: string): void {
  checkIsOurs(client, path);
  const current = isCurrent(client, path);
  client.pragma('journal_mode = WAL');
  client.pragma('synchronous = FULL');
  // Checking the references reads every row, which takes half a minute in a large ledger: only a migration needs it.
  if (!current) migrateFile(client, path);
  client.pragma('foreign_keys = ON');
  // Written even where it is there already, so that a ledger locked by another process is noticed at the start.
  client.pragma(`application_id = ${APPLICATION_ID}`);
}

/**
 * Opens the ledger at this path, and creates or migrates it as needed; `:memory:` writes no file.
 *
 * @throws LedgerError with a sentence that says what to do; the file is then unchanged.
 */
export function openLedger(path: string): Ledger {
  const client = connect(path);
  try {
    prepareFile(client, path);
    return new Ledger(client);
  } catch (error) {
    client.close();
    throw explained(path, error);
  }
}
