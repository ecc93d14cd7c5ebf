import { graphqlError } from './answer.ts';
import { HTTP_LIMITS, type HttpLimits } from './http-limits.ts';

type BodyLimits = Pick<HttpLimits, 'bodyBytes' | 'allBodiesBytes'>;

/** The reason why a body is not read: it is too long, the client hung up before its end, or others fill the memory. */
type Unread = 'LONG' | 'CUT' | 'BUSY';

/** The bytes of a body, or the response that refuses it. */
export async function bytesOf(request: Request, limits: BodyLimits = HTTP_LIMITS): Promise<Buffer | Response> {
  // Node accepts no body longer than its content-length.
  const isLong = Number(request.headers.get('content-length') ?? 0) > limits.bodyBytes;
  const bytes = isLong ? 'LONG' : await readUpTo(request, limits);
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

/** The whole body, if it is not too long. */
async function readUpTo({ body }: Request, { bodyBytes, allBodiesBytes }: BodyLimits): Promise<Buffer | Unread> {
  if (!body) return Buffer.alloc(0);
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return Buffer.concat(chunks);
      bytes += value.byteLength;
      held += value.byteLength;
      // The rest is not cancelled: that would cut the connection before the client has its answer.
      if (bytes > bodyBytes) return 'LONG';
      if (held > allBodiesBytes) return 'BUSY';
      chunks.push(value);
    }
  } catch {
    return 'CUT';
  } finally {
    held -= bytes;
  }
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
