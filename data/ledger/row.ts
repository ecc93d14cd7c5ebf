import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { getTableColumns, getTableName } from './drizzle.ts';
import type { Ledger } from './ledger.ts';

/**
 * Adds a row and answers its id. The statement is prepared once for each set of columns, because Drizzle builds and
 * prepares the SQL of every insert anew, which took most of the time of loading a data set. Columns left undefined keep
 * their defaults.
 */
export function addRow<Table extends SQLiteTable>(ledger: Ledger, table: Table, row: Table['$inferInsert']): number {
  const columns = getTableColumns(table);
  const given = Object.entries<unknown>(row).flatMap(([property, value]) => {
    const column = columns[property];
    return column && value !== undefined ? [{ property, name: column.name }] : [];
  });
  const names = given.map(({ name }) => `"${name}"`).join(', ');
  const places = given.map(({ property }) => `:${property}`).join(', ');
  const insert = ledger.prepared(`INSERT INTO "${getTableName(table)}" (${names}) VALUES (${places})`);
  return Number(insert.run(row).lastInsertRowid);
}
