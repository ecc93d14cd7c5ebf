import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { run } from '../../api/command.ts';
import { manifestXml } from '../../api/manifest.ts';
import { pathSentence } from '../../api/terminal/path-fault.ts';
import { openLedger } from '../../data/ledger/ledger.ts';
import { addRevision } from '../../data/ledger/revision.ts';
import { temporaryFolder } from './folder.ts';

const ENTRY = fileURLToPath(new URL('../../api/planbook.js', import.meta.url));

interface Ended {
  status: number | null;
  out: string;
  error: string;
}

async function ran(...args: string[]): Promise<Ended> {
  let [out, error] = ['', ''];
  const terminal = {
    language: 'EN' as const,
    out: (text: string) => {
      out += text;
    },
    error: (text: string) => {
      error += text;
    },
  };
  return { status: await run(args, terminal), out, error };
}

function process_(args: string[], env: Record<string, string> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { env: { ...process.env, ...env } });
    const ended: Ended = { status: null, out: '', error: '' };
    child.stdout.on('data', (chunk) => {
      ended.out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      ended.error += chunk;
    });
    child.on('close', (status) => resolve({ ...ended, status }));
  });
}

for (const version of ['20.20.2', '22.17.1', '23.5.0']) {
  test(`under Node ${version} the program says which it needs and ends with 1, before anything else`, async () => {
    const old = `data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'${version}'}})`;
    for (const command of ['serve', 'check-node']) {
      const { status, out, error } = await process_(['--import', old, ENTRY, command]);
      expect([status, out]).toEqual([1, '']);
      expect(error.trim().split('\n')).toEqual([
        expect.stringMatching(new RegExp(`^Planbook 需要 Node.js 22\\.18 或更高版本，当前是 ${version}：.+。$`)),
        expect.stringMatching(new RegExp(`^Planbook needs Node.js 22\\.18 or later and this is ${version}: .+\\.$`)),
      ]);
    }
  });
}

test('under the right Node the check passes and says nothing', async () => {
  expect(await process_([ENTRY, 'check-node'])).toEqual({ status: 0, out: '', error: '' });
});

test('every command has its help', async () => {
  for (const command of ['serve', 'load', 'manifest', 'cert']) {
    const { status, out } = await ran(command, '--help');
    expect(status).toBe(0);
    expect(out).toContain(`Usage: planbook ${command}`);
  }
  const { status, out } = await ran('--help');
  expect(status).toBe(0);
  for (const word of ['serve', 'load', 'manifest', 'cert', 'PLANBOOK_FRAME_ANCESTORS']) expect(out).toContain(word);
});

test('wrong use ends with 2 and one line that says what is wrong', async () => {
  for (const [args, message] of [
    [['sreve'], "error: unknown command 'sreve'"],
    [['serve', '--fast'], "error: unknown option '--fast'"],
    [['load', 'everything'], "error: too many arguments for 'load'"],
    [['manifest'], "error: required option '--url"],
    [['manifest', '--url', 'http://planbook.example'], '--url: "http://planbook.example" is not https'],
    [['manifest', '--url', 'planbook'], '--url: "planbook" is not an address without a path'],
  ] as const) {
    const { status, out, error } = await ran(...args);
    expect([status, out]).toEqual([2, '']);
    expect(error).toContain(message);
  }
});

test('the manifest of another server is written or shown', async () => {
  const xml = manifestXml('https://planbook.example.gov.cn');
  expect(await ran('manifest', '--url', 'https://planbook.example.gov.cn/')).toEqual({
    status: 0,
    out: xml,
    error: '',
  });
  const out = join(temporaryFolder(), 'manifest.xml');
  expect((await ran('manifest', '--url', 'https://planbook.example.gov.cn', '--out', out)).status).toBe(0);
  expect(readFileSync(out, 'utf8')).toBe(xml);
});

