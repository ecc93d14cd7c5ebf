import { expect, test } from 'vitest';
import type { PoolOptions } from '../../../api/thread/pool.ts';
import { threadsRunOutOfMemory } from '../../set-up/thread-memory.ts';
import { fakePool } from './fake-pool.ts';

threadsRunOutOfMemory();

async function pool(options: Partial<PoolOptions> = {}) {
  const { made, open, failed, bounced } = await fakePool(options);
  const ask = async (path: string, text = '') => {
    const body = new TextEncoder().encode(text);
    const given = await made.ask({ method: 'POST', url: `http://localhost/graphql?do=${path}`, headers: [], body });
    return typeof given === 'string' ? given : new TextDecoder().decode(given.body).trim();
  };
  return { ask, open, failed, made, bounced };
}

test('each thread answers one request at a time, whole', async () => {
  const { ask } = await pool();
  const texts = ['一', '二', '三', '四', '五'];
  expect(await Promise.all(texts.map((text) => ask('/light', text)))).toEqual(texts.map((text) => `/light ${text}`));
});

test('a heavy query leaves the last free thread to light ones, and is answered once another is free', async () => {
  const { ask, open } = await pool();
  const order: string[] = [];
  const noted = (path: string) => ask(path, 'x').then((given) => void order.push(given));
  const all = [noted('/wait'), noted('/heavy'), noted('/light'), noted('/other')];
  await Promise.all(all.slice(2));
  expect(order).toEqual(['/light x', '/other x']);
  open();
  await Promise.all(all);
  expect(order.slice(2).sort()).toEqual(['/heavy x', '/wait x']);
});

test('a heavy query runs where there is only one thread', async () => {
  const { ask } = await pool({ threads: 1 });
  expect(await ask('/heavy')).toBe('/heavy');
});

test('a thread that is late, gone or broken costs its own request alone, and is replaced', async () => {
  const { ask, failed } = await pool({ threads: 1, lateMs: 1500 });
  const all = ['/for-ever', '/light', '/broken', '/gone', '/other'].map((path) => ask(path));
  expect(await Promise.all(all)).toEqual(['LATE', '/light', 'FAILED', 'FAILED', '/other']);
  expect(failed).toEqual(['The thread is broken.']);
});

test.each(['/answered-broken', '/answered-gone'])(
  'an answer that was given is not lost with its thread: %s',
  async (path) => {
    const { ask } = await pool({ threads: 4 });
    const all = Array.from({ length: 4 }, () => path);
    expect(await Promise.all(all.map((each) => ask(each)))).toEqual(all);
  },
);

test('a query that needs more memory than its thread has ends alone', async () => {
  const { ask, failed } = await pool({ threads: 1 });
  expect(await Promise.all(['/memory', '/light'].map((path) => ask(path)))).toEqual(['MEMORY', '/light']);
  expect(failed).toEqual([]);
});

test('at most so many requests wait, and the next is told at once that the server is busy', async () => {
  const { ask, open } = await pool({ threads: 1, waiting: 2 });
  const all = ['/wait', '/light', '/light', '/light'].map((path) => ask(path));
  expect(await all[3]).toBe('BUSY');
  open();
  expect(await Promise.all(all)).toEqual(['/wait', '/light', '/light', 'BUSY']);
});

test('heavy requests that wait keep no light one out, and too many of them are told that the server is busy', async () => {
  const { ask, open } = await pool({ waiting: 2 });
  const first = ask('/wait');
  const heavy = ['1', '2'].map((text) => ask('/heavy', text));
  // Each light answer shows that the thread has looked at what came before it.
  expect(await ask('/light', 'a')).toBe('/light a');
  expect(await ask('/heavy', '3')).toBe('BUSY');
  expect(await Promise.all([ask('/light', 'b'), ask('/light', 'c')])).toEqual(['/light b', '/light c']);
  open();
  expect(await Promise.all([first, ...heavy])).toEqual(['/wait', '/heavy 1', '/heavy 2']);
});

