import { newestName } from './ledger-state.ts';
import { Published } from './operations.ts';
import { currentSession, sessionHeaders } from './session.ts';
import { StreamText } from './stream-text.ts';

/** The name that the pages of one browser share, for the lock of the page that has the line and for what they tell each other. */
const SHARED = 'planbook-published';
/** How long to wait before a line is tried again that the server refused, or ended for a reason. */
const REFUSED_MS = 60_000;
/** How long to wait where a line was lost and the server did not tell how long. */
const LOST_MS = 5000;
/** A line without a byte for so long is dead, or held back on its way: the server sends one every 15 seconds. */
const SILENT_MS = 45_000;

/** Something that one page tells the others: a revision was published, the line was opened or lost, or the page is new here. */
type Told = { kind: 'NEWS'; name: string } | { kind: 'LINE'; isOpen: boolean } | { kind: 'HELLO' };

/** The parts of a browser by which its pages share one line. */
export interface Browser {
  fetch: typeof fetch;
  locks: Pick<LockManager, 'request'>;
  channel: Pick<BroadcastChannel, 'postMessage' | 'addEventListener'>;
}

/**
 * The parts of this browser that keep such a line; undefined for one that is too old, and for a page that came neither
 * by HTTPS nor from this machine.
 */
function ownBrowser(): Browser | undefined {
  const { locks } = navigator as { locks?: LockManager };
  if (locks === undefined || typeof BroadcastChannel === 'undefined') return undefined;
  return { fetch: (...given) => fetch(...given), locks, channel: new BroadcastChannel(SHARED) };
}

function address(): string {
  const variables = JSON.stringify({ after: newestName() ?? null });
  return `/graphql?${new URLSearchParams({ query: Published.text, operationName: Published.name, variables })}`;
}

function publishedIn(data: string): string | undefined {
  const answer = JSON.parse(data) as { data?: { published?: { at?: unknown } | null } | null };
  const at = answer.data?.published?.at;
  return typeof at === 'string' ? at : undefined;
}

/**
 * The line by which the server tells that something was published. All pages of a browser share one, as a browser opens few
 * connections to a server: one page has it and tells the others, and when that page closes another takes over.
 */
export class NewsLine {
  #browser: Browser | undefined;
  #hasLine = false;
  #isOpen = false;
  #lastEventId: string | undefined;
  #isRenewed = false;
  /** Ends what the line waits for. */
  #end: () => void = () => undefined;
  readonly #watchers = new Set<() => void>();
  readonly #hearers = new Set<(name: string) => void>();

  /** Whether news come by themselves. Otherwise the server has to be asked. */
  isOpen = (): boolean => this.#isOpen;

  /** Calls back whenever the line was opened or lost. Answers how to stop. */
  watch = (changed: () => void): (() => void) => {
    this.#watchers.add(changed);
    return () => this.#watchers.delete(changed);
  };

  /** Calls back with the name of each revision that is published. Answers how to stop. */
  onNews(heard: (name: string) => void): () => void {
    this.#hearers.add(heard);
    return () => this.#hearers.delete(heard);
  }

  /** Joins the other pages of the browser, once. */
  begin(given?: Browser): void {
    const browser = this.#browser ? undefined : (given ?? ownBrowser());
    if (!browser) return;
    this.#browser = browser;
    browser.channel.addEventListener('message', ({ data }: MessageEvent<Told>) => this.#hear(data));
    browser.channel.postMessage({ kind: 'HELLO' } satisfies Told);
    // The page keeps the lock as long as it is there.
    browser.locks.request(SHARED, () => this.#lead(browser)).catch(() => undefined);
  }

  /** Opens the line anew, as somebody signed in who may be told more. */
  renew(): void {
    this.#isRenewed = true;
    this.#end();
  }

  async #lead(browser: Browser): Promise<void> {
    this.#hasLine = true;
    for (;;) {
      this.#isRenewed = false;
      const againMs = await this.#follow(browser);
      this.#tell({ kind: 'LINE', isOpen: false });
      if (!this.#isRenewed) await this.#wait(againMs);
    }
  }

  /** Waits, until the line is renewed at most. */
  #wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#end = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** Reads the line until it ends. Answers after how long to try again. */
  async #follow(browser: Browser): Promise<number> {
    const ending = new AbortController();
    const end = () => ending.abort();
    this.#end = end;
    let silence = setTimeout(end, SILENT_MS);
    const stream = new StreamText();
    try {
      const headers = {
        accept: 'text/event-stream',
        ...sessionHeaders(currentSession()),
        ...(this.#lastEventId !== undefined && { 'last-event-id': this.#lastEventId }),
      };
      const { ok, body } = await browser.fetch(address(), { headers, signal: ending.signal });
      const reader = ok ? body?.getReader() : undefined;
      if (!reader) return REFUSED_MS;
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return stream.retryMs ?? LOST_MS;
        clearTimeout(silence);
        silence = setTimeout(end, SILENT_MS);
        this.#tell({ kind: 'LINE', isOpen: true });
        if (!this.#take(stream, value)) return REFUSED_MS;
      }
    } catch {
      return stream.retryMs ?? LOST_MS;
    } finally {
      clearTimeout(silence);
      end();
    }
  }

  /** Takes what came by the line; false where the server ended it for a reason that it told. */
  #take(stream: StreamText, bytes: Uint8Array): boolean {
    for (const { event, data } of stream.add(bytes)) {
      if (event === 'complete') {
        this.#lastEventId = undefined;
        return false;
      }
      const name = event === 'next' ? publishedIn(data) : undefined;
      if (name !== undefined) this.#tell({ kind: 'NEWS', name });
    }
    this.#lastEventId = stream.lastEventId ?? this.#lastEventId;
    return true;
  }

  #tell(told: Told): void {
    if (told.kind === 'LINE' && told.isOpen === this.#isOpen) return;
    this.#browser?.channel.postMessage(told);
    this.#hear(told);
  }

  #hear(told: Told): void {
    if (told.kind === 'NEWS') for (const heard of this.#hearers) heard(told.name);
    else if (told.kind === 'HELLO') {
      if (this.#hasLine) this.#browser?.channel.postMessage({ kind: 'LINE', isOpen: this.#isOpen } satisfies Told);
    } else if (told.isOpen !== this.#isOpen) {
      this.#isOpen = told.isOpen;
      for (const changed of this.#watchers) changed();
    }
  }
}

/** The line of this page. */
export const newsLine = new NewsLine();
