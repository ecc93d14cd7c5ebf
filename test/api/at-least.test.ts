import { afterEach, expect, test, vi } from 'vitest';
import { stateWaiter } from '../../api/at-least.ts';
import { createHandler } from '../../api/handler.ts';
import { createLog } from '../../api/log.ts';
import { addRevision, findRevision, revisionName } from '../../data/ledger/revision.ts';
import { schema } from '../../schema/schema.ts';
import { plannedHandler } from './planned.ts';
import { type Answer, post, type Tiny, tiny } from './tiny.ts';

afterEach(() => vi.useRealTimers());

const query = '{ figure { name } }';
const day = '2024-06-30';
const KEPT = 'private, max-age=600';

/** A copy of one ledger with revisions of these notes after the first. */
function copy(...notes: string[]): Tiny {
  const server = tiny();
  for (const note of notes) addRevision(server.ledger, { note }, []);
  return server;
}

function nameIn({ ledger }: Tiny, number: number): string {
  const revision = findRevision(ledger, number);
  return revision ? revisionName(revision) : '';
}

async function told(response: Response) {
  const { errors = [], data } = (await response.json()) as Answer;
  return {
    status: response.status,
    data,
    errors: errors.map(({ extensions, message }) => ({ ...extensions, message })),
  };
}

test('copies that each published something are told apart by ETag, and equal histories have equal ones', async () => {
  const [one, same, other, backup] = [copy('a', 'b'), copy('a', 'b'), copy('a', 'c'), copy('a')];
  const tagOf = async (server: Tiny, more = {}) => (await server.get({ query, ...more })).headers.get('etag') ?? '';
  const tag = await tagOf(one);
  expect(await tagOf(same)).toBe(tag);
  const statuses = [one, same, other, backup].map(async (server) => [
    (await server.get({ query }, { 'if-none-match': tag })).status,
  ]);
  expect(await Promise.all(statuses)).toEqual([[304], [304], [200], [200]]);
  // The history up to the second revision is the same everywhere. Only a server whose latest it is gives it plain ids.
  const at = nameIn(one, 2);
  expect(await tagOf(one, { at, day })).toBe(await tagOf(other, { at, day }));
  expect(await tagOf(one, { at, day })).not.toBe(await tagOf(backup, { at, day }));
});

test('a cache may keep an answer only where its address names the revision and the day', async () => {
  const server = copy('a', 'b');
  const kept = async (search: Record<string, string>) => {
    const { status, headers } = await server.get({ query, ...search });
    return [status, headers.get('cache-control')];
  };
  const at = nameIn(server, 3);
  expect(await kept({})).toEqual([200, 'no-store']);
  expect(await kept({ day })).toEqual([200, 'no-store']);
  expect(await kept({ at })).toEqual([200, 'private, no-cache']);
  expect(await kept({ at, day })).toEqual([200, KEPT]);
  expect(await kept({ at: nameIn(server, 2), day })).toEqual([200, KEPT]);
  expect(await kept({ at, day: '2024-07-01' })).toEqual([200, 'private, no-cache']);
  expect(await kept({ at, day, query: '{ figure { broken } }' })).toEqual([200, 'no-store']);
  const tag = (await server.get({ query, at, day })).headers.get('etag') ?? '';
  const again = await server.get({ query, at, day }, { 'if-none-match': tag });
  expect([again.status, again.headers.get('cache-control')]).toEqual([304, KEPT]);
  // Answers kept yesterday have another address, and a question at an older one gets today's answer and is not kept.
  server.clock = new Date('2024-06-30T16:00:00Z');
  expect(await kept({ at, day })).toEqual([200, 'private, no-cache']);
  const { method, headers } = post({});
  const search = new URLSearchParams({ at, day });
  const body = JSON.stringify({ query });
  const posted = await server.fetch(new Request(`http://localhost/graphql?${search}`, { method, headers, body }));
  expect([posted.status, posted.headers.get('cache-control')]).toEqual([200, 'no-store']);
});

test('everything in a request whose address names a revision is read at that one, unless a field names its own', async () => {
  const { ledger } = copy();
  const log = createLog({ write: () => undefined });
  const district = { code: '440307', name: '龙岗区', nameEn: 'Longgang', position: 1 };
  for (const name of ['龙岗区', '龙岗', '龙岗新区']) addRevision(ledger, {}, [{ district: { ...district, name } }]);
  const [second, third] = [2, 3].map((number) => revisionName(findRevision(ledger, number) ?? { number, id: '' }));
  const handler = createHandler({ schema, ledger, log, config: { cors: [], tls: undefined } });
  const asked = `{ revision { number } district(code: "440307") { name } own: districts(at: "${third}") { name } }`;
  const read = async (search: string, request: RequestInit = {}) =>
    told(await handler.fetch(new Request(`http://localhost/graphql?${search}`, request)));
  const data = (number: number, name: string) => ({
    status: 200,
    errors: [],
    data: { revision: { number }, district: { name }, own: [{ name: '龙岗' }] },
  });
  expect(await read(`query=${encodeURIComponent(asked)}`)).toEqual(data(4, '龙岗新区'));
  expect(await read(`at=${second}&query=${encodeURIComponent(asked)}`)).toEqual(data(2, '龙岗区'));
  expect(await read(`%61t=${second}&query=${encodeURIComponent(asked)}`)).toEqual(data(2, '龙岗区'));
  const { method, headers } = post({});
  expect(await read(`at=${second}`, { method, headers, body: JSON.stringify({ query: asked }) })).toEqual(
    data(2, '龙岗区'),
  );
});

