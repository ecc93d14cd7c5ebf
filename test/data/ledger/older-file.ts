import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { Ledger } from '../../../data/ledger/ledger.ts';
import { listMigrations, markApplied } from '../../../data/ledger/store/migration.ts';
import { segmented } from '../../../data/ledger/store/segmented.ts';

/** The columns of an older table of figures that the present one has otherwise. */
const OLDER: Readonly<Record<string, string>> = {
  id: 'row_number() OVER (ORDER BY revision, line)',
  district_id: 'nullif(district_id, 0)',
  owner: "nullif(owner, '')",
};

function copyTable(client: Database.Database, table: string): void {
  const columns = (client.pragma(`main.table_info(${table})`) as { name: string }[]).map(({ name }) => name);
  const names = columns.map((name) => `"${name}"`);
  const read = columns.map((name) => (table === 'figures' ? (OLDER[name] ?? `"${name}"`) : `"${name}"`));
  client.exec(`INSERT INTO main.${table} (${names}) SELECT ${read} FROM source.${table} ORDER BY 1`);
}

/**
 * Writes the rows of a ledger into a file as an earlier program kept them, which had only so many of the migrations: 2
 * before there was a log, 3 while figures had row numbers.
 */
export function writeOlderFile(path: string, { ledger, migrations }: { ledger: Ledger; migrations: 2 | 3 }): void {
  const source = `${path}-source`;
  ledger.client.exec(`VACUUM INTO '${source}'`);
  const client = new Database(path);
  client.pragma('foreign_keys = OFF');
  client.pragma('synchronous = OFF');
  client.pragma('journal_mode = MEMORY');
  client.exec('CREATE TABLE __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)');
  for (const { sql, ...migration } of listMigrations().slice(0, migrations)) {
    for (const statement of sql) client.exec(statement);
    markApplied(client, migration);
  }
  client.exec(`ATTACH '${source}' AS source`);
  const tables = client.prepare<[], string>(`SELECT name FROM main.sqlite_schema WHERE type = 'table'
    AND name NOT LIKE 'passage_index%' AND name NOT LIKE '__drizzle%'`);
  for (const table of tables.pluck().all()) copyTable(client, table);
  client.exec(`DETACH source; PRAGMA application_id = ${0x504c4e42}`);
  const passages = client.prepare<[], { id: number; text: string }>('SELECT id, text FROM passages').all();
  const index = client.prepare('INSERT INTO passage_index (rowid, text) VALUES (?, ?)');
  client.transaction(() => {
    if (migrations === 3) for (const { id, text } of passages) index.run(id, segmented(text));
  })();
  client.close();
  rmSync(source);
}
