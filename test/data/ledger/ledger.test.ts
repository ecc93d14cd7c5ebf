import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import { type Ledger, openLedger } from '../../../data/ledger/ledger.ts';
import { addRevision, latestRevision, writing } from '../../../data/ledger/revision.ts';
import { LedgerError } from '../../../data/ledger/store/ledger-error.ts';
import { shippedPlans } from '../plans/plans.ts';

const DISTRICTS = shippedPlans().districts.length;

let folder: string;
/** A closed ledger file with the shipped data set. Each test takes a copy. */
let shipped: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'planbook-ledger-'));
  shipped = join(folder, 'shipped.db');
  copyFileSync(join(inject('shipped'), 'ledger.db'), shipped);
  openLedger(shipped).close();
  return () => rmSync(folder, { recursive: true, force: true });
});

function copy(): string {
  const path = join(mkdtempSync(join(folder, 'copy-')), 'ledger.db');
  copyFileSync(shipped, path);
  return path;
}

/** Opens a ledger. That it is what its log says is looked at where something happened to it, because it reads every line. */
function open(path: string, { isVerified = false } = {}): Ledger {
  const ledger = openLedger(path, { isVerified });
  onTestFinished(() => ledger.close());
  return ledger;
}

function bytesOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** Expects that opening fails with this reason and one sentence of advice, and that the file stays the same byte for byte. */
function refuses(path: string, reason: LedgerError['reason'], says: RegExp): void {
  const before = existsSync(path) && statSync(path).isFile() ? bytesOf(path) : undefined;
  let error: unknown;
  try {
    openLedger(path, { waitMs: 50 }).close();
  } catch (caught) {
    error = caught;
  }
  expect(error).toBeInstanceOf(LedgerError);
  const { message, reason: found } = error as LedgerError;
  expect([found, message]).toEqual([reason, expect.stringMatching(says)]);
  expect(message).toContain(path);
  expect(message).toMatch(/^[^\n]+\.$/);
  if (before !== undefined) expect(bytesOf(path)).toBe(before);
}

/** Runs the holder until it reports that it holds the file, and answers a function that kills it. */
async function held(how: 'lock' | 'write', path: string): Promise<() => Promise<void>> {
  const script = fileURLToPath(new URL('ledger-holder.ts', import.meta.url));
  const child = spawn(process.execPath, [script, how, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const kill = async () => {
    child.kill('SIGKILL');
    await gone;
  };
  onTestFinished(kill);
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('exit', (code) => reject(new Error(`The holder ended with ${code}.`)));
  });
  return kill;
}

test('every table of ours is STRICT, and only these are there', () => {
  const { client } = open(copy());
  const tables = client.pragma('table_list') as { name: string; schema: string; type: string; strict: number }[];
  const ours = tables.filter(({ name, schema }) => schema === 'main' && !/^sqlite_|passage_index_/.test(name));
  expect(ours.map(({ name, type, strict }) => [name, type, strict]).sort()).toEqual([
    ['__drizzle_migrations', 'table', 0],
    ['aliases', 'table', 1],
    ['decisions', 'table', 1],
    ['districts', 'table', 1],
    ['document_parts', 'table', 1],
    ['documents', 'table', 1],
    ['drafts', 'table', 1],
    ['entries', 'table', 1],
    ['erasures', 'table', 1],
    ['figures', 'table', 1],
    ['files', 'table', 1],
    ['hidden_passage_index', 'virtual', 0],
    ['indicators', 'table', 1],
    ['ledger', 'table', 1],
    ['offices', 'table', 1],
    ['passage_index', 'virtual', 0],
    ['passages', 'table', 1],
    ['people', 'table', 1],
    ['profiles', 'table', 1],
    ['relations', 'table', 1],
    ['requests', 'table', 1],
    ['revisions', 'table', 1],
    ['scope_aliases', 'table', 1],
    ['scopes', 'table', 1],
    ['sheets', 'table', 1],
    ['tasks', 'table', 1],
    ['terms', 'table', 1],
    ['token_districts', 'table', 1],
    ['tokens', 'table', 1],
    ['watch_phrases', 'table', 1],
  ]);
});

