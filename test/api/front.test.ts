import { expect, test } from 'vitest';
import { createFront } from '../../api/front.ts';
import { createLog } from '../../api/log.ts';
import { threadsRunOutOfMemory } from '../set-up/thread-memory.ts';
import { fakePool } from './thread/fake-pool.ts';

threadsRunOutOfMemory();

/** The HTTP thread's handler over one fake thread, and two waiting requests at most. */
async function front(lateMs = 60_000) {
  const lines: string[] = [];
  const log = createLog({ write: (line: string) => void lines.push(line) });
  const { made, open } = await fakePool({ threads: 1, lateMs, waiting: 1 });
  const handler = createFront({ config: { cors: [], tls: undefined }, log }, made, 6000);
  const ask = async (what: string, body: string | null = '{}') => {
    const headers = { 'content-type': 'application/json', 'accept-language': 'en' };
    const response = await handler.fetch(
      new Request(`http://localhost/graphql?do=${what}`, { method: 'POST', headers, body }),
    );
    return { response, text: await response.text() };
  };
  return { ask, open, lines, handler };
}

test.each([
  ['/for-ever', 200, 'BUDGET', /^The query was not done after 6 seconds and was stopped; nothing was answered/],
  ['/memory', 200, 'BUDGET', /^The query needs more memory than it may have and was stopped; nothing was answered/],
  ['/broken', 500, 'INTERNAL_SERVER_ERROR', /^Planbook failed on this request, which is no fault of yours/],
])(
  'a question whose thread ends (%s) is told in one sentence, and the next is answered',
  async (what, status, code, sentence) => {
    const { ask, lines } = await front(what === '/for-ever' ? 500 : undefined);
    const [{ response, text }, next] = await Promise.all([ask(what), ask('/light', '一')]);
    const { errors } = JSON.parse(text) as { errors: { message: string; extensions: { code: string } }[] };
    expect([response.status, errors.length, errors[0]?.extensions.code]).toEqual([status, 1, code]);
    expect(errors[0]?.message).toMatch(sentence);
    expect(text).not.toMatch(/fake-thread| {4}at /);
    expect(next.text).toBe('/light 一');
    expect(lines.filter((line) => line.includes('errorId'))).toHaveLength(status === 500 ? 1 : 0);
  },
);

test('who comes when the server is full is told to come again, while /health, pages and long bodies are answered', async () => {
  const { ask, open, handler } = await front();
  const all = [ask('/wait'), ask('/light')];
  const { response, text } = await ask('/light');
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1']);
  expect(JSON.parse(text)).toEqual({
    errors: [
      {
        message: 'The server is busy, so the query was not run and nothing was changed: try again in a moment.',
        extensions: { code: 'BUSY' },
      },
    ],
  });
  const get = (path: string) =>
    handler.fetch(new Request(`http://localhost${path}`, { headers: { accept: 'text/html' } }));
  expect(await (await get('/health')).json()).toEqual({ status: 'ok' });
  expect([(await get('/graphql')).status, (await get('/nowhere')).status]).toEqual([200, 404]);
  expect((await ask('/light', 'x'.repeat(2_000_001))).response.status).toBe(413);
  open();
  expect((await Promise.all(all)).map(({ text: given }) => given)).toEqual(['/wait {}', '/light {}']);
});
