import type { Office } from '../../rules/office/may.ts';
import type { Store } from '../store/store.ts';

/** A person who may do what others may not, as the table of people has it. */
export interface Person {
  number: number;
  name: string;
  login: string;
  /** The hash of the password; null where none is set. */
  password: string | null;
  /** The number that a session has to hold; raised to end all sessions. */
  epoch: number;
  /** SHA-256 of the link that sets a password once, and the instant until which it does. */
  link: string | null;
  linkUntil: string | null;
  /** The account at an OpenID provider by which the person signs in, as `accountName` writes it; null where none is tied. */
  account: string | null;
  /** The instant from which the person may do nothing any more. */
  ended: string | null;
  offices: Office[];
}

const SELECT = `SELECT number, name, login, password, epoch, link, link_until AS linkUntil, account, ended FROM people
  WHERE login <> ''`;
const OFFICES = 'SELECT role, district FROM offices WHERE person = ? ORDER BY place';
const COUNT = "SELECT count(*) FROM people WHERE login <> '' AND ended IS NULL";
const NAME = 'SELECT name FROM people WHERE number = ?';
const LAST = 'SELECT max(number) FROM people';
const ENDINGS = `SELECT (SELECT coalesce(sum(epoch), 0) + count(ended) FROM people) + (SELECT count(ended) FROM tokens)`;

type PersonRow = Omit<Person, 'offices'>;

function withOffices(store: Store, row: PersonRow): Person {
  return { ...row, offices: store.prepared<Office>(OFFICES).all(row.number) };
}

function found(store: Store, where: string, bound: string | number): Person | undefined {
  const row = store.prepared<PersonRow>(`${SELECT} AND ${where} = ?`).get(bound);
  return row && withOffices(store, row);
}

export function findPerson(store: Store, number: number): Person | undefined {
  return found(store, 'number', number);
}

/** The person of a login, in whatever case it is typed. */
export function findPersonByLogin(store: Store, login: string): Person | undefined {
  return found(store, 'login', tidyLogin(login));
}

/** The person whose link has this SHA-256. */
export function findPersonByLink(store: Store, link: string): Person | undefined {
  return found(store, 'link', link);
}

/** The person to whom an account is tied. */
export function findPersonByAccount(store: Store, account: string): Person | undefined {
  return found(store, 'account', account);
}

/** The name of a person by number; empty where it was erased. */
export function nameOfPerson(store: Store, number: number): string {
  return String(store.value(NAME, number) ?? '');
}

/** Everybody who ever could sign in and was not erased, in the order in which they were added. */
export function listPeople(store: Store): Person[] {
  return store
    .prepared<PersonRow>(`${SELECT} ORDER BY number`)
    .all()
    .map((row) => withOffices(store, row));
}

/** A number that grows whenever the sessions of a person, or a token, are ended. */
export function countEndings(store: Store): number {
  return Number(store.value(ENDINGS));
}

/** Whether a person can sign in: not any more, not before there is a way to, or now. */
export function personState({ ended, password, account }: Person): 'ENDED' | 'WAITING' | 'ACTIVE' {
  if (ended !== null) return 'ENDED';
  return password === null && account === null ? 'WAITING' : 'ACTIVE';
}

/** How many people there are who have not ended. */
export function countPeople(store: Store): number {
  return Number(store.value(COUNT));
}

/** The number of the last person who was added, erased ones too; 0 before the first. */
export function lastPerson(store: Store): number {
  return Number(store.value(LAST) ?? 0);
}

/** A login as it is kept: without spaces around it, in lower case, and in one of the ways to write each character. */
export function tidyLogin(login: string): string {
  return login.normalize('NFKC').trim().toLowerCase();
}
