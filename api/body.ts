import { graphqlError } from './answer.ts';

/** The most bytes of a request body. 2,000 keys with their names take about 300,000. */
export const MAX_BODY_BYTES = 2_000_000;

/** The request, once its body is known to be short enough, or the response that refuses it. */
export async function boundedBody(request: Request): Promise<Request | Response> {
  const length = request.headers.get('content-length');
  if (length !== null) {
    // Node accepts no body longer than its content-length.
    return Number(length) <= MAX_BODY_BYTES ? request : tooLarge();
  }
  if (!request.body) return request;
  const body = await readUpTo(request.body, MAX_BODY_BYTES);
  if (!body) return tooLarge();
  return new Request(request.url, { method: request.method, headers: request.headers, body });
}

/** The whole body, or undefined where it is longer than `limit` bytes. */
async function readUpTo(body: ReadableStream<Uint8Array>, limit: number): Promise<Buffer<ArrayBuffer> | undefined> {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks);
    bytes += value.byteLength;
    // The rest is not cancelled: that would cut the connection before the client has its answer.
    if (bytes > limit) return undefined;
    chunks.push(value);
  }
}

function tooLarge(): Response {
  return graphqlError(413, {
    code: 'BODY_TOO_LARGE',
    message: `The request is larger than ${MAX_BODY_BYTES} bytes: send fewer keys at a time, or split it into several requests.`,
  });
}
