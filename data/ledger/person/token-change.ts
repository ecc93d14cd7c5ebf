import type { OfficeRole } from '../../rules/gate-words.ts';
import { sha256 } from '../log/digest.ts';
import type { TokenLine } from '../log/kind/token.ts';
import { today } from '../revision.ts';
import type { Store } from '../store/store.ts';
import { PersonFault } from './fault.ts';
import { checkedName } from './name.ts';
import { findToken, lastToken, newToken, type Token } from './token.ts';

/** A token that is to be made. */
export interface NewToken {
  name: string;
  role: OfficeRole;
  /** Codes of districts; null for all of them. */
  districts: (string | null)[];
  /** The number of the person who makes it; null for the program. */
  person: number | null;
  expires: string | null;
}

function lineOf({ number, name, digest, role, districts, person, expires, ended }: Token): TokenLine {
  return {
    token: {
      ...{ number, name, digest, role, districts },
      ...(person !== null && { person }),
      ...(expires !== null && { expires }),
      ...(ended !== null && { ended }),
    },
  };
}

/** Makes a token. Its text is shown once: only its SHA-256 is kept. */
export function addToken(store: Store, asked: NewToken, now: Date): { line: TokenLine; text: string } {
  const name = checkedName(asked.name);
  if (asked.expires !== null && !(Date.parse(asked.expires) > now.getTime()))
    throw new PersonFault('BAD_EXPIRY', asked.expires);
  const text = newToken();
  return { line: lineOf({ ...asked, name, number: lastToken(store) + 1, digest: sha256(text), ended: null }), text };
}

/** Ends a token. @throws PersonFault where there is none of this number that could be used. */
export function endToken(store: Store, number: number, now: Date): { line: TokenLine } {
  const token = findToken(store, number);
  if (!token || token.ended !== null) throw new PersonFault('NO_TOKEN', String(number));
  return { line: lineOf({ ...token, ended: now.toISOString() }) };
}

/** The end of a day in Asia/Shanghai; null where none is told. @throws PersonFault for what is no day. */
export function endOfDay(day: string | undefined): string | null {
  if (day === undefined) return null;
  const time = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T24:00:00+08:00`) : Number.NaN;
  // A day that its month does not have would be one of the next.
  if (Number.isNaN(time) || today(new Date(time - 1)) !== day) throw new PersonFault('BAD_EXPIRY', day);
  return new Date(time).toISOString();
}