describe('a path that nothing can be written to ends with 2 and one sentence that says why and what to do', () => {
  const URL_GIVEN = ['manifest', '--url', 'https://planbook.example.gov.cn', '--out'];
  const long = 'x'.repeat(300);
  test.each([
    ['manifest into a folder that is not there', URL_GIVEN, 'none/manifest.xml', 'its folder is not there'],
    ['manifest to a folder', URL_GIVEN, '.', 'it is a folder'],
    ['manifest below a file', URL_GIVEN, 'file/manifest.xml', 'a part of the path is a file and no folder'],
    ['manifest under a name that is too long', URL_GIVEN, long, 'the name is too long'],
    ['manifest to a link that leads to itself', URL_GIVEN, 'loop', 'its links lead in a circle'],
    ['cert to a file', ['cert', '--out'], 'file', 'a file of that name is there'],
    ['cert below a file', ['cert', '--out'], 'file/certificates', 'a part of the path is a file and no folder'],
  ])('%s', async (_, args, path, reason) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), 'kept');
    symlinkSync(join(folder, 'loop'), join(folder, 'loop'));
    const { status, out, error } = await ran(...args, join(folder, path));
    expect([status, out]).toEqual([2, '']);
    expect(error.trim().split('\n')).toEqual([expect.stringMatching(/^--out: \/.+ cannot be written: .+; .+\.$/)]);
    expect(error).toContain(reason);
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('kept');
  });
});

test.each([
  ['no.such.host.invalid', /is no address of this machine; set PLANBOOK_HOST/],
  ['203.0.113.9', /is no address of this machine; set PLANBOOK_HOST/],
  ['fe80::1%nothing', /is no address of this machine; set PLANBOOK_HOST|cannot listen on/],
])('a host %s that cannot be listened on is one sentence', async (host, sentence) => {
  vi.stubEnv('PLANBOOK_HOST', host);
  vi.stubEnv('PLANBOOK_PORT', '0');
  vi.stubEnv('PLANBOOK_DB', ':memory:');
  const { status, error } = await ran('serve').finally(() => vi.unstubAllEnvs());
  expect(status).toBe(1);
  expect(error.trim().split('\n')).toEqual([expect.stringMatching(sentence)]);
});

test('cert makes a certificate and says how to trust it', async () => {
  const folder = temporaryFolder();
  const { status, out } = await ran('cert', '--out', folder);
  expect(status).toBe(0);
  expect(existsSync(join(folder, 'planbook.key'))).toBe(true);
  expect(out).toContain('Trust it on this machine');
  const again = await ran('cert', '--out', folder);
  expect(again.status).toBe(1);
  expect(again.error).toContain('is already there and was left as it is');
});

/** Runs each command on this database and expects the same single sentence and exit status 1. */
async function refused(db: string, commands: string[] = ['serve', 'load']): Promise<string> {
  vi.stubEnv('PLANBOOK_DB', db);
  try {
    const messages = new Set<string>();
    for (const command of commands) {
      const { status, out, error } = await ran(command);
      expect([status, out]).toEqual([1, '']);
      expect(error.trim().split('\n')).toHaveLength(1);
      messages.add(error.trim());
    }
    expect(messages.size).toBe(1);
    return [...messages].join();
  } finally {
    vi.unstubAllEnvs();
  }
}

test('a database that is no ledger, is damaged, newer, or in a folder that is not there, is refused and left alone', async () => {
  const folder = temporaryFolder();
  const text = join(folder, 'notes.db');
  writeFileSync(text, 'Dear diary, this is a text and no database at all.'.repeat(100));
  expect(await refused(text)).toContain('is not a Planbook ledger and was left as it is');
  expect(readFileSync(text, 'utf8')).toContain('Dear diary');

  mkdirSync(join(folder, 'folder.db'));
  expect(await refused(join(folder, 'folder.db'))).toMatch(
    /cannot be opened .+; check the path and its permissions, or set PLANBOOK_DB\.$/,
  );
  expect(await refused(join(folder, 'none/planbook.db'))).toContain('create the folder or set PLANBOOK_DB');

  const newer = join(folder, 'newer.db');
  const ledger = openLedger(newer);
  ledger.client.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)').run('x', 9e15);
  ledger.close();
  expect(await refused(newer)).toContain('was written by a newer Planbook and was left as it is; update Planbook');

  const damaged = join(folder, 'damaged.db');
  openLedger(damaged).close();
  const bytes = readFileSync(damaged);
  bytes.fill(0x5a, 4096, 4096 * 12);
  writeFileSync(damaged, bytes);
  expect(await refused(damaged)).toContain('is damaged');
  expect(readFileSync(damaged).equals(bytes)).toBe(true);
});

