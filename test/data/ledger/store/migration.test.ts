import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { emptyTables, listMigrations, migrateTables } from '../../../../data/ledger/store/migration.ts';

/** All tables and indexes, and all rows of all tables. */
function contentOf(client: Database.Database): [unknown, unknown][] {
  const made = client.prepare<[], { type: string; name: string }>(
    'SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name',
  );
  return made
    .all()
    .map((row) => [row, row.type === 'table' ? client.prepare(`SELECT * FROM "${row.name}"`).raw().all() : []]);
}

test('the tables that an empty file gets at once are those that each migration after the other makes', () => {
  const client = new Database(':memory:');
  client.pragma('foreign_keys = OFF');
  // A file that has a table gets the migrations one by one.
  client.exec('CREATE TABLE __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)');
  migrateTables(client, listMigrations(), 'a');
  const { client: atOnce } = emptyTables('a');
  expect(contentOf(atOnce)).toEqual(contentOf(client));
  expect(contentOf(atOnce).length).toBeGreaterThan(80);
  for (const each of [client, atOnce]) each.close();
});
