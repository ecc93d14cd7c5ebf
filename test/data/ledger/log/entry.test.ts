import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openLedger } from '../../../../data/ledger/ledger.ts';
import { appendEntry, isUpgradeNeeded } from '../../../../data/ledger/log/entry.ts';
import { temporaryFolder } from '../../../api/folder.ts';

/** A ledger in a file, with the numbers after which it looked for entries of a later program. */
function watched() {
  const path = join(temporaryFolder(), 'log.db');
  const ledger = openLedger(path);
  onTestFinished(() => ledger.close());
  const looks = vi.spyOn(ledger, 'value');
  const after = () => looks.mock.calls.flatMap(([sql, since]) => (sql.includes('kind NOT IN') ? [since] : []));
  const add = () => appendEntry(ledger, { kind: 'PROFILE', lines: [] }).number;
  return { path, ledger, after, add };
}

test('a transaction that adds many entries looks through each of them once', () => {
  const { ledger, after, add } = watched();
  const first = ledger.client.transaction(() => [add(), add(), add(), add()])()[0] ?? 0;
  expect(after().slice(1)).toEqual([first - 1, first, first + 1]);
});

test('an entry of a later program is found, also where what was added before it was undone', () => {
  const { path, ledger, add } = watched();
  const undone = ledger.client.transaction(() => {
    add();
    add();
    throw new Error('undone');
  });
  expect(undone).toThrow('undone');
  const other = new Database(path);
  other.exec(`INSERT INTO entries (number, id, at, kind, format, digest, content)
    SELECT number + 1, 'later', at, kind, 99, digest, content FROM entries ORDER BY number DESC LIMIT 1`);
  other.close();
  expect(() => ledger.client.transaction(add)()).toThrow(/newer|later|UPGRADE/i);
  expect(isUpgradeNeeded(ledger)).toBe(true);
});
