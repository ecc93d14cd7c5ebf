import { gateWords } from '../../data/rules/message/gate.ts';
import type { Language } from '../../data/rules/words.ts';
import { graphqlError } from '../http/answer.ts';
import { isStreamed } from '../http/connection.ts';
import { sessionsIn } from '../person/credentials.ts';
import { type Question, type Seen, Stream, type StreamState } from './stream.ts';

/** The header in which the thread that answers tells how far a stream was told. */
export const STREAM = 'planbook-stream';

/** The bounds of streams. */
export interface LiveLimits {
  /** The most streams at once: of all clients, of one person or token, and of one address whose people are not known. */
  readonly all: number;
  readonly ofOne: number;
  readonly ofAddress: number;
  /** How often it is looked for news that another process published. */
  readonly lookMs: number;
  /** How often a line without meaning is sent, so that nothing on the way takes a silent stream for a dead one. */
  readonly beatMs: number;
  /** How long a client may leave unread what it was sent. */
  readonly slowMs: number;
  /** How long a stream stays open. The client then comes again, and shows anew who it is. */
  readonly openMs: number;
}

/** A server takes 1,000 connections, of which streams leave half to questions. */
export const LIVE_LIMITS: LiveLimits = {
  all: 500,
  ofOne: 20,
  ofAddress: 200,
  lookMs: 1000,
  beatMs: 15_000,
  slowMs: 30_000,
  openMs: 3_600_000,
};

/** Clients that all lose the line come again within this time, and not all at once. */
const AGAIN_MS = { least: 2000, most: 7000 };
/** The seconds after which a client comes again for which there was no room. */
const RETRY_AFTER = '60';

const COMPLETE = 'event: complete\ndata:\n\n';

/**
 * Keeps subscriptions open. A stream is a question that is asked again, with the last event that it was told, whenever a
 * revision was published or somebody's rights ended: whoever may not ask any more is told nothing more. Who publishes does
 * not matter. One look a second is made for all streams, and none while there are none.
 */
export class Live {
  readonly #limits: LiveLimits;
  readonly #failed: (error: unknown) => void;
  readonly #streams = new Set<Stream>();
  #look: () => Promise<Seen> = async () => this.#seen;
  #seen: Seen = { open: 0, all: 0, people: 0 };
  #timer: NodeJS.Timeout | undefined;
  #beatAt = 0;
  #isBusy = false;
  #isDue = false;
  #isClosed = false;

  constructor({ limits, failed }: { limits?: Partial<LiveLimits>; failed: (error: unknown) => void }) {
    this.#limits = { ...LIVE_LIMITS, ...limits };
    this.#failed = failed;
  }

  /** Tells how to look at the ledger. */
  watch(look: () => Promise<Seen>): void {
    this.#look = look;
  }

  /** How many streams are open. */
  get size(): number {
    return this.#streams.size;
  }

