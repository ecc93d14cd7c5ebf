import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { getTableColumns } from './drizzle.ts';

/** The columns of a table as a SELECT lists them, each under the name that rows have in the program. */
export function columnsOf<Table extends SQLiteTable>(
  table: Table,
  read: readonly (keyof Table['$inferSelect'] & string)[],
): string {
  const columns = getTableColumns(table);
  return read.map((property) => `"${columns[property]?.name}" AS "${property}"`).join(', ');
}
