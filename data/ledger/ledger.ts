import Database from 'better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { type Catalogue, pastCatalogue, presentCatalogue } from './catalogue.ts';
import { openLedgerFile } from './ledger-file.ts';
import { verifyAtStart } from './log/verify.ts';
import { drizzle } from './store/drizzle.ts';
import { damageFrom, LedgerError, ledgerErrorFrom } from './store/ledger-error.ts';
import { ledger as ledgerTable } from './store/log-tables.ts';
import type { Rebuilding } from './store/rebuild.ts';
import { narrow, type Sight } from './store/sight.ts';
import { Store } from './store/store.ts';
import { countRows, uncounted } from './store/work.ts';

/** Rows that are read for one thing of a catalogue: its own, its names, phrases or relations. */
const ROWS_OF_THING = 5;

const LATEST = 'SELECT max(number) FROM revisions';

/** How long to wait for a process that writes: loads at the same time come one after another. */
const WAIT_MS = 15_000;

/** Catalogues of past revisions that are kept in memory. */
const KEPT_PASTS = 2;

/** The purpose of a connection that reads. */
interface Reader {
  sight: Sight;
  isBeside: boolean;
}

/**
 * An open ledger: one SQLite file, its prepared statements, and its reference tables in memory. It is read as it is, or as
 * it was at a revision.
 */
export class Ledger extends Store {
  readonly db: BetterSQLite3Database;
  /** Identity of this ledger; a workbook remembers it. */
  readonly uuid: string;
  /** The part of the ledger that is seen; everything, unless the connection is narrowed to less. */
  readonly sight: Sight;
  /** Whether it is one of several of the same thread, so that it keeps less in memory than the first. */
  readonly isBeside: boolean;
  readonly #version: Database.Statement<unknown[]>;
  readonly #inTransaction: (read: () => unknown) => unknown;
  /** The ledger as it is, and the revision at which this one is read; undefined where it is that ledger. */
  readonly #past: { ledger: Ledger; revision: number } | undefined;
  /** The ledger as it was, by revisions; the one asked for last is at the end. */
  readonly #pasts = new Map<number, Ledger>();
  /** Whether a read transaction has begun, in which nothing can change. */
  #isReading = false;
  #seen = -1;
  #catalogue: Catalogue | undefined;

  constructor(client: Database.Database, past?: { ledger: Ledger; revision: number }, reader?: Reader) {
    super(client);
    this.#past = past;
    this.sight = past?.ledger.sight ?? reader?.sight ?? 'ALL';
    this.isBeside = past?.ledger.isBeside ?? reader?.isBeside ?? false;
    this.db = past?.ledger.db ?? drizzle(client);
    this.uuid = past?.ledger.uuid ?? this.db.select().from(ledgerTable).get()?.uuid ?? '';
    this.#version = client.prepare('PRAGMA data_version').pluck();
    this.#inTransaction = client.transaction((read: () => unknown) => read());
  }

  /** Number of the last committed revision; 0 for a ledger that is still empty. */
  get latest(): number {
    return (this.value(LATEST) as number | null) ?? 0;
  }

  /** Number of the revision at which it is read. */
  get revision(): number {
    return this.#past?.revision ?? this.latest;
  }

  /** Whether it is read at a revision that is not the latest. */
  get isPast(): boolean {
    return this.#past !== undefined;
  }

  /** The ledger as it was at a revision, catalogue and all; itself where that is the latest. */
  at(revision: number): Ledger {
    const ledger = this.#past?.ledger ?? this;
    if (revision >= ledger.latest) return ledger;
    const pasts = ledger.#pasts;
    const past = pasts.get(revision) ?? new Ledger(ledger.client, { ledger, revision });
    pasts.delete(revision);
    pasts.set(revision, past);
    for (const [oldest] of pasts) {
      if (pasts.size <= KEPT_PASTS) break;
      pasts.delete(oldest);
    }
    return past;
  }

  /** Districts, indicators and documents as last committed, or as they were. What any connection commits changes them. */
  get catalogue(): Catalogue {
    const past = this.#past;
    // The state at a revision never changes.
    if (past) {
      if (!this.#catalogue) {
        this.#catalogue = uncounted(() => pastCatalogue(this, past.revision));
        const { districts, indicators } = this.#catalogue;
        // A request can ask for the catalogue of every revision, so that reading one counts as its work.
        countRows(ROWS_OF_THING * (districts.length + indicators.length));
      }
      return this.#catalogue;
    }
    if (this.#isReading && this.#catalogue) return this.#catalogue;
    const version = this.#version.get() as number;
    if (!this.#catalogue || version !== this.#seen) {
      this.#catalogue = uncounted(() => presentCatalogue(this, this.#catalogue));
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

  /** Looks at the reference tables anew after a write of this connection, which `data_version` does not show. */
  refresh(): void {
    this.#seen = -1;
    this.#pasts.clear();
  }

  close(): void {
    if (this.client.open) this.client.close();
  }
}

/** How a ledger is opened. */
export interface Opening {
  /** Milliseconds to wait for a process that writes it. */
  waitMs?: number;
  /** Whether it is refused where it is not what its log says, as far as a start has time to see; it is unless this is false. */
  isVerified?: boolean;
  /** How a large table of an older ledger is rewritten, and who is told of it. */
  rebuilding?: Rebuilding;
}

/**
 * Opens the ledger at this path, and creates or migrates it as needed; `:memory:` writes no file.
 *
 * @throws LedgerError with a sentence that says what to do; the file is then unchanged.
 */
export function openLedger(path: string, { waitMs = WAIT_MS, isVerified = true, rebuilding }: Opening = {}): Ledger {
  let client: Database.Database | undefined;
  try {
    client = openLedgerFile(path, waitMs, rebuilding);
    const ledger = new Ledger(client);
    if (isVerified && path !== ':memory:') refuseDamaged(ledger, path);
    return ledger;
  } catch (error) {
    client?.close();
    throw ledgerErrorFrom(error, path) ?? damageFrom(error, path) ?? error;
  }
}

function refuseDamaged(ledger: Ledger, path: string): void {
  const found = ledger.client.transaction(() => verifyAtStart(ledger))();
  // Rows that a newer program wrote into the same tables can be read. Writing is refused.
  if (found.some(({ code }) => code !== 'ENTRY_NEWER')) throw new LedgerError('DAMAGED', path);
}

/**
 * Opens a ledger that is there for reading alone: no statement of this connection writes. It sees what others commit, as far
 * as the sight shows it.
 *
 * @throws LedgerError with a sentence that says what to do.
 */
export function openLedgerToRead(path: string, sight: Sight): Ledger {
  return openReader(path, { sight, isBeside: false });
}

function openReader(path: string, reader: Reader): Ledger {
  try {
    // It is not opened as read-only, because the last connection to close tidies up the file's own log.
    return narrowed(new Database(path, { fileMustExist: true, timeout: WAIT_MS }), reader);
  } catch (error) {
    throw ledgerErrorFrom(error, path) ?? error;
  }
}

function narrowed(client: Database.Database, reader: Reader): Ledger {
  narrow(client, reader.sight);
  client.pragma('query_only = ON');
  return new Ledger(client, undefined, reader);
}

/** Opens another connection to a ledger for a sight. Of a ledger in memory it is a copy, which stays as it is. */
export function openBeside({ client }: Ledger, sight: Sight): Ledger {
  const reader = { sight, isBeside: true };
  return client.memory ? narrowed(new Database(client.serialize()), reader) : openReader(client.name, reader);
}
