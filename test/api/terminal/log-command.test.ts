import { randomFillSync } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { run } from '../../../api/command.ts';
import { type Ledger, openLedger } from '../../../data/ledger/ledger.ts';
import { append } from '../../../data/ledger/log/append.ts';
import { sha256 } from '../../../data/ledger/log/digest.ts';
import { keepFile, keepText } from '../../../data/ledger/log/file.ts';
import type { RevisionLine } from '../../../data/ledger/log/revision-line.ts';
import { verify } from '../../../data/ledger/log/verify.ts';
import { addRevision, writing } from '../../../data/ledger/revision.ts';
import type { Language } from '../../../data/rules/words.ts';

const DISTRICT = { code: '440307', name: '龙岗区', nameEn: 'Longgang', position: 1 };
const AT = '2036-11-30T07:00:00.000Z';
const FILE = 'code,value\n440307,1200\n';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'planbook-commands-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A ledger file with a person, a draft and a published figure of a sheet. */
function made(name: string): { path: string; ledger: Ledger } {
  const path = join(mkdtempSync(join(folder, 'l-')), name);
  const ledger = openLedger(path);
  onTestFinished(() => ledger.close());
  writing(ledger, () => fill(ledger));
  return { path, ledger };
}

function fill(ledger: Ledger): void {
  const [file, items] = [keepText(ledger, FILE), keepText(ledger, '{"line":"秘密项目"}')];
  const lines: RevisionLine[] = [
    { district: DISTRICT },
    {
      indicator: {
        ...{ code: 'HOMES', name: '住房', nameEn: 'Homes', timing: 'FLOW', direction: 'HIGHER' },
        ...{ topic: 'people', delay: 0, position: 1 },
      },
    },
    {
      document: {
        ...{ code: 'S', title: '月报', kind: 'STATISTICS_TABLE', standing: 'IN_FORCE', district: '440307', file },
        ...{ publishedOn: '2024', publishedFrom: '2024-01-01', release: 'INTERNAL' },
      },
    },
    figure('S/1', { value: '1200', file, cell: 'B2', shown: '1200' }),
    figure('S/2', { value: '34567', file, cell: 'B3', shown: '34567' }),
  ];
  const account = 'https://sso.example.gov.cn/ 王小明';
  const person = { number: 1, name: '王小明', login: 'wangxm', epoch: 2, account, offices: [{ role: 'STEWARD' }] };
  append(ledger, { kind: 'PERSON', lines: [{ person }], at: AT });
  append(ledger, {
    kind: 'DRAFT',
    lines: [{ draft: { number: 1, title: '十月月报', items, file } }],
    person: 1,
    at: AT,
  });
  const decisions = [{ item: '1', decision: 'ACCEPT' }];
  append(ledger, {
    kind: 'DRAFT',
    lines: [{ decided: { draft: 1, version: 2, seen: 0, decisions } }],
    person: 1,
    at: AT,
  });
  const head = { note: '十月月报', draft: 1 };
  append(ledger, { kind: 'REVISION', lines: [{ revision: head }, ...lines], person: 1, at: AT });
  append(ledger, {
    kind: 'DRAFT',
    lines: [{ closed: { draft: 1, state: 'PUBLISHED', revision: 1 } }],
    person: 1,
    at: AT,
  });
}

function figure(code: string, stated: object): RevisionLine {
  return {
    figure: {
      ...{ code, document: 'S', district: '440307', indicator: 'HOMES', measure: 'LEVEL', role: 'ACTUAL' },
      ...{ period: '2024-10', periodStart: 24297, periodEnd: 24297, unit: '套', decimals: 0, printed: '1200' },
      ...{ publishedOn: '2024', publishedFrom: '2024-01-01', headers: ['住房'], release: 'INTERNAL', ...stated },
    },
  };
}

/** The output of a command and its exit status. */
async function told(
  args: string[],
  language: Language = 'EN',
): Promise<{ status: number; out: string; error: string }> {
  const [out, error]: [string[], string[]] = [[], []];
  const terminal = {
    language,
    out: (text: string) => void out.push(text),
    error: (text: string) => void error.push(text),
  };
  const status = await run(args, terminal);
  return { status, out: out.join(''), error: error.join('') };
}

