import { expect, test } from 'vitest';
import { tiny } from './tiny.ts';

const queries: Record<string, [string, object?]> = {
  'a union': [
    'query($k: [String!]!) { figuresByKey(keys: $k) { __typename ... on Figure { name } ... on NoAnswer { message } } }',
    { k: ['a', '?', 'b'] },
  ],
  'an interface': ['{ named { __typename name ... on Figure { id } } }'],
  'fragments and aliases': [
    '{ a: figure { ...F } b: figure { ...F later } } fragment F on Figure { n: name history { id } }',
  ],
  'a skipped field': ['query($s: Boolean = true) { figure { name @skip(if: $s) id @include(if: $s) } }'],
  'an error meant for the user': ['{ figure { name refused } today }'],
  'a list': ['{ districts { name history { figure { name } } } figures { totalCount nodes { name } } }'],
  'a variable that is missing': ['query($k: [String!]!) { figuresByKey(keys: $k) { __typename } }'],
  'a variable of the wrong type': ['query($n: Int) { figures(first: $n) { totalCount } }', { n: '龙岗' }],
  'lists of plain values': ['{ figure { names numbers noNames history { names } } }'],
  'a null': ['{ figure { after { name } } }'],
};

for (const [name, [query, variables]] of Object.entries(queries)) {
  test(`${name}: a compiled query answers what the plain one does`, async () => {
    const server = tiny();
    const [plain, compiled, again] = [
      await server.ask(query, variables),
      await server.ask(query, variables),
      await server.ask(query, variables),
    ];
    const comparable = ({ data, errors }: typeof plain) => ({
      data,
      errors: errors?.map(({ path, extensions }) => ({ path, extensions })),
    });
    expect(comparable(compiled)).toEqual(comparable(plain));
    expect(again).toEqual(compiled);
    for (const { message } of compiled.errors ?? []) expect(message).not.toContain('Planbook failed');
  });
}

test('of a document with two operations each runs when it is named', async () => {
  const server = tiny();
  const query = 'query A { today } query B { echo(text: "b") }';
  for (const _ of [1, 2, 3]) {
    expect(await server.ask(query, {}, 'A')).toEqual({ data: { today: 'today' } });
    expect(await server.ask(query, {}, 'B')).toEqual({ data: { echo: 'b' } });
  }
});

test('a query that does not compile is answered all the same, and that is logged once', async () => {
  const server = tiny();
  const query = '{ figure { name } today }';
  const answer = await server.ask(query);
  const { Function: real } = globalThis;
  // Node behaves so under --disallow-code-generation-from-strings.
  globalThis.Function = new Proxy(real, {
    construct() {
      throw new EvalError('Code generation from strings disallowed for this context');
    },
  });
  try {
    expect(await server.ask(query)).toEqual(answer);
    expect(await server.ask(query)).toEqual(answer);
  } finally {
    globalThis.Function = real;
  }
  expect(server.lines.filter(({ level }) => level === 40)).toEqual([
    expect.objectContaining({ reason: expect.stringContaining('Code generation from strings disallowed') }),
  ]);
});

test('a query asked a second time does run compiled', async () => {
  const server = tiny();
  let compiled = 0;
  const { Function: real } = globalThis;
  globalThis.Function = new Proxy(real, {
    construct(target, given, type) {
      compiled += 1;
      return Reflect.construct(target, given, type) as object;
    },
  });
  try {
    await server.ask('{ figure { name id } }');
    expect(compiled).toBe(0);
    await server.ask('{ figure { name id } }');
    const once = compiled;
    expect(once).toBeGreaterThan(0);
    await server.ask('{ figure { name id } }');
    expect(compiled).toBe(once);
  } finally {
    globalThis.Function = real;
  }
});
