import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { getTableColumns, getTableName } from './drizzle.ts';
import type { Ledger } from './ledger.ts';

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
export function addRow<Table extends SQLiteTable>(ledger: Ledger, table: Table, row: Table['$inferInsert']): number {
  const insert = ledger.prepared(insertSql(table, givenIn(table, row)));
  return Number(insert.run(row).lastInsertRowid);
}

/** Adds a row, or changes the one that has its code, and answers its id. The statement is prepared as that of `addRow`. */
export function putRow<Table extends SQLiteTable>(ledger: Ledger, table: Table, row: Table['$inferInsert']): number {
  const given = givenIn(table, row);
  const changes = given.map(({ name }) => `"${name}" = excluded."${name}"`).join(', ');
  const sql = `${insertSql(table, given)} ON CONFLICT ("code") DO UPDATE SET ${changes} RETURNING "id"`;
  return ledger.prepared<{ id: number }>(sql).get(row)?.id ?? 0;
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
