import type { Ledger } from '../../data/ledger/ledger.ts';
import { askerOfBearer, askerOfSession } from '../../data/ledger/person/asker.ts';
import { isTokenText } from '../../data/ledger/person/token.ts';
import { officeWords } from '../../data/rules/message/office.ts';
import { type Asker, may } from '../../data/rules/office/may.ts';
import { graphqlError } from '../http/answer.ts';
import { languageOf } from '../http/language.ts';
import { credentialsOf, isForeign, isForwarded, type Site, sessionCookie } from './credentials.ts';
import type { Refused } from './refusal.ts';

/** Whether everybody may read: yes, nobody without a right, or who reaches the server without a proxy. */
export type ReadRule = 'OPEN' | 'PEOPLE' | 'DIRECT';

/** The settings by which a server tells who asks, and who may read. */
export interface Entrance extends Site {
  readonly read: ReadRule;
  /** The key that signs sessions. */
  readonly key: string;
  /** The address of the office's OpenID provider; absent where there is none. */
  readonly issuer?: string | undefined;
}

/** Everybody reads, and nobody is known. */
export const OPEN: Entrance = { read: 'OPEN', key: '', isTls: false, publicUrl: undefined };

/** Tells who sends a request: null where nobody is known, a response where the request is refused. */
export function doorkeeper(
  ledger: Ledger,
  { entrance, now, refused }: { entrance: Entrance; now: () => Date; refused: (refusal: Refused) => void },
): (request: Request) => Asker | null | Response {
  return (request) => {
    const { headers, method } = request;
    // A browser asks whether it may ask, and shows no credentials.
    if (method === 'OPTIONS') return null;
    const say = officeWords(languageOf(request));
    const { key } = entrance;
    const { bearer, session } = credentialsOf(headers, entrance);
    if (bearer !== undefined) {
      const asker = askerOfBearer(ledger, { key, text: bearer }, now());
      const message = isTokenText(bearer) ? say.badToken : say.sessionOver;
      return asker ?? refusal({ code: 'UNAUTHENTICATED', status: 401, message });
    }
    if (session !== undefined && isForeign(headers, entrance.publicUrl))
      return refusal({ code: 'FOREIGN_ORIGIN', status: 403, message: say.foreignOrigin });
    const asker = session === undefined ? null : askerOfSession(ledger, { key, value: session }, now());
    if (session !== undefined && !asker) return sessionGone(say.sessionOver, headers, entrance);
    if (isOpen(entrance, headers) || may(asker, 'READ', null)) return asker;
    refused({ asker, act: 'READ', district: null });
    return asker
      ? refusal({ code: 'FORBIDDEN', status: 403, message: say.forbidden(say.acts.READ, null) })
      : refusal({ code: 'UNAUTHENTICATED', status: 401, message: say.signInToRead });
  };
}

function isOpen({ read }: Entrance, headers: Headers): boolean {
  return read === 'OPEN' || (read === 'DIRECT' && !isForwarded(headers));
}

/**
 * Refuses a session that is over, even where everybody may read: the answers would silently be those for nobody, in which
 * what is internal is missing. The browser forgets it, so that whoever goes on without signing in does so knowingly.
 */
function sessionGone(message: string, headers: Headers, site: Site): Response {
  const response = refusal({ code: 'UNAUTHENTICATED', status: 401, message });
  response.headers.append('set-cookie', sessionCookie(undefined, headers, site));
  return response;
}

function refusal({ status, ...error }: { status: number; code: string; message: string }): Response {
  const response = graphqlError(status, error);
  if (status === 401) response.headers.set('www-authenticate', 'Bearer realm="planbook"');
  return response;
}
