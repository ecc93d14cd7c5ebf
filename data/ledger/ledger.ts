import type Database from 'better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { type Catalogue, readCatalogue } from './catalogue.ts';
import { drizzle } from './drizzle.ts';
import { ledgerErrorFrom } from './ledger-error.ts';
import { openLedgerFile } from './ledger-file.ts';
import { Prepared } from './prepared.ts';
import { ledger as ledgerTable } from './tables.ts';

/** How long to wait for a process that writes: several loads at once come one after another. */
const WAIT_MS = 15_000;

/** An open ledger: one SQLite file, its prepared statements, and its reference tables in memory. */
export class Ledger {
  readonly client: Database.Database;
  readonly db: BetterSQLite3Database;
  /** Identity of this ledger; a workbook remembers it. */
  readonly uuid: string;
  readonly #statements = new Map<string, Prepared<unknown>>();
  readonly #values = new Map<string, Prepared<unknown>>();
  readonly #version: Database.Statement<unknown[]>;
  readonly #inTransaction: (read: () => unknown) => unknown;
  /** Whether a read transaction has begun, in which nothing can change. */
  #isReading = false;
  #seen = -1;
  #catalogue: Catalogue | undefined;

  constructor(client: Database.Database) {
    this.client = client;
    this.db = drizzle(client);
    this.uuid = this.db.select().from(ledgerTable).get()?.uuid ?? '';
    this.#version = client.prepare('PRAGMA data_version').pluck();
    this.#inTransaction = client.transaction((read: () => unknown) => read());
  }

  /** The statement of this SQL, prepared once. The SQL is always a constant of the program. */
  prepared<Row>(sql: string): Prepared<Row> {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = new Prepared(this.client.prepare(sql));
      this.#statements.set(sql, statement);
    }
    return statement as Prepared<Row>;
  }

  /** The one value of this SQL's first row, undefined without a row; prepared once. */
  value(sql: string, ...bound: unknown[]): unknown {
    let statement = this.#values.get(sql);
    if (!statement) {
      statement = new Prepared(this.client.prepare(sql).pluck());
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

/**
 * Opens the ledger at this path, and creates or migrates it as needed; `:memory:` writes no file. Waits `waitMs` for a
 * process that writes it.
 *
 * @throws LedgerError with a sentence that says what to do; the file is then unchanged.
 */
export function openLedger(path: string, waitMs = WAIT_MS): Ledger {
  try {
    return new Ledger(openLedgerFile(path, waitMs));
  } catch (error) {
    throw ledgerErrorFrom(error, path) ?? error;
  }
}
