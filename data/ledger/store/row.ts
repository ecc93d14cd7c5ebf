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
  for (const { property, name, words } of wordColumns(table)) {
    const value = row[property];
    if (value !== null && value !== undefined && !words.has(value)) throw new UnknownWord(name, value);
  }
}

/** A column that holds words of a list. */
interface WordColumn {
  readonly property: string;
  /** The table and the column, as SQL names them. */
  readonly name: string;
  readonly words: ReadonlySet<unknown>;
}

const keptWordColumns = new WeakMap<SQLiteTable, readonly WordColumn[]>();

function wordColumns(table: SQLiteTable): readonly WordColumn[] {
  const known = keptWordColumns.get(table);
  if (known) return known;
  const found = Object.entries(getTableColumns(table)).flatMap(([property, { name, enumValues }]) =>
    enumValues ? [{ property, name: `${getTableName(table)}.${name}`, words: new Set<unknown>(enumValues) }] : [],
  );
  keptWordColumns.set(table, found);
  return found;
}

/** The words that a column can hold; undefined for a column of anything. */
export function wordsOf(table: SQLiteTable, property: string): ReadonlySet<unknown> | undefined {
  return wordColumns(table).find((column) => column.property === property)?.words;
}

/**
 * Adds a row and answers its id. The statement is prepared once for each set of columns, because Drizzle builds and
 * prepares the SQL of every insert anew, which took most of the time of loading a data set. Columns left undefined keep
 * their defaults.
 */
export function addRow<Table extends SQLiteTable>(store: Store, table: Table, row: Table['$inferInsert']): number {
  checkWords(table, row);
  const insert = store.prepared(insertOf(table, row));
  return Number(insert.run(row).lastInsertRowid);
}

const keptInserts = new WeakMap<SQLiteTable, Map<string, string>>();

/** The INSERT of a row, made once for each set of columns. */
function insertOf<Table extends SQLiteTable>(table: Table, row: Table['$inferInsert']): string {
  let inserts = keptInserts.get(table);
  if (!inserts) {
    inserts = new Map();
    keptInserts.set(table, inserts);
  }
  const values: Readonly<Record<string, unknown>> = row;
  let given = '';
  for (const property of Object.keys(values)) if (values[property] !== undefined) given += `${property},`;
  let sql = inserts.get(given);
  if (sql === undefined) {
    sql = insertSql(table, givenIn(table, row));
    inserts.set(given, sql);
  }
  return sql;
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
