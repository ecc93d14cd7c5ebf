import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Browser, NewsLine } from '../../../addin/ask/news-line.ts';
import { takeSession } from '../../../addin/ask/session.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const ENCODER = new TextEncoder();

/** A request for the line, and what the server sends by it. */
interface Line {
  lastEventId: string | null;
  authorization: string | null;
  send(text: string): void;
  end(): void;
  lose(): void;
}

/** A browser in which pages are opened and closed. */
function browser() {
  const lines: Line[] = [];
  const pages: ((message: unknown) => void)[] = [];
  const waiting: (() => void)[] = [];
  let held = 0;
  let refusal: Response | undefined;
  const open = () => {
    const own: ((event: { data: unknown }) => void)[] = [];
    const hear = (data: unknown) => {
      for (const heard of own) heard({ data });
    };
    pages.push(hear);
    const channel = {
      postMessage: (message: unknown) => {
        for (const page of pages) if (page !== hear) page(structuredClone(message));
      },
      addEventListener: (_: string, heard: (event: { data: unknown }) => void) => void own.push(heard),
    };
    const locks = {
      request: async (_: string, lead: () => unknown) => {
        if (held++ > 0) await new Promise<void>((resolve) => waiting.push(resolve));
        return lead();
      },
    };
    const news = new NewsLine();
    const names: string[] = [];
    news.onNews((name) => names.push(name));
    news.begin({ fetch: fetched, locks, channel } as Browser);
    return { news, names };
  };
  const fetched = async (_: unknown, { headers, signal }: RequestInit = {}) => {
    if (refusal) return refusal;
    let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
    const body = new ReadableStream<Uint8Array>({
      start: (given) => {
        controller = given;
        signal?.addEventListener('abort', () => given.error(signal.reason));
      },
    });
    lines.push({
      lastEventId: new Headers(headers).get('last-event-id'),
      authorization: new Headers(headers).get('authorization'),
      send: (text) => controller?.enqueue(ENCODER.encode(text)),
      end: () => controller?.close(),
      lose: () => controller?.error(new TypeError('network error')),
    });
    return new Response(body);
  };
  return {
    lines,
    open,
    refuse: (response: Response | undefined) => {
      refusal = response;
    },
    /** Closes the page that has the line. */
    closeFirst: () => {
      pages.shift();
      waiting.shift()?.();
    },
  };
}

const settled = (ms = 0) => vi.advanceTimersByTimeAsync(ms);
const event = (name: string) => `id: ${name}\nevent: next\ndata: {"data":{"published":{"at":"${name}"}}}\n\n`;

test('the pages of a browser share one line, and one that is opened later knows that there is one', async () => {
  const { lines, open } = browser();
  const [one, two] = [open(), open()];
  await settled();
  lines[0]?.send('retry: 3000\nid: 5:aa\n\n');
  await settled();
  const three = open();
  await settled();
  expect([lines.length, one.news.isOpen(), two.news.isOpen(), three.news.isOpen()]).toEqual([1, true, true, true]);
  // An event may come in two pieces, even within a character.
  lines[0]?.send(event('6:bb').slice(0, 20));
  lines[0]?.send(event('6:bb').slice(20));
  await settled();
  expect([one.names, two.names, three.names]).toEqual([['6:bb'], ['6:bb'], ['6:bb']]);
});

test.each([
  ['was lost', (line: Line) => line.lose()],
  ['was ended by a server that stops', (line: Line) => line.end()],
  ['fell silent, as behind a proxy that holds back', () => settled(46_000)],
])('a line that %s is said to be so, and taken up again after the last event', async (_, cut) => {
  const { lines, open } = browser();
  const { news, names } = open();
  await settled();
  lines[0]?.send(`retry: 3000\nid: 5:aa\n\n${event('6:bb')}`);
  await settled();
  const [first] = lines;
  if (first) await cut(first);
  await settled();
  // The silence may be as long as the wait after it.
  if (lines.length === 1) expect(news.isOpen()).toBe(false);
  await settled(3000);
  expect(lines.map(({ lastEventId }) => lastEventId)).toEqual([null, '6:bb']);
  lines[1]?.send(`id: 6:bb\n\n${event('7:cc')}`);
  await settled();
  expect([news.isOpen(), names]).toEqual([true, ['6:bb', '7:cc']]);
});

test('a server that refuses, or ends the line for a reason, is asked for the news as before, and seldom for the line', async () => {
  const { lines, open, refuse } = browser();
  refuse(new Response('', { status: 401 }));
  const { news } = open();
  await settled(59_000);
  expect([news.isOpen(), lines.length]).toEqual([false, 0]);
  refuse(undefined);
  await settled(1000);
  lines[0]?.send(`id: 5:aa\n\nevent: next\ndata: {"errors":[{"message":"没有修订"}]}\n\nevent: complete\ndata:\n\n`);
  await settled(1000);
  expect([news.isOpen(), lines.length]).toEqual([false, 1]);
  await settled(60_000);
  // What the server does not have is not asked for again.
  expect(lines.map(({ lastEventId }) => lastEventId)).toEqual([null, null]);
});

test('who signs in is told what they may read from then on, with the session that their window handed back', async () => {
  const { lines, open, refuse } = browser();
  const { news, names } = open();
  await settled();
  lines[0]?.send('id: 5:aa\n\n');
  await settled();
  takeSession('a session');
  news.renew();
  await settled();
  lines[1]?.send(event('6:bb'));
  await settled();
  expect(lines.map(({ authorization, lastEventId }) => [authorization, lastEventId])).toEqual([
    [null, null],
    ['Bearer a session', '5:aa'],
  ]);
  expect([news.isOpen(), names]).toEqual([true, ['6:bb']]);
  // A line that was refused is not waited for either.
  refuse(new Response('', { status: 401 }));
  lines[1]?.lose();
  await settled(5000);
  refuse(undefined);
  takeSession('another');
  news.renew();
  await settled();
  expect(lines.map(({ authorization }) => authorization)).toEqual([null, 'Bearer a session', 'Bearer another']);
  takeSession(undefined);
});

test('when the page with the line is closed another takes over', async () => {
  const { lines, open, closeFirst } = browser();
  open();
  const two = open();
  await settled();
  lines[0]?.send('id: 5:aa\n\n');
  await settled();
  closeFirst();
  await settled();
  expect(lines).toHaveLength(2);
  lines[1]?.send(event('6:bb'));
  await settled();
  expect(two.names).toEqual(['6:bb']);
});