test('a request that turned out to be heavy is not tried again in vain, and heavy ones are answered in their turn', async () => {
  const { ask, open, bounced } = await pool();
  const order: string[] = [];
  const noted = (path: string, text: string) => ask(path, text).then((given) => void order.push(given));
  const all = [noted('/wait', ''), noted('/heavy', 'first'), noted('/heavy', 'second')];
  await ask('/light', 'a');
  expect(bounced()).toBe(2);
  all.push(noted('/heavy', 'first'), noted('/heavy', 'second'));
  await ask('/light', 'b');
  expect(bounced()).toBe(2);
  all.push(noted('/heavy', 'third'));
  await ask('/light', 'c');
  expect(bounced()).toBe(3);
  open();
  await Promise.all(all);
  const heavy = ['first', 'second', 'first', 'second', 'third'].map((text) => `/heavy ${text}`);
  expect(order).toEqual(['/wait', ...heavy]);
});

test('of two hundred heavy requests at once each is answered whole or told that the server is busy, and light ones go on', async () => {
  const { ask, open } = await pool({ waiting: 20 });
  const first = ask('/wait');
  const heavy = Array.from({ length: 200 }, (_, place) => ask('/heavy', String(place)));
  await expect.poll(() => ask('/light', 'a')).toBe('/light a');
  open();
  const given = await Promise.all(heavy);
  expect(given.filter((each, place) => each !== 'BUSY' && each !== `/heavy ${place}`)).toEqual([]);
  expect(given).toContain('BUSY');
  expect(given.filter((each) => each !== 'BUSY').length).toBeGreaterThanOrEqual(20);
  expect(await first).toBe('/wait');
});

test.each([1, 2])(
  'requests that wait for acts keep none of %i threads from others, and get what became of each act',
  async (threads) => {
    const writing: { digest: string; done: (isLost: boolean) => void }[] = [];
    const write: PoolOptions['write'] = ({ given }) =>
      new Promise((resolve, reject) => {
        const digest = 'thing' in given && 'digest' in given.thing ? given.thing.digest : '';
        const done = (isLost: boolean) => (isLost ? reject(new Error('lost')) : resolve({ answer: digest }));
        writing.push({ digest, done });
      });
    const { ask, made } = await pool({ threads, waiting: 3, write, lateMs: 1500 });
    const acts = ['/act-a-b', '/act-c', '/act-d-e'].map((path) => ask(path));
    await expect.poll(() => writing.map(({ digest }) => digest).sort()).toEqual(['a', 'c', 'd']);
    const others = ['/light', '/heavy'];
    expect(await Promise.all(others.map((path) => ask(path)))).toEqual(others);
    // As many wait for acts as may.
    expect(await ask('/act-f')).toBe('BUSY');
    for (const { digest, done } of writing.splice(0)) done(digest === 'c');
    expect(await acts[1]).toBe('["LOST"]');
    await expect.poll(() => writing.map(({ digest }) => digest).sort()).toEqual(['b', 'e']);
    const [b, e] = writing.toSorted((one, other) => one.digest.localeCompare(other.digest));
    b?.done(false);
    expect(await acts[0]).toBe('[{"answer":"a"},{"answer":"b"}]');
    // A server that stops meanwhile does not call an act undone that was done.
    await made.close();
    e?.done(false);
    expect(await acts[2]).toBe('FAILED');
  },
);

test('threads close one after the other, so that the last of them can tidy up', async () => {
  const { made, haveOverlapped } = await fakePool({ threads: 3 });
  await made.close();
  expect(haveOverlapped()).toBe(false);
});

test('the state is told while every thread is busy, and what waits at the end is told so', async () => {
  const { ask, made, open } = await pool({ threads: 1 });
  const all = ['/wait', '/light'].map((path) => ask(path));
  expect(await made.state()).toEqual({ status: 'ok' });
  const closed = made.close();
  expect(await all[1]).toBe('CLOSED');
  expect(await ask('/light')).toBe('CLOSED');
  open();
  await closed;
  expect(await all[0]).toMatch(/wait|CLOSED/);
});
