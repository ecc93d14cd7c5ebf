import { type Writer, writerOf } from '../../data/intake/act.ts';
import type { Ledger } from '../../data/ledger/ledger.ts';
import { PersonFault } from '../../data/ledger/person/fault.ts';
import {
  countPeople,
  findPerson,
  findPersonByAccount,
  findPersonByLogin,
  type Person,
} from '../../data/ledger/person/person.ts';
import { personOfLink } from '../../data/ledger/person/person-change.ts';

/** A question about a person that signing in asks: whose login, account or link this is. `FIRST` asks whether nobody is there yet. */
export type Look =
  | { readonly by: 'NUMBER'; readonly number: number }
  | { readonly by: 'LOGIN'; readonly login: string }
  | { readonly by: 'ACCOUNT'; readonly account: string }
  | { readonly by: 'LINK'; readonly link: string; readonly now: string }
  | { readonly by: 'FIRST' };

/** The parts of a person that signing in has to know. */
export type Found = Pick<Person, 'number' | 'login' | 'name' | 'password' | 'epoch'>;

/** The answer to `FIRST` where nobody is there yet. */
const NOBODY: Found = { number: 0, login: '', name: '', password: null, epoch: 0 };

/** How signing in reaches the ledger, which the thread that answers HTTP does not open. */
export interface Door {
  /** Null where there is nobody. @throws DoorBusy */
  lookUp(look: Look): Promise<Found | null>;
  /** Sets passwords and ties accounts. */
  readonly writer: Writer;
}

/** The threads are too busy to look anybody up. */
export class DoorBusy extends Error {
  override readonly name = 'DoorBusy';
}

/** Answers a question about a person from the ledger. */
export function lookUp(ledger: Ledger, look: Look): Found | null {
  if (look.by === 'FIRST') return countPeople(ledger) === 0 ? NOBODY : null;
  const person = personOf(ledger, look);
  if (!person || person.ended !== null) return null;
  const { number, login, name, password, epoch } = person;
  return { number, login, name, password, epoch };
}

function personOf(ledger: Ledger, look: Exclude<Look, { by: 'FIRST' }>): Person | undefined {
  switch (look.by) {
    case 'NUMBER':
      return findPerson(ledger, look.number);
    case 'LOGIN':
      return findPersonByLogin(ledger, look.login);
    case 'ACCOUNT':
      return findPersonByAccount(ledger, look.account);
    case 'LINK':
      try {
        return personOfLink(ledger, look.link, new Date(look.now));
      } catch (error) {
        if (error instanceof PersonFault) return undefined;
        throw error;
      }
  }
}

/** The door of a server that answers HTTP in the thread of its ledger. */
export function doorOf(ledger: Ledger): Door {
  return {
    lookUp: async (look) => lookUp(ledger, look),
    writer: writerOf(ledger),
  };
}
