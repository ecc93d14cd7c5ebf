import Database from 'better-sqlite3';
import { openLedger } from '../../../data/ledger/ledger.ts';
import { addRevision, writing } from '../../../data/ledger/revision.ts';

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
else lock();
hold();
