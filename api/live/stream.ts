/** How far a stream was told, as the thread that answers tells it. It never leaves the server. */
export interface StreamState {
  /** The name of the last revision that it was told of; 0 before the first. */
  readonly at: string;
  /** Whether there is more to tell at once. */
  readonly isMore: boolean;
  /** The state in which the ledger was then. */
  readonly seen: Seen;
  /** The person or the token that asks; null where nobody is known. */
  readonly asker: string | null;
}

/** The parts of a ledger of which any change may be news. Each only grows. */
export interface Seen {
  /** The number of the last revision that open reading sees. */
  readonly open: number;
  /** The number of the last revision that there is. */
  readonly all: number;
  /** Grows when somebody's sessions, or a token, are ended. */
  readonly people: number;
}

/** A question that is asked again whenever there may be news for it. */
export interface Question {
  /** The same for all that get the same answer. */
  readonly key: string;
  /** The address that it came from. */
  readonly address: string;
  /** The cookies that it came with. */
  readonly cookie: string | null;
  /** Whether it shows who asks. */
  readonly isNamed: boolean;
  /** Aborted when the client goes away. */
  readonly gone: AbortSignal;
  /** Asks for what came after the event of this id. */
  again(lastEventId: string): Promise<Response>;
}

/** Bytes that wait for a slow client. It is asked for nothing more until it has read them. */
const HELD_BYTES = 65_536;

const ENCODER = new TextEncoder();

/** An answer that stays open. */
export class Stream {
  readonly question: Question;
  readonly body: ReadableStream<Uint8Array>;
  readonly since = performance.now();
  state: StreamState;
  /** The time at which it was first seen that the client does not read; undefined while it does. */
  fullSince: number | undefined;
  readonly #over: () => void;
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;

  /** `over` is called once, when it ends for whatever reason. */
  constructor({ question, state, over }: { question: Question; state: StreamState; over: (stream: Stream) => void }) {
    this.question = question;
    this.state = state;
    this.#over = () => {
      this.#controller = undefined;
      over(this);
    };
    this.body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller;
        },
        cancel: () => this.#over(),
      },
      new ByteLengthQueuingStrategy({ highWaterMark: HELD_BYTES }),
    );
    question.gone.addEventListener('abort', () => this.end(), { once: true });
  }

  /** Whether the client has still to read what it was sent. */
  get isFull(): boolean {
    return (this.#controller?.desiredSize ?? 0) <= 0;
  }

  send(text: string): void {
    this.#controller?.enqueue(ENCODER.encode(text));
  }

  end(): void {
    if (!this.#controller) return;
    this.#controller.close();
    this.#over();
  }
}
