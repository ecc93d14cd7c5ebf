import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { freshPlan } from '../../../addin/ask/fresh-plan.ts';
import { insertTable } from '../../../addin/excel/insert.ts';
import { type RefreshOutcome, refreshAll } from '../../../addin/links/refresh.ts';
import type { Snapshot } from '../../office/book/snapshot.ts';
import { bootInNode, type NodeOffice } from '../../office/boot-node.ts';
import { Host } from '../../office/host.ts';
import { stubGlobals } from '../../set-up/stub-globals.ts';

const ENTRY = fileURLToPath(new URL('../../../api/planbook.js', import.meta.url));
const ID = 'PB_OUTAGE23';
const OWN = '牵头单位';
const SPEC = { districts: ['龙岗区', '坪山区'], indicators: ['GDP'], periods: ['2024'] };
/** A first start builds the pane, which takes long on a busy machine. */
const START_MS = 180_000;

let folder: string;
let saved: Snapshot;
let port: number;
let server: ChildProcess | undefined;
let office: NodeOffice;

/** Starts the program itself, with the same port and ledger each time. */
async function start(): Promise<void> {
  const env = { ...process.env, PLANBOOK_DB: join(folder, 'planbook.db'), PLANBOOK_PORT: String(port) };
  const child = spawn(process.execPath, [ENTRY, 'serve'], { env, stdio: ['ignore', 'pipe', 'ignore'] });
  server = child;
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      printed += chunk;
      if (printed.includes('/graphql')) resolve();
    });
    child.once('exit', () => reject(new Error(`The server ended: ${printed}`)));
  });
}

/** Stops the program as a power cut does. */
async function kill(): Promise<void> {
  const child = server;
  server = undefined;
  if (!child || child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const found = (probe.address() as AddressInfo).port;
  await new Promise((resolve) => probe.close(resolve));
  return found;
}

/** Puts something else at the server's address for a while: a proxy, a login page, a server that breaks down. */
async function answeredBy<T>(answer: (response: ServerResponse) => void, work: () => Promise<T>): Promise<T> {
  const other = createServer((_, response) => answer(response));
  await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
  try {
    return await work();
  } finally {
    other.closeAllConnections();
    await new Promise((resolve) => other.close(resolve));
  }
}

const workbook = () => office.host.workbook;
const table = () => workbook().table(ID);

async function refreshed(): Promise<RefreshOutcome> {
  const { outcomes } = await refreshAll();
  const [outcome] = outcomes;
  if (!outcome || outcomes.length > 1) throw new Error(`${outcomes.length} tables were refreshed.`);
  return outcome;
}

function open(host: Host): void {
  office = bootInNode({ host });
  stubGlobals({ Excel: office.Excel, Office: office.Office });
}

/** Saves a linked table with a column of the user's own. The server is gone afterwards. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'planbook-outage-'));
  port = await freePort();
  // The pane asks its own origin, in the page's language.
  const asked = globalThis.fetch;
  const fromPage: typeof fetch = (input, init) =>
    asked(typeof input === 'string' ? new URL(input, `http://127.0.0.1:${port}`) : input, init);
  stubGlobals({ fetch: fromPage, document: { documentElement: { lang: 'zh-CN' } } });
  await start();
  open(new Host());
  office.host.select('B3');
  await insertTable(await freshPlan({ id: ID, spec: SPEC, language: 'ZH', tableName: ID }));
  table().insertColumnBefore('年度目标');
  table().renameColumn('列1', OWN);
  table().set(0, OWN, '发改局');
  saved = office.host.save();
  await kill();
}, START_MS);

afterAll(async () => {
  await kill();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(() => open(Host.open(saved)));

describe('while the server is away', () => {
  test('a refresh says so and changes nothing, and the next one works when it is back at its address', {
    timeout: START_MS,
  }, async () => {
    for (let again = 0; again < 3; again++) {
      expect(await refreshed()).toMatchObject({ table: { id: ID }, fault: { name: 'Unreachable' } });
    }
    expect(office.host.save()).toEqual(saved);
    table().set(0, OWN, '统计局');
    await start();
    expect(await refreshed()).toMatchObject({ report: { added: [], gone: [], changes: [] } });
    expect(table().get(0, OWN)).toBe('统计局');
  });
});

describe('where something else answers in place of the server', () => {
  const whole = JSON.stringify({ data: { table: { rowKeys: [] } } });
  const troubles: [string, string, (response: ServerResponse) => void][] = [
    ['an error page of a proxy', 'ServerFailed', (to) => void to.writeHead(502).end('<html><h1>502 Bad Gateway</h1>')],
    [
      'a login page with status 200',
      'ServerFailed',
      (to) => void to.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>登录</title>'),
    ],
    [
      'an answer that breaks off half-way',
      'ServerFailed',
      (to) => {
        to.writeHead(200, { 'content-type': 'application/json', 'content-length': whole.length });
        to.write(whole.slice(0, 12), () => to.destroy());
      },
    ],
    ['JSON that is no answer', 'ServerFailed', (to) => void to.writeHead(200).end('{"data":null}')],
    ['a failure of its own', 'ServerFailed', (to) => void to.writeHead(500).end('{"error":"out of memory"}')],
    ['a connection that is cut', 'Unreachable', (to) => void to.destroy()],
  ];

  test.each(troubles)(
    '%s is a fault (%s), and the workbook stays as it was',
    async (_, name, answer) => {
      await kill();
      const saved = office.host.save();
      expect(await answeredBy(answer, refreshed)).toMatchObject({ fault: { name } });
      expect(office.host.save()).toEqual(saved);
    },
    START_MS,
  );

  test('a table that is asked for goes nowhere either', { timeout: START_MS }, async () => {
    const asked = answeredBy(
      (to) => to.writeHead(200).end('<html>'),
      () => freshPlan({ id: 'PB_OTHER234', spec: SPEC, language: 'ZH', tableName: 'PB_OTHER234' }),
    );
    await expect(asked).rejects.toMatchObject({ name: 'ServerFailed' });
    expect(workbook().tableNames).toEqual([ID]);
  });
});
