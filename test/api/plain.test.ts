import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../api/config.ts';
import { createFront } from '../../api/front.ts';
import { createHandler } from '../../api/handler.ts';
import type { HttpLimits } from '../../api/http/http-limits.ts';
import { keptOpen, requestOf } from '../../api/live/kept-open.ts';
import { Live } from '../../api/live/live.ts';
import { createLog } from '../../api/log.ts';
import { startServer } from '../../api/server.ts';
import { createShell } from '../../api/shell.ts';
import { schema } from '../../schema/schema.ts';
import { memoryLedger } from '../data/ledger/memory-ledger.ts';
import { fakePool } from './thread/fake-pool.ts';

/** A server whose questions are handed to a fake thread as they are. It answers `do` of the address and the body. */
async function served({ cors = [], limits = {} }: { cors?: string[]; limits?: Partial<HttpLimits> } = {}) {
  const lines: string[] = [];
  const log = createLog({ write: (line: string) => void lines.push(line) });
  const { made } = await fakePool({ threads: 1, waiting: 1 });
  const front = createFront({ config: { cors, tls: undefined }, log }, made, 6000);
  const handler = { ...front, fetch: () => Promise.reject(new Error('This question is handed on as it is.')) };
  const server = await startServer({ handler, config: readConfig({ PLANBOOK_PORT: '0' }), log, limits });
  onTestFinished(() => server.close());
  return { url: server.url, lines };
}

const HEADERS = { 'content-type': 'application/json', 'accept-language': 'en' };

test('a question is handed on as it was sent, by POST and by GET, and logged once without its words', async () => {
  const { url, lines } = await served();
  const posted = await fetch(`${url}/graphql?do=/light`, { method: 'POST', headers: HEADERS, body: '{"问":1}' });
  expect([posted.status, await posted.text()]).toEqual([200, '/light {"问":1}']);
  const got = await fetch(`${url}/graphql?do=/here`, { headers: HEADERS });
  expect(await got.text()).toBe('/here ');
  const requests = lines.map((line) => JSON.parse(line) as object);
  expect(requests).toMatchObject([
    { method: 'POST', path: '/graphql', status: 200, msg: 'request' },
    { method: 'GET', path: '/graphql', status: 200, msg: 'request' },
  ]);
  expect(lines.join('')).not.toMatch(/问|here/);
});

test('a long answer to it comes compressed to whom can read it, and says to caches that it may', async () => {
  const { url } = await served();
  const ask = (coding: string): Promise<{ headers: NodeJS.Dict<string | string[]>; bytes: Buffer }> =>
    new Promise((resolve, reject) => {
      const headers = { ...HEADERS, ...(coding && { 'accept-encoding': coding }) };
      const sent = httpRequest(`${url}/graphql?do=/json`, { method: 'POST', headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve({ headers: response.headers, bytes: Buffer.concat(chunks) }));
      });
      sent.on('error', reject);
      sent.end('龙岗区'.repeat(400));
    });
  const [plain, gzip] = [await ask(''), await ask('gzip')];
  expect(plain.headers).toMatchObject({ vary: 'Accept-Encoding', 'content-length': String(plain.bytes.length) });
  expect(gzip.headers).toMatchObject({ vary: 'Accept-Encoding', 'content-encoding': 'gzip' });
  expect(gunzipSync(gzip.bytes)).toEqual(plain.bytes);
});

test('what is refused before a thread has it carries the headers of every answer, and who hung up is logged', async () => {
  const { url, lines } = await served({ cors: ['https://a.example'], limits: { requestMs: 500, checkMs: 50 } });
  const long = await fetch(`${url}/graphql?do=/light`, {
    method: 'POST',
    headers: HEADERS,
    body: 'x'.repeat(2_000_001),
  });
  expect([long.status, long.headers.get('cache-control'), long.headers.get('vary')]).toEqual([
    413,
    'no-store',
    'Origin, Accept-Encoding',
  ]);
  expect(long.headers.get('x-content-type-options')).toBe('nosniff');
  expect(await long.text()).toContain('"code":"BODY_TOO_LARGE"');
  const broken = await fetch(`${url}/graphql?do=/broken`, { method: 'POST', headers: HEADERS, body: '{}' });
  expect([broken.status, (await broken.json()) as object]).toMatchObject([
    500,
    { errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] },
  ]);
  const leaving = connect(Number(new URL(url).port), '127.0.0.1');
  leaving.on('error', () => undefined);
  leaving.write('POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{');
  leaving.end();
  await expect.poll(() => lines.filter((line) => line.includes('"status":400')).length).toBe(1);
});

test('a subscription that its headers do not tell is kept open and logged once, as any other', async () => {
  const ledger = memoryLedger();
  const live = new Live({ failed: (error) => expect.fail(String(error)) });
  const lines: string[] = [];
  const log = createLog({ write: (line: string) => void lines.push(line) });
  const config = readConfig({ PLANBOOK_PORT: '0' });
  // The thread of this one is the handler itself.
  const thread = createHandler({ schema, ledger, config, log: createLog({ write: () => undefined }) });
  const shell = createShell(
    { config, log },
    {
      graphql: keptOpen((sent) => thread.fetch(requestOf(sent)), live),
      plain: async (sent) => {
        const given = await thread.fetch(requestOf(sent));
        return { status: given.status, headers: [...given.headers], body: (await given.bytes()).buffer };
      },
      health: async () => ({}),
    },
  );
  const server = await startServer({ handler: shell, config });
  onTestFinished(async () => {
    live.close();
    await server.close();
    ledger.close();
  });
  const body = JSON.stringify({ query: 'subscription { published { at } }' });
  const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers: HEADERS, body });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
  expect(live.size).toBe(1);
  expect(lines).toHaveLength(1);
  await response.body?.cancel();
  await expect.poll(() => live.size).toBe(0);
  const asked = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: HEADERS,
    body: JSON.stringify({ query: '{ atRevision: __typename }' }),
  });
  expect(await asked.json()).toEqual({ data: { atRevision: 'Query' } });
});
