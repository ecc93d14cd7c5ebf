import { connect, type Socket } from 'node:net';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../api/config.ts';
import type { HttpLimits } from '../../api/http/http-limits.ts';
import { createLog } from '../../api/log.ts';
import { type RunningServer, startServer } from '../../api/server.ts';
import { type Tiny, tiny } from './tiny.ts';

interface Watched {
  server: RunningServer;
  handler: Tiny;
  /** The lines that the server itself logged, and those of the handler. */
  lines: () => Record<string, unknown>[];
}

async function watched(limits: Partial<HttpLimits> = {}): Promise<Watched> {
  const handler = tiny();
  const own: Record<string, unknown>[] = [];
  const log = createLog({ write: (line: string) => void own.push(JSON.parse(line)) });
  const config = readConfig({ PLANBOOK_PORT: '0' });
  const server = await startServer({ handler, config, log, limits });
  return { server, handler, lines: () => [...own, ...handler.lines] };
}

let it: Watched;

beforeAll(async () => {
  it = await watched();
});

afterAll(() => it.server.close());

/** Opens a connection and sends text as Latin-1, byte for byte. */
function open({ url }: RunningServer, text: string): Socket {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(text, 'latin1');
  return socket;
}

interface Answered {
  status: number;
  head: string;
  body: string;
}

/** The answer that comes until the connection is closed. */
function read(socket: Socket): Promise<Answered> {
  return new Promise((resolve) => {
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk) => {
      text += String(chunk);
    });
    socket.on('close', () => {
      const [head = '', body = ''] = text.split(/\r\n\r\n(.*)/s);
      resolve({ status: Number(head.slice(9, 12)), head: head.toLowerCase(), body });
    });
  });
}

const HOST = 'Host: localhost:4000\r\n';
const CLOSE = 'Connection: close\r\n';
const JSON_TYPE = 'Content-Type: application/json\r\n';
const BODY = '{"query":"{ today }"}';
const get = (target: string, headers = HOST) => `GET ${target} HTTP/1.1\r\n${headers}${CLOSE}\r\n`;
const post = (headers: string, body = BODY) =>
  `POST /graphql HTTP/1.1\r\n${HOST}${CLOSE}${headers}Content-Length: ${Buffer.byteLength(body, 'latin1')}\r\n\r\n${body}`;

type Case = [status: number, code: string, requests: string[]];

/** Headers of every answer that is not a page. */
const SECURITY = [
  'x-content-type-options: nosniff',
  "content-security-policy: default-src 'none'",
  'cache-control: no-store',
];

