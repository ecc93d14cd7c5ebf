import type Database from 'better-sqlite3';
import { Prepared } from './prepared.ts';

/** The prepared statements of a connection. */
class Statements {
  readonly rows = new Map<string, Prepared<unknown>>();
  readonly values = new Map<string, Prepared<unknown>>();
}

const kept = new WeakMap<Database.Database, Statements>();

function statementsOf(client: Database.Database): Statements {
  const known = kept.get(client);
  if (known) return known;
  const made = new Statements();
  kept.set(client, made);
  return made;
}

/** The tables and the log of a ledger, by a connection whose statements are prepared once. */
export class Store {
  readonly client: Database.Database;
  readonly #statements: Statements;

  constructor(client: Database.Database) {
    this.client = client;
    this.#statements = statementsOf(client);
  }

  /** The statement of this SQL, prepared once. The SQL is always a constant of the program. */
  prepared<Row>(sql: string): Prepared<Row> {
    let statement = this.#statements.rows.get(sql);
    if (!statement) {
      statement = new Prepared(this.client.prepare(sql));
      this.#statements.rows.set(sql, statement);
    }
    return statement as Prepared<Row>;
  }

  /** The one value of this SQL's first row, undefined without a row; prepared once. */
  value(sql: string, ...bound: unknown[]): unknown {
    let statement = this.#statements.values.get(sql);
    if (!statement) {
      statement = new Prepared(this.client.prepare(sql).pluck());
      this.#statements.values.set(sql, statement);
    }
    return statement.get(...bound);
  }
}
