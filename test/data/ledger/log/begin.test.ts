import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { type Ledger, openLedger } from '../../../../data/ledger/ledger.ts';
import { lastEntry } from '../../../../data/ledger/log/entry.ts';
import { verify } from '../../../../data/ledger/log/verify.ts';
import {
  addRevision,
  findNamed,
  findRevision,
  latestRevision,
  revisionName,
} from '../../../../data/ledger/revision.ts';
import { shippedLedger } from '../../plans/plans.ts';
import { writeOlderFile } from '../older-file.ts';

/** The names of the revisions of the shipped five, on every machine. */
const SHIPPED = [
  '1:e6817e507d13f4d0',
  '2:376e610eb3557ae7',
  '3:dd089d3b811964ee',
  '4:2aa8d5900c6c9709',
  '5:6a9ddcd3073fc09f',
];

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'planbook-begin-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function namesOf(ledger: Ledger): string[] {
  return Array.from({ length: latestRevision(ledger) }, (_, place) => {
    const revision = findRevision(ledger, place + 1);
    return revision ? revisionName(revision) : '';
  });
}

/** The shipped set as the program before the log loaded it. */
function olderFile(name: string): string {
  const path = join(folder, name);
  const ledger = shippedLedger();
  writeOlderFile(path, { ledger, migrations: 2 });
  ledger.close();
  return path;
}

function open(path: string): Ledger {
  const ledger = openLedger(path);
  onTestFinished(() => ledger.close());
  return ledger;
}

test('the revisions of the shipped five have the same names on every machine', () => {
  expect(namesOf(shippedLedger())).toEqual(SHIPPED);
});

test('two copies that each publish something are told apart by the names of their revisions, and equal ones are not', () => {
  const [one, other, same] = [shippedLedger(), shippedLedger(), shippedLedger()];
  for (const ledger of [one, other, same]) onTestFinished(() => ledger.close());
  const district = { code: '440307', name: '龙岗', nameEn: 'Longgang', position: 1 };
  for (const ledger of [one, same]) addRevision(ledger, {}, [{ district }]);
  addRevision(other, {}, [{ district: { ...district, name: '龙岗新区' } }]);
  const name = namesOf(one)[5] ?? '';
  expect(name).toBe(namesOf(same)[5]);
  expect(findNamed(same, name)).toMatchObject({ number: 6 });
  expect([findNamed(other, name), findNamed(shippedLedger(), name)]).toEqual(['FORKED', 'BEHIND']);
  expect(['6', '0:0123456789abcdef', `${name}0`, name.toUpperCase(), ''].map((text) => findNamed(one, text))).toEqual(
    Array(5).fill(undefined),
  );
});

test('a ledger of the program before the log is given one, its rows as they were, however often a crash cuts that off', () => {
  const path = olderFile('older.db');
  const before = new Database(path);
  const figures = (order: string) =>
    `SELECT code, value, nullif(district_id, 0), indicator_id, task_id, revision, retired FROM figures ORDER BY ${order}`;
  const rows = before.prepare(figures('id')).all();
  const { uuid, at } =
    before
      .prepare<[], { uuid: string; at: string }>('SELECT uuid, (SELECT min(at) FROM revisions) AS at FROM ledger')
      .get() ?? {};
  before.close();
  const { exec } = Database.prototype;
  let left = 0;
  const crash = vi.spyOn(Database.prototype, 'exec').mockImplementation(function (this: Database.Database, sql) {
    left -= 1;
    if (left === 0) throw new Error('killed');
    return exec.call(this, sql);
  });
  onTestFinished(() => void crash.mockRestore());
  for (const statement of [2, 9, 33, 60, 71]) {
    left = statement;
    expect(() => openLedger(path)).toThrow('killed');
  }
  crash.mockRestore();
  const ledger = open(path);
  expect(namesOf(ledger)).toEqual(SHIPPED);
  expect(ledger.prepared(figures('revision, line')).all()).toEqual(rows);
  expect([ledger.uuid, ledger.value('SELECT at FROM entries WHERE number = 1')]).toEqual([uuid, at]);
  expect([lastEntry(ledger)?.number, verify(ledger)]).toEqual([6, []]);
});