test('an answer may be kept too where all that the address asks for names its revision and day, and not where a part does not', async () => {
  const name = '5:6a9ddcd3073fc09f';
  const handler = plannedHandler();
  const kept = async (text: string) => {
    const response = await handler.fetch(
      new Request(`http://localhost/graphql?${new URLSearchParams({ query: text })}`),
    );
    expect(((await response.json()) as Answer).errors).toBeUndefined();
    return response.headers.get('cache-control');
  };
  const figures = (how: string, fields = 'printed') => `figures(${how}, first: 1) { nodes { ${fields} } }`;
  const [fixed, board] = [`at: "${name}", asOf: "2024-12-31"`, 'district: "龙岗", period: "2024"'];
  const spec = `districts: ["龙岗"], indicators: ["GDP"], periods: ["2024"]`;
  const may = [
    figures(fixed),
    `${figures(fixed)} documents(at: "${name}") { title }`,
    `scoreboard(${board}, ${fixed}) { headline { total } }`,
    `table(spec: { ${spec}, ${fixed} }) { title columns { values } }`,
    `figuresByKey(at: "${name}", keys: [{ district: "龙岗", indicator: "GDP", period: "2024", asOf: "2024-12-31" }]) { __typename }`,
  ];
  const mayNot = [
    figures(`at: "${name}"`),
    figures('asOf: "2024-12-31"'),
    figures('atRevision: 5, asOf: "2024-12-31"'),
    `${figures(fixed)} topics { code }`,
    figures(fixed, 'indicator { districts { code } }'),
    `figuresByKey(at: "${name}", keys: [{ district: "龙岗", indicator: "GDP", period: "2024" }]) { __typename }`,
    '__schema { queryType { name } }',
    '__typename',
  ];
  for (const text of may) expect([text, await kept(`{ ${text} }`)]).toEqual([text, KEPT]);
  for (const text of mayNot) expect([text, await kept(`{ ${text} }`)]).toEqual([text, 'no-store']);
});

test.each<[string, string, number, string]>([
  ['a revision of another copy', 'FORKED', 503, '2024'],
  ['an id that never was', 'FORKED', 503, '2:0123456789abcdef'],
  ['a number alone', 'BAD_REVISION', 400, '2'],
  ['a name with a tail', 'BAD_REVISION', 400, '2:0123456789abcdef0'],
  ['nothing', 'BAD_REVISION', 400, ''],
])(
  'a question that needs %s is told %s at once, whether by its header or by its address',
  async (_, code, status, text) => {
    const server = copy('a');
    const name = text === '2024' ? nameIn(copy('b'), 2) : text;
    const latest = nameIn(server, 2);
    const fault = { code, value: name, suggestions: [latest], message: expect.stringContaining(latest) };
    const byHeader = [
      server.get({ query }, { 'planbook-at-least': name }),
      server.fetch(post({ query }, { 'planbook-at-least': name })),
    ];
    for (const response of await Promise.all(byHeader)) {
      expect(await told(response)).toEqual({
        status,
        data: undefined,
        errors: [{ ...fault, argument: 'planbook-at-least' }],
      });
      expect(response.headers.get('cache-control')).toBe('no-store');
    }
    expect(await told(await server.get({ query, at: name, day }))).toEqual({
      status,
      data: undefined,
      errors: [{ ...fault, argument: 'at' }],
    });
  },
);

test('a server that is behind lets a question wait for its revision, and answers it as soon as that comes', async () => {
  vi.useFakeTimers();
  const [server, ahead] = [copy('a'), copy('a', 'b')];
  const name = nameIn(ahead, 3);
  const answers = [
    server.get({ query }, { 'planbook-at-least': name }),
    server.fetch(post({ query }, { 'planbook-at-least': name })),
    server.get({ query, at: name, day }),
  ];
  await vi.advanceTimersByTimeAsync(1000);
  // Others are answered meanwhile.
  expect((await server.get({ query }, { 'planbook-at-least': nameIn(server, 2) })).status).toBe(200);
  addRevision(server.ledger, { note: 'b' }, []);
  await vi.advanceTimersByTimeAsync(200);
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200, 200]);
});

test('a server that stays behind says so after two seconds, and when to come again', async () => {
  vi.useFakeTimers();
  const [server, ahead] = [copy('a'), copy('a', 'b')];
  const name = nameIn(ahead, 3);
  const asked = server.get({ query }, { 'planbook-at-least': name, 'accept-language': 'en' });
  await vi.advanceTimersByTimeAsync(2000);
  const response = await asked;
  expect(response.headers.get('retry-after')).toBe('2');
  const latest = nameIn(server, 2);
  const message = `The server does not have revision ${name} yet, its latest is ${latest}. Nothing was changed: try again later, or ask for ${latest}.`;
  const fault = { code: 'BEHIND', argument: 'planbook-at-least', value: name, suggestions: [latest], message };
  expect(await told(response)).toEqual({ status: 503, data: undefined, errors: [fault] });
});

test('at most 64 questions wait, and the next goes on at once', async () => {
  vi.useFakeTimers();
  const wait = stateWaiter(async () => ({ open: 1, all: 1 }));
  const asking = () =>
    wait(new Request('http://localhost/graphql', { headers: { 'planbook-at-least': '2:0123456789abcdef' } }));
  let over = 0;
  const all = Array.from({ length: 65 }, () => asking().then(() => (over += 1)));
  await vi.advanceTimersByTimeAsync(0);
  expect(over).toBe(1);
  await vi.advanceTimersByTimeAsync(2000);
  await Promise.all(all);
  expect(over).toBe(65);
});
