import { signed, signedParts } from '../../data/ledger/person/secret.ts';
import { cookieIn, type Site, wayCookie } from './credentials.ts';
import type { Entrance } from './entrance.ts';

/** The facts that a browser takes along on its way to an OpenID provider and back. */
export interface Way {
  /** The values by which the provider's answer is known to be the one to this very question. */
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** The link whose person the account is to be tied to; '' where somebody only signs in. */
  readonly link: string;
  /** Whether Excel opened the page. */
  readonly isDialog: boolean;
}

type Signing = Pick<Entrance, 'key' | 'isTls' | 'publicUrl'>;

const PURPOSE = 'planbook way to a provider';
/** How long somebody may take at the provider. */
const WAY_S = 10 * 60;

/** The header that gives a browser its way. The value is signed, so that nobody but this server made it. */
export function wayHeader(way: Way, signing: Signing, { headers, now }: { headers: Headers; now: Date }): string {
  const until = Math.floor(now.getTime() / 1000) + WAY_S;
  const { state, nonce, verifier, link, isDialog } = way;
  const value = signed(signing.key, PURPOSE, [state, nonce, verifier, link, isDialog ? 1 : 0, until]);
  return wayCookie({ value, maxAgeS: WAY_S }, headers, signing);
}

/** The header that takes its way from a browser, which has arrived. */
export function arrivedHeader(headers: Headers, site: Site): string {
  return wayCookie({ value: undefined, maxAgeS: 0 }, headers, site);
}

/** The way that a browser is on; undefined where it is on none, or has been for too long. */
export function wayIn(headers: Headers, signing: Signing, now: Date): Way | undefined {
  const parts = signedParts(signing.key, PURPOSE, cookieIn(headers, 'way', signing) ?? '');
  const [state = '', nonce = '', verifier = '', link = '', isDialog, until = 0] = parts ?? [];
  if (state === '' || !(Number(until) > now.getTime() / 1000)) return undefined;
  return { state, nonce, verifier, link, isDialog: isDialog === '1' };
}

const TICKET_PURPOSE = 'planbook account to be tied';

/** An account that was shown to be somebody's, and the link whose person it is to be tied to. */
export interface Tie {
  readonly link: string;
  /** The account as `accountName` writes it. */
  readonly account: string;
}

/** A tie as the page that asks about it sends it back. */
export function tieTicket(key: string, { link, account }: Tie, now: Date): string {
  const until = Math.floor(now.getTime() / 1000) + WAY_S;
  return signed(key, TICKET_PURPOSE, [link, Buffer.from(account).toString('base64url'), until]);
}

/** The tie of a ticket; undefined where it was not made here, or is too old. */
export function tieOfTicket(key: string, ticket: string, now: Date): Tie | undefined {
  const [link = '', account = '', until = 0] = signedParts(key, TICKET_PURPOSE, ticket) ?? [];
  if (link === '' || !(Number(until) > now.getTime() / 1000)) return undefined;
  return { link, account: Buffer.from(account, 'base64url').toString() };
}
