import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Live, type LiveLimits, STREAM } from '../../../api/live/live.ts';
import type { Question, Seen, StreamState } from '../../../api/live/stream.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const DECODER = new TextDecoder();

/** A ledger of which streams are told, and the questions that were put to it. */
function world(limits: Partial<LiveLimits> = {}) {
  const it = {
    seen: { open: 1, all: 1, people: 0 } as Seen,
    asked: [] as string[],
    looks: 0,
    failures: [] as unknown[],
    /** Answers otherwise than the ledger would. */
    instead: undefined as (() => Response) | undefined,
    publish(number: number, isOpen = true): void {
      it.seen = { ...it.seen, all: number, open: isOpen ? number : it.seen.open };
    },
  };
  const live = new Live({ limits, failed: (error) => void it.failures.push(error) });
  live.watch(async () => {
    it.looks += 1;
    return it.seen;
  });
  const answer = (after: number, { isNamed, asker = null, size = 0 }: Partial<Asked>): Response => {
    const latest = isNamed ? it.seen.all : it.seen.open;
    const at = Math.min(latest, after + 2);
    const events = Array.from(
      { length: at - after },
      (_, place) => `id: ${after + place + 1}\nevent: next\ndata: ${'x'.repeat(size)}\n\n`,
    );
    const state: StreamState = { at: String(at), isMore: at < latest, seen: it.seen, asker };
    return new Response(events.join(''), {
      headers: { [STREAM]: JSON.stringify(state), 'content-type': 'text/event-stream' },
    });
  };
  const open = async (asked: Partial<Asked> = {}) => {
    const { key = 'one', address = '10.0.0.1', cookie = null, isNamed = false, after = it.seen.open } = asked;
    const leaving = new AbortController();
    const question: Question = {
      ...{ key, address, cookie, isNamed, gone: leaving.signal },
      again: async (last) => {
        it.asked.push(`${key} after ${last}`);
        return it.instead?.() ?? answer(Number(last), asked);
      },
    };
    const response = await live.keep(answer(after, asked), question, 'EN');
    return { response, read: reader(response), leave: () => leaving.abort() };
  };
  return { it, live, open };
}

interface Asked {
  key: string;
  address: string;
  cookie: string | null;
  isNamed: boolean;
  asker: string | null;
  after: number;
  /** The bytes of each event. */
  size: number;
}

/** Reads what a stream holds by now, and whether it has ended. */
function reader({ body }: Response) {
  let from: ReadableStreamDefaultReader<Uint8Array> | undefined;
  let pending: ReturnType<ReadableStreamDefaultReader<Uint8Array>['read']> | undefined;
  return async (): Promise<string> => {
    let text = '';
    from ??= body?.getReader();
    for (;;) {
      pending ??= from?.read();
      const next = await Promise.race([pending, vi.advanceTimersByTimeAsync(0).then(() => undefined)]);
      if (!next) return text;
      pending = undefined;
      if (next.done) return `${text}(end)`;
      text += DECODER.decode(next.value);
    }
  };
}

const second = (count = 1) => vi.advanceTimersByTimeAsync(count * 1000);

test('a stream is told of what anybody published within a second, and all that ask the same are asked for once', async () => {
  const { it, live, open } = world();
  expect(it.looks).toBe(0);
  const [one, same, other] = [await open(), await open(), await open({ key: 'other' })];
  expect(await one.read()).toMatch(/^retry: \d+\nid: 1\n\n$/);
  await second(3);
  expect([it.looks, it.asked]).toEqual([3, []]);
  it.publish(2);
  await second();
  expect(it.asked).toEqual(['one after 1', 'other after 1']);
  for (const { read } of [one, same, other]) expect(await read()).toContain('id: 2\nevent: next');
  // An act of the server itself is told at once.
  it.publish(3);
  live.changed();
  expect(await one.read()).toBe('id: 3\nevent: next\ndata: \n\n');
});

test('an internal revision wakes only those who said who they are', async () => {
  const { it, open } = world();
  const [, named] = [await open(), await open({ key: 'named', isNamed: true, asker: 'PERSON 1' })];
  it.publish(2, false);
  await second();
  expect(it.asked).toEqual(['named after 1']);
  expect(await named.read()).toContain('id: 2');
});

test('what was missed comes in steps, however much it is', async () => {
  const { it, open } = world();
  it.publish(8);
  const { read } = await open({ after: 1 });
  expect((await read()).match(/^id: \d+$/gm)).toEqual([
    'id: 3',
    'id: 2',
    'id: 3',
    'id: 4',
    'id: 5',
    'id: 6',
    'id: 7',
    'id: 8',
  ]);
  expect(it.asked).toEqual(['one after 3', 'one after 5', 'one after 7']);
});

