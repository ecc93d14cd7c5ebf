import { connect, type Socket } from 'node:net';

const HEAD_END = '\r\n\r\n';
const LAST_CHUNK = '0\r\n\r\n';

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
export class Answer {
  readonly #pieces: Buffer[] = [];
  #bytes = 0;
  /** Where the body begins, and its bytes; without them it comes in chunks. */
  #start: number | undefined;
  #length: number | undefined;

  /** Takes a piece. Tells whether the answer is whole. */
  add(piece: Buffer): boolean {
    this.#pieces.push(piece);
    this.#bytes += piece.length;
    this.#start ??= this.#readHead();
    if (this.#start === undefined) return false;
    if (this.#length !== undefined) return this.#bytes >= this.#start + this.#length;
    const last = piece.length < LAST_CHUNK.length ? Buffer.concat(this.#pieces) : piece;
    return last.subarray(-LAST_CHUNK.length).toString('latin1') === LAST_CHUNK;
  }

  body(): Buffer {
    const bytes = Buffer.concat(this.#pieces).subarray(this.#start);
    return this.#length === undefined ? unchunked(bytes) : bytes;
  }

  #readHead(): number | undefined {
    const bytes = Buffer.concat(this.#pieces);
    const end = bytes.indexOf(HEAD_END);
    if (end < 0) return undefined;
    const head = bytes.subarray(0, end).toString('latin1');
    const length = /^content-length: *(\d+)/im.exec(head)?.[1];
    if (length !== undefined) this.#length = Number(length);
    return end + HEAD_END.length;
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
 * A persistent connection, on which one question follows the other. Who asks shares the processors with who answers: it
 * reads no more of an answer than tells its end, which takes a tenth of what Node's own client takes.
 */
export class Connection {
  readonly #url: URL;
  #socket: Socket | undefined;
  #asked: Asked | undefined;

  constructor(url: URL) {
    this.#url = url;
  }

  ask(bytes: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#asked = { bytes, answer: new Answer(), resolve, reject };
      const socket = this.#socket ?? this.#connected();
      socket.write(bytes);
    });
  }

  close(): void {
    this.#socket?.destroy();
  }

  #connected(): Socket {
    const socket = connect(Number(this.#url.port), this.#url.hostname);
    this.#socket = socket;
    let wasUsed = false;
    socket.setNoDelay(true);
    socket.on('data', (piece) => {
      const asked = this.#asked;
      if (!asked?.answer.add(piece)) return;
      wasUsed = true;
      this.#asked = undefined;
      asked.resolve(asked.answer);
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      if (this.#socket === socket) this.#socket = undefined;
      const asked = this.#asked;
      this.#asked = undefined;
      // A server may close a connection that was idle for long, just when it is used again.
      if (asked && wasUsed) this.ask(asked.bytes).then(asked.resolve, asked.reject);
      else asked?.reject(new Error('A server of the bench closed a connection before it answered.'));
    });
    return socket;
  }
}
