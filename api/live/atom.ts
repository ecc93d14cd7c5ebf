import { listNewest } from '../../data/answer/published.ts';
import { resolveOwner } from '../../data/ask/resolve.ts';
import type { District } from '../../data/ledger/district.ts';
import { Fault } from '../../data/ledger/fault.ts';
import type { Ledger } from '../../data/ledger/ledger.ts';
import { latestRevision } from '../../data/ledger/revision.ts';
import { revisionText } from '../../data/ledger/snapshot.ts';
import { gateWords } from '../../data/rules/message/gate.ts';
import type { Asker } from '../../data/rules/office/may.ts';
import type { Language } from '../../data/rules/words.ts';
import { faultSentence } from '../../schema/fault.ts';
import { graphqlError, notAllowed } from '../http/answer.ts';
import { languageOf } from '../http/language.ts';
import { matches, weakTag } from '../http/tag.ts';
import { feedText } from './feed.ts';

export const ATOM = '/published.atom';

/** The most entries of the feed. */
const ENTRIES = 50;

/** The parts of a server that the feed needs. */
interface Feeding {
  readonly askerOf: (request: Request) => Asker | null | Response;
  /** The ledger as open reading sees it: the feed is the same for everybody. */
  readonly open: () => Ledger;
  /** The origin at which users reach the server; that of the request where it is undefined. */
  readonly publicUrl: string | undefined;
  /** The version of the program. */
  readonly version: string;
  /** Whether everybody may read, so that a cache may keep one feed for all. */
  readonly isOpen: boolean;
}

/** The district that the address asks for, the fault of its name, or undefined where it names none. */
function districtOf(ledger: Ledger, typed: string | null): District | Fault | undefined {
  if (typed === null) return undefined;
  try {
    const { district } = resolveOwner(ledger, typed, 'district');
    return district ?? new Fault('UNKNOWN_DISTRICT', { argument: 'district', value: typed, suggestions: [] });
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
}

function refused(fault: Fault, language: Language): Response {
  const { code } = fault;
  return graphqlError(404, { code, message: faultSentence(fault, language) });
}

/** Answers GET /published.atom: the newest revisions that open reading sees, as RFC 4287 has them. */
export function atomAnswer({
  askerOf,
  open,
  publicUrl,
  version,
  isOpen,
}: Feeding): (request: Request) => Promise<Response> {
  return async (request) => {
    const language = languageOf(request);
    if (request.method !== 'GET') return notAllowed('GET, HEAD', gateWords(language).live.byGet);
    const asker = askerOf(request);
    if (asker instanceof Response) return asker;
    const ledger = open();
    const url = new URL(request.url);
    const self = `${publicUrl ?? url.origin}${url.pathname}${url.search}`;
    const tag = weakTag([revisionText(ledger, latestRevision(ledger)), version, language, self].join('\n'));
    // It is always asked for anew, so that no cache can take a reader back.
    const headers = {
      etag: tag,
      'cache-control': `${isOpen ? 'public' : 'private'}, no-cache`,
      vary: 'Accept-Language, Authorization, Cookie',
    };
    if (matches(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers });
    return ledger.reading(() => {
      const district = districtOf(ledger, url.searchParams.get('district'));
      if (district instanceof Fault) return refused(district, language);
      const published = listNewest(ledger, { first: ENTRIES, district: district?.code });
      const text = feedText(ledger, { published, district: district ?? null, self, language });
      return new Response(text, { headers: { ...headers, 'content-type': 'application/atom+xml; charset=utf-8' } });
    });
  };
}
