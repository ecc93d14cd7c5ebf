import { IncomingMessage, ServerResponse } from 'node:http';
import { connect, Socket } from 'node:net';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { readConfig } from '../../../api/config.ts';
import { createHandler } from '../../../api/handler.ts';
import { type Guard, guarded } from '../../../api/http/connection.ts';
import { HTTP_LIMITS } from '../../../api/http/http-limits.ts';
import { Live } from '../../../api/live/live.ts';
import { createLog } from '../../../api/log.ts';
import { type RunningServer, startServer } from '../../../api/server.ts';
import type { Ledger } from '../../../data/ledger/ledger.ts';
import { addRevision } from '../../../data/ledger/revision.ts';
import { schema } from '../../../schema/schema.ts';
import { memoryLedger } from '../../data/ledger/memory-ledger.ts';

const ADDRESS = `/graphql?query=${encodeURIComponent('subscription { published { at } }')}`;

let ledger: Ledger;
let live: Live;
let server: RunningServer;
beforeEach(async () => {
  ledger = memoryLedger();
  live = new Live({ failed: (error) => expect.fail(String(error)) });
  const log = createLog({ write: () => undefined });
  const config = readConfig({ PLANBOOK_PORT: '0' });
  server = await startServer({ handler: createHandler({ schema, ledger, config, log, live }), config });
});
afterEach(async () => {
  live.close();
  await server.close();
  ledger.close();
});

test('a client that goes away leaves no stream, and a question for the head of one opens none', async () => {
  const leaving = new AbortController();
  const headers = { accept: 'text/event-stream', 'accept-encoding': 'gzip, br' };
  const response = await fetch(`${server.url}${ADDRESS}`, { headers, signal: leaving.signal });
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/event-stream',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
    'x-content-type-options': 'nosniff',
  });
  expect(response.headers.has('content-encoding')).toBe(false);
  expect(live.size).toBe(1);
  leaving.abort();
  await expect.poll(() => live.size).toBe(0);
  const head = await fetch(`${server.url}${ADDRESS}`, { method: 'HEAD', headers });
  expect([head.status, head.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
  await expect.poll(() => live.size).toBe(0);
});

test('a subscription is taken by POST too, from whoever names no kind of answer, and not where it is long', async () => {
  const headers = { 'content-type': 'application/json', 'accept-language': 'en' };
  const subscribe = (after: string | null, more = '') => {
    const query = `subscription($after: String) { published(after: $after) { at districts } } ${more}`;
    const body = JSON.stringify({ query, variables: { after } });
    return fetch(`${server.url}/graphql`, { method: 'POST', headers, body });
  };
  addRevision(ledger, { note: 'the first' }, []);
  const reader = (await subscribe('0')).body?.getReader();
  const text = new TextDecoder().decode((await reader?.read())?.value);
  expect(text).toMatch(/^retry: \d+\nid: (1:\w{16})\n\nid: \1\nevent: next\ndata: .*"at":"\1","districts":\[\]/);
  const long = await subscribe(null, `#${'-'.repeat(20_000)}`);
  expect([long.status, await long.text()]).toEqual([413, expect.stringContaining('at most 16384 bytes')]);
});

test('a server stops though a client of a stream reads nothing', { timeout: 8000 }, async () => {
  const parts = new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(new Uint8Array(1_000_000)) });
  const config = readConfig({ PLANBOOK_PORT: '0' });
  let begun = false;
  const fetched = async () => {
    begun = true;
    return new Response(parts, { headers: { 'content-type': 'text/event-stream' } });
  };
  const full = await startServer({ handler: { fetch: fetched }, config });
  const socket = connect(Number(new URL(full.url).port), '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  socket.on('error', () => undefined);
  socket.write('GET /graphql HTTP/1.1\r\nHost: localhost\r\n\r\n');
  await expect.poll(() => begun).toBe(true);
  await full.close();
});

test('a stream is not cut off as an answer is that nobody reads', () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const answered = (contentType: string) => {
    const socket = new Socket();
    const request = Object.assign(new IncomingMessage(socket), { url: '/', httpVersionMajor: 1, httpVersionMinor: 1 });
    request.headers = { host: 'localhost' };
    const response = new ServerResponse(request).setHeader('content-type', contentType);
    const guard: Guard = { limits: HTTP_LIMITS, isTls: false, security: {}, refused: () => undefined };
    guarded(() => undefined, guard)(request, response);
    return () => socket.destroyed;
  };
  const isCut = ['application/json', 'text/event-stream'].map(answered);
  vi.advanceTimersByTime(HTTP_LIMITS.requestMs + HTTP_LIMITS.answerMs);
  expect(isCut.map((cut) => cut())).toEqual([true, false]);
});