/** Malformed requests by the status and code with which each is refused. */
const CASES: Case[] = [
  [
    400,
    'BAD_HOST',
    [
      ...[
        'a b',
        '',
        ' ',
        'a,b',
        'a/b',
        'a?b',
        'a#b',
        'a@b',
        'a\\b',
        '<a>',
        'a:b',
        'a:',
        ':80',
        'a:99999',
        'a:-1',
        '[::1',
      ],
      ...[
        '::1',
        '[::g]',
        'a%20b',
        'a:80:80',
        '256.256.256.256',
        '"a"',
        'a;b',
        "a'b",
        'a|b',
        '{a}',
        'a^b',
        'a`b',
        '(a)',
        'a=b',
      ],
      ...['a&b', 'a+b', 'a*b', 'a!b', 'a$b', 'a~b', '\xe9', 'http://a', '//a', 'a:1 b'],
    ].flatMap((host) => [get('/health', `Host: ${host}\r\n`), get('/graphql?query={today}', `Host: ${host}\r\n`)]),
  ],
  [400, 'BAD_HOST', [get('/health', ''), get('/health', `${HOST}${HOST}`), get('/health', `${HOST}Host: other\r\n`)]],
  [
    400,
    'BAD_TARGET',
    [
      ...['*', 'ftp://localhost/', 'http://', 'http:///health'],
      ...[
        '/%',
        '/%2',
        '/%zz',
        '/%ff',
        '/%c0%af',
        '/%e9',
        '/a%',
        '/%E9%BE',
        '/%80',
        '/office/%',
        '/assets/%ed%a0%80',
        '/%u0041',
      ],
    ].map((target) => get(target)),
  ],
  [
    400,
    'BAD_REQUEST',
    [
      ...[
        'GET',
        'GET health HTTP/1.1',
        'GET % HTTP/1.1',
        'GET ? HTTP/1.1',
        'GET a:b HTTP/1.1',
        'GET :// HTTP/1.1',
        'GET http:/health HTTP/1.1',
        'GET /health HTTP/9.9',
        'GET /health HTTP/1',
        'GET /health http/1.1',
      ],
      ...[
        'get /health HTTP/1.1',
        'GETS /health HTTP/1.1',
        'HELLO /health HTTP/1.1',
        'G\x00T /health HTTP/1.1',
        '\x16\x03\x01',
      ],
      ...[
        'GET /he\x01lth HTTP/1.1',
        'GET /health HTTP/1.1 more',
        'GET\t/health\tHTTP/1.1',
        'PRI * HTTP/2.0',
        '{"query":"x"}',
      ],
      ...[
        'SSH-2.0-OpenSSH',
        'HTTP/1.1 200 OK',
        '/health',
        ' GET /health HTTP/1.1',
        'GET /a b HTTP/1.1',
        'GET /\x7f HTTP/1.1',
      ],
    ].map((line) => `${line}\r\n${HOST}${CLOSE}\r\n`),
  ],
  [
    400,
    'BAD_REQUEST',
    [
      ...[
        'A',
        'A b: c',
        ': c',
        'A\x00: b',
        'A: \x00',
        'A: b\x01',
        'A : b',
        ' A: b',
        'A(: b',
        'A"b: c',
        'A/b: c',
        'A@: b',
        'A[]: b',
      ],
      ...[
        'Content-Length: x',
        'Content-Length: -1',
        'Content-Length: 1.5',
        'Content-Length: 1e3',
        'Content-Length: 0x10',
      ],
      ...[
        'Content-Length: 1\r\nContent-Length: 2',
        'Content-Length: 99999999999999999999999',
        'Content-Length: 5, 5',
        'Content-Length:',
      ],
      ...[
        'Content-Length: 5\r\nTransfer-Encoding: chunked',
        'Transfer-Encoding: chunked, gzip',
        'Transfer-Encoding: chunked, chunked',
      ],
    ].flatMap((header) => [
      `GET /health HTTP/1.1\r\n${HOST}${CLOSE}${header}\r\n\r\n`,
      `POST /graphql HTTP/1.1\r\n${HOST}${CLOSE}${JSON_TYPE}${header}\r\n\r\n`,
    ]),
  ],
  [
    501,
    'BAD_TRANSFER_ENCODING',
    ['gzip, chunked', 'deflate, chunked'].map(
      (coding) => `POST /graphql HTTP/1.1\r\n${HOST}${CLOSE}${JSON_TYPE}Transfer-Encoding: ${coding}\r\n\r\n0\r\n\r\n`,
    ),
  ],
  [
    405,
    'METHOD_NOT_ALLOWED',
    ['TRACE', 'CONNECT'].flatMap((method) =>
      ['/', '/health', '/graphql', '*'].map((path) => get(path).replace('GET', method)),
    ),
  ],
  [
    405,
    'METHOD_NOT_ALLOWED',
    ['PUT', 'DELETE', 'PATCH', 'PROPFIND', 'LOCK', 'SEARCH', 'M-SEARCH', 'PURGE', 'QUERY', 'MKCOL'].flatMap((method) =>
      ['/', '/health', '/graphql', '/manifest.xml', '/office/office.js', '/nothing'].map((path) =>
        get(path).replace('GET', method),
      ),
    ),
  ],
  [
    405,
    'METHOD_NOT_ALLOWED',
    ['/', '/health', '/manifest.xml', '/office/office.js', '/nothing'].map((path) =>
      post(JSON_TYPE).replace('/graphql', path),
    ),
  ],
  [417, 'BAD_EXPECTATION', ['200-ok', 'x'].map((expect) => post(`${JSON_TYPE}Expect: ${expect}\r\n`))],
  [
    431,
    'HEADERS_TOO_LARGE',
    [
      get(`/${'a'.repeat(20_000)}`),
      get('/health', `${HOST}A: ${'b'.repeat(20_000)}\r\n`),
      get('/health', `${HOST}${'A: b\r\n'.repeat(4000)}`),
    ],
  ],
  [
    415,
    'UNSUPPORTED_CONTENT_ENCODING',
    ['gzip', 'deflate', 'br', 'zstd', 'GZIP', 'x', 'gzip, br', 'identity, gzip'].map((coding) =>
      post(`${JSON_TYPE}Content-Encoding: ${coding}\r\n`),
    ),
  ],
  [
    415,
    'UNSUPPORTED_MEDIA_TYPE',
    [
      '',
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/xml',
      'application/jsonx',
      'json',
      '*/*',
      'application/graphql',
      'application/json; charset=gbk',
      'application/json; charset=utf-16',
      'application/json, text/plain',
      'application/json; charset="latin1"',
    ].map((type) => post(type && `Content-Type: ${type}\r\n`)),
  ],
  [
    400,
    'BAD_REQUEST',
    [
      '',
      '{',
      '[',
      'x',
      '"',
      '{"query":}',
      "{'query':'x'}",
      '\xff\xfe',
      '{"query":"\xe9"}',
      '\x1f\x8b\x08',
      'null',
      '1',
      '"x"',
      'true',
      '[]',
      '{}',
      '{"query":1}',
      '{"query":null}',
      '{"query":""}',
      '{"query":" "}',
      '[{"query":"{today}"}]',
      '{"query":"{today}","variables":[]}',
      '{"query":"{today}","variables":"x"}',
      '{"query":"{today}","extensions":1}',
      'NaN',
      '{"query":"{today}",}',
      `${'['.repeat(5000)}`,
    ].map((body) => post(`${JSON_TYPE}Accept: application/graphql-response+json\r\n`, body)),
  ],
  [
    400,
    'BAD_REQUEST',
    ['zz\r\nx\r\n', '-1\r\n', '5;a\x00\r\nhello\r\n', '5\r\nhelloX\r\n', '\r\n'].map(
      (chunks) => `POST /graphql HTTP/1.1\r\n${HOST}${CLOSE}${JSON_TYPE}Transfer-Encoding: chunked\r\n\r\n${chunks}`,
    ),
  ],
  [413, 'BODY_TOO_LARGE', [`POST /graphql HTTP/1.1\r\n${HOST}${CLOSE}${JSON_TYPE}Content-Length: 2000001\r\n\r\n`]],
  [
    406,
    'NOT_ACCEPTABLE',
    ['image/png', 'text/html', 'application/xml;q=1'].map((type) => post(`${JSON_TYPE}Accept: ${type}\r\n`)),
  ],
];

