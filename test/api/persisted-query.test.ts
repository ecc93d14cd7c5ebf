import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { type Answer, post, type Tiny, tiny } from './tiny.ts';

const QUERY = '{ today }';
const hash = (query: string) => createHash('sha256').update(query).digest('hex');
const named = (sha256Hash: unknown, version: unknown = 1) => ({ persistedQuery: { version, sha256Hash } });

async function asked(server: Tiny, body: object): Promise<[number, unknown, unknown]> {
  const response = await server.fetch(post(body));
  const { data, errors } = (await response.json()) as Answer;
  return [response.status, data ?? errors?.[0]?.message, errors?.[0]?.extensions?.code];
}

test('a query is asked by its hash once its text was sent with it, by POST and by GET', async () => {
  const server = tiny();
  const extensions = named(hash(QUERY));
  const notFound = [200, 'PersistedQueryNotFound', 'PERSISTED_QUERY_NOT_FOUND'];
  expect(await asked(server, { extensions })).toEqual(notFound);
  expect(await asked(server, { extensions })).toEqual(notFound);
  expect(await asked(server, { query: QUERY, extensions })).toEqual([200, { today: 'today' }, undefined]);
  for (const query of [undefined, null, ''])
    expect(await asked(server, { query, extensions })).toEqual([200, { today: 'today' }, undefined]);
  const got = await server.get({ extensions: JSON.stringify(extensions) });
  expect(await got.json()).toEqual({ data: { today: 'today' } });
  const again = await server.get(
    { extensions: JSON.stringify(extensions) },
    { 'if-none-match': got.headers.get('etag') ?? '' },
  );
  expect(again.status).toBe(304);
  expect(server.lines.filter(({ level }) => level === 50)).toEqual([]);
});

test('a GET by a hash that is not known yet is told so, and not kept by caches', async () => {
  const response = await tiny().get(
    { extensions: JSON.stringify(named(hash(QUERY))) },
    { accept: 'application/graphql-response+json' },
  );
  expect([response.status, response.headers.get('cache-control')]).toEqual([400, 'no-store']);
  expect(((await response.json()) as Answer).errors?.[0]?.message).toBe('PersistedQueryNotFound');
});

test.each([
  named(hash(QUERY), 2),
  named(hash(QUERY).toUpperCase()),
  named('x'),
  named(7),
  named(null),
  { persistedQuery: {} },
  { persistedQuery: null },
  { persistedQuery: 'x' },
])('a client that names a query in another way turns to whole texts: %j', async (extensions) => {
  const refused = [200, 'PersistedQueryNotSupported', 'PERSISTED_QUERY_NOT_SUPPORTED'];
  expect(await asked(tiny(), { extensions })).toEqual(refused);
  expect(await asked(tiny(), { query: QUERY, extensions })).toEqual(refused);
});

test('a text with the hash of another is refused, and not kept', async () => {
  const server = tiny();
  const extensions = named(hash(QUERY));
  expect((await asked(server, { query: '{ language }', extensions }))[2]).toBe('PERSISTED_QUERY_MISMATCH');
  expect((await asked(server, { extensions }))[2]).toBe('PERSISTED_QUERY_NOT_FOUND');
});

test('a thousand texts are kept, the ones used last, and none of more than 20 KB', async () => {
  const server = tiny();
  const text = (place: number) => `${QUERY} #${place}`;
  const keep = (query: string) => asked(server, { query, extensions: named(hash(query)) });
  for (let place = 0; place < 1000; place++) await keep(text(place));
  await asked(server, { extensions: named(hash(text(0))) });
  await keep(text(1000));
  const isKept = async (query: string) => (await asked(server, { extensions: named(hash(query)) }))[2] === undefined;
  expect([await isKept(text(0)), await isKept(text(1)), await isKept(text(2)), await isKept(text(1000))]).toEqual([
    true,
    false,
    true,
    true,
  ]);
  const long = `${QUERY} #${'长'.repeat(7000)}`;
  expect((await keep(long))[1]).toEqual({ today: 'today' });
  expect(await isKept(long)).toBe(false);
});
