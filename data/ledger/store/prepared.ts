import type Database from 'better-sqlite3';
import { countRows } from './work.ts';

/** A prepared statement whose rows are counted in the work of the request that runs it. */
export class Prepared<Row> {
  readonly #statement: Database.Statement<unknown[], Row>;

  constructor(statement: Database.Statement<unknown[], Row>) {
    this.#statement = statement;
  }

  all(...bound: unknown[]): Row[] {
    const rows = this.#statement.all(...bound);
    // A statement that finds nothing has looked all the same.
    countRows(rows.length + 1);
    return rows;
  }

  get(...bound: unknown[]): Row | undefined {
    countRows(1);
    return this.#statement.get(...bound);
  }

  *iterate(...bound: unknown[]): IterableIterator<Row> {
    for (const row of this.#statement.iterate(...bound)) {
      countRows(1);
      yield row;
    }
  }

  run(...bound: unknown[]): Database.RunResult {
    return this.#statement.run(...bound);
  }
}