test.each(CASES)(
  'refused with %i %s: one sentence with the headers of every answer, logged once',
  async (status, code, requests) => {
    const wrong: unknown[] = [];
    for (const request of requests) {
      const before = it.lines().length;
      const { head, body, ...answer } = await read(open(it.server, request));
      const { errors } = JSON.parse(/\{.*\}/s.exec(body)?.[0] ?? '{}') as {
        errors?: { message: string; extensions: { code: string } }[];
      };
      await expect.poll(() => it.lines().length).toBeGreaterThan(before);
      const logged = it
        .lines()
        .slice(before)
        .map((line) => line['level']);
      const isSaid = /^[^\n]{20,300}$/.test(errors?.[0]?.message ?? '');
      const isSafe =
        SECURITY.every((header) => head.includes(header)) &&
        !/node_modules|\.ts:|\.js:|at Object/.test(`${head}${body}`);
      const got = [answer.status, errors?.[0]?.extensions.code, isSaid, isSafe, logged];
      if (!isDeepStrictEqual(got, [status, code, true, true, [30]]))
        wrong.push([request.slice(0, 150), got, body.slice(0, 200)]);
    }
    expect(wrong).toEqual([]);
  },
);

test('some three hundred malformed requests are tried', () => {
  expect(CASES.flatMap(([, , requests]) => requests).length).toBeGreaterThan(300);
});

test.each([
  get('/health'),
  get('http://localhost:4000/health'),
  get('http://localhost:4000?x'),
  get('/health', 'Host: [::1]:4000\r\n'),
  get('/health', 'Host: planbook_1.example.gov.cn\r\n'),
  'GET /health HTTP/1.0\r\n\r\n',
  post(JSON_TYPE),
  post('Content-Type: application/json; charset=UTF-8\r\nContent-Encoding: identity\r\n'),
  post('Content-Type: application/graphql+json\r\nExpect: 100-continue\r\n'),
])('a request that is well-formed is answered: %j', async (request) => {
  const { status } = await read(open(it.server, request));
  expect([100, 200, 404]).toContain(status);
});

