import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';

/** The reason why a request is refused before anything reads it. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  /** One sentence that says what to send instead. */
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const HOST = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;
/** The methods that fetch forbids, for which no Request can be made. */
const FORBIDDEN = ['CONNECT', 'TRACE', 'TRACK'];

export const BAD_METHOD: Refusal = {
  status: 405,
  code: 'METHOD_NOT_ALLOWED',
  message: 'This server answers GET, HEAD, POST and OPTIONS: GraphQL is asked by POST, files are read by GET.',
  headers: { allow: 'GET, HEAD, POST, OPTIONS' },
};

const BAD_HOST: Refusal = {
  status: 400,
  code: 'BAD_HOST',
  message: 'The header Host is missing, is there twice or is no host: send the name and port of this server in it.',
};

const BAD_TARGET: Refusal = {
  status: 400,
  code: 'BAD_TARGET',
  message:
    'The address of the request is malformed: it begins with / and has every other character %-encoded in UTF-8.',
};

const BAD_CODING: Refusal = {
  status: 501,
  code: 'BAD_TRANSFER_ENCODING',
  message: 'The body is sent in a transfer encoding that is not read here: send it plain, or chunked.',
};

export const BAD_EXPECTATION: Refusal = {
  status: 417,
  code: 'BAD_EXPECTATION',
  message: 'The header Expect asks for what this server does not do: leave it out.',
};

export const TOO_BUSY: Refusal = {
  status: 503,
  code: 'TOO_MANY_CONNECTIONS',
  message: 'This server has as many connections as it takes: try again in a few seconds.',
  headers: { 'retry-after': '5' },
};

/** The refusal of a request whose line or headers cannot be handled; undefined for all others. An absolute target is made a path. */
export function refusalOf(request: IncomingMessage): Refusal | undefined {
  if (FORBIDDEN.includes(request.method ?? '')) return BAD_METHOD;
  const { host, 'transfer-encoding': coding } = request.headers;
  const isOld = request.httpVersionMajor < 1 || (request.httpVersionMajor === 1 && request.httpVersionMinor === 0);
  const hosts = request.rawHeaders.filter((name, place) => place % 2 === 0 && name.toLowerCase() === 'host').length;
  if (hosts > 1 || (host === undefined ? !isOld : !isHost(host))) return BAD_HOST;
  if (coding !== undefined && coding.trim().toLowerCase() !== 'chunked') return BAD_CODING;
  const path = pathOf(request.url ?? '');
  if (path === undefined) return BAD_TARGET;
  request.url = path;
  return undefined;
}

function isHost(host: string): boolean {
  return HOST.test(host) && URL.canParse(`http://${host}/`);
}

/** The path and query of a request target; undefined where it is malformed. A proxy's target has the origin too. */
function pathOf(target: string): string | undefined {
  const absolute = /^https?:\/\/[^/?#]+(?<path>[/?].*)?$/i.exec(target);
  const path = absolute ? (absolute.groups?.['path'] ?? '/').replace(/^\?/, '/?') : target;
  if (!path.startsWith('/') || !URL.canParse(`http://localhost${path}`)) return undefined;
  try {
    decodeURIComponent(path.split('?', 1)[0] ?? '');
    return path;
  } catch {
    return undefined;
  }
}

/** The refusal that a failure of Node's own parser calls for; undefined where the client is gone, or does not speak TLS as it has to. */
export function parserRefusal({ code = '' }: { code?: string | undefined }): Refusal | undefined {
  if (/^(?:ERR_SSL|ERR_TLS|EPROTO)/.test(code)) return undefined;
  switch (code) {
    case 'ECONNRESET':
    case 'EPIPE':
    case 'ECONNABORTED':
    case 'ETIMEDOUT':
      return undefined;
    case 'HPE_HEADER_OVERFLOW':
      return {
        status: 431,
        code: 'HEADERS_TOO_LARGE',
        message: 'The address and the headers are too long: send the question by POST, and fewer or shorter headers.',
      };
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return {
        status: 413,
        code: 'BODY_TOO_LARGE',
        message: 'The chunks of the body have too long extensions: leave these out.',
      };
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return {
        status: 408,
        code: 'TOO_SLOW',
        message: 'The request took too long to arrive: send it again, in one go.',
      };
    case 'HPE_INVALID_METHOD':
      return { ...BAD_METHOD, status: 400, code: 'BAD_REQUEST' };
    default:
      return {
        status: 400,
        code: 'BAD_REQUEST',
        message: 'What was sent is no HTTP request: check the request line, the headers and the length of the body.',
      };
  }
}

function bodyOf({ message, code }: Refusal): string {
  return JSON.stringify({ errors: [{ message, extensions: { code } }] });
}

/** Answers a request with a refusal and closes its connection, as the rest of what was sent is not read. */
export function refuse(response: ServerResponse, refusal: Refusal, security: Readonly<Record<string, string>>): void {
  response.writeHead(refusal.status, {
    ...security,
    ...refusal.headers,
    'content-type': 'application/json; charset=utf-8',
    connection: 'close',
  });
  response.end(bodyOf(refusal));
}

/** Answers on a connection for which there is no response, and closes it. */
export function refuseRaw(socket: Duplex, refusal: Refusal, security: Readonly<Record<string, string>>): void {
  const body = bodyOf(refusal);
  const headers = {
    ...security,
    ...refusal.headers,
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  };
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const line = `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status] ?? ''}\r\n`;
  socket.end(`${line}${head.join('')}\r\n${body}`);
}
