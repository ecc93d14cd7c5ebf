import Database from 'better-sqlite3';
import type { LedgerErrorReason } from '../../rules/gate-words.ts';
import { words } from '../../rules/message/message.ts';

/** The ledger cannot be opened, read or written. Nothing of what was tried has been done. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError';
  readonly reason: LedgerErrorReason;
  /** The ledger's file. */
  readonly path: string;
  /** The words of SQLite, where they help to find what is wrong. */
  readonly detail: string;

  constructor(reason: LedgerErrorReason, path: string, about: { detail?: string; cause?: unknown } = {}) {
    const detail = about.detail ?? '';
    super(words('EN').ledgerErrors[reason]({ path, detail }), { cause: about.cause });
    this.reason = reason;
    this.path = path;
    this.detail = detail;
  }
}

type SqliteError = InstanceType<typeof Database.SqliteError>;

/** The meaning of SQLite's codes to a user. A longer code begins with that of its kind. */
const REASONS: readonly [code: string, reason: LedgerErrorReason][] = [
  ['SQLITE_BUSY', 'LOCKED'],
  ['SQLITE_LOCKED', 'LOCKED'],
  ['SQLITE_FULL', 'FULL'],
  ['SQLITE_READONLY', 'READ_ONLY'],
  ['SQLITE_PERM', 'READ_ONLY'],
  ['SQLITE_NOTADB', 'FOREIGN'],
  ['SQLITE_CORRUPT', 'CORRUPTED'],
  ['SQLITE_IOERR', 'DISK_FAULT'],
  ['SQLITE_CANTOPEN', 'UNREADABLE'],
  ['SQLITE_NOTFOUND', 'UNREADABLE'],
];

/** Errors wrap each other at most this deep; more is a circle. */
const DEEPEST = 20;

/** The errors of SQLite in an error or beneath it, the outermost first: packages and transactions wrap them. */
function sqliteErrorsIn(error: unknown, depth = 0): SqliteError[] {
  if (!(error instanceof Error) || depth > DEEPEST) return [];
  const inner = [error.cause, ...(error instanceof AggregateError ? error.errors : [])];
  return [
    ...(error instanceof Database.SqliteError ? [error] : []),
    ...inner.flatMap((each) => sqliteErrorsIn(each, depth + 1)),
  ];
}

/** Any other error of SQLite that comes of opening a file: its tables are not those of a ledger. Undefined for other errors. */
export function damageFrom(error: unknown, path: string): LedgerError | undefined {
  const [found] = sqliteErrorsIn(error);
  return found && new LedgerError('CORRUPTED', path, { detail: found.message, cause: error });
}

/**
 * An error of the ledger's file as a sentence for the user, however deep others wrapped it. Undefined for an error that is
 * none of the file: a broken rule of the tables is a fault of the program.
 */
export function ledgerErrorFrom(error: unknown, path: string): LedgerError | undefined {
  if (error instanceof LedgerError) return error;
  for (const found of sqliteErrorsIn(error)) {
    const reason = REASONS.find(([code]) => found.code.startsWith(code))?.[1];
    if (reason) return new LedgerError(reason, path, { detail: found.message, cause: error });
  }
  return undefined;
}
