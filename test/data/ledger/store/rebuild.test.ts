import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { type Ledger, openLedger } from '../../../../data/ledger/ledger.ts';
import { needsRebuild } from '../../../../data/ledger/ledger-file.ts';
import { Codes } from '../../../../data/ledger/log/codes.ts';
import { sha256 } from '../../../../data/ledger/log/digest.ts';
import { linesOfRows, retiredFigure } from '../../../../data/ledger/log/row-line.ts';
import { verify } from '../../../../data/ledger/log/verify.ts';
import { addRevision } from '../../../../data/ledger/revision.ts';
import { LedgerError } from '../../../../data/ledger/store/ledger-error.ts';
import type { Rebuilding, RebuildProgress } from '../../../../data/ledger/store/rebuild.ts';
import { shippedLedger } from '../../plans/plans.ts';
import { writeOlderFile } from '../older-file.ts';

let folder: string;
/** A file of the program before, with the shipped set and a correction. */
let older: string;
/** The hashes of the tables that it becomes where nothing interrupts it. */
let whole: Record<string, string>;

function addCorrection(ledger: Ledger): void {
  const [row] = linesOfRows(ledger, {
    name: 'figure',
    where: 'code = ?',
    bound: ['LG-2024-MID/001'],
    codes: new Codes(ledger),
  });
  if (!row) throw new Error('The shipped set has no such figure.');
  addRevision(ledger, {}, [{ figure: { ...row.line.figure, value: '2501' } }, retiredFigure(ledger, row.id)]);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'planbook-rebuild-'));
  older = join(folder, 'older.db');
  const ledger = shippedLedger();
  addCorrection(ledger);
  writeOlderFile(older, { ledger, migrations: 3 });
  ledger.close();
  const path = copyOf(older, 'whole.db');
  openLedger(path).close();
  whole = hashesOf(path);
});

afterEach(() => void vi.restoreAllMocks());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A copy of a file with its log, as it is on the disk now. */
function copyOf(path: string, name: string): string {
  const copy = join(folder, name);
  for (const part of ['', '-wal']) if (existsSync(path + part)) copyFileSync(path + part, copy + part);
  return copy;
}

/** A hash of the rows of each table, and of what the tables are. */
function hashesOf(path: string): Record<string, string> {
  const client = new Database(path, { readonly: true });
  const tables = client.prepare<[], string>(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%passage_index_%' ORDER BY name",
  );
  const rows = (sql: string) => sha256(JSON.stringify(client.prepare(sql).raw().all()));
  const hashes = tables
    .pluck()
    .all()
    .map((name) => [name, rows(`SELECT * FROM "${name}"`)]);
  const found = Object.fromEntries([...hashes, ['schema', rows('SELECT name, sql FROM sqlite_schema ORDER BY name')]]);
  client.close();
  return found;
}

/** Ends the work at one of the next statements, with the file as a kill would leave it. */
function killAt(statement: number, kill: () => never): void {
  let left = statement;
  for (const method of ['exec', 'prepare'] as const) {
    const original = Database.prototype[method] as (this: Database.Database, sql: string) => unknown;
    vi.spyOn(Database.prototype, method).mockImplementation(function (this: Database.Database, sql: string) {
      left -= 1;
      if (left === 0) kill();
      return original.call(this, sql) as never;
    });
  }
}

/** Opens a ledger until it is rewritten. Whether it is whole is seen by the hashes of its tables, sooner than by its log. */
function finish(path: string, rebuilding: Rebuilding = {}): void {
  openLedger(path, { isVerified: false, rebuilding }).close();
}

test('a ledger whose rewriting is killed twenty times ends as one that never was', () => {
  // The same in every run: a linear congruential generator.
  let random = 20_261_130;
  let path = older;
  for (let kill = 0; kill < 20; kill++) {
    random = (random * 1_103_515_245 + 12_345) % 2 ** 31;
    const next = copyOf(path, `killed-${kill}.db`);
    killAt(1 + (random % 60), () => {
      path = copyOf(next, `left-${kill}.db`);
      throw new Error('killed');
    });
    expect(() => openLedger(next, { rebuilding: { rows: 6 } })).toThrow('killed');
    vi.restoreAllMocks();
  }
  const told: RebuildProgress[] = [];
  const ledger = openLedger(path, {
    isVerified: false,
    rebuilding: { rows: 6, told: (progress) => told.push(progress) },
  });
  expect(told[0]?.done).toBeGreaterThan(6);
  expect(verify(ledger)).toEqual([]);
  ledger.close();
  expect(hashesOf(path)).toEqual(whole);
});

test('a process killed in the midst of rewriting leaves a ledger whose rewriting goes on', async () => {
  const path = copyOf(older, 'process.db');
  const script = fileURLToPath(new URL('../ledger-holder.ts', import.meta.url));
  for (const statement of ['70', '190', '200']) {
    const signal = await new Promise((resolve) =>
      spawn(process.execPath, [script, 'rebuild', path, statement]).once('exit', (_, killedBy) => resolve(killedBy)),
    );
    expect(signal).toBe('SIGKILL');
  }
  finish(path);
  expect(hashesOf(path)).toEqual(whole);
});

