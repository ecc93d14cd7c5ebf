import { Response as PlainResponse } from '@whatwg-node/fetch';

/** Bytes of the buffer in which texts are encoded, at most. Longer ones are encoded apart. */
const MOST = 12_000_000;
/** Bytes that a character takes at most. */
const OF_CHARACTER = 3;

let buffer = Buffer.allocUnsafeSlow(65_536);

/**
 * The UTF-8 of a text, in memory of its own. Encoders look through a text once to tell its length and once more to write it;
 * this one writes it into a buffer that is there, and copies that.
 */
export function encoded(text: string): Uint8Array<ArrayBuffer> {
  const most = text.length * OF_CHARACTER;
  if (most > MOST) return new Uint8Array(new TextEncoder().encode(text).buffer);
  if (most > buffer.length) buffer = Buffer.allocUnsafeSlow(Math.min(MOST, 2 * most));
  return new Uint8Array(buffer.subarray(0, buffer.write(text)));
}

/** The bytes of an answer as a whole buffer, which can be handed to another thread. */
export function wholeBuffer(given: ArrayBuffer | Uint8Array): ArrayBuffer {
  if (!(given instanceof Uint8Array)) return given;
  // Bytes may be a view into a buffer that others share.
  const { buffer: held, byteLength } = given;
  return held instanceof ArrayBuffer && held.byteLength === byteLength ? held : new Uint8Array(given).buffer;
}

/** A response whose text is encoded once: others encode it to tell its length, and again to send it. */
export class EncodedResponse extends PlainResponse {
  constructor(body?: BodyInit | null, init?: ResponseInit) {
    super(typeof body === 'string' ? encoded(body) : body, init);
  }
}
