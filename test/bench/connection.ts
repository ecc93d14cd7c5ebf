import { connect, type Socket } from 'node:net';

const HEAD_END = '\r\n\r\n';
const LAST_CHUNK = '0\r\n\r\n';
/** Bytes that are read at once. */
const READ_BYTES = 512 * 1024;
/** Bytes of the longest head. */
const HEAD_BYTES = 4096;
/** The place of the status in the head, behind the version of HTTP. */
const STATUS_AT = 'HTTP/1.1 '.length;

/** The body of an answer that came in chunks. */
function unchunked(bytes: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (let place = 0; ; ) {
    const end = bytes.indexOf('\r\n', place);
    const size = Number.parseInt(bytes.subarray(place, end).toString('latin1'), 16);
    if (!(size > 0)) return Buffer.concat(chunks);
    chunks.push(bytes.subarray(end + 2, end + 2 + size));
    place = end + 2 + size + 2;
  }
}

/** An answer as it comes in. */
class Answer {
  /** Its bytes, where they are kept. */
  readonly #pieces: Buffer[] | undefined;
  /** Its first bytes, up to the end of the head, and its last. */
  #head = '';
  #tail = '';
  #bytes = 0;
  /** The place where the body begins, and its bytes; without them it comes in chunks. */
  #start: number | undefined;
  #length: number | undefined;
  /** The status that the server answered, such as 200, and whether it closes the connection afterwards. */
  status = '';
  isLast = false;

  constructor(isKept: boolean) {
    this.#pieces = isKept ? [] : undefined;
  }

  /** Takes a piece, which may be overwritten afterwards. Tells whether the answer is whole. */
  add(piece: Buffer): boolean {
    this.#pieces?.push(Buffer.from(piece));
    this.#bytes += piece.length;
    if (this.#start === undefined) this.#readHead(piece);
    if (this.#start === undefined) return false;
    if (this.#length !== undefined) return this.#bytes >= this.#start + this.#length;
    this.#tail = (this.#tail + piece.toString('latin1', Math.max(0, piece.length - LAST_CHUNK.length))).slice(
      -LAST_CHUNK.length,
    );
    return this.#tail === LAST_CHUNK;
  }

  body(): Buffer {
    const bytes = Buffer.concat(this.#pieces ?? []).subarray(this.#start);
    return this.#length === undefined ? unchunked(bytes) : bytes;
  }

  #readHead(piece: Buffer): void {
    this.#head += piece.toString('latin1', 0, HEAD_BYTES);
    const end = this.#head.indexOf(HEAD_END);
    if (end < 0) return;
    const head = this.#head.slice(0, end);
    this.status = head.slice(STATUS_AT, STATUS_AT + 3);
    this.isLast = /^connection: *close/im.test(head);
    const length = /^content-length: *(\d+)/im.exec(head)?.[1];
    if (length !== undefined) this.#length = Number(length);
    this.#start = end + HEAD_END.length;
  }
}

/** A question that is under way. */
interface Asked {
  readonly bytes: Buffer;
  readonly answer: Answer;
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

/** The bytes of a question as they are sent. */
export function requestBytes(url: URL, body: Buffer): Buffer {
  const head = [
    `POST ${url.pathname} HTTP/1.1`,
    `host: ${url.host}`,
    'content-type: application/json',
    `content-length: ${body.length}`,
  ];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}${HEAD_END}`), body]);
}

/**
 * A persistent connection, on which one question follows the other. Who asks shares the processors with who answers: it reads
 * no more of an answer than tells its end, which takes a fraction of what Node's own client takes.
 */
export class Connection {
  readonly #url: URL;
  #socket: Socket | undefined;
  #wasUsed = false;
  #asked: Asked | undefined;

  constructor(url: URL) {
    this.#url = url;
  }

  /** Sends a question and answers the body of the answer. */
  async ask(bytes: Buffer): Promise<Buffer> {
    return (await this.#send(bytes, new Answer(true))).body();
  }

  /** Sends a question and waits for the end of the answer. */
  async pass(bytes: Buffer): Promise<void> {
    await this.#send(bytes, new Answer(false));
  }

  close(): void {
    this.#socket?.destroy();
  }

  #send(bytes: Buffer, answer: Answer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#asked = { bytes, answer, resolve, reject };
      const socket = this.#socket ?? this.#connected();
      socket.write(bytes);
    });
  }

  #read(piece: Buffer): void {
    const asked = this.#asked;
    if (!asked?.answer.add(piece)) return;
    this.#wasUsed = true;
    this.#asked = undefined;
    // A server answers only so many questions on one connection.
    if (asked.answer.isLast) {
      this.#socket?.destroy();
      this.#socket = undefined;
    }
    if (asked.answer.status === '200') asked.resolve(asked.answer);
    else asked.reject(new Error(`A server of the bench answered with ${asked.answer.status}.`));
  }

  #connected(): Socket {
    const buffer = Buffer.allocUnsafeSlow(READ_BYTES);
    const callback = (count: number) => {
      this.#read(buffer.subarray(0, count));
      return true;
    };
    const socket = connect({ port: Number(this.#url.port), host: this.#url.hostname, onread: { buffer, callback } });
    this.#socket = socket;
    this.#wasUsed = false;
    socket.setNoDelay(true);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      if (this.#socket === socket) this.#socket = undefined;
      const { asked, wasUsed } = { asked: this.#asked, wasUsed: this.#wasUsed };
      this.#asked = undefined;
      // A server may close a connection that was idle for long, just when it is used again.
      if (asked && wasUsed) this.#send(asked.bytes, asked.answer).then(asked.resolve, asked.reject);
      else asked?.reject(new Error('A server of the bench closed a connection before it answered.'));
    });
    return socket;
  }
}
