import type { IncomingMessage } from 'node:http';
import { graphqlError } from './answer.ts';
import { HTTP_LIMITS, type HttpLimits } from './http-limits.ts';

type BodyLimits = Pick<HttpLimits, 'bodyBytes' | 'allBodiesBytes'>;

/** The reason why a body is not read: it is too long, the client hung up before its end, or others fill the memory. */
type Unread = 'LONG' | 'CUT' | 'BUSY';

/** The bytes of a body, or the response that refuses it. */
export function bytesOf(request: Request, limits: BodyLimits = HTTP_LIMITS): Promise<Buffer | Response> {
  return unlessLong(request.headers.get('content-length'), () => readUpTo(request, limits), limits);
}

/** The same of a request as Node gives it. */
export function bytesIn(message: IncomingMessage, limits: BodyLimits = HTTP_LIMITS): Promise<Buffer | Response> {
  return unlessLong(message.headers['content-length'], () => takenUpTo(message, limits), limits);
}

async function unlessLong(
  length: string | null | undefined,
  read: () => Promise<Buffer | Unread>,
  limits: BodyLimits,
): Promise<Buffer | Response> {
  // Node accepts no body longer than its content-length.
  const bytes = Number(length ?? 0) > limits.bodyBytes ? 'LONG' : await read();
  return typeof bytes === 'string' ? unread(bytes, limits) : bytes;
}

/** The value of a JSON body, or the response that refuses the body. */
export async function jsonBody(request: Request): Promise<{ value: unknown } | Response> {
  const bytes = await bytesOf(request);
  if (bytes instanceof Response) return bytes;
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return graphqlError(400, {
      code: 'BAD_REQUEST',
      message: 'The body is not JSON in UTF-8: send {"query": "…", "variables": {…}}.',
    });
  }
}

/** Bytes of the bodies that are being sent. */
let held = 0;

/** A body that is being sent. */
class Coming {
  readonly #limits: BodyLimits;
  readonly #chunks: Uint8Array[] = [];
  #bytes = 0;

  constructor(limits: BodyLimits) {
    this.#limits = limits;
  }

  /** Takes a piece. Answers why the body is not read any further, if it is not. */
  add(chunk: Uint8Array): 'LONG' | 'BUSY' | undefined {
    this.#bytes += chunk.byteLength;
    held += chunk.byteLength;
    // The rest is not cancelled: that would cut the connection before the client has its answer.
    if (this.#bytes > this.#limits.bodyBytes) return 'LONG';
    if (held > this.#limits.allBodiesBytes) return 'BUSY';
    this.#chunks.push(chunk);
    return undefined;
  }

  whole(): Buffer {
    return Buffer.concat(this.#chunks);
  }

  /** It is held no longer. */
  end(): void {
    held -= this.#bytes;
    this.#bytes = 0;
  }
}

/** The whole body, if it is not too long. */
async function readUpTo({ body }: Request, limits: BodyLimits): Promise<Buffer | Unread> {
  if (!body) return Buffer.alloc(0);
  const reader = body.getReader();
  const coming = new Coming(limits);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return coming.whole();
      const why = coming.add(value);
      if (why) return why;
    }
  } catch {
    return 'CUT';
  } finally {
    coming.end();
  }
}

/** The same of a request as Node gives it, which costs a fraction of reading it as a stream of fetch. */
function takenUpTo(message: IncomingMessage, limits: BodyLimits): Promise<Buffer | Unread> {
  const coming = new Coming(limits);
  return new Promise((resolve) => {
    const end = (bytes: Buffer | Unread) => {
      message.off('data', add);
      coming.end();
      resolve(bytes);
    };
    const add = (chunk: Buffer) => {
      const why = coming.add(chunk);
      if (why) end(why);
    };
    message.on('data', add);
    message.once('end', () => end(coming.whole()));
    message.once('close', () => end('CUT'));
    message.on('error', () => end('CUT'));
  });
}

function unread(why: Unread, { bodyBytes }: BodyLimits): Response {
  if (why === 'LONG') {
    return graphqlError(413, {
      code: 'BODY_TOO_LARGE',
      message: `The request is larger than ${bodyBytes} bytes: send fewer keys at a time, or split it into several requests.`,
    });
  }
  if (why === 'BUSY') {
    const response = graphqlError(503, {
      code: 'BUSY',
      message: 'The server is reading as many requests as it can hold: try again in a few seconds.',
    });
    response.headers.set('retry-after', '5');
    return response;
  }
  // Nobody reads this answer, but the log has its status.
  return graphqlError(400, { code: 'CUT_OFF', message: 'The connection ended before the body did: send it again.' });
}
