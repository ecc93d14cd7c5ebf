import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { getTableColumns, getTableName } from './drizzle.ts';
import type { Store } from './store.ts';

/** A column that a row has a value for. */
interface Given {
  readonly property: string;
  readonly name: string;
}

/**
 * Adds a row and answers its id. The statement is prepared once for each set of columns, because Drizzle builds and
 * prepares the SQL of every insert anew, which took most of the time of loading a data set. Columns left undefined keep
 * their defaults.
 */
export function addRow<Table extends SQLiteTable>(store: Store, table: Table, row: Table['$inferInsert']): number {
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
