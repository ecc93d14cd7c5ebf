import { SESSION_S } from '../../data/ledger/person/asker.ts';

/** The credentials that a request carries. */
export interface Credentials {
  /** The text of a token. */
  readonly token: string | undefined;
  /** The value of a session. */
  readonly session: string | undefined;
}

const BEARER = /^Bearer\s+(\S+)\s*$/i;

/** The name of the session's cookie. Over TLS browsers take one of this name from nobody but this very server. */
function cookieName(isTls: boolean): string {
  return isTls ? '__Host-planbook-session' : 'planbook-session';
}

export function credentialsOf(headers: Headers, isTls: boolean): Credentials {
  const token = BEARER.exec(headers.get('authorization') ?? '')?.[1];
  const begin = `${cookieName(isTls)}=`;
  const cookies = (headers.get('cookie') ?? '').split(';').map((each) => each.trim());
  const session = cookies.find((each) => each.startsWith(begin))?.slice(begin.length);
  return { token, session: session === '' ? undefined : session };
}

/** The header that gives a browser a session, or takes it away. Scripts cannot read it, and no other site's page sends it. */
export function sessionCookie(value: string | undefined, isTls: boolean): string {
  const age = value === undefined ? 0 : SESSION_S;
  const secure = isTls ? '; Secure' : '';
  return `${cookieName(isTls)}=${value ?? ''}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Strict${secure}`;
}

/**
 * Whether a request was sent by a page of another server. Browsers tell by `Origin`, and else by `Sec-Fetch-Site`; programs
 * send neither. `publicUrl` is the address that users have, where a proxy hides it.
 */
export function isForeign(headers: Headers, publicUrl: string | undefined): boolean {
  const origin = headers.get('origin');
  if (origin === null) return ['cross-site', 'same-site'].includes(headers.get('sec-fetch-site') ?? '');
  if (origin === publicUrl) return false;
  return URL.parse(origin)?.host !== headers.get('host');
}

/** Whether a proxy passed a request on. */
export function isForwarded(headers: Headers): boolean {
  return [...headers.keys()].some((name) => name === 'forwarded' || name.startsWith('x-forwarded-'));
}
