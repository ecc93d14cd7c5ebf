import { writeSync } from 'node:fs';
import Database from 'better-sqlite3';
import { settle } from '../../../data/ledger/act/settle.ts';
import { openLedger } from '../../../data/ledger/ledger.ts';
import { append } from '../../../data/ledger/log/append.ts';
import { keepText } from '../../../data/ledger/log/file.ts';
import { publish } from '../../../data/ledger/log/publish.ts';
import { addRevision, revisionName, writing } from '../../../data/ledger/revision.ts';

/*
 * A separate process for tests of the ledger. It opens the file as its first argument says, prints one line and waits
 * to be killed.
 */
const [how = '', path = '', statements = '40'] = process.argv.slice(2);

function lock(): void {
  const client = new Database(path);
  client.exec('BEGIN EXCLUSIVE');
}

/** A revision is half done here: written and flushed to the log as far as SQLite will, but not committed. */
function write(): void {
  const ledger = openLedger(path);
  ledger.client.pragma('cache_size = 5');
  const lines = Array.from({ length: 20_000 }, (_, place) => ({
    district: { code: `N${place}`, name: `名${place}`, nameEn: `Name ${place}`, position: place },
  }));
  writing(ledger, () => {
    addRevision(ledger, { note: 'never finished' }, lines);
    hold();
  });
}

/** Ends the process where it publishes for the last time: after its entry is appended, once that is applied, or once all is committed. */
function dieAt(point: string, time: number, last: number): void {
  if (how === point && time === last) process.kill(process.pid, 'SIGKILL');
}

/** Has a step done after each entry that is added to the log. */
function afterAppending(step: () => void): void {
  const { prepare } = Database.prototype;
  Database.prototype.prepare = function (this: Database.Database, sql: string) {
    const statement = prepare.call(this, sql);
    if (!sql.startsWith('INSERT INTO "entries"')) return statement;
    const run = statement.run.bind(statement);
    return Object.assign(statement, {
      run: (row: unknown) => {
        const done = run(row as never);
        step();
        return done;
      },
    });
  } as typeof prepare;
}

/** Opens, decides and publishes one draft after another, each in one transaction, and prints the name of each revision. */
function publishAll(): void {
  const last = Number(statements);
  let time = 0;
  // The entry that begins the log; then a draft, its decisions, the revision and the draft's end.
  let left = 4 * last;
  afterAppending(() => {
    left -= 1;
    if (how === 'append' && left === 0) process.kill(process.pid, 'SIGKILL');
  });
  const ledger = openLedger(path);
  for (;;) {
    time += 1;
    const lines = Array.from({ length: 60 }, (_, place) => ({
      district: { code: `N${time}.${place}`, name: `名${place}`, nameEn: `Name ${place}`, position: place },
    }));
    const write = () => {
      const items = keepText(ledger, `items of ${time}`.repeat(2000));
      append(ledger, { kind: 'DRAFT', lines: [{ draft: { number: time, title: `第${time}次`, items } }] });
      const decided = { draft: time, version: 2, seen: time - 1, decisions: [{ item: '1', decision: 'ACCEPT' }] };
      append(ledger, { kind: 'DRAFT', lines: [{ decided }] });
      const revision = publish(ledger, { draft: time }, { lines });
      append(ledger, { kind: 'DRAFT', lines: [{ closed: { draft: time, state: 'PUBLISHED', revision: time } }] });
      dieAt('apply', time, last);
      return revisionName(revision);
    };
    const name = settle(ledger, { write }, { given: undefined, by: { person: null } });
    dieAt('commit', time, last);
    writeSync(1, `${name}\n`);
  }
}

function hold(): never {
  process.stdout.write('ready\n');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  throw new Error('Nobody wakes it.');
}

/** The creation of a ledger, or its rewriting, ends here in the midst of its statements. */
function killed(method: 'exec' | 'prepare'): void {
  const original = Database.prototype[method] as (this: Database.Database, sql: string) => never;
  let left = Number(statements);
  Database.prototype[method] = function (this: Database.Database, sql: string) {
    left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
    return original.call(this, sql);
  };
  openLedger(path, { rebuilding: { rows: 3 } });
}

if (how === 'write') write();
else if (how === 'create') killed('exec');
else if (how === 'rebuild') killed('prepare');
else if (['append', 'apply', 'commit', 'publish'].includes(how)) publishAll();
else lock();
hold();
