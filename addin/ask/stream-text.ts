/** An event of a stream. */
export interface StreamEvent {
  event: string;
  data: string;
}

/** Reads the bytes of a stream of Server-Sent Events (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
export class StreamText {
  /** The id of the last event, and after how long to come again, as the server told. */
  lastEventId: string | undefined;
  retryMs: number | undefined;
  readonly #decoder = new TextDecoder();
  #rest = '';

  /** The events that are whole with these bytes. */
  add(bytes: Uint8Array): StreamEvent[] {
    const blocks = (this.#rest + this.#decoder.decode(bytes, { stream: true })).split('\n\n');
    this.#rest = blocks.pop() ?? '';
    return blocks.flatMap((block) => this.#read(block) ?? []);
  }

  #read(block: string): StreamEvent | undefined {
    const fields = block.split('\n').map((line) => /^(\w+): ?(.*)$/.exec(line)?.slice(1) ?? []);
    const fieldOf = (wanted: string) => fields.find(([name]) => name === wanted)?.[1];
    this.lastEventId = fieldOf('id') ?? this.lastEventId;
    const retry = fieldOf('retry');
    if (retry !== undefined) this.retryMs = Number(retry);
    const event = fieldOf('event');
    return event === undefined ? undefined : { event, data: fieldOf('data') ?? '' };
  }
}
