import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { freshPlan } from '../../../addin/ask/fresh-plan.ts';
import { insertTable } from '../../../addin/excel/insert.ts';
import { type RefreshOutcome, refreshAll } from '../../../addin/links/refresh.ts';
import { readConfig } from '../../../api/config.ts';
import { createHandler } from '../../../api/handler.ts';
import { createLog } from '../../../api/log.ts';
import { startServer } from '../../../api/server.ts';
import { openLedger } from '../../../data/ledger/ledger.ts';
import { schema } from '../../../schema/schema.ts';
import type { Snapshot } from '../../office/book/snapshot.ts';
import { bootInNode, type NodeOffice } from '../../office/boot-node.ts';
import { Host } from '../../office/host.ts';
import { stubGlobals } from '../../set-up/stub-globals.ts';

const ID = 'PB_OUTAGE23';
const OWN = '牵头单位';
const SPEC = { districts: ['龙岗区', '坪山区'], indicators: ['GDP'], periods: ['2024'] };

let folder: string;
let saved: Snapshot;
let port: number;
/** Ends the server that runs, and closes its ledger. */
let stop: (() => Promise<void>) | undefined;
let office: NodeOffice;
const plainFetch = globalThis.fetch;

/** Starts the server at the same address each time, over the ledger in the folder, which it opens anew. */
async function start(): Promise<void> {
  const ledger = openLedger(join(folder, 'planbook.db'));
  const config = readConfig({ PLANBOOK_PORT: String(port) });
  const log = createLog({ write: () => undefined });
  const server = await startServer({ handler: createHandler({ schema, ledger, config, log }), config });
  stop = async () => {
    await server.close();
    ledger.close();
  };
}

/** Takes the server away. Nothing listens at its address then. */
async function takeAway(): Promise<void> {
  await stop?.();
  stop = undefined;
  // Connections that were kept must have noticed that they ended.
  const asked = () => plainFetch(`http://127.0.0.1:${port}`);
  await vi.waitFor(() => expect(asked()).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } }), 20_000);
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
  copyFileSync(join(inject('shipped'), 'ledger.db'), join(folder, 'planbook.db'));
  port = await freePort();
  // The pane asks its own origin, in the page's language.
  const fromPage: typeof fetch = (input, init) =>
    plainFetch(typeof input === 'string' ? new URL(input, `http://127.0.0.1:${port}`) : input, init);
  stubGlobals({ fetch: fromPage, document: { documentElement: { lang: 'zh-CN' } } });
  await start();
  open(new Host());
  office.host.select('B3');
  await insertTable(await freshPlan({ id: ID, spec: SPEC, language: 'ZH', tableName: ID }));
  table().insertColumnBefore('年度目标');
  table().renameColumn('列1', OWN);
  table().set(0, OWN, '发改局');
  saved = office.host.save();
  await takeAway();
});

afterAll(async () => {
  await takeAway();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(() => open(Host.open(saved)));

describe('while the server is away', () => {
  test('a refresh says so and changes nothing, and the next one works when it is back at its address', async () => {
    for (let again = 0; again < 3; again++) {
      expect(await refreshed()).toMatchObject({ table: { id: ID }, fault: { name: 'Unreachable' } });
    }
    expect(office.host.save()).toEqual(saved);
    table().set(0, OWN, '统计局');
    await start();
    expect(await refreshed()).toMatchObject({ isAsItWas: true });
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

  test.each(troubles)('%s is a fault (%s), and the workbook stays as it was', async (_, name, answer) => {
    await takeAway();
    const saved = office.host.save();
    expect(await answeredBy(answer, refreshed)).toMatchObject({ fault: { name } });
    expect(office.host.save()).toEqual(saved);
  });

  test('a table that is asked for goes nowhere either', async () => {
    const asked = answeredBy(
      (to) => to.writeHead(200).end('<html>'),
      () => freshPlan({ id: 'PB_OTHER234', spec: SPEC, language: 'ZH', tableName: 'PB_OTHER234' }),
    );
    await expect(asked).rejects.toMatchObject({ name: 'ServerFailed' });
    expect(workbook().tableNames).toEqual([ID]);
  });
});
