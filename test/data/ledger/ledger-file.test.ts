import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadedVersion, loadPlanSet } from '../../../data/intake/shipped/load.ts';
import type { PlanSet } from '../../../data/intake/shipped/plan-set.ts';
import { type Ledger, openLedger } from '../../../data/ledger/ledger.ts';
import { addRevision, latestRevision } from '../../../data/ledger/revision.ts';
import { LedgerError, ledgerErrorFrom } from '../../../data/ledger/store/ledger-error.ts';
import { words } from '../../../data/rules/message/message.ts';
import { LANGUAGES } from '../../../data/rules/words.ts';
import { worldSet } from '../answer/report-world.ts';

/** A data set of two documents. */
const SET = worldSet(
  [{ code: 'NURSERY', name: '托位' }],
  ['2023', '2024'].map((year) => ({
    code: `D-${year}`,
    kind: 'PLAN',
    publishedOn: `${year}-01-20`,
    parts: [['GOALS', `新增托位1000个。${'各项工作稳步推进。'.repeat(2000)}`]],
    figures: [{ indicator: 'NURSERY', role: 'TARGET', period: year, quote: '新增托位1000个' }],
  })),
);

let folder: string;
let path: string;
const opened: Ledger[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'planbook-file-'));
  path = join(folder, 'ledger.db');
});

afterEach(() => {
  vi.restoreAllMocks();
  for (const ledger of opened.splice(0)) ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

function open(at = path): Ledger {
  const ledger = openLedger(at, { waitMs: 50 });
  opened.push(ledger);
  return ledger;
}

/** The reason of the LedgerError that an action throws; undefined where it throws nothing. */
function reasonOf(action: () => unknown): string | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    if (error instanceof LedgerError) return error.reason;
    throw error;
  }
}

