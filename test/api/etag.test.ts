import { expect, test } from 'vitest';
import { addRevision } from '../../data/ledger/revision.ts';
import { type Tiny, tiny } from './tiny.ts';

const query = '{ figure { name } }';

async function tagOf(server: Tiny, search: Record<string, string> = { query }): Promise<string> {
  const response = await server.get(search);
  expect(response.status).toBe(200);
  return response.headers.get('etag') ?? '';
}

async function asksAgain(server: Tiny, tag: string, search: Record<string, string> = { query }): Promise<Response> {
  return server.get(search, { 'if-none-match': tag });
}

test('an answer that has not changed is a 304 without a body, found before the query is run', async () => {
  const server = tiny();
  const boom = { query: '{ figure { broken } }' };
  const tag = await tagOf(server);
  const response = await asksAgain(server, tag);
  expect([response.status, await response.text(), response.headers.get('etag')]).toEqual([304, '', tag]);
  expect((await asksAgain(server, '*', boom)).status).toBe(304);
  expect(server.lines.filter(({ level }) => level === 50)).toEqual([]);
});

test('a tag is known again in a list, and with the mark of a weak one taken off by a proxy', async () => {
  const server = tiny();
  const tag = await tagOf(server);
  expect((await asksAgain(server, `"other", ${tag}`)).status).toBe(304);
  expect((await asksAgain(server, tag.replace('W/', ''))).status).toBe(304);
  expect((await asksAgain(server, '"other"')).status).toBe(200);
});

test('a new revision, a new day in Shenzhen and another query each change the tag', async () => {
  const server = tiny();
  const tag = await tagOf(server);
  expect(await tagOf(server, { query: '{ figure { id } }' })).not.toBe(tag);
  expect(await tagOf(server, { query, variables: '{"a":1}' })).not.toBe(tag);
  server.clock = new Date('2024-06-30T15:59:59Z');
  expect(await tagOf(server)).toBe(tag);
  server.clock = new Date('2024-06-30T16:00:00Z');
  expect(await tagOf(server)).not.toBe(tag);
  server.clock = new Date('2024-06-30T04:00:00Z');
  addRevision(server.ledger, {}, []);
  expect((await asksAgain(server, tag)).status).toBe(200);
});

test('a reader of English does not get the answer of one of Chinese from a cache', async () => {
  const server = tiny();
  const tag = await tagOf(server);
  const response = await server.get({ query }, { 'if-none-match': tag, 'accept-language': 'en-US,en;q=0.9' });
  expect(response.status).toBe(200);
  expect(response.headers.get('vary')).toContain('Accept-Language');
});

test('no cache may keep the answer to a GET whose address names no state', async () => {
  const response = await tiny().get({ query });
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('vary')).toContain('Accept');
});

test('answers to a POST, and answers with errors, are not to be kept', async () => {
  const server = tiny();
  const answers = [
    await server.get({ query: '{ figure { broken } }' }),
    await server.get({ query: '{ figure { refused } }' }),
    await server.get({ query: '{ nothing }' }),
    await server.fetch(new Request('http://localhost/health')),
  ];
  for (const { headers } of answers) {
    expect([headers.get('etag'), headers.get('cache-control')]).toEqual([null, 'no-store']);
  }
});