  /** Something was written, so that there may be news. */
  changed(): void {
    if (this.#streams.size > 0) void this.#tellAll();
  }

  /** Ends the streams of a session whose person signed out. A browser may have other cookies by then. */
  signedOut(cookie: string): void {
    const over = new Set(sessionsIn(cookie));
    for (const stream of this.#streams)
      if (sessionsIn(stream.question.cookie ?? '').some((session) => over.has(session))) stream.end();
  }

  /** Ends all streams, and opens none any more. */
  close(): void {
    this.#isClosed = true;
    for (const stream of this.#streams) stream.end();
  }

  /** The answer to a subscription, which stays open; any other answer as it is. */
  async keep(given: Response, question: Question, language: Language): Promise<Response> {
    const header = given.headers.get(STREAM);
    if (header === null) return given;
    const told = await given.text();
    const state = JSON.parse(header) as StreamState;
    const refusal = this.#refusal(state, question, language);
    if (refusal) return refusal;
    const stream = new Stream({ question, state, over: (over) => this.#over(over) });
    this.#streams.add(stream);
    const againMs = AGAIN_MS.least + Math.floor(Math.random() * (AGAIN_MS.most - AGAIN_MS.least));
    // The id alone is no event, but what the client then knows, should it lose the line before the first.
    stream.send(`retry: ${againMs}\nid: ${state.at}\n\n${told}`);
    if (question.gone.aborted) stream.end();
    else this.#start();
    if (state.isMore) this.changed();
    return new Response(stream.body, { headers: headersOf(given.headers) });
  }

  #refusal({ asker }: StreamState, { address }: Question, language: Language): Response | undefined {
    const say = gateWords(language).live;
    if (this.#isClosed) return graphqlError(503, { code: 'BUSY', message: say.stopping });
    const { all, ofOne, ofAddress } = this.#limits;
    const own = [...this.#streams].filter((stream) =>
      asker === null
        ? stream.state.asker === null && stream.question.address === address
        : stream.state.asker === asker,
    ).length;
    if (this.#streams.size < all && own < (asker === null ? ofAddress : ofOne)) return undefined;
    const response = graphqlError(429, { code: 'TOO_MANY_STREAMS', message: say.tooManyStreams });
    response.headers.set('retry-after', RETRY_AFTER);
    return response;
  }

  #over(stream: Stream): void {
    this.#streams.delete(stream);
    if (this.#streams.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #start(): void {
    if (this.#timer) return;
    this.#beatAt = performance.now() + this.#limits.beatMs;
    this.#timer = setInterval(() => {
      this.#care(performance.now());
      void this.#tellAll();
    }, this.#limits.lookMs);
    this.#timer.unref();
  }

  /** Shows each client that its stream lives, and ends those that nobody reads or that are old. */
  #care(now: number): void {
    const isBeat = now >= this.#beatAt;
    if (isBeat) this.#beatAt = now + this.#limits.beatMs;
    for (const stream of this.#streams) {
      stream.fullSince = stream.isFull ? (stream.fullSince ?? now) : undefined;
      const isUnread = stream.fullSince !== undefined && now - stream.fullSince >= this.#limits.slowMs;
      if (isUnread || now - stream.since >= this.#limits.openMs) stream.end();
      else if (isBeat && !stream.isFull) stream.send(':\n\n');
    }
  }

  /** Looks at the ledger, and asks what may have news once for all that get the same answer. One look is made at a time. */
  async #tellAll(): Promise<void> {
    this.#isDue = true;
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      while (this.#isDue) {
        this.#isDue = false;
        this.#seen = await this.#look();
        const behind = [...this.#streams].filter(
          (stream) => !stream.isFull && this.#isBehind(stream.state, stream.question),
        );
        const same = Map.groupBy(behind, ({ question, state }) => `${state.at}\n${question.key}`);
        for (const streams of same.values()) await this.#tell(streams);
      }
    } catch (error) {
      this.#failed(error);
    } finally {
      this.#isBusy = false;
    }
  }

  #isBehind({ isMore, seen }: StreamState, { isNamed }: Question): boolean {
    const { open, all, people } = this.#seen;
    return isMore || (isNamed ? all > seen.all || people > seen.people : open > seen.open);
  }

  /** Asks once for streams that get the same answer. */
  async #tell(streams: readonly Stream[]): Promise<void> {
    const [first] = streams;
    if (!first) return;
    const given = await first.question.again(first.state.at);
    const header = given.headers.get(STREAM);
    const text = await given.text();
    // The server is busy: the next look asks again.
    if (header === null && given.status === 503) return;
    const state = header === null ? undefined : (JSON.parse(header) as StreamState);
    for (const stream of streams) {
      if (state) {
        stream.state = state;
        if (text !== '') stream.send(text);
      } else {
        stream.send(
          isStreamed(given.headers.get('content-type')) ? text : `event: next\ndata: ${errorsIn(text)}\n\n${COMPLETE}`,
        );
        stream.end();
      }
    }
    if (state?.isMore) this.#isDue = true;
  }
}

/** The errors of an answer in one line; nobody's where it holds none. */
function errorsIn(text: string): string {
  try {
    const { errors = [] } = JSON.parse(text) as { errors?: unknown[] };
    return JSON.stringify({ errors });
  } catch {
    return JSON.stringify({ errors: [] });
  }
}

/** Headers of an answer that are not those of a stream. */
const NOT_OF_STREAM = [STREAM, 'etag', 'content-length', 'content-encoding', 'connection', 'cache-control'];

/** The headers of a stream: nothing on its way may hold it back, keep it or compress it. */
function headersOf(given: Headers): [string, string][] {
  return [
    ...[...given].filter(([name]) => !NOT_OF_STREAM.includes(name.toLowerCase())),
    ['cache-control', 'no-store, no-transform'],
    ['x-accel-buffering', 'no'],
  ];
}