test('a file that comes before the first start finds the shipped documents loaded, and its names known', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'month.csv');
  writeFileSync(file, '龙岗区2025年1-9月主要指标\n指标,单位,累计,同比增长%\n规模以上工业增加值,亿元,2103.4,6.6\n');
  vi.stubEnv('PLANBOOK_DB', join(folder, 'planbook.db'));
  const said: string[] = [];
  const out = (line: string) => void said.push(line);
  expect(await run(['import', file], { language: 'ZH', out, error: out })).toBe(0);
  expect(await run(['decide', '1', 'all', 'reject'], { language: 'ZH', out, error: out })).toBe(0);
  vi.unstubAllEnvs();
  expect(said.join('')).toContain('已载入数据集');
  expect(said.join('')).toContain('新增 3\n');
  expect(said.at(-1)).toBe('已记录 3 项处理，草稿 1 现为第2版。\n');
});

test.each([
  ['ENOENT', '“/none/a.csv”写不进去：上级文件夹不存在。请先建立文件夹，或另写路径。'],
  ['ENOSPC', '“/none/a.csv”写不进去：磁盘已满。请腾出空间后重试。'],
  ['EXYZ', '“/none/a.csv”写不进去：系统报告EXYZ。请核对路径和权限。'],
])('a path that cannot be written is told in Chinese too: %s', (code, sentence) => {
  const error = Object.assign(new Error(code), { code, syscall: 'open', path: '/none/a.csv' });
  expect(pathSentence(error, 'ZH')).toBe(sentence);
  expect(pathSentence(error, 'EN')).toMatch(/^\/none\/a.csv cannot be written: /);
});

test('what is wrong with the file is said in the language of the system', async () => {
  const text = join(temporaryFolder(), 'notes.db');
  writeFileSync(text, 'Dear diary, this is a text and no database at all.'.repeat(100));
  vi.stubEnv('PLANBOOK_DB', text);
  const said: string[] = [];
  const error = (line: string) => void said.push(line);
  expect(await run(['load'], { language: 'ZH', out: error, error })).toBe(1);
  vi.unstubAllEnvs();
  expect(said).toEqual([`${text}不是Planbook的账本，内容未改动；请将PLANBOOK_DB设为其他文件。\n`]);
});

test('verify tells that a ledger is what its log says, or every place where it is not', async () => {
  const db = join(temporaryFolder(), 'ledger.db');
  const ledger = openLedger(db);
  addRevision(ledger, {}, [{ district: { code: '440307', name: '龙岗区', nameEn: 'Longgang', position: 1 } }]);
  ledger.close();
  const missing = await ran('verify', '--db', `${db}.none`);
  expect([missing.status, missing.error]).toEqual([
    1,
    expect.stringMatching(/^There is no ledger .+, and none was made/),
  ]);
  const whole = await ran('verify', '--db', db);
  expect(whole).toEqual({
    status: 0,
    out: expect.stringMatching(/is what its log says, revision 1:[0-9a-f]{16}\.\n$/),
    error: '',
  });
  const changed = openLedger(db);
  changed.client.exec("UPDATE districts SET name = '龙华区'; UPDATE revisions SET note = '改'");
  changed.close();
  const { status, error } = await ran('verify', '--db', db);
  expect([status, ...error.trim().split('\n')]).toEqual([
    1,
    'In table districts, the row that begins with 1 is not what the log says.',
    'In table revisions, the row that begins with 1 is not what the log says.',
    expect.stringMatching(/differs from its log in 2 places and was left as it is; restore it from a backup/),
  ]);
  expect(await refused(db)).toMatch(
    /is not what its log says and was left as it is; run npm run planbook -- verify to see where/,
  );
});

test('a bad setting ends with 1 and its sentence, before the database is touched', async () => {
  const db = join(temporaryFolder(), 'planbook.db');
  vi.stubEnv('PLANBOOK_PORT', 'http');
  vi.stubEnv('PLANBOOK_DB', db);
  const { status, error } = await ran('serve');
  vi.unstubAllEnvs();
  expect([status, error]).toEqual([
    1,
    'PLANBOOK_PORT: "http" is not a port; write a number from 1 to 65535, or 0 for a free one.\n',
  ]);
  expect(existsSync(db)).toBe(false);
});
