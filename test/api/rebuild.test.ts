import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createLog } from '../../api/log.ts';
import { createWaiting, HandlerInTurn, prepareInThread } from '../../api/rebuild.ts';
import { rebuildTold } from '../../api/terminal/rebuild.ts';
import { openLedger } from '../../data/ledger/ledger.ts';
import { writeOlderFile } from '../data/ledger/older-file.ts';
import { shippedLedger } from '../data/plans/plans.ts';

const folder = mkdtempSync(join(tmpdir(), 'planbook-waiting-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('while a ledger is rewritten, questions are told to wait and how far it is, and /health is answered', async () => {
  const progress = { done: 500_000, total: 2_000_000, percent: 18 };
  const log = createLog({ write: () => undefined });
  const handler = createWaiting({ config: { cors: [], tls: undefined }, log }, () => progress);
  const ask = async (path: string, language = 'en') => {
    const headers = { 'accept-language': language };
    const response = await handler.fetch(new Request(`http://localhost${path}`, { headers }));
    return [response.status, response.headers.get('retry-after'), await response.json()];
  };
  expect(await ask('/ready')).toEqual([503, '5', { status: 'rebuilding', ...progress }]);
  expect(await ask('/health')).toEqual([200, null, { status: 'rebuilding', version: expect.any(String), ...progress }]);
  const refused = (message: unknown) => [503, '5', { errors: [{ message, extensions: { code: 'REBUILDING' } }] }];
  const query = '/graphql?query={revision{number}}';
  expect(await ask(query)).toEqual(
    refused(expect.stringMatching(/^The ledger is being rewritten .*18 % done.*try again/)),
  );
  expect((await ask('/sign-in'))[0]).toBe(503);
  expect(await ask(query, 'zh-CN')).toEqual(
    refused(expect.stringMatching(/^账本正按新版程序改写（已完成18%）.*请再试。$/)),
  );
});

test('the thread that rewrites a ledger ends with it whole, or with the sentence that says why not', async () => {
  const path = join(folder, 'older.db');
  const ledger = shippedLedger();
  writeOlderFile(path, { ledger, migrations: 3 });
  ledger.close();
  await prepareInThread(path, () => undefined);
  const opened = openLedger(path);
  expect(opened.value('SELECT max(figures) FROM revisions')).toBe(opened.value('SELECT count(*) FROM figures'));
  opened.close();
  writeFileSync(path, '不是账本'.repeat(200));
  await expect(prepareInThread(path, () => undefined)).rejects.toMatchObject({
    name: 'LedgerError',
    reason: 'FOREIGN',
  });
});

test('the handler that takes over is told the address of whoever asks, by which attempts and streams are counted', async () => {
  const told: unknown[] = [];
  const answering = (name: string) => ({
    fetch: async (request: Request, address?: string) => {
      told.push([name, new URL(request.url).pathname, address]);
      return new Response();
    },
  });
  const handler = new HandlerInTurn(answering('waiting'));
  await handler.fetch(new Request('http://localhost/ready'), '10.0.0.1');
  handler.takeOver(answering('answering'));
  await handler.fetch(new Request('http://localhost/sign-in'), '10.0.0.2');
  await handler.fetch(new Request('http://localhost/graphql'));
  expect(told).toEqual([
    ['waiting', '/ready', '10.0.0.1'],
    ['answering', '/sign-in', '10.0.0.2'],
    ['answering', '/graphql', undefined],
  ]);
});

test('the terminal is told each percent once', () => {
  const lines: string[] = [];
  const told = rebuildTold({ language: 'EN', out: () => undefined, error: (text) => void lines.push(text) });
  for (const percent of [0, 0, 1, 1, 40]) told({ done: percent, total: 100, percent });
  expect(lines.map((line) => /(\d+) % done/.exec(line)?.[1])).toEqual(['0', '1', '40']);
});
