import { expect, test } from 'vitest';
import { bytesOf } from '../../api/http/body.ts';
import { HTTP_LIMITS } from '../../api/http/http-limits.ts';
import { type Answer, post, tiny } from './tiny.ts';

const url = 'http://localhost/graphql';
const json = { 'content-type': 'application/json' };

async function refusalOf(request: Request): Promise<{ status: number; message: string; code: unknown }> {
  const { lines, fetch } = tiny();
  const response = await fetch(request);
  const { errors, data } = (await response.json()) as Answer;
  expect(data ?? null).toBeNull();
  expect(errors).toHaveLength(1);
  expect(lines.filter(({ level }) => level === 50)).toEqual([]);
  return { status: response.status, message: errors?.[0]?.message ?? '', code: errors?.[0]?.extensions?.code };
}

test('a body that is not JSON is refused with how to send it', async () => {
  expect(await refusalOf(new Request(url, { method: 'POST', body: '{ figure { name } }' }))).toEqual({
    status: 415,
    code: 'UNSUPPORTED_MEDIA_TYPE',
    message:
      'Send the query as JSON in UTF-8, {"query": "…", "variables": {…}}, with the header content-type: application/json.',
  });
});

test('a form, which any page could submit, is refused like other bodies that are not JSON', async () => {
  const body = new URLSearchParams({ query: '{ figure { name } }' });
  expect((await refusalOf(new Request(url, { method: 'POST', body }))).status).toBe(415);
});

test('broken JSON is refused as such', async () => {
  const { status, message } = await refusalOf(new Request(url, { method: 'POST', headers: json, body: '{nope' }));
  expect([status, message]).toEqual([400, 'The body is not JSON in UTF-8: send {"query": "…", "variables": {…}}.']);
});

test('a list of queries is refused with what answers many keys at once', async () => {
  const { message } = await refusalOf(post([{ query: '{ today }' }]));
  expect(message).toBe('Send one query in each request, as {"query": "…"}; figuresByKey answers many keys at once.');
});

test('a request without a query says where the query goes', async () => {
  expect((await refusalOf(post({}))).message).toContain('The request has no query: send it as text under "query"');
  expect((await refusalOf(post({ query: 7 }))).message).toContain('The request has no query');
  expect((await refusalOf(new Request(url))).message).toContain('Give the query as ?query=…');
});

test('variables of a GET that are not JSON are refused by name', async () => {
  const { status, message } = await refusalOf(new Request(`${url}?query={today}&variables=龙岗`));
  expect([status, message]).toEqual([
    400,
    'The parameter "variables" is not a JSON object: write it like {"text": "GDP"}, URL-encoded.',
  ]);
});

test('methods other than GET and POST are refused with those two', async () => {
  const response = await tiny().fetch(new Request(url, { method: 'DELETE' }));
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
});

test('an answer wanted as a picture is refused with what answers come as', async () => {
  const { status, message } = await refusalOf(post({ query: '{ today }' }, { accept: 'image/png' }));
  expect(status).toBe(406);
  expect(message).toContain('Answers come as application/json');
});

test('several operations without a name are refused with how to name one', async () => {
  const { message } = await refusalOf(post({ query: 'query A { today } query B { today }' }));
  expect(message).toContain('give the name of one of them as "operationName"');
});

test('a body is bounded, whether it tells its length or not', async () => {
  const long = JSON.stringify({ query: '{ today }', variables: { text: 'x'.repeat(HTTP_LIMITS.bodyBytes) } });
  const chunked = new Request(url, { method: 'POST', headers: json, body: long });
  const told = new Request(url, { method: 'POST', headers: { ...json, 'content-length': '3000000' }, body: '{}' });
  for (const request of [chunked, told]) {
    const { status, message } = await refusalOf(request);
    expect(status).toBe(413);
    expect(message).toBe(
      'The request is larger than 2000000 bytes: send fewer keys at a time, or split it into several requests.',
    );
  }
});

test('a query that ends in /health is a query', async () => {
  const response = await tiny().get({ query: '{ echo(text: "x") } #/health' });
  expect(await response.json()).toEqual({ data: { echo: 'x' } });
  const bare = await tiny().fetch(new Request(`${url}?query={today}#&/health`));
  expect(await bare.json()).toEqual({ data: { today: 'today' } });
});

test.each([
  ['/graphql?query={today}', 'application/json'],
  ['/graphql', 'text/html'],
  ['/health', '*/*'],
])('HEAD of %s has the status of GET without a body', async (path, accept) => {
  const asked = (method: string) =>
    tiny().fetch(new Request(`http://localhost${path}`, { method, headers: { accept } }));
  const [whole, head] = [await asked('GET'), await asked('HEAD')];
  expect([head.status, head.headers.get('content-type'), await head.text()]).toEqual([
    200,
    whole.headers.get('content-type'),
    '',
  ]);
});

/** A request whose body is sent in pieces. */
function inPieces(): { request: Request; send: (text: string) => void; end: () => void } {
  const { readable, writable } = new TransformStream<Uint8Array>();
  const writer = writable.getWriter();
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', body: readable, duplex: 'half' };
  return {
    request: new Request(url, init),
    send: (text) => void writer.write(new TextEncoder().encode(text)),
    end: () => void writer.close(),
  };
}

test('bodies that are sent slowly share a bound: the one that passes it is told to come again, the others are read', async () => {
  const limits = { bodyBytes: 80, allBodiesBytes: 100 };
  const [first, second, third] = [inPieces(), inPieces(), inPieces()];
  first.send(`"${'x'.repeat(58)}`);
  const reading = bytesOf(first.request, limits);
  second.send(`"${'y'.repeat(58)}`);
  const refused = await bytesOf(second.request, limits);
  if (!(refused instanceof Response)) throw new Error('It was read.');
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
  expect(await refused.text()).toContain('"code":"BUSY"');
  first.send('"');
  first.end();
  expect(String(await reading)).toBe(`"${'x'.repeat(58)}"`);
  third.send(`"${'z'.repeat(70)}"`);
  third.end();
  expect(String(await bytesOf(third.request, limits))).toBe(`"${'z'.repeat(70)}"`);
});
