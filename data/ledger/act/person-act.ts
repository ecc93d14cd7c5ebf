import { append } from '../log/append.ts';
import type { PersonLine } from '../log/kind/person.ts';
import { addFirst, setPassword, tieAccount } from '../person/person-change.ts';
import type { Store } from '../store/store.ts';
import type { Act } from './act.ts';

/** Writes what is so of whoever signs in, who does it, and answers the number of that person. */
function write(store: Store, { line }: { line: PersonLine }): number {
  const person = line.person?.number ?? 0;
  append(store, { kind: 'PERSON', lines: [line], person });
  return person;
}

/** A password by a link. @throws PersonFault */
export interface PasswordByLink {
  link: string;
  /** The hash of the password. */
  hash: string;
}

export const SET_PASSWORD: Act<PasswordByLink, number> = {
  write: (store, given) => write(store, setPassword(store, given, new Date())),
};

/** An account by a link. @throws PersonFault */
export interface AccountByLink {
  link: string;
  /** The account as `accountName` writes it. */
  account: string;
}

export const TIE_ACCOUNT: Act<AccountByLink, number> = {
  write: (store, given) => write(store, tieAccount(store, given, new Date())),
};

/** The first steward. @throws PersonFault */
export interface FirstSteward {
  login: string;
  name: string;
  /** The hash of the password. */
  hash: string;
}

export const ADD_FIRST: Act<FirstSteward, number> = {
  write: (store, given) => write(store, addFirst(store, given)),
};
