import { writeSync } from 'node:fs';
import Database from 'better-sqlite3';
import { PROGRAM } from '../../../../../data/intake/draft/draft.ts';
import { importSheet, readSheet } from '../../../../../data/intake/draft/workbook/import.ts';
import { workbookOf } from '../../../../../data/intake/grid/grid.ts';
import { readWorkbook } from '../../../../../data/intake/grid/read-workbook.ts';
import { openLedger } from '../../../../../data/ledger/ledger.ts';
import { writing } from '../../../../../data/ledger/revision.ts';
import { monthlySheet } from './monthly-sheet.ts';

/*
 * A separate process that imports one sheet after another into the ledger of its second argument, prints the number of each draft,
 * and dies where the first argument says: behind a row of the files or entries that belong to the draft of its third, once that
 * is committed, or when it is killed from outside.
 */
const [how = '', path = '', last = '1'] = process.argv.slice(2);

let draft = 0;

function die(point: string): void {
  if (how === point && draft === Number(last)) process.kill(process.pid, 'SIGKILL');
}

const { prepare } = Database.prototype;
Database.prototype.prepare = function (this: Database.Database, sql: string) {
  const statement = prepare.call(this, sql);
  const [, table] = /^INSERT INTO "(entries|files)"/.exec(sql) ?? [];
  if (table === undefined) return statement;
  const run = statement.run.bind(statement);
  return Object.assign(statement, {
    run: (row: unknown) => {
      const done = run(row as never);
      die(table);
      return done;
    },
  });
} as typeof prepare;

const ledger = openLedger(path);
for (;;) {
  draft += 1;
  const bytes = monthlySheet(draft);
  const workbook = workbookOf(readWorkbook(bytes, `${draft}.csv`));
  const given = { workbook, bytes, told: { publishedOn: '2024-08-20', release: 'INTERNAL' } as const, answers: {} };
  const number = writing(ledger, () => importSheet(ledger, PROGRAM, { ...given, ...readSheet(ledger, given) }));
  die('commit');
  writeSync(1, `${number}\n`);
}