test('how far it is never falls, and ends with all figures copied', () => {
  const told: RebuildProgress[] = [];
  const path = copyOf(older, 'told.db');
  finish(path, { rows: 60, told: (progress) => told.push(progress) });
  const percents = told.map(({ percent }) => percent);
  expect(percents).toEqual(percents.toSorted((a, b) => a - b));
  expect(percents.at(-1)).toBeGreaterThan(80);
  expect(new Set(told.map(({ done }) => done)).size).toBeGreaterThan(10);
  expect(hashesOf(path)).toEqual(whole);
});

test.each([
  ['before its new table is there', 3],
  ['while rows are copied', 9],
  ['while its indexes are made', 21],
])('what the program before wrote %s is in the new table too', (_, after) => {
  const path = copyOf(older, `written-${after}.db`);
  const write = () => {
    const other = new Database(path);
    other.exec(`INSERT INTO entries (number, id, at, kind, format, digest) VALUES (8, 'another', '2026', 'REVISION', 1, '');
      INSERT INTO revisions (number, at, id, entry) VALUES (7, '2026', 'another', 8);
      CREATE TEMP TABLE one AS SELECT * FROM figures WHERE id = 1;
      UPDATE one SET id = NULL, revision = 7, line = 2;
      INSERT INTO figures SELECT * FROM one;
      UPDATE figures SET retired = 7 WHERE id = 1`);
    other.close();
  };
  let batches = 0;
  const told = () => {
    batches += 1;
    if (batches === after) write();
  };
  const ledger = openLedger(path, { isVerified: false, rebuilding: { rows: 60, told } });
  const figures = (where: string) => ledger.value(`SELECT count(*) FROM figures WHERE ${where}`);
  expect([figures('revision = 7 AND line = 2'), figures('retired = 7')]).toEqual([1, 1]);
  ledger.close();
});

test('two programs that rewrite the same ledger at once end with one', () => {
  const path = copyOf(older, 'two.db');
  let batches = 0;
  const told = () => {
    batches += 1;
    if (batches === 8) finish(path, { rows: 30 });
  };
  finish(path, { rows: 60, told });
  expect(hashesOf(path)).toEqual(whole);
});

/** The reason of the LedgerError that an action throws. */
function reasonOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof LedgerError) return error.reason;
    throw error;
  }
  return 'none';
}

/** The figures that the previous program reads in the file. */
function readBefore(path: string): unknown {
  const client = new Database(path, { readonly: true });
  const found = client.prepare('SELECT count(*), sum(value), max(id) FROM figures').raw().get();
  client.close();
  return found;
}

test('a ledger that is locked meanwhile says so, stays readable, and is rewritten once it is free', () => {
  const path = copyOf(older, 'locked.db');
  const other = new Database(path);
  const before = readBefore(path);
  const told = ({ done }: RebuildProgress) => {
    if (done > 200 && !other.inTransaction) other.exec('BEGIN IMMEDIATE');
  };
  expect(reasonOf(() => openLedger(path, { waitMs: 20, rebuilding: { rows: 60, told } }))).toBe('LOCKED');
  expect(readBefore(path)).toEqual(before);
  other.close();
  finish(path, { rows: 60 });
  expect(hashesOf(path)).toEqual(whole);
});

test.each([10, 30, 50])(
  'a disk with room for %i pages more says that it is full, and the ledger stays readable',
  (room) => {
    const path = copyOf(older, `full-${room}.db`);
    const before = readBefore(path);
    const { pragma } = Database.prototype;
    vi.spyOn(Database.prototype, 'pragma').mockImplementation(function (this: Database.Database, ...given) {
      const pages = Number(pragma.call(this, 'page_count', { simple: true }));
      if (String(given[0]).startsWith('cache_size')) pragma.call(this, `max_page_count = ${pages + room}`);
      return pragma.apply(this, given);
    });
    expect(reasonOf(() => openLedger(path, { rebuilding: { rows: 60 } }))).toBe('FULL');
    vi.restoreAllMocks();
    expect(readBefore(path)).toEqual(before);
    finish(path, { rows: 60 });
    expect(hashesOf(path)).toEqual(whole);
  },
);

test('only a ledger of many figures whose table is the older one is rewritten before it is served', () => {
  const long = copyOf(older, 'long.db');
  const client = new Database(long);
  client.exec(`CREATE TEMP TABLE more AS SELECT f.* FROM figures f JOIN (SELECT value FROM json_each('[${Array(30).fill(0)}]'));
    UPDATE more SET id = NULL; INSERT INTO figures SELECT * FROM more`);
  client.close();
  const done = join(folder, 'whole.db');
  expect([long, older, done, join(folder, 'none.db'), ':memory:'].map(needsRebuild)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});
