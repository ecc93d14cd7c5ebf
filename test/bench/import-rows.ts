import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { periodAt } from '../../data/rules/period/period.ts';
import type { LedgerSize } from './make-ledger.ts';
import { districtAt } from './place.ts';

/** The first month of the rows. The ledger's own figures are of no single month. */
const FIRST_MONTH = 1960 * 12;
/** Rows that are written or read at a time. */
const BATCH = 10_000;

/** Writes a file in the long form with this many rows, in the order of districts, indicators and months. */
export function writeRows(path: string, rows: number, { districts, indicators }: LedgerSize): void {
  const months = Math.ceil(rows / (districts * indicators));
  const file = openSync(path, 'w');
  try {
    let text = 'district,indicator,measure,period,value,unit\r\n';
    for (let row = 0; row < rows; row++) {
      const [pair, month] = [Math.floor(row / months), row % months];
      const [district] = districtAt(Math.floor(pair / indicators));
      const period = periodAt(FIRST_MONTH + month, FIRST_MONTH + month).name;
      const value = ((row * 7919) % 89_993) + 1000;
      text += `${district},QUANTITY_${(pair % indicators) + 1},LEVEL,${period},${value / 10},亿元\r\n`;
      if (row % BATCH < BATCH - 1) continue;
      writeSync(file, text);
      text = '';
    }
    writeSync(file, text);
  } finally {
    closeSync(file);
  }
}

/** Writes a table with a name and a number in each of its rows, of this many names that come again. */
export function writeTable(path: string, rows: number, names: number): void {
  const lines = Array.from({ length: rows }, (_, row) => `第${row % names}号企业产值,${((row * 7919) % 89_993) / 10}`);
  writeFileSync(path, ['龙华区2024年1-7月（万元）', '指标名称,累计', ...lines, ''].join('\n'));
}

/** The tables that hold a row for the figures of a revision or for what they refer to, in the order in which they are filled. */
const TABLES = ['revisions', 'documents', 'sheets', 'figures'];

function columnsIn(client: Database.Database, table: string): string[] {
  return (client.pragma(`table_info("${table}")`) as { name: string }[]).map(({ name }) => `"${name}"`);
}

/** The condition for the rows that the last revision added, with the rows that figures were added after where they are many. */
function addedIn(table: string): string {
  if (table === 'revisions') return 'number = :revision';
  return table === 'sheets' ? 'id = (SELECT max(id) FROM sheets)' : 'revision = :revision';
}

/**
 * The floor: inserts the rows of a ledger's last revision into another that does not have it, by prepared statements in one
 * transaction, in the order in which they were added. Answers the milliseconds without those for reading them.
 */
export function insertRows(from: Database.Database, into: Database.Database): number {
  const revision = from.prepare('SELECT max(number) FROM revisions').pluck().get();
  let ms = 0;
  const timed = (run: () => void) => {
    const started = performance.now();
    run();
    ms += performance.now() - started;
  };
  timed(() => into.exec('BEGIN IMMEDIATE'));
  for (const table of TABLES) {
    const columns = columnsIn(into, table);
    const places = columns.map(() => '?').join(', ');
    const insert = into.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`);
    const order = table === 'figures' ? 'line > :after ORDER BY line' : '1 ORDER BY 1';
    const read = from
      .prepare(`SELECT ${columns.join(', ')} FROM ${table} WHERE ${addedIn(table)} AND ${order} LIMIT ${BATCH}`)
      .raw();
    const line = columns.indexOf('"line"');
    for (let after = 0; ; ) {
      const rows = read.all({
        ...(table === 'sheets' ? {} : { revision }),
        ...(line < 0 ? {} : { after }),
      }) as unknown[][];
      timed(() => {
        for (const row of rows) insert.run(row);
      });
      if (line < 0 || rows.length < BATCH) break;
      after = Number(rows.at(-1)?.[line]);
    }
  }
  timed(() => into.exec('COMMIT'));
  return ms;
}
