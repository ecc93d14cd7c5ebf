import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { openLedger } from '../../data/ledger/ledger.ts';
import { append } from '../../data/ledger/log/append.ts';
import { addToken, type NewToken } from '../../data/ledger/person/token-change.ts';
import { addRevision, revisionName, writing } from '../../data/ledger/revision.ts';
import { writeOlderFile } from '../data/ledger/older-file.ts';
import { shippedLedger } from '../data/plans/plans.ts';

const ENTRY = fileURLToPath(new URL('../../api/planbook.js', import.meta.url));

interface Serving {
  url: string;
  /** Everything it has printed for the user so far. */
  printed(): string;
  /** Everything it has logged so far. */
  logged(): string;
  stop(signal: NodeJS.Signals): Promise<number | null>;
}

/** The ledger that the first test fills and the others start with. */
const db = join(mkdtempSync(join(tmpdir(), 'planbook-serve-')), 'planbook.db');
afterAll(() => rmSync(dirname(db), { recursive: true, force: true }));

/** A first start builds the pane, which takes long on a busy machine. */
const START_MS = 180_000;

/** Starts the program itself, as a user does, and waits until it has printed its addresses. */
function serving(env: Record<string, string>, command = [process.execPath, ENTRY]): Promise<Serving> {
  const [program = '', ...args] = command;
  const child: ChildProcess = spawn(program, args, { env: { ...process.env, PLANBOOK_PORT: '0', ...env } });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  let [out, log] = ['', ''];
  child.stderr?.on('data', (chunk) => {
    log += chunk;
  });
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      out += chunk;
      const url = /(http:\/\/\S+)\/health/.exec(out)?.[1];
      if (url && out.includes('Ctrl-C')) {
        const stop = (signal: NodeJS.Signals) => {
          child.kill(signal);
          return ended;
        };
        resolve({ url, printed: () => out, logged: () => log, stop });
      }
    });
    void ended.then((status) => reject(new Error(`ended with ${status}: ${log}`)));
  });
}

/** A subscription to what is published, as a client reads it. */
async function subscribed(url: string) {
  const query = encodeURIComponent('subscription { published { at } }');
  const response = await fetch(`${url}/graphql?query=${query}`, { headers: { accept: 'text/event-stream' } });
  expect([response.status, response.headers.get('content-encoding')]).toEqual([200, null]);
  const reader = response.body?.getReader();
  let text = '';
  const read = async () => {
    const { done = true, value } = (await reader?.read()) ?? {};
    text += new TextDecoder().decode(value);
    return done;
  };
  return {
    until: async (part: string) => {
      while (!text.includes(part)) if (await read()) break;
      return text;
    },
    /** Resolves when the server has ended it, and not by breaking the connection. */
    end: async () => {
      while (!(await read()));
    },
  };
}

