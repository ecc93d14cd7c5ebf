import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { getTableColumns, getTableName } from './drizzle.ts';
import type { Store } from './store.ts';

/** A column that a row has a value for. */
interface Given {
  readonly property: string;
  readonly name: string;
}

/** A row holds a word that its column's list does not have. */
export class UnknownWord extends Error {
  override readonly name = 'UnknownWord';

  constructor(column: string, word: unknown) {
    super(`${JSON.stringify(word)} is no word that ${column} can hold; nothing was written.`);
  }
}

/**
 * Checks that each column of words holds one of its list. The tables themselves do not, so that a list can have more words
 * in a later version without a change of the tables.
 *
 * @throws UnknownWord
 */
export function checkWords(table: SQLiteTable, row: Readonly<Record<string, unknown>>): void {
  const columns = getTableColumns(table);
  for (const [property, value] of Object.entries(row)) {
    const column = columns[property];
    if (value === null || value === undefined || !column?.enumValues) continue;
    if (!column.enumValues.includes(String(value)))
      throw new UnknownWord(`${getTableName(table)}.${column.name}`, value);
  }
}

/**
 * Adds a row and answers its id. The statement is prepared once for each set of columns, because Drizzle builds and
 * prepares the SQL of every insert anew, which took most of the time of loading a data set. Columns left undefined keep
 * their defaults.
 */
export function addRow<Table extends SQLiteTable>(store: Store, table: Table, row: Table['$inferInsert']): number {
  checkWords(table, row);
  const insert = store.prepared(insertSql(table, givenIn(table, row)));
  return Number(insert.run(row).lastInsertRowid);
}

function givenIn<Table extends SQLiteTable>(table: Table, row: Table['$inferInsert']): Given[] {
  const columns = getTableColumns(table);
  return Object.entries<unknown>(row).flatMap(([property, value]) => {
    const column = columns[property];
    return column && value !== undefined ? [{ property, name: column.name }] : [];
  });
}

function insertSql(table: SQLiteTable, given: readonly Given[]): string {
  const names = given.map(({ name }) => `"${name}"`).join(', ');
  const places = given.map(({ property }) => `:${property}`).join(', ');
  return `INSERT INTO "${getTableName(table)}" (${names}) VALUES (${places})`;
}