test('a backup that is made while others write is whole, as the ledger was at one moment, and replaces no file unasked', async () => {
  const { path, ledger } = made('busy.db');
  const bytes = randomFillSync(Buffer.alloc(5_000_000));
  writing(ledger, () => keepFile(ledger, sha256(bytes), bytes));
  const file = join(folder, 'backup.db');
  let isDone = false;
  const done = told(['backup', file, '--db', path]).then((answer) => {
    isDone = true;
    return answer;
  });
  let written = 0;
  for (; !isDone; written++) {
    addRevision(ledger, { note: `between ${written}` }, []);
    await new Promise((resolve) => setImmediate(resolve));
  }
  const { status, out, error } = await done;
  expect([status, out]).toEqual([
    0,
    expect.stringMatching(/backup\.db is a verified backup of revision \d+:[0-9a-f]{16}\.\n$/),
  ]);
  expect(error).toMatch(/^\d0% copied\n/);
  expect(written).toBeGreaterThan(2);
  const copy = openLedger(file);
  onTestFinished(() => copy.close());
  expect([copy.latest < ledger.latest, verify(copy)]).toEqual([true, []]);
  const before = readFileSync(file);
  expect(await told(['backup', file, '--db', path])).toMatchObject({
    status: 1,
    error: expect.stringMatching(/is there already and was left as it is/),
  });
  expect(readFileSync(file).equals(before)).toBe(true);
  expect((await told(['backup', file, '--db', path, '--replace'])).status).toBe(0);
  expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
});

test('a ledger that is not what its log says has no backup, and a backup that is not is not restored', async () => {
  const { path, ledger } = made('wrong.db');
  const good = join(folder, 'good.db');
  await told(['backup', good, '--db', path]);
  ledger.client.exec("UPDATE figures SET shown = '1201'");
  ledger.close();
  const file = join(folder, 'never.db');
  expect(await told(['backup', file, '--db', path], 'ZH')).toMatchObject({
    status: 1,
    error: expect.stringMatching(/表figures中.*与记录不符。\n.*wrong\.db与其记录不符/),
  });
  expect(existsSync(file)).toBe(false);
  const bytes = readFileSync(path);
  const wrong = join(folder, 'wrong-backup.db');
  writeFileSync(wrong, bytes);
  expect((await told(['restore', wrong, '--db', path])).error).toMatch(/neither the ledger nor the backup was changed/);
  writeFileSync(wrong, 'no ledger at all');
  const foreign = await told(['restore', wrong, '--db', path]);
  expect(foreign.error).toMatch(/wrong-backup\.db is not a Planbook ledger, .* name a file that planbook backup made/);
  // No setting of the ledger in use mends a backup.
  writeFileSync(wrong, readFileSync(good).fill(7, 4096, 12_288));
  const damaged = await told(['restore', wrong, '--db', path], 'ZH');
  expect(damaged.error).toMatch(/wrong-backup\.db已损坏，现有账本未改动；请换一份备份/);
  const none = await told(['restore', join(folder, 'no-backup.db'), '--db', path], 'ZH');
  expect(none.error).toMatch(/没有备份.*no-backup\.db，现有账本未改动/);
  expect([foreign, damaged, none].filter(({ status, error }) => status !== 1 || /PLANBOOK_DB/.test(error))).toEqual([]);
  expect(readFileSync(path).equals(bytes)).toBe(true);
  // A damaged ledger is the very case for a backup.
  const { status, out } = await told(['restore', good, '--db', path]);
  expect([status, out]).toEqual([
    0,
    expect.stringMatching(/is restored and verified, revision 1:.*is now .*before-\d{8}T\d{6}/),
  ]);
  const restored = openLedger(path);
  onTestFinished(() => restored.close());
  expect(verify(restored)).toEqual([]);
});

test('a ledger that a server has open is not restored over, and is once that has stopped: what was there is set aside', async () => {
  const { path, ledger } = made('served.db');
  const file = join(folder, 'served-backup.db');
  await told(['backup', file, '--db', path]);
  addRevision(ledger, { note: 'after the backup' }, []);
  expect(await told(['restore', file, '--db', path], 'ZH')).toMatchObject({
    status: 1,
    error: expect.stringMatching(/正由运行中的服务或其他程序打开，未作改动；请先停止服务/),
  });
  expect([ledger.latest, verify(ledger)]).toEqual([2, []]);
  ledger.close();
  const { out } = await told(['restore', file, '--db', path]);
  const [, aside = ''] = /is now (\S+?)\.\n/.exec(out) ?? [];
  const latest = [path, aside].map((each) => {
    const opened = openLedger(each);
    onTestFinished(() => opened.close());
    return opened.latest;
  });
  expect(latest).toEqual([1, 2]);
  expect((await told(['restore', join(folder, 'none.db'), '--db', path])).status).toBe(1);
});

test('the entries tell who did what and when, in the language of the reader, from a number on', async () => {
  const { path } = made('entries.db');
  const zh = await told(['entries', '--db', path], 'ZH');
  const rest = zh.out
    .split('\n')
    .slice(1, -1)
    .map((line) => line.slice(line.indexOf('  ') + 2));
  expect(rest).toEqual([
    '2036-11-30 15:00  程序  更改人员1：王小明(wangxm)',
    '2036-11-30 15:00  王小明(1号)  建立草稿1：十月月报',
    '2036-11-30 15:00  王小明(1号)  就草稿1决定1项',
    expect.stringMatching(/^2036-11-30 15:00 {2}王小明\(1号\) {2}审定入库为修订1:[0-9a-f]{16}：十月月报，数据2条$/),
    '2036-11-30 15:00  王小明(1号)  草稿1审定入库',
  ]);
  const en = await told(['entries', '--db', path, '--after', '5']);
  expect(en.out).toMatch(/^6:[0-9a-f]{16} {2}2036-11-30 15:00 {2}王小明 \(person 1\) {2}published draft 1\n$/);
  expect(await told(['entries', '--db', path, '--after', 'x'])).toMatchObject({ status: 2 });
  expect((await told(['entries', '--db', join(folder, 'none.db')])).status).toBe(1);
});

