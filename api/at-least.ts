import { Fault } from '../data/ledger/fault.ts';
import type { Ledger } from '../data/ledger/ledger.ts';
import { revisionNamed } from '../data/ledger/snapshot.ts';
import { faultSentence } from '../schema/fault.ts';
import { languageOf } from './http/language.ts';

/** The header in which a client names the revision that it has seen: an answer is at least as new, and of the same history. */
export const AT_LEAST = 'planbook-at-least';

/** The parts of a request that tell what it needs. */
export type RequestHead = Pick<Request, 'method' | 'url'> & { readonly headers: Pick<Headers, 'get' | 'has'> };

/** The revision that a request needs, by its name, and where the request names it. */
interface Needed {
  readonly argument: typeof AT_LEAST | 'at';
  readonly name: string;
}

/** The name of the revision at which the address of a request asks everything to be read. */
function namedIn({ url }: RequestHead): string | null {
  return url.includes('?') ? new URL(url).searchParams.get('at') : null;
}

function neededBy(request: RequestHead): Needed[] {
  if (request.method === 'OPTIONS') return [];
  const [seen, at] = [request.headers.get(AT_LEAST), namedIn(request)];
  return [
    ...(seen === null ? [] : [{ argument: AT_LEAST, name: seen } as const]),
    ...(at === null ? [] : [{ argument: 'at', name: at } as const]),
  ];
}

/** How long a question waits for a revision that it needs, and how often it looks. */
const WAIT_MS = 2000;
const LOOK_MS = 100;
/** The most questions that wait. The next one is answered at once that the server is behind. */
const MOST_WAITING = 64;
/** The seconds after which a client asks a server that is behind again. */
const RETRY_AFTER = '2';

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** The numbers of the last revision that open reading sees, and of the last one that there is. */
export interface LatestNumbers {
  readonly open: number;
  readonly all: number;
}

/** Tells which of the numbers counts for a request. One that says who asks may be answered at any revision. */
function sideOf({ headers }: RequestHead): keyof LatestNumbers {
  return headers.has('authorization') || headers.has('cookie') ? 'all' : 'open';
}

/**
 * Makes what lets a question wait until the server has the number of each revision that the question needs, 2 seconds at
 * most. It waits by a timer and keeps no thread. Whether the revision is the one that was named is then told by its answer.
 */
export function stateWaiter(latest: () => Promise<LatestNumbers>): (request: RequestHead) => Promise<void> {
  const known = { open: 0, all: 0 };
  let waiting = 0;
  const look = async () => {
    const { open, all } = await latest();
    known.open = Math.max(known.open, open);
    known.all = Math.max(known.all, all);
  };
  return async (request) => {
    const wanted = Math.max(0, ...neededBy(request).map(({ name }) => Number(/^(\d{1,15}):/.exec(name)?.[1] ?? 0)));
    const side = sideOf(request);
    if (wanted <= known[side]) return;
    await look();
    if (wanted <= known[side] || waiting >= MOST_WAITING) return;
    waiting += 1;
    try {
      const until = performance.now() + WAIT_MS;
      for (let leftMs = WAIT_MS; wanted > known[side] && leftMs > 0; leftMs = until - performance.now()) {
        await sleep(Math.min(LOOK_MS, leftMs));
        await look();
      }
    } finally {
      waiting -= 1;
    }
  };
}

/** The answer to a request that needs a revision which the ledger does not have; undefined where it has all. */
export function refusedState(ledger: Ledger, request: Request): Response | undefined {
  try {
    for (const { argument, name } of neededBy(request)) revisionNamed(ledger, name, argument);
    return undefined;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const { code, argument, value, suggestions } = error;
    const message = faultSentence(error, languageOf(request));
    const errors = [{ message, extensions: { code, argument, value, suggestions } }];
    const status = code === 'BAD_REVISION' ? 400 : 503;
    const headers = code === 'BEHIND' ? { 'retry-after': RETRY_AFTER } : {};
    return Response.json({ errors }, { status, headers });
  }
}

/** The revision at which the address of a request asks everything to be read; undefined where it names none. */
export function pinnedRevision(ledger: Ledger, request: Request): number | undefined {
  const name = namedIn(request);
  return name === null ? undefined : revisionNamed(ledger, name, 'at').number;
}
