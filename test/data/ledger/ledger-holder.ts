import Database from 'better-sqlite3';
import { districts } from '../../../data/ledger/catalogue-tables.ts';
import { openLedger } from '../../../data/ledger/ledger.ts';
import { addRevision } from '../../../data/ledger/revision.ts';

/*
 * A separate process for tests of the ledger. It opens the file as its first argument says, prints one line and waits
 * to be killed.
 */
const [how = '', path = ''] = process.argv.slice(2);

function lock(): void {
  const client = new Database(path);
  client.exec('BEGIN EXCLUSIVE');
}

/** A revision is half done here: written and flushed to the log as far as SQLite will, but not committed. */
function write(): void {
  const ledger = openLedger(path);
  ledger.client.pragma('cache_size = 5');
  addRevision(ledger, 'never finished', () => {
    for (let place = 1; place <= 20_000; place++)
      ledger.db
        .insert(districts)
        .values({ code: `N${place}`, name: `名${place}`, nameEn: `Name ${place}`, position: place })
        .run();
    hold();
  });
}

function hold(): never {
  process.stdout.write('ready\n');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  throw new Error('Nobody wakes it.');
}

if (how === 'write') write();
else lock();
hold();