/** Expects a ledger that holds nothing yet and takes a revision. */
function expectWhole(at: string): void {
  const ledger = open(at);
  expect(ledger.uuid).toMatch(/^[0-9a-f-]{36}$/);
  expect(ledger.client.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(addRevision(ledger, {}, []).number).toBe(1);
}

const PARTS = ['', '-wal', '-journal'];

type Parts = readonly (Buffer | undefined)[];

/** The file and its logs as they are on the disk now: what a crash would leave. */
function partsNow(): Parts {
  return PARTS.map((part) => (existsSync(path + part) ? readFileSync(path + part) : undefined));
}

/** Puts down what a crash left as a file of its own. */
function leave(parts: Parts, name: string): string {
  const crashed = join(folder, name);
  for (const [at, content] of parts.entries()) if (content) writeFileSync(crashed + PARTS[at], content);
  return crashed;
}

/** The content of the files that SQLite takes for committed, with which every program goes on. */
function committed(parts: Parts): string {
  const crashed = leave(parts, 'recovered.db');
  const client = new Database(crashed);
  client.pragma('synchronous = OFF');
  client.pragma('schema_version');
  client.close();
  const bytes = readFileSync(crashed, 'latin1');
  for (const part of PARTS) rmSync(crashed + part, { force: true });
  return bytes;
}

describe('the first creation', () => {
  test('that a crash cuts off before any of its statements leaves a file that opens', () => {
    const states: Parts[] = [];
    const { exec } = Database.prototype;
    for (const method of ['exec', 'pragma'] as const) {
      const original = Database.prototype[method] as (this: Database.Database, ...given: unknown[]) => unknown;
      vi.spyOn(Database.prototype, method).mockImplementation(function (this: Database.Database, ...given: unknown[]) {
        // The smallest cache writes pages before the transaction ends, as a large one does when it is full.
        exec.call(this, 'PRAGMA cache_size = 1');
        states.push(partsNow());
        return original.apply(this, given) as never;
      });
    }
    openLedger(path).close();
    vi.restoreAllMocks();
    expect(states.length).toBeGreaterThan(50);
    // Files in which the same is committed go on alike: of each kind those of the first and of the last crash are opened.
    const kinds = Object.values(Object.groupBy(states, committed));
    for (const [place, kind = []] of kinds.entries())
      for (const [when, parts] of [kind[0], kind.at(-1)].entries())
        expectWhole(leave(parts ?? [], `crashed-${place}-${when}.db`));
  });

  test.each([1, 2, 3, 20, 50])(
    'on a disk with room for %i pages says that it is full, and opens once there is room',
    (pages) => {
      const original = Database.prototype.pragma;
      vi.spyOn(Database.prototype, 'pragma').mockImplementation(function (this: Database.Database, ...given) {
        original.call(this, `max_page_count = ${pages}`);
        return original.apply(this, given);
      });
      expect(reasonOf(() => openLedger(path, { waitMs: 50 }))).toBe('FULL');
      vi.restoreAllMocks();
      expectWhole(path);
    },
  );

  test.each([
    ['before its first table', 'DELETE FROM __drizzle_migrations', true],
    ['before it was marked', 'DELETE FROM ledger; DELETE FROM entries', false],
    ['before its last migration', "DELETE FROM __drizzle_migrations WHERE created_at = 'none'", false],
  ])('that an earlier program began and a crash cut off %s is finished', (_, sql, isEmpty) => {
    const ledger = openLedger(path);
    ledger.client.exec(sql);
    ledger.client.pragma('application_id = 0');
    ledger.close();
    if (isEmpty) {
      const source = new Database(path, { readonly: true });
      const begun = new Database(join(folder, 'begun.db'));
      begun.exec(
        `${source.prepare("SELECT sql FROM sqlite_schema WHERE name = '__drizzle_migrations'").pluck().get()}`,
      );
      begun.close();
      source.close();
      copyFileSync(join(folder, 'begun.db'), path);
    }
    expectWhole(path);
  });

  test('is not finished in the file of another program that keeps its migrations in the same way', () => {
    const other = new Database(path);
    other.exec(`CREATE TABLE __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric);
      INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('theirs', 1700000000000)`);
    other.close();
    expect(reasonOf(() => openLedger(path))).toBe('FOREIGN');
  });
});

describe('loads at the same time', () => {
  /** Runs `meanwhile` after the load was called and before it has the file for itself. */
  function loadBehind(ledger: Ledger, set: PlanSet, meanwhile: () => void): number[] {
    const begin = ledger.client.transaction.bind(ledger.client);
    vi.spyOn(ledger.client, 'transaction').mockImplementationOnce((write) => {
      meanwhile();
      return begin(write);
    });
    return loadPlanSet(ledger, set).map(({ number }) => number);
  }

  test('find the ledger filled, or the changed set loaded, by the one that came first', () => {
    const [one, other, third] = [open(), open(), open()];
    expect(loadBehind(one, SET, () => loadPlanSet(other, SET))).toEqual([]);
    expect([latestRevision(one), loadedVersion(one)]).toEqual([2, 1]);
    const next = { ...SET, version: 2, indicators: SET.indicators.map((each) => ({ ...each, name: '托育位' })) };
    expect(loadBehind(one, next, () => loadPlanSet(other, next))).toEqual([]);
    expect(loadPlanSet(third, next)).toEqual([]);
    expect([latestRevision(one), loadedVersion(one)]).toEqual([3, 2]);
  });

  test('wait for each other, and say so where the wait is too long', () => {
    const [one, other] = [open(), open()];
    const written = reasonOf(() => one.client.transaction(() => addRevision(other, {}, [])).immediate());
    expect([written, latestRevision(other)]).toEqual(['LOCKED', 0]);
  });
});

test.each([
  ['a full disk', 'FULL', (ledger: Ledger) => ledger.client.pragma('max_page_count = 1')],
  ['a file that may not be written', 'READ_ONLY', (ledger: Ledger) => ledger.client.pragma('query_only = ON')],
])('%s stops a load with a sentence, and nothing of it is there', (_, reason, hinder) => {
  const ledger = open();
  hinder(ledger);
  expect(reasonOf(() => loadPlanSet(ledger, SET))).toBe(reason);
  ledger.client.pragma('max_page_count = 1000000');
  ledger.client.pragma('query_only = OFF');
  expect([latestRevision(ledger), loadPlanSet(ledger, SET).length]).toEqual([0, 2]);
});

test.each([
  ['SQLITE_FULL', 'FULL'],
  ['SQLITE_READONLY_DIRECTORY', 'READ_ONLY'],
  ['SQLITE_IOERR_WRITE', 'DISK_FAULT'],
  ['SQLITE_IOERR_SHMSIZE', 'DISK_FAULT'],
  ['SQLITE_BUSY_SNAPSHOT', 'LOCKED'],
  ['SQLITE_LOCKED_SHAREDCACHE', 'LOCKED'],
  ['SQLITE_CORRUPT_INDEX', 'CORRUPTED'],
  ['SQLITE_CANTOPEN_ISDIR', 'UNREADABLE'],
  ['SQLITE_CONSTRAINT_UNIQUE', undefined],
])('%s is found beneath the errors that wrap it', (code, reason) => {
  const cause = new Database.SqliteError('in SQLite’s words', code);
  const wrapped = new Error('Failed to run the query', { cause });
  const undone = new AggregateError([new Error("Failed to run the query 'ROLLBACK'"), wrapped]);
  for (const error of [cause, wrapped, undone, new Error('once more', { cause: undone })])
    expect(ledgerErrorFrom(error, path)?.reason).toBe(reason);
});

test('an error that is its own cause is none of the file', () => {
  const error = new Error('around');
  error.cause = error;
  expect(ledgerErrorFrom(error, path)).toBeUndefined();
});

test('each reason is one sentence in each language, which names the file', () => {
  for (const language of LANGUAGES)
    for (const [reason, say] of Object.entries(words(language).ledgerErrors))
      expect([reason, say({ path, detail: 'x' })]).toEqual([reason, expect.stringMatching(/^[^\n]+[.。]$/)]);
});