test('the program starts without configuration: it fills an empty ledger, serves all it prints, and stops cleanly', {
  timeout: START_MS,
}, async () => {
  const { url, printed, stop, logged } = await serving({ PLANBOOK_DB: db });
  expect(printed()).toMatch(/Data set \d+ is loaded, revision 5:[0-9a-f]{16}\./);
  expect(await (await fetch(`${url}/health`)).json()).toMatchObject({
    status: 'ok',
    revision: 5,
    counts: { documents: 5 },
  });
  for (const path of ['/', '/graphql', '/manifest.xml', '/health']) {
    expect(printed()).toContain(`${url}${path}`);
    const response = await fetch(`${url}${path}`, { headers: { accept: 'text/html' } });
    expect([path, response.status]).toEqual([path, 200]);
    await response.arrayBuffer();
  }
  // Whoever starts it is the first steward, by a link that is used up once it has set a password.
  const link = /First steward .* (http:\S+)/.exec(printed())?.[1] ?? '';
  expect(await (await fetch(link)).text()).toContain('设立首位管理人员');
  const fields = { login: 'admin', name: '管理员', password: '计划簿的第一个长密码', again: '计划簿的第一个长密码' };
  const set = () =>
    fetch(`${url}/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...fields, link: link.split('link=')[1] }),
    });
  const cookie = (await set().then((given) => given.headers.get('set-cookie')))?.split(';')[0] ?? '';
  expect((await set()).status).toBe(410);
  const me = await fetch(`${url}/graphql?query=%7Bme%7Bname%7D%7D`, { headers: { cookie } });
  expect(await me.json()).toEqual({ data: { me: { name: '管理员' } } });
  const proxied = await fetch(`${url}/graphql?query=%7Bme%7Bname%7D%7D`, {
    headers: { 'x-forwarded-for': '10.0.0.1' },
  });
  expect(proxied.status).toBe(401);
  await expect.poll(() => logged()).toContain('"msg":"not allowed"');
  const lines = logged()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.map(({ path }) => path)).toEqual(expect.arrayContaining(['/health', '/graphql']));
  expect(await stop('SIGTERM')).toBe(0);
  // SQLite removes its write-ahead log when the last connection closes properly.
  expect([existsSync(db), existsSync(`${db}-wal`)]).toEqual([true, false]);
  expect(logged()).not.toContain(cookie.split('=')[1]);
});

test('a second start loads nothing, and says so only where the shipped data set is newer', {
  timeout: START_MS,
}, async () => {
  const again = await serving({ PLANBOOK_DB: db, PLANBOOK_WORKERS: '1' });
  expect(again.printed()).not.toMatch(/loaded|newer|First steward/);
  // A power cut ends it like this.
  expect(await again.stop('SIGKILL')).toBeNull();
  const ledger = openLedger(db);
  addRevision(ledger, { dataSet: 0 }, []);
  ledger.close();
  const older = await serving({ PLANBOOK_DB: db });
  expect(older.printed()).toMatch(/is newer than the one loaded \(0\): bring it in with npm run planbook -- load\./);
  expect(await (await fetch(`${older.url}/health`)).json()).toMatchObject({ revision: 6 });
  const told = await subscribed(older.url);
  const beside = openLedger(db);
  const name = revisionName(addRevision(beside, { note: 'added beside a running server' }, []));
  const keeper = { name: '汇总', role: 'KEEPER', districts: [null], person: null, expires: null } satisfies NewToken;
  const { line, text: token } = addToken(beside, keeper, new Date());
  writing(beside, () => append(beside, { kind: 'TOKEN', lines: [line] }));
  beside.close();
  // A server is told of what another process published.
  expect(await told.until('event: next')).toContain(
    `id: ${name}\nevent: next\ndata: {"data":{"published":{"at":"${name}"}}}`,
  );
  // More questions at once than there are threads: each thread follows.
  const asked = Array.from({ length: 6 }, async () => {
    const query = encodeURIComponent('{ revision { number note } }');
    return (await fetch(`${older.url}/graphql?query=${query}`)).json();
  });
  const followed = { data: { revision: { number: 7, note: 'added beside a running server' } } };
  expect(await Promise.all(asked)).toEqual(Array.from({ length: 6 }, () => followed));
  expect(await (await fetch(`${older.url}/health`)).json()).toMatchObject({ revision: 7, name });
  const statuses = [name, '7:0123456789abcdef', '5:0123456789abcdef', '7'].map(async (atLeast) => {
    const headers = { 'planbook-at-least': atLeast };
    return (await fetch(`${older.url}/graphql?query=%7Brevision%7Bname%7D%7D`, { headers })).status;
  });
  expect(await Promise.all(statuses)).toEqual([200, 503, 503, 400]);
  // Writing is carried out in a thread of its own, and its result is told by a query thread.
  const send = async (path: string, body: string, type = 'application/json') => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': type };
    return (await fetch(`${older.url}${path}`, { method: 'POST', headers, body })).json();
  };
  const kept = (await send('/files', '指标名称,单位,累计\n外贸进出口,亿元,1.5\n', 'text/csv')) as { digest: string };
  expect(kept).toMatchObject({ kind: 'CSV', isKnown: false });
  const faults = '{ draft { number state } faults { code about } }';
  const twice = `mutation { first: importFile(digest: "${kept.digest}", name: "甲.csv") ${faults}
    second: importFile(digest: "00", name: "乙.csv") ${faults} }`;
  expect(await send('/graphql', JSON.stringify({ query: twice }))).toEqual({
    data: {
      first: { draft: { number: 1, state: 'OPEN' }, faults: [] },
      second: { draft: null, faults: [{ code: 'NO_FILE', about: ['00'] }] },
    },
  });
  const stopped = older.stop('SIGTERM');
  await told.end();
  expect(await stopped).toBe(0);
  expect(older.logged()).not.toMatch(/"level":[56]0|error/);
});

test('npm start serves the ledger of the first version, and stops with npm, which does not hand its signal on', {
  timeout: START_MS,
}, async () => {
  const older = join(dirname(db), 'older.db');
  const shipped = shippedLedger();
  writeOlderFile(older, { ledger: shipped, migrations: 2 });
  const figures = shipped.value('SELECT count(*) FROM figures');
  shipped.close();
  const { url, stop } = await serving({ PLANBOOK_DB: older, PLANBOOK_WORKERS: '1' }, ['npm', 'start']);
  expect(await (await fetch(`${url}/ready`)).json()).toEqual({ status: 'ready' });
  expect(await (await fetch(`${url}/health`)).json()).toMatchObject({ status: 'ok', revision: 5, counts: { figures } });
  // Its figures had row numbers.
  const asked = encodeURIComponent(
    `{ node(id: "${btoa('Figure:1')}") { ... on Figure { printed } } figures { totalCount } }`,
  );
  expect(await (await fetch(`${url}/graphql?query=${asked}`)).json()).toMatchObject({
    data: { node: { printed: expect.any(String) }, figures: { totalCount: figures } },
  });
  await stop('SIGTERM');
  const isGone = () =>
    fetch(`${url}/health`).then(
      () => false,
      () => true,
    );
  await expect.poll(isGone, { timeout: 20_000 }).toBe(true);
  await expect.poll(() => existsSync(`${older}-wal`), { timeout: 20_000 }).toBe(false);
});
