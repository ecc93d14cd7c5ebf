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

/** How users reach a server. */
export interface Site {
  /** Whether they reach it over TLS. */
  readonly isTls: boolean;
  /** The origin that they have, where that is configured. */
  readonly publicUrl: string | undefined;
}

/**
 * The name of a cookie. Browsers send the cookies of a host to all of its ports, so that a server at an unusual one names
 * its own by that. Over TLS they take one of this name from nobody but this very host.
 */
function cookieName(kind: CookieKind, headers: Headers, { isTls, publicUrl }: Site): string {
  const address = publicUrl ?? `${isTls ? 'https' : 'http'}://${headers.get('host')}`;
  const port = URL.parse(address)?.port ?? '';
  return `${isTls ? '__Host-' : ''}planbook-${kind}${port === '' ? '' : `-${port}`}`;
}

/** The value of a cookie that a browser sends; undefined where it sends none. */
export function cookieIn(headers: Headers, kind: CookieKind, site: Site): string | undefined {
  const begin = `${cookieName(kind, headers, site)}=`;
  const cookies = (headers.get('cookie') ?? '').split(';').map((each) => each.trim());
  return cookies.find((each) => each.startsWith(begin))?.slice(begin.length) || undefined;
}

const SESSION = /(?:^|;\s*)(?:__Host-)?planbook-session(?:-\d+)?=([^;\s]+)/g;

/** The sessions among cookies, of all servers of one host. */
export function sessionsIn(cookies: string): string[] {
  return [...cookies.matchAll(SESSION)].flatMap(([, session]) => session ?? []);
}

export function credentialsOf(headers: Headers, site: Site): Credentials {
  const bearer = BEARER.exec(headers.get('authorization') ?? '')?.[1];
  return { bearer, session: cookieIn(headers, 'session', site) };
}

/**
 * The header that gives the browser that sent these headers a session, or takes it away. Scripts cannot read it, and no other
 * site's page sends it.
 */
export function sessionCookie(value: string | undefined, headers: Headers, site: Site): string {
  const name = cookieName('session', headers, site);
  return cookie({ name, value, maxAgeS: SESSION_S, sameSite: 'Strict' }, site);
}

/**
 * The header that gives a browser what it needs on its way to an OpenID provider and back, or takes it away. The way back
 * begins on the provider's site, and browsers would not send a stricter cookie then.
 */
export function wayCookie(way: Pick<Cookie, 'value' | 'maxAgeS'>, headers: Headers, site: Site): string {
  return cookie({ name: cookieName('way', headers, site), ...way, sameSite: 'Lax' }, site);
}

interface Cookie {
  readonly name: string;
  /** It is undefined where the cookie is taken away. */
  readonly value: string | undefined;
  readonly maxAgeS: number;
  readonly sameSite: 'Strict' | 'Lax';
}

function cookie({ name, value, maxAgeS, sameSite }: Cookie, { isTls }: Site): string {
  const age = value === undefined ? 0 : maxAgeS;
  const secure = isTls ? '; Secure' : '';
  return `${name}=${value ?? ''}; Path=/; Max-Age=${age}; HttpOnly; SameSite=${sameSite}${secure}`;
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
