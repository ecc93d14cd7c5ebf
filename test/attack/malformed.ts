import { connect } from 'node:net';
import type { Chance } from './chance.ts';
import { FILE_DIGEST } from './draft.ts';
import type { Target } from './target.ts';

const LINES = [
  'GET / HTTP/1.1',
  'GET /graphql HTTP/1.1',
  'POST /graphql HTTP/1.1',
  'GET /%zz HTTP/1.1',
  'GET /../../etc/passwd HTTP/1.1',
  'GET http://[::1 HTTP/1.1',
  'GET //// HTTP/1.1',
  'GET /\u0000 HTTP/1.1',
  'TRACE / HTTP/1.1',
  'CONNECT localhost:1 HTTP/1.1',
  'BREW /health HTTP/1.1',
  'GET /health HTTP/9.9',
  'GET /health',
  '\u0016\u0003\u0001',
  `GET /${'a'.repeat(20_000)} HTTP/1.1`,
] as const;
const HEADERS = [
  'Host: localhost',
  'Host: a b',
  'Host: ',
  'Host: localhost\r\nHost: other',
  'Content-Length: -1',
  'Content-Length: 10\r\nContent-Length: 20',
  'Content-Length: 99999999999999999999',
  'Transfer-Encoding: gzip',
  'Transfer-Encoding: chunked\r\nContent-Length: 5',
  'Content-Encoding: br',
  'Expect: 200-nothing',
  'Content-Type: application/json; charset=utf-7',
  'Content-Type: application/json',
  'Accept: text/nothing',
  'Origin: null',
  `X-Long: ${'x'.repeat(9000)}`,
  'No colon here',
  ': nothing',
] as const;
const BODIES = [
  '',
  '{',
  '[]',
  'null',
  '{"query":1}',
  '{"query":"{"}',
  '5\r\n{"que',
  '0\r\n\r\n',
  '\u001f\u008b\u0008',
  '{"query":"{__typename}"}',
] as const;
/** The paths of what is saved as a file, and what may be asked of them. */
const FILES = [
  '/export',
  '/export.csv',
  '/export.xlsx',
  '/export/structure',
  '/template.xlsx',
  '/drafts/1/marked.xlsx',
  '/drafts/99999999/marked.xlsx',
  `/files/${FILE_DIGEST}`,
  '/files/x',
] as const;
const ASKED = [
  'districts',
  'indicators',
  'periods',
  'within',
  'roles',
  'documents',
  'district',
  'indicator',
  'period',
  'format',
  'language',
  'at',
  'asOf',
  'inForce',
  'nothing',
] as const;
const VALUES = [
  '440307',
  '龙岗区',
  'QUANTITY_1',
  '2024',
  '2024-13',
  'ACTUAL',
  'sdmx-csv',
  'xlsx',
  'en',
  '1:0000000000000000',
  '2024-06-30',
  '__proto__',
  '\u0000',
  '龙'.repeat(1000),
  "'; DROP TABLE figures; --",
  '',
] as const;

/** Asks for files with what nobody means. */
export async function attackFiles(target: Target, count: number, chance: Chance): Promise<void> {
  for (let asked = 0; asked < count; asked++) {
    const given = Array.from({ length: chance.below(5) }, () => [chance.of(ASKED), chance.of(VALUES)]);
    await target.sent(`${chance.of(FILES)}?${new URLSearchParams(given)}`);
  }
}

/** How long the server has to answer or to hang up. */
const PATIENCE_MS = 500;

/** The server's answer to these bytes until it hangs up, or until nothing more is waited for. */
function said(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(Number(port), hostname, () => socket.end(Buffer.from(bytes, 'latin1')));
    socket.setTimeout(PATIENCE_MS, () => socket.destroy());
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => resolve(text));
  });
}

/** Sends requests that are none, a few at once, and looks at what is said to them. */
export async function attackHttp(target: Target, count: number, chance: Chance): Promise<void> {
  for (let sent = 0; sent < count; sent += 10) {
    const all = Array.from({ length: 10 }, () => {
      const headers = Array.from({ length: 1 + chance.below(3) }, () => chance.of(HEADERS));
      return `${chance.of(LINES)}\r\n${headers.join('\r\n')}\r\n\r\n${chance.of(BODIES)}`;
    });
    const answers = await Promise.all(all.map((bytes) => said(target.url, bytes)));
    for (const [place, text] of answers.entries())
      target.look({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 400), text, ms: 0 }, all[place] ?? '');
  }
}
