import { graphqlError } from './answer.ts';
import { HTTP_LIMITS } from './http-limits.ts';

/** The bytes of a body, or the response that refuses it. */
export async function bytesOf(request: Request): Promise<Buffer | Response> {
  // Node accepts no body longer than its content-length.
  if (Number(request.headers.get('content-length') ?? 0) > HTTP_LIMITS.bodyBytes) return tooLarge();
  const bytes = await readUpTo(request, HTTP_LIMITS.bodyBytes);
  if (bytes === 'CUT') return cutOff();
  return bytes === 'LONG' ? tooLarge() : bytes;
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

/** The whole body; LONG where it has more than `limit` bytes, CUT where the client hung up before its end. */
async function readUpTo({ body }: Request, limit: number): Promise<Buffer | 'LONG' | 'CUT'> {
  if (!body) return Buffer.alloc(0);
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return Buffer.concat(chunks);
      bytes += value.byteLength;
      // The rest is not cancelled: that would cut the connection before the client has its answer.
      if (bytes > limit) return 'LONG';
      chunks.push(value);
    }
  } catch {
    return 'CUT';
  }
}

function tooLarge(): Response {
  return graphqlError(413, {
    code: 'BODY_TOO_LARGE',
    message: `The request is larger than ${HTTP_LIMITS.bodyBytes} bytes: send fewer keys at a time, or split it into several requests.`,
  });
}

/** Nobody reads this answer, but the log has its status. */
function cutOff(): Response {
  return graphqlError(400, { code: 'CUT_OFF', message: 'The connection ended before the body did: send it again.' });
}
