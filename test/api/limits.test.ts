import { getIntrospectionQuery } from 'graphql';
import { expect, test } from 'vitest';
import { plannedHandler } from './planned.ts';
import { type Answer, post, tiny } from './tiny.ts';

async function refusalOf(query: string, variables?: object): Promise<[unknown, string | undefined]> {
  const { errors, data } = await tiny().ask(query, variables);
  expect(data ?? null).toBeNull();
  return [errors?.[0]?.extensions?.code, errors?.[0]?.message];
}

async function runs(query: string, variables?: object): Promise<void> {
  const { errors } = await tiny().ask(query, variables);
  expect(errors).toBeUndefined();
}

const nested = (levels: number) => `${'{ figure '.repeat(levels - 1)}{ today: name }${' }'.repeat(levels - 1)}`;

test('a query 12 levels deep runs, one of 13 is refused with another way to ask', async () => {
  await runs(nested(12));
  expect(await refusalOf(nested(13))).toEqual([
    'TOO_DEEP',
    'The query nests deeper than 12 levels: ask for the inner objects by their own root fields, for instance node(id:).',
  ]);
});

test('depth is counted through fragments, and a fragment itself is no level', async () => {
  const inner = nested(12).replace('{ figure ', '');
  await runs(`{ figure { ...F } } fragment F on Figure ${inner.slice(0, -2)}`);
  const [code] = await refusalOf(`{ figure { ...F } } fragment F on Figure ${nested(12)}`);
  expect(code).toBe('TOO_DEEP');
});

test('introspection, which is deeper, runs', async () => {
  await runs(getIntrospectionQuery());
});

test('introspection counts its objects as every list does, so that aliases of it are refused', async () => {
  const all = (aliases: number, field: string) =>
    `{ ${Array.from({ length: aliases }, (_, at) => `a${at}: ${field}`).join(' ')} }`;
  const types = '__schema { types { fields { type { fields { name } } } } }';
  const ofType = '__type(name: "Figure") { fields { type { fields { args { name } } } } }';
  for (const field of [types, ofType]) {
    await runs(all(2, field));
    expect((await refusalOf(all(20, field)))[0]).toBe('TOO_MANY_OBJECTS');
  }
});

test('a query of more than 2,000 tokens is refused with what to shorten', async () => {
  const listing = (keys: number) => `{ figuresByKey(keys: [${'"?" '.repeat(keys)}]) { __typename } }`;
  await runs(listing(1988));
  expect(await refusalOf(listing(1989))).toEqual([
    'TOO_MANY_TOKENS',
    'The query is longer than 2000 tokens: send lists as variables, share selections by fragments, or split it into several requests.',
  ]);
});

test('a query with more than 100 aliases is refused with the fields that take many keys', async () => {
  const aliased = (count: number) => `{ ${Array.from({ length: count }, (_, n) => `a${n}: today`).join(' ')} }`;
  await runs(aliased(100));
  expect(await refusalOf(aliased(101))).toEqual([
    'TOO_MANY_ALIASES',
    'The query has more than 100 aliases: use figuresByKey or comparisonsByKey with a list of keys, or split it into several requests.',
  ]);
});

test('a query that could return more than 10,000 objects is refused with their number and what to lower', async () => {
  await runs('{ figures(first: 500) { nodes { history { history { name } } } } }'.replace('500', '90'));
  expect(await refusalOf('{ figures(first: 500) { nodes { history { history { name } } } } }')).toEqual([
    'TOO_MANY_OBJECTS',
    'The query could return 55500 objects and at most 10000 are allowed: lower "first" (100 where not given), give fewer keys, ask for fewer nested lists, or page through with "after".',
  ]);
});

test('first counts as 100 where it is not given, and as its variable or default says where it is', async () => {
  const query = (first: string) => `${first} { nodes { history { history { name } } } } }`;
  expect((await refusalOf(query('{ figures')))[1]).toContain('11100 objects');
  await runs(query('query($n: Int) { figures(first: $n)'), { n: 9 });
  await runs(query('query($n: Int = 9) { figures(first: $n)'));
  expect((await refusalOf(query('query($n: Int = 9) { figures(first: $n)'), { n: 400 }))[1]).toContain('44400');
});

test('a list of keys counts its length, times the lists within', async () => {
  const query =
    'query($keys: [String!]!) { figuresByKey(keys: $keys) { ... on Figure { history { name } } ... on NoAnswer { message } } }';
  await runs(query, { keys: Array.from({ length: 900 }, () => 'x') });
  expect((await refusalOf(query, { keys: Array.from({ length: 1000 }, () => 'x') }))[1]).toContain('11000 objects');
});

test('2,000 keys without nested lists run', async () => {
  const keys = Array.from({ length: 2000 }, () => 'x');
  await runs('query($keys: [String!]!) { figuresByKey(keys: $keys) { ... on Figure { figure { name } } } }', { keys });
});

test('a field asked for in two fragments counts once, two aliases count twice', async () => {
  const thrice = '{ ...A ...B } fragment A on Query { figures(first: 90) { nodes { history { history { id } } } } }';
  await runs(`${thrice} fragment B on Query { figures(first: 90) { nodes { history { history { name } } } } }`);
  const twice = 'figures(first: 90) { nodes { history { history { id } } } }';
  expect((await refusalOf(`{ a: ${twice} b: ${twice} }`))[0]).toBe('TOO_MANY_OBJECTS');
});

test('fragments that double at each level are refused before they run', async () => {
  const levels = Array.from(
    { length: 10 },
    (_, n) => `fragment F${n} on Figure { figure { ...F${n + 1} } before { ...F${n + 1} } after { ...F${n + 1} } }`,
  );
  const [code, message] = await refusalOf(`{ figure { ...F0 } } ${levels.join(' ')} fragment F10 on Figure { name }`);
  expect(code).toBe('TOO_MANY_FIELDS');
  expect(message).toContain('more than 5000 fields once its fragments are spread out');
});

test('a negative or huge first is left to the field itself, which knows what to say', async () => {
  await runs('{ figures(first: -5) { nodes { name } } }');
  await runs('{ figures(first: 1000000000) { nodes { name } } }');
});

test('a scoreboard counts for all it reads, however little of it is asked for: ten at once, not a hundred', async () => {
  const boards = (many: number) =>
    `{ ${Array.from({ length: many }, (_, place) => `b${place}: scoreboard(district: "龙岗", period: "2024") { period }`).join(' ')} }`;
  const answerTo = async (query: string) => (await plannedHandler().fetch(post({ query }))).json() as Promise<Answer>;
  expect((await answerTo(boards(10))).errors).toBeUndefined();
  expect((await answerTo(boards(11))).errors?.[0]?.extensions?.code).toBe('TOO_MANY_OBJECTS');
});
