import { expect, test } from 'vitest';
import { createHandler } from '../../api/handler.ts';
import { createLog } from '../../api/log.ts';
import { memoryLedger } from '../data/ledger/memory-ledger.ts';

import { tiny, tinySchema } from './tiny.ts';

test('an unexpected error shows an id and nothing of its cause, and is logged once under that id', async () => {
  const server = tiny();
  for (const field of ['broken', 'brokenLater']) {
    const before = server.lines.length;
    const { errors } = await server.ask(`{ figure { name ${field} } }`);
    const id = errors?.[0]?.extensions?.id;
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.path).toEqual(['figure', field]);
    expect(errors?.[0]?.extensions).toEqual({
      code: 'INTERNAL_SERVER_ERROR',
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(errors?.[0]?.message).toBe(
      `Planbook failed on this request, which is no fault of yours: try again, and if it stays give error id ${id} to whoever runs this server.`,
    );
    expect(JSON.stringify(errors)).not.toContain('SECRET');
    const logged = server.lines.slice(before).filter(({ level }) => level === 50);
    expect(logged).toEqual([
      expect.objectContaining({
        errorId: id,
        path: ['figure', field],
        err: expect.objectContaining({ message: expect.stringContaining('SECRET') }),
      }),
    ]);
  }
});

test('an unexpected error is masked the same when the query runs compiled', async () => {
  const server = tiny();
  const query = '{ figure { name broken brokenLater } }';
  await server.ask(query);
  const before = server.lines.length;
  const { errors, data } = await server.ask(query);
  expect(data).toEqual({ figure: null });
  expect(JSON.stringify(errors)).not.toContain('SECRET');
  const ids = errors?.map(({ extensions }) => extensions?.id);
  const logged = server.lines.slice(before).filter(({ level }) => level === 50);
  expect(logged.map(({ errorId }) => errorId).sort()).toEqual(ids?.sort());
});

test.each(['huge', 'nameless { name }', 'needed'])(
  'an error of execution itself is masked and logged, plain and compiled: %s',
  async (field) => {
    const server = tiny();
    for (const _ of ['plain', 'compiled']) {
      const { errors } = await server.ask(`{ figure { name ${field} } }`);
      expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['INTERNAL_SERVER_ERROR']);
      expect(errors?.[0]?.message).toMatch(/^Planbook failed on this request/);
    }
    expect(server.lines.filter(({ level }) => level === 50)).toHaveLength(2);
  },
);

test('an argument or a variable that cannot be read is told as it is, and is no failure', async () => {
  const server = tiny();
  const list = 'query ($keys: [String!] = ["x"]) { figuresByKey(keys: $keys) { __typename } }';
  for (const [query, variables] of [
    [list, { keys: null }],
    [list, { keys: [7] }],
    ['query ($keys: [String!]!) { figuresByKey(keys: $keys) { __typename } }', {}],
  ] as const) {
    const { errors } = await server.ask(query, variables);
    expect(errors?.[0]?.message).toMatch(/^(?:Argument|Variable) /);
  }
  expect(server.lines.filter(({ level }) => level === 50)).toEqual([]);
});

test('an error meant for the user passes with its code and suggestions and is not logged as a failure', async () => {
  const server = tiny();
  for (const _ of ['plain', 'compiled']) {
    const { errors } = await server.ask('{ figure { name refused } }');
    expect(errors?.[0]).toMatchObject({
      message: 'There is no district "龙冈": did you mean 龙岗区?',
      extensions: { code: 'UNKNOWN_DISTRICT', suggestions: ['龙岗区'] },
    });
  }
  expect(server.lines.filter(({ level }) => level === 50)).toEqual([]);
});

test('a fault of the question passes with its code, the argument at fault and what to type instead', async () => {
  const server = tiny();
  for (const _ of ['plain', 'compiled']) {
    const { errors, data } = await server.ask('{ figure { name faulty } }');
    expect(data).toEqual({ figure: { name: '地区生产总值', faulty: null } });
    expect(errors).toMatchObject([
      {
        message: '期间“1-6月”没有写年份，请写成例如“2024-S1”。',
        path: ['figure', 'faulty'],
        extensions: { code: 'BAD_PERIOD', argument: 'periods', value: '1-6月', suggestions: ['2024-S1'] },
      },
    ]);
  }
  expect(server.lines.filter(({ level }) => level === 50)).toEqual([]);
});

test('a ledger that fails under /health or /graphql gives an id and no detail', async () => {
  const lines: string[] = [];
  const ledger = memoryLedger();
  const handler = createHandler({
    schema: tinySchema,
    ledger,
    config: { cors: [], tls: undefined },
    log: createLog({ write: (line) => void lines.push(line) }),
  });
  ledger.close();
  for (const path of ['/health', '/graphql?query={today}']) {
    const response = await handler.fetch(new Request(`http://localhost${path}`));
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).not.toContain('connection');
    const id = /error id ([0-9a-f-]{36})/.exec(text)?.[1];
    expect(lines.filter((line) => id && line.includes(id))).toHaveLength(1);
  }
});

test('requests are logged without their queries, variables and headers', async () => {
  const server = tiny();
  await server.ask('query($t: String) { echo(text: $t) }', { t: 'PRIVATE-1' });
  await server.get({ query: '{ echo(text: "PRIVATE-2") }' }, { authorization: 'PRIVATE-3' });
  expect(server.lines).toHaveLength(2);
  expect(server.lines[0]).toMatchObject({ method: 'POST', path: '/graphql', status: 200, ms: expect.any(Number) });
  expect(JSON.stringify(server.lines)).not.toContain('PRIVATE');
});