test('a client that does not read is asked for nothing, gets all it missed once it reads, and is cut off where it never does', async () => {
  const { it, live, open } = world({ slowMs: 30_000 });
  const size = 40_000;
  const [slow, never] = [await open({ size }), await open({ key: 'never', size })];
  for (const number of [3, 4, 5, 6, 7]) {
    it.publish(number);
    await second();
  }
  expect(it.asked).toEqual(['one after 1', 'never after 1']);
  await slow.read();
  await second(2);
  const ids = (await slow.read()).match(/^id: \d+$/gm);
  expect([ids?.at(0), ids?.at(-1)]).toEqual(['id: 4', 'id: 7']);
  expect(live.size).toBe(2);
  await second(30);
  expect(live.size).toBe(1);
  expect(await never.read()).toMatch(/\(end\)$/);
});

test.each([
  ['a session that was ended', 401, '{"errors":[{"message":"登录已失效","extensions":{"code":"UNAUTHENTICATED"}}]}'],
  [
    'a token whose office no longer reads here',
    403,
    '{"errors":[{"message":"无权","extensions":{"code":"FORBIDDEN"}}]}',
  ],
  ['an answer that is none', 502, '<html>'],
])('%s is told nothing more, and its stream ends', async (_, status, body) => {
  const { it, live, open } = world();
  const { read } = await open({ isNamed: true });
  await read();
  it.instead = () => new Response(body, { status });
  it.seen = { ...it.seen, people: 1 };
  await second();
  const { errors } = body.startsWith('{') ? JSON.parse(body) : { errors: [] };
  expect(await read()).toBe(`event: next\ndata: ${JSON.stringify({ errors })}\n\nevent: complete\ndata:\n\n(end)`);
  expect(live.size).toBe(0);
});

test('a busy server asks again with the next look, and one that fails goes on looking', async () => {
  const { it, live, open } = world();
  const { read } = await open();
  it.publish(2);
  it.instead = () => new Response('', { status: 503 });
  await second();
  it.instead = () => {
    throw new Error('the look failed');
  };
  await second();
  expect([live.size, it.failures.length]).toEqual([1, 1]);
  it.instead = undefined;
  await second();
  expect(await read()).toContain('id: 2');
});

test.each([
  ['in all', { all: 2 }, [{}, { address: '10.0.0.2' }], { address: '10.0.0.3' }, undefined],
  ['of one address', { ofAddress: 2 }, [{}, {}], {}, { address: '10.0.0.2' }],
  [
    'of one person',
    { ofOne: 1 },
    [{ asker: 'PERSON 1' }],
    { asker: 'PERSON 1', address: '10.0.0.2' },
    { asker: 'TOKEN 1' },
  ],
])(
  'there are at most so many streams %s, and one that goes away leaves its place',
  async (_, limits, opened, next, other) => {
    const { live, open } = world(limits);
    const [first] = await Promise.all(opened.map((asked) => open(asked)));
    const { response } = await open(next);
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '60']);
    expect(await response.text()).toMatch(/"As many subscriptions are open as are taken.*"TOO_MANY_STREAMS"/);
    if (other) expect((await open(other)).response.status).toBe(200);
    first?.leave();
    expect((await open(next)).response.status).toBe(200);
    live.close();
  },
);

test('a silent stream shows that it lives, nothing may hold it back or keep it, and it ends after an hour', async () => {
  const { open } = world();
  const { response, read } = await open();
  expect(Object.fromEntries(response.headers)).toEqual({
    'content-type': 'text/event-stream',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  });
  await read();
  await second(31);
  expect(await read()).toBe(':\n\n:\n\n');
  await second(3600);
  expect(await read()).toMatch(/\(end\)$/);
});

test('streams end when their person signs out and when the server stops, and none is opened after', async () => {
  const { it, live, open } = world();
  const session = (value: string) => `planbook-session-4000=${value}`;
  const mine = await open({ cookie: `seen=1; ${session('mine')}` });
  const theirs = await open({ cookie: `seen=1; ${session('theirs')}` });
  // Since then the browser was given a cookie more, and somebody signed in to another server of the host.
  live.signedOut(`planbook-session-4001=other; ${session('mine')}; seen=1; planbook-way=x`);
  expect([await mine.read(), live.size]).toEqual([expect.stringMatching(/\(end\)$/), 1]);
  live.close();
  expect([await theirs.read(), live.size]).toEqual([expect.stringMatching(/\(end\)$/), 0]);
  expect((await open()).response.status).toBe(503);
  const { looks } = it;
  await second(5);
  expect(it.looks).toBe(looks);
});
