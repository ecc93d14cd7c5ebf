import { SESSION_S } from '../../data/ledger/person/asker.ts';

/** The credentials that a request carries. */
export interface Credentials {
  /** The text of a token, or the session of a pane. */
  readonly bearer: string | undefined;
  /** The value of a session. */
  readonly session: string | undefined;
}

/** Text that is no single token is taken whole, and then lets nobody in. */
const BEARER = /^Bearer\b\s*(.*?)\s*$/i;

/** The cookies that the server gives, by what their names end in. */
type CookieKind = 'session' | 'way';

/** The name of a cookie. Over TLS browsers take one of this name from nobody but this very server. */
function cookieName(kind: CookieKind, isTls: boolean): string {
  return `${isTls ? '__Host-' : ''}planbook-${kind}`;
}

/** The value of a cookie that a browser sends; undefined where it sends none. */
export function cookieIn(headers: Headers, kind: CookieKind, isTls: boolean): string | undefined {
  const begin = `${cookieName(kind, isTls)}=`;
  const cookies = (headers.get('cookie') ?? '').split(';').map((each) => each.trim());
  return cookies.find((each) => each.startsWith(begin))?.slice(begin.length) || undefined;
}

export function credentialsOf(headers: Headers, isTls: boolean): Credentials {
  const bearer = BEARER.exec(headers.get('authorization') ?? '')?.[1];
  return { bearer, session: cookieIn(headers, 'session', isTls) };
}

/** The header that gives a browser a session, or takes it away. Scripts cannot read it, and no other site's page sends it. */
export function sessionCookie(value: string | undefined, isTls: boolean): string {
  return cookie('session', { value, maxAgeS: SESSION_S, sameSite: 'Strict' }, isTls);
}

/**
 * The header that gives a browser what it needs on its way to an OpenID provider and back, or takes it away. The way back
 * begins on the provider's site, and browsers would not send a stricter cookie then.
 */
export function wayCookie(value: string | undefined, maxAgeS: number, isTls: boolean): string {
  return cookie('way', { value, maxAgeS, sameSite: 'Lax' }, isTls);
}

function cookie(
  kind: CookieKind,
  { value, maxAgeS, sameSite }: { value: string | undefined; maxAgeS: number; sameSite: 'Strict' | 'Lax' },
  isTls: boolean,
): string {
  const age = value === undefined ? 0 : maxAgeS;
  const secure = isTls ? '; Secure' : '';
  return `${cookieName(kind, isTls)}=${value ?? ''}; Path=/; Max-Age=${age}; HttpOnly; SameSite=${sameSite}${secure}`;
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
