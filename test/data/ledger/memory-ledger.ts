import { randomUUID } from 'node:crypto';
import Database from 'better-sqlite3';
import { Ledger } from '../../../data/ledger/ledger.ts';
import { beginLog } from '../../../data/ledger/log/begin.ts';
import { emptyTables } from '../../../data/ledger/store/migration.ts';

let tables: Buffer | undefined;

/**
 * A new ledger in memory with a name of its own, as `openLedger(':memory:')` gives. All migrations take longer than most
 * tests do after them, so that each process runs them once.
 */
export function memoryLedger(): Ledger {
  tables ??= emptyTables('').client.serialize();
  const client = new Database(tables);
  client.pragma('foreign_keys = ON');
  client.prepare('UPDATE ledger SET uuid = ?').run(randomUUID());
  const ledger = new Ledger(client);
  beginLog(ledger);
  return ledger;
}

/** A ledger in memory with all that another one in memory holds. */
export function copyOf(ledger: Ledger): Ledger {
  const client = new Database(ledger.client.serialize());
  client.pragma('foreign_keys = ON');
  return new Ledger(client);
}