test('foreign keys are kept, and nothing refers to what is not there', () => {
  const { client } = open(copy());
  expect(client.pragma('foreign_keys', { simple: true })).toBe(1);
  expect(client.pragma('foreign_key_check')).toEqual([]);
  expect(client.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(() => client.exec('UPDATE figures SET indicator_id = 99999 WHERE revision = 1')).toThrow(/FOREIGN KEY/);
});

test.each([
  ["authority = NULL WHERE role = 'TARGET'", /figures_goal/],
  ["authority = 'PLAN' WHERE role = 'ACTUAL'", /figures_goal/],
  ["rank_of = NULL WHERE measure = 'RANK'", /figures_rank/],
  ["owner = 'x' WHERE district_id > 0", /figures_held/],
  ['period_start = period_end + 1', /figures_span/],
  ['retired = revision', /figures_retired/],
  ['quote_end = NULL', /figures_cited/],
  ["cell = 'B7'", /figures_cited/],
  ["value = 'nine'", /cannot store TEXT value in REAL column/],
])('the database refuses figures SET %s', (set, constraint) => {
  const { client } = open(':memory:');
  loadOne(client);
  expect(() => client.exec(`UPDATE figures SET ${set}`)).toThrow(constraint);
});

/** Loads one figure of each role, so that a check has something to refuse. */
function loadOne(client: Database.Database): void {
  client.exec(`INSERT INTO revisions (number, at) VALUES (1, '2024-01-01');
    INSERT INTO districts (id, code, name, name_en, position) VALUES (1, '440307', '龙岗区', 'Longgang', 1);
    INSERT INTO indicators (id, code, name, name_en, timing, direction, topic, position) VALUES (1, 'GDP', '生产总值', 'GDP', 'FLOW', 'HIGHER', 'economy', 1);
    INSERT INTO documents (id, code, title, kind, standing, published_on, published_from, text, revision) VALUES (1, 'D', 'D', 'PLAN', 'IN_FORCE', '2024', '2024-01-01', '', 1);
    INSERT INTO figures (code, document_id, district_id, indicator_id, measure, rank_of, period, period_start, period_end, role, authority, decimals, printed, section, quote_start, quote_end, published_on, published_from, revision, line) VALUES
      ('D/1', 1, 1, 1, 'LEVEL', NULL, '2024', 24288, 24299, 'ACTUAL', NULL, 0, '', '', 0, 0, '2024', '2024-01-01', 1, 2),
      ('D/2', 1, 1, 1, 'LEVEL', NULL, '2024', 24288, 24299, 'TARGET', 'PLAN', 0, '', '', 0, 0, '2024', '2024-01-01', 1, 3),
      ('D/3', 1, 1, 1, 'RANK', 'LEVEL', '2024', 24288, 24299, 'ACTUAL', NULL, 0, '', '', 0, 0, '2024', '2024-01-01', 1, 4)`);
}

test('a ledger keeps its identity and its revisions from one opening to the next', () => {
  const path = copy();
  const first = openLedger(path, { isVerified: false });
  const { uuid } = first;
  first.close();
  const again = open(path);
  expect([again.uuid, latestRevision(again)]).toEqual([uuid, 5]);
  expect(uuid).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
});

test('two ledgers in memory have nothing to do with each other, and leave no file', () => {
  const [one, other] = [open(':memory:'), open(':memory:')];
  addRevision(one, {}, []);
  expect([latestRevision(one), latestRevision(other)]).toEqual([1, 0]);
  expect(one.uuid).not.toBe(other.uuid);
  expect(existsSync(':memory:')).toBe(false);
});

test('what another process commits is seen at once', () => {
  const path = copy();
  const [reader, writer] = [open(path), open(path)];
  expect(reader.catalogue.districts[0]?.name).toBe('广东省');
  addRevision(writer, {}, [{ district: { code: '440000', name: '粤', nameEn: 'Yue', position: 1 } }]);
  expect([latestRevision(reader), reader.catalogue.districts[0]?.name]).toEqual([6, '粤']);
});

test('a directory is refused as unreadable', () => {
  refuses(folder, 'UNREADABLE', /cannot be opened .*check the path/);
});

test('a path whose folder does not exist is refused as unreadable', () => {
  refuses(join(folder, 'nowhere', 'ledger.db'), 'NO_FOLDER', /folder does not exist.*create the folder/);
});

test('a text file is refused as no ledger', () => {
  const path = join(folder, 'notes.txt');
  writeFileSync(path, '国民经济和社会发展计划\n'.repeat(200));
  refuses(path, 'FOREIGN', /is not a Planbook ledger and was left as it is; set PLANBOOK_DB/);
});

test('a database of another program is refused as no ledger', () => {
  const path = join(folder, 'other.db');
  const other = new Database(path);
  other.exec("CREATE TABLE notes (text); INSERT INTO notes VALUES ('不是账本')");
  other.close();
  refuses(path, 'FOREIGN', /is not a Planbook ledger and was left as it is; set PLANBOOK_DB/);
});

test('a ledger whose pages were overwritten is refused as damaged', () => {
  const path = copy();
  const bytes = readFileSync(path);
  bytes.fill(0xff, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 16_384);
  writeFileSync(path, bytes);
  refuses(path, 'CORRUPTED', /is damaged .*left as it is; restore it from a backup/);
});

test('a ledger cut short is refused as damaged', () => {
  const path = copy();
  truncateSync(path, 65_536);
  refuses(path, 'CORRUPTED', /is damaged .*left as it is; restore it from a backup/);
});

test('a ledger whose header is whole but whose first page is not is refused as damaged', () => {
  const path = copy();
  const bytes = readFileSync(path);
  bytes.fill(0xff, 100, 4096);
  writeFileSync(path, bytes);
  refuses(path, 'CORRUPTED', /is damaged .*left as it is; restore it from a backup/);
});

test('a ledger of a newer program is refused', () => {
  const path = copy();
  const client = new Database(path);
  client.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', 9999999999999)");
  client.close();
  refuses(path, 'NEWER', /written by a newer Planbook and was left as it is; update Planbook/);
});

test('a ledger that another process holds is refused as locked, and opens once that has ended', async () => {
  const path = copy();
  const end = await held('lock', path);
  refuses(path, 'LOCKED', /is locked by another process and was left as it is; wait until/);
  await end();
  expect(latestRevision(open(path))).toBe(5);
});

test('a process killed while it writes a revision leaves the last committed one', async () => {
  const path = copy();
  const end = await held('write', path);
  expect(statSync(`${path}-wal`).size).toBeGreaterThan(0);
  await end();
  const ledger = open(path, { isVerified: true });
  expect(latestRevision(ledger)).toBe(5);
  expect(ledger.catalogue.districts).toHaveLength(DISTRICTS);
  expect(ledger.client.pragma('integrity_check', { simple: true })).toBe('ok');
});

test('a process killed while it makes a ledger leaves one that opens', async () => {
  const path = join(mkdtempSync(join(folder, 'killed-')), 'ledger.db');
  const script = fileURLToPath(new URL('ledger-holder.ts', import.meta.url));
  const signal = await new Promise((resolve) =>
    spawn(process.execPath, [script, 'create', path]).once('exit', (_, killedBy) => resolve(killedBy)),
  );
  expect([signal, existsSync(path)]).toEqual(['SIGKILL', true]);
  const ledger = open(path, { isVerified: true });
  expect([latestRevision(ledger), addRevision(ledger, {}, []).number]).toEqual([0, 1]);
});

test('a revision whose writing fails is no revision, and what it wrote is not there', () => {
  const ledger = open(copy());
  const failing = () =>
    writing(ledger, () => {
      addRevision(ledger, {}, [{ district: { code: '440000', name: '改', nameEn: 'Gai', position: 1 } }]);
      expect(ledger.catalogue.districts).toHaveLength(DISTRICTS);
      throw new Error('the disk is full');
    });
  expect(failing).toThrow('the disk is full');
  expect([latestRevision(ledger), ledger.catalogue.districts[0]?.name]).toEqual([5, '广东省']);
});