test.each(['/health', '/manifest.xml', '/office/office.js', '/graphql?query=%7Btoday%7D'])(
  'HEAD of %s has the status and the headers of GET, and no body',
  async (path) => {
    const headers = (head: string) =>
      head
        .split('\r\n')
        .filter((line) => !/^(date|content-length|transfer-encoding|http)/.test(line))
        .sort();
    const whole = await read(open(it.server, get(path)));
    const head = await read(open(it.server, get(path).replace('GET', 'HEAD')));
    expect([head.status, head.body, headers(head.head)]).toEqual([200, '', headers(whole.head)]);
  },
);

test('who hangs up while sending is logged once, as a refused request and no failure', async () => {
  for (const length of ['Content-Length: 500', 'Transfer-Encoding: chunked']) {
    const before = it.lines().length;
    const socket = open(it.server, `POST /graphql HTTP/1.1\r\n${HOST}${JSON_TYPE}${length}\r\n\r\n`);
    await expect.poll(() => socket.bytesWritten).toBeGreaterThan(0);
    socket.write(length.startsWith('C') ? '{"query' : '7\r\n{"query\r\n');
    await new Promise((resolve) => socket.write('', resolve));
    socket.resetAndDestroy();
    await expect.poll(() => it.lines().length).toBe(before + 1);
    expect(it.lines().at(-1)).toMatchObject({ level: 30 });
  }
});

test('a request that is half sent is refused in a sentence when its time is over, and so is one by single bytes', async () => {
  const slow = await watched({ headersMs: 60, requestMs: 120, checkMs: 20 });
  onTestFinished(() => slow.server.close());
  const halves = ['GET /hea', `GET /health HTTP/1.1\r\n${HOST}`, post(JSON_TYPE).slice(0, -3)].map((text) =>
    open(slow.server, text),
  );
  const drip = open(slow.server, 'GET /health HTTP/1.1\r\nA: ');
  const timer = setInterval(() => drip.write('x'), 10);
  onTestFinished(() => clearInterval(timer));
  for (const { status, body } of await Promise.all([...halves, drip].map(read))) {
    expect(status).toBe(408);
    expect(body).toContain('The request took too long to arrive');
  }
  await expect.poll(() => slow.lines().map(({ level }) => level)).toEqual([30, 30, 30, 30]);
});

test('a connection too many is told so, and the next one is served when another has gone', async () => {
  const small = await watched({ connections: 2, keepAliveMs: 20, checkMs: 20 });
  onTestFinished(() => small.server.close());
  const idle = [open(small.server, 'GET'), open(small.server, 'GET')];
  await expect.poll(async () => (await read(open(small.server, get('/health')))).status).toBe(503);
  const before = small.handler.lines.length;
  const { head, body } = await read(open(small.server, get('/health')));
  expect(small.handler.lines).toHaveLength(before);
  expect(head).toContain('retry-after: 5');
  expect(body).toContain('"code":"TOO_MANY_CONNECTIONS"');
  for (const socket of idle) socket.destroy();
  await expect.poll(async () => (await read(open(small.server, get('/health')))).status).toBe(200);
});

test('an idle connection is closed, and one with many requests too', async () => {
  const brief = await watched({ keepAliveMs: 20, requestsPerConnection: 2 });
  onTestFinished(() => brief.server.close());
  const health = `GET /health HTTP/1.1\r\n${HOST}\r\n`;
  const idle = await read(open(brief.server, health));
  expect([idle.status, /keep-alive: (.*)/.exec(idle.head)?.[1]]).toEqual([200, 'timeout=0, max=2']);
  const { head, body } = await read(open(brief.server, health.repeat(3)));
  expect(`${head}${body}`.match(/HTTP\/1\.1 200|http\/1\.1 200/g)?.length).toBe(2);
});

test.each([0, 1])('who reads %i bytes at a time is cut off when the time for it is over', async (bytes) => {
  const slow = await watched({ requestMs: 40, answerMs: 40 });
  onTestFinished(() => slow.server.close());
  const socket = open(slow.server, `GET /office/excel-win32-16.01.js HTTP/1.1\r\n${HOST}\r\n`.repeat(20));
  socket.pause();
  onTestFinished(() => void socket.destroy());
  // The end of the connection shows to a client that writes.
  const asking = setInterval(() => {
    socket.write(`GET /health HTTP/1.1\r\n${HOST}\r\n`);
    if (bytes > 0) socket.read(bytes);
  }, 20);
  onTestFinished(() => clearInterval(asking));
  await expect.poll(() => socket.destroyed, { timeout: 4000 }).toBe(true);
});
