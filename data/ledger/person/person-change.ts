import type { Office } from '../../rules/office/may.ts';
import { sha256 } from '../log/digest.ts';
import type { PersonLine } from '../log/kind/person.ts';
import type { Store } from '../store/store.ts';
import { PersonFault } from './fault.ts';
import { checkedName } from './name.ts';
import {
  countPeople,
  findPersonByAccount,
  findPersonByLink,
  findPersonByLogin,
  lastPerson,
  type Person,
  tidyLogin,
} from './person.ts';
import { newSecret } from './secret.ts';

/** How long a link sets a password. */
export const LINK_MS = 60 * 60 * 1000;

const LOGIN = /^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,63}$/u;

/** A person as the line that tells what is so afterwards, and the link by which a password is set, where one was made. */
export interface PersonChange {
  line: PersonLine;
  link?: string;
}

function lineOf({ number, name, login, epoch, offices, ...rest }: Person): PersonLine {
  const { password, link, linkUntil, account, ended } = rest;
  return {
    person: {
      ...{ number, name, login, epoch },
      ...(password !== null && { password }),
      ...(link !== null && { link }),
      ...(linkUntil !== null && { linkUntil }),
      ...(account !== null && { account }),
      ...(ended !== null && { ended }),
      offices: offices.map(({ role, district }) => ({ role, ...(district !== null && { district }) })),
    },
  };
}

function freeLogin(store: Store, login: string): string {
  const tidy = tidyLogin(login);
  if (!LOGIN.test(tidy)) throw new PersonFault('BAD_LOGIN', login);
  if (findPersonByLogin(store, tidy)) throw new PersonFault('LOGIN_TAKEN', login);
  return tidy;
}

/** Answers an account that is tied to nobody else. @throws PersonFault */
function freeAccount(store: Store, account: string, number: number): string {
  const other = findPersonByAccount(store, account);
  if (other && other.number !== number) throw new PersonFault('ACCOUNT_TAKEN', other.login);
  return account;
}

/** A link, with what of it is kept. */
function newLink(now: Date): { link: string; kept: Pick<Person, 'link' | 'linkUntil'> } {
  const link = newSecret();
  return { link, kept: { link: sha256(link), linkUntil: new Date(now.getTime() + LINK_MS).toISOString() } };
}

/** A person of a login. @throws PersonFault where there is none, or where that person has ended. */
export function personNamed(store: Store, login: string): Person {
  const person = findPersonByLogin(store, login);
  if (!person) throw new PersonFault('NO_PERSON', login);
  if (person.ended !== null) throw new PersonFault('PERSON_ENDED', login);
  return person;
}

/** A person who is to be added. */
export interface NewPerson {
  login: string;
  name: string;
  offices: Office[];
  /** The account by which the person signs in; by default none. */
  account?: string | undefined;
}

export function addPerson(store: Store, { login, name, offices, account }: NewPerson, now: Date): PersonChange {
  const { link, kept } = newLink(now);
  const number = lastPerson(store) + 1;
  const own = { number, name: checkedName(name), login: freeLogin(store, login), offices };
  const tied = account === undefined ? null : freeAccount(store, account, number);
  const line = lineOf({ ...own, ...kept, account: tied, password: null, epoch: 0, ended: null });
  return { line: { ...line, isEntered: true }, link };
}

/** The parts of a person that can be changed. What is left out stays. */
export interface ChangedPerson {
  name?: string;
  offices?: Office[];
  /** The account by which the person signs in; null to tie none. Another one than before ends all sessions. */
  account?: string | null;
}

export function changePerson(store: Store, login: string, to: ChangedPerson): PersonChange {
  const person = personNamed(store, login);
  const name = to.name === undefined ? person.name : checkedName(to.name);
  const account = typeof to.account === 'string' ? freeAccount(store, to.account, person.number) : to.account;
  const isOther = account !== undefined && account !== person.account;
  return {
    line: lineOf({
      ...person,
      name,
      offices: to.offices ?? person.offices,
      ...(isOther && { account, epoch: person.epoch + 1 }),
    }),
  };
}

/** Takes password and account from a person, ends all sessions, and makes a link that sets another one of them. */
export function resetPerson(store: Store, login: string, now: Date): PersonChange {
  const person = personNamed(store, login);
  const { link, kept } = newLink(now);
  return { line: lineOf({ ...person, ...kept, password: null, account: null, epoch: person.epoch + 1 }), link };
}

/** Ends a person, with all sessions and the tokens that the person made. */
export function endPerson(store: Store, login: string, now: Date): PersonChange {
  const person = personNamed(store, login);
  const ways = { password: null, link: null, linkUntil: null, account: null };
  const ended = { ...ways, ended: now.toISOString(), offices: [] };
  return { line: lineOf({ ...person, ...ended, epoch: person.epoch + 1 }) };
}

/** The person whose link this is. @throws PersonFault where it was used, is too old or was never made. */
export function personOfLink(store: Store, link: string, now: Date): Person {
  const person = findPersonByLink(store, sha256(link));
  const isOver = !person || person.ended !== null || !(Date.parse(person.linkUntil ?? '') > now.getTime());
  if (isOver) throw new PersonFault('LINK_GONE');
  return person;
}

/** Sets the password of whoever has the link, which is then used up, and ends the sessions of before. */
export function setPassword(store: Store, { link, hash }: { link: string; hash: string }, now: Date): PersonChange {
  const person = personOfLink(store, link, now);
  const used = { password: hash, link: null, linkUntil: null, epoch: person.epoch + 1 };
  return { line: lineOf({ ...person, ...used }) };
}

/** Ties an account to whoever has the link, which is then used up, and ends the sessions of before. */
export function tieAccount(
  store: Store,
  { link, account }: { link: string; account: string },
  now: Date,
): PersonChange {
  const person = personOfLink(store, link, now);
  const used = { account: freeAccount(store, account, person.number), link: null, linkUntil: null };
  return { line: lineOf({ ...person, ...used, epoch: person.epoch + 1 }) };
}

/** Adds the first steward, with a password. @throws PersonFault where somebody is there already. */
export function addFirst(
  store: Store,
  { login, name, hash }: { login: string; name: string; hash: string },
): PersonChange {
  if (countPeople(store) > 0) throw new PersonFault('LINK_GONE');
  const number = lastPerson(store) + 1;
  const own = { number, name: checkedName(name), login: freeLogin(store, login), password: hash };
  const offices: Office[] = [{ role: 'STEWARD', district: null }];
  const ways = { link: null, linkUntil: null, account: null };
  return { line: { ...lineOf({ ...own, ...ways, epoch: 0, ended: null, offices }), isEntered: true } };
}
