import type { PublishedPage } from '../../data/answer/published.ts';
import { revisionName } from '../../data/ledger/revision.ts';
import type { Asker } from '../../data/rules/office/may.ts';
import type { AskedStream } from '../../schema/base/builder.ts';
import { isStreamed } from '../http/connection.ts';
import { STREAM } from './live.ts';
import type { Seen, StreamState } from './stream.ts';

/** The subscriptions among the requests, and how far each was told. */
export class ToldStreams {
  readonly #look: () => Seen;
  readonly #seen = new WeakMap<Request, Seen>();
  readonly #pages = new WeakMap<Request, PublishedPage>();

  constructor(look: () => Seen) {
    this.#look = look;
  }

  /** The part of a subscription that its request holds. */
  of(request: Request): AskedStream {
    return {
      begin: () => {
        // Looked at before anything is read: what comes meanwhile is told too late, and never left out.
        this.#seen.set(request, this.#look());
        return request.headers.get('last-event-id')?.trim() || undefined;
      },
      told: (page) => void this.#pages.set(request, page),
    };
  }

  isStream(request: Request): boolean {
    return this.#pages.has(request);
  }

  /** The answer to a request: to a subscription as events with ids, beside the state of its stream; to any other as it is. */
  async answer(request: Request, response: Response, asker: Asker | null): Promise<Response> {
    const [page, seen] = [this.#pages.get(request), this.#seen.get(request)];
    if (!page || !seen || !isStreamed(response.headers.get('content-type'))) return response;
    const { at, isMore, published } = page;
    const state: StreamState = { at, isMore, seen, asker: asker && `${asker.kind} ${asker.number}` };
    const headers = new Headers(response.headers);
    headers.set(STREAM, JSON.stringify(state));
    const ids = published.map(({ revision }) => revisionName(revision));
    return new Response(withIds(await response.text(), ids), { status: response.status, headers });
  }
}

/** Events as Yoga writes them, each with its id; without Yoga's lines that mean nothing, and without the end that it tells. */
function withIds(text: string, ids: readonly string[]): string {
  const events = text.split('\n\n').filter((block) => block.startsWith('event: next'));
  return events.map((event, at) => `id: ${ids[at]}\n${event}\n\n`).join('');
}
