import type { Asker } from '../../rules/office/may.ts';
import type { Store } from '../store/store.ts';
import { findPerson, type Person } from './person.ts';
import { signed, signedParts } from './secret.ts';
import { findToken, findTokenByText, type Token } from './token.ts';

/** How long a session lasts. */
export const SESSION_S = 12 * 60 * 60;

const PURPOSE = 'planbook session';

/** The value of a new session of a person: who, of which epoch, and until when in seconds. */
export function newSession(key: string, { number, epoch }: Pick<Person, 'number' | 'epoch'>, now: Date): string {
  return signed(key, PURPOSE, [number, epoch, Math.floor(now.getTime() / 1000) + SESSION_S]);
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

/** The person whose session this is; null where it is over, was ended or was never given. */
export function askerOfSession(store: Store, session: { key: string; value: string }, now: Date): Asker | null {
  const [number, epoch, until] = (signedParts(session.key, PURPOSE, session.value) ?? []).map(Number);
  if (number === undefined || !((until ?? 0) > now.getTime() / 1000)) return null;
  const person = findPerson(store, number);
  return person && person.ended === null && person.epoch === epoch ? ofPerson(person) : null;
}

/** Whom a token lets in; null where it is unknown, was ended or has expired. */
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
