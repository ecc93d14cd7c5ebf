import type { Asker } from '../../rules/office/may.ts';
import type { Store } from '../store/store.ts';
import { findPerson, type Person } from './person.ts';
import { signed, signedParts } from './secret.ts';
import { findToken, findTokenByText, isTokenText, type Token } from './token.ts';

/** How long a session lasts. */
export const SESSION_S = 12 * 60 * 60;

/** The words by which each kind of session is signed, so that a browser's cookie is not taken for a pane's session in Excel, or the other way round. */
const PURPOSES = { COOKIE: 'planbook session', PANE: 'planbook session of a pane' } as const;

/** Who a session is for, of which epoch. */
type SessionOf = Pick<Person, 'number' | 'epoch'>;

/** The value of a new session of a person for a cookie: who, of which epoch, and until when in seconds. */
export function newSession(key: string, { number, epoch }: SessionOf, now: Date): string {
  return signed(key, PURPOSES.COOKIE, [number, epoch, Math.floor(now.getTime() / 1000) + SESSION_S]);
}

/** The session of a pane for whoever has this session of a cookie. It ends when that does. */
export function paneSession(key: string, session: string): string {
  return signed(key, PURPOSES.PANE, signedParts(key, PURPOSES.COOKIE, session) ?? []);
}

function ofPerson({ number, name, offices }: Person): Asker {
  return { kind: 'PERSON', number, name, offices };
}

function ofToken({ number, name, role, districts }: Token): Asker {
  return { kind: 'TOKEN', number, name, offices: districts.map((district) => ({ role, district })) };
}

/** Whether a token was ended, by itself or with the person who made it. */
export function hasEnded(store: Store, { ended, person }: Token): boolean {
  return ended !== null || (person !== null && findPerson(store, person)?.ended !== null);
}

function isValid(store: Store, token: Token, now: Date): boolean {
  const { expires } = token;
  return !hasEnded(store, token) && (expires === null || Date.parse(expires) > now.getTime());
}

/** A session that somebody shows. */
interface ShownSession {
  /** The key that signs sessions; '' where none are given. */
  key: string;
  value: string;
  kind?: keyof typeof PURPOSES;
}

/**
 * The person whom a session is for; null where it is over or was never given. Whether that person is still of its epoch
 * is not asked.
 */
export function sessionOf({ key, value, kind = 'COOKIE' }: ShownSession, now: Date): SessionOf | null {
  if (key === '') return null;
  const [number, epoch, until] = (signedParts(key, PURPOSES[kind], value) ?? []).map(Number);
  if (number === undefined || epoch === undefined || !((until ?? 0) > now.getTime() / 1000)) return null;
  return { number, epoch };
}

/** The person whose session this is; null where it is over, was ended or was never given. */
export function askerOfSession(store: Store, session: ShownSession, now: Date): Asker | null {
  const known = sessionOf(session, now);
  const person = known && findPerson(store, known.number);
  return person && person.ended === null && person.epoch === known.epoch ? ofPerson(person) : null;
}

/**
 * The person whom a bearer's text lets in, a token or the session of a pane; null where it is unknown, was ended or has
 * expired.
 */
export function askerOfBearer(store: Store, { key, text }: { key: string; text: string }, now: Date): Asker | null {
  if (!isTokenText(text)) return askerOfSession(store, { key, value: text, kind: 'PANE' }, now);
  return askerOfToken(store, text, now);
}

/** The person whom a token lets in; null where it is unknown, was ended or has expired. */
export function askerOfToken(store: Store, text: string, now: Date): Asker | null {
  const token = findTokenByText(store, text);
  return token && isValid(store, token, now) ? ofToken(token) : null;
}

/** The present rights of somebody who was let in before; null where they have ended meanwhile. */
export function askerNow(store: Store, { kind, number }: Pick<Asker, 'kind' | 'number'>, now: Date): Asker | null {
  if (kind === 'PERSON') {
    const person = findPerson(store, number);
    return person && person.ended === null ? ofPerson(person) : null;
  }
  const token = findToken(store, number);
  return token && isValid(store, token, now) ? ofToken(token) : null;
}