/** Whether the bytes of a closed ledger, unpacked files included, hold a text. */
function holds(path: string, text: string): boolean {
  return readFileSync(path).includes(Buffer.from(text));
}

test.each([
  ['a person', ['--person', '1'], '王小明', [1, 0, 0]],
  ['a draft', ['--draft', '1'], '建立', [3, 1, 0]],
  ['an upload', ['--file', sha256(FILE)], '建立', [0, 1, 0]],
  ['a figure', ['--entry', '5', '--line', '6'], '34567', [0, 0, 1]],
])(
  '%s that is erased is nowhere in the file, and all else is still what the log says',
  async (_, which, text, counts) => {
    const { path, ledger } = made('erased.db');
    const names = ledger.prepared('SELECT number, id FROM entries').all();
    ledger.close();
    const erased = await told(['erase', ...which, '--reason', '不得公开', '--db', path]);
    expect([erased.status, erased.out]).toEqual([0, expect.stringMatching(/^It is erased, by entry 7\./)]);
    const { out, status } = await told(['verify', '--db', path]);
    expect([status, out]).toEqual([
      0,
      expect.stringContaining(`entries: ${counts[0]}, files: ${counts[1]}, figures: ${counts[2]}`),
    ]);
    const again = openLedger(path);
    expect(again.prepared('SELECT number, id FROM entries WHERE number < 7').all()).toEqual(names);
    again.close();
    expect(holds(path, text)).toBe(false);
    // Once more, there is nothing to erase.
    expect(await told(['erase', ...which, '--reason', '不得公开', '--db', path], 'ZH')).toMatchObject({
      status: 1,
      error: expect.stringMatching(/未作改动。\n$/),
    });
  },
);

test('a figure that was erased stays so when it is corrected and replayed, and its draft and upload are named', async () => {
  const { path, ledger } = made('corrected.db');
  const id = String(ledger.value('SELECT id FROM revisions')).slice(0, 8);
  addRevision(ledger, { change: 'CORRECTION' }, [
    figure('S/2', { value: '3', file: sha256(FILE), cell: 'B3', shown: '3' }),
    { retired: { figure: `1.6.${id}` } },
  ]);
  ledger.close();
  const { out } = await told(
    ['erase', '--entry', '5', '--line', '6', '--reason', '保密', '--by', 'wangxm', '--db', path],
    'ZH',
  );
  expect(out).toContain(`相同内容还在草稿1(--draft 1)、原件${sha256(FILE)}(--file)中`);
  const again = openLedger(path);
  onTestFinished(() => again.close());
  expect(verify(again)).toEqual([]);
  expect(again.prepared('SELECT revision, line FROM figures ORDER BY 1, 2').all()).toEqual([
    { revision: 1, line: 5 },
    { revision: 2, line: 2 },
  ]);
  expect((await told(['entries', '--db', path, '--after', '7'], 'ZH')).out).toMatch(
    /王小明\(1号\) {2}抹除数据5\.6，理由：保密\n$/,
  );
  expect((await told(['entries', '--db', path, '--after', '6'], 'ZH')).out).toMatch(/\[更正\] 审定入库为修订2/);
});

/** Puts the digest of a figure's line in its place, as an erasure does. */
function forgeLine(client: Database.Database): void {
  const content = String(client.prepare('SELECT content FROM entries WHERE number = 5').pluck().get());
  const lines = content.split('\n');
  const forged = lines.with(5, JSON.stringify({ erased: sha256(lines[5] ?? '') })).join('\n');
  client.prepare('UPDATE entries SET content = ? WHERE number = 5').run(forged);
}

test.each([
  [
    'an entry',
    (client: Database.Database) => client.exec("UPDATE entries SET content = '' WHERE number = 3"),
    /^The content of entry 3 is not what/,
  ],
  ['a figure', forgeLine, /^The content of entry 5 is not what/],
  [
    'an upload',
    (client: Database.Database) => client.prepare('DELETE FROM files WHERE digest = ?').run(sha256(FILE)),
    /^The bytes of file [0-9a-f]{16} are not what/,
  ],
])('%s that only looks erased is found', async (_, forge, found) => {
  const { path, ledger } = made('forged.db');
  ledger.close();
  const client = new Database(path);
  forge(client);
  client.close();
  expect(await told(['verify', '--db', path])).toMatchObject({ status: 1, error: expect.stringMatching(found) });
});
