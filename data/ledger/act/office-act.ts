import type { OfficeRole } from '../../rules/gate-words.ts';
import { may, type Office } from '../../rules/office/may.ts';
import { append } from '../log/append.ts';
import { accountName } from '../person/account.ts';
import { PersonFault } from '../person/fault.ts';
import { listPeople, type Person } from '../person/person.ts';
import {
  addPerson,
  changePerson,
  endPerson,
  type PersonChange,
  personNamed,
  resetPerson,
} from '../person/person-change.ts';
import { sealed, unsealed } from '../person/sealed.ts';
import { findToken } from '../person/token.ts';
import { addToken, endOfDay, endToken } from '../person/token-change.ts';
import { checkVersion } from '../person/version.ts';
import type { Store } from '../store/store.ts';
import type { Act, By } from './act.ts';
import { askerBy } from './by.ts';

/** The number of the person or token that an act changed, and the link or the token's text that is shown once. */
export interface OfficeAnswer {
  number: number;
  secret: string | null;
}

/** Whoever keeps people and tokens, as an entry names them. */
interface Keeper {
  person: number | null;
  byToken?: number;
}

/** @throws PersonFault where whoever asks may not, or not any more. */
function keeperOf(store: Store, by: By): Keeper {
  const { person, token } = by;
  const isProgram = person === null && token === undefined;
  if (!isProgram && !may(askerBy(store, by, new Date()), 'PEOPLE', null)) throw new PersonFault('FORBIDDEN');
  return token === undefined ? { person } : { person: findToken(store, token)?.person ?? null, byToken: token };
}

const DISTRICT = 'SELECT 1 FROM districts WHERE code = ? AND retired IS NULL';

/** @throws PersonFault where there is no district of a code. */
function checkDistricts(store: Store, codes: readonly (string | null)[]): void {
  const unknown = codes.find((code) => code !== null && store.value(DISTRICT, code) === undefined);
  if (typeof unknown === 'string') throw new PersonFault('BAD_DISTRICT', unknown);
}

/** Offices without repeats. @throws PersonFault where there are none, or one is for no district. */
function checkedOffices(store: Store, offices: readonly Office[]): Office[] {
  if (offices.length === 0) throw new PersonFault('NO_OFFICE');
  checkDistricts(
    store,
    offices.map(({ district }) => district),
  );
  return [...new Map(offices.map((office) => [`${office.role} ${office.district ?? ''}`, office])).values()];
}

function isSteward({ ended, offices }: Pick<Person, 'ended' | 'offices'>): boolean {
  const asker = { kind: 'PERSON', number: 0, name: '', offices } as const;
  return ended === null && may(asker, 'PEOPLE', null);
}

/** Nobody could give an office any more. @throws PersonFault where this is the last person who may. */
function checkNotLast(store: Store, { number, login }: Person): void {
  const stewards = listPeople(store).filter(isSteward);
  if (stewards.length === 1 && stewards[0]?.number === number) throw new PersonFault('LAST_STEWARD', login);
}

function appendPerson(store: Store, keeper: Keeper, { line, link }: PersonChange): OfficeAnswer {
  const { person, ...by } = keeper;
  append(store, { kind: 'PERSON', lines: [{ ...line, ...by }], person });
  return { number: line.person?.number ?? 0, secret: link === undefined ? null : sealed(store, link) };
}

function reveal(store: Store, { number, secret }: OfficeAnswer): OfficeAnswer {
  return { number, secret: secret === null ? null : unsealed(store, secret) };
}

/** A person as somebody saw them. */
export interface SeenPerson {
  login: string;
  version: string;
}

/** A person who was seen and is still so. @throws PersonFault */
function seenPerson(store: Store, { login, version }: SeenPerson): Person {
  const person = personNamed(store, login);
  checkVersion(person, version);
  return person;
}

/** An account at the provider of the server. */
export interface ToldAccount {
  /** The address of the provider; null where the server has none. */
  issuer: string | null;
  subject: string;
}

/** The name of an account, as a person has it. @throws PersonFault where the server has no provider. */
export function accountOf({ issuer, subject }: ToldAccount): string {
  if (issuer === null) throw new PersonFault('NO_PROVIDER', subject);
  return accountName({ issuer, subject });
}

/** A person who is to be added. */
export interface AddingPerson {
  login: string;
  name: string;
  offices: readonly Office[];
  account?: ToldAccount;
}

export const ADD_PERSON: Act<AddingPerson, OfficeAnswer> = {
  reveal,
  write(store, { login, name, offices, account }, by) {
    const keeper = keeperOf(store, by);
    const tied = account && accountOf(account);
    const asked = { login, name, account: tied, offices: checkedOffices(store, offices) };
    const made = addPerson(store, asked, new Date());
    return appendPerson(store, keeper, made);
  },
};

export const RESET_PERSON: Act<SeenPerson, OfficeAnswer> = {
  reveal,
  write(store, seen, by) {
    const keeper = keeperOf(store, by);
    const { login } = seenPerson(store, seen);
    return appendPerson(store, keeper, resetPerson(store, login, new Date()));
  },
};

export interface ChangingOffices extends SeenPerson {
  /** The offices that the person has from now on; no others are left. */
  offices: readonly Office[];
}

export const CHANGE_OFFICES: Act<ChangingOffices, OfficeAnswer> = {
  write(store, { offices: asked, ...seen }, by) {
    const keeper = keeperOf(store, by);
    const person = seenPerson(store, seen);
    const offices = checkedOffices(store, asked);
    if (!isSteward({ ended: null, offices })) checkNotLast(store, person);
    return appendPerson(store, keeper, changePerson(store, person.login, { offices }));
  },
};

export interface RenamingPerson extends SeenPerson {
  name: string;
}

export const RENAME_PERSON: Act<RenamingPerson, OfficeAnswer> = {
  write(store, { name, ...seen }, by) {
    const keeper = keeperOf(store, by);
    const { login } = seenPerson(store, seen);
    return appendPerson(store, keeper, changePerson(store, login, { name }));
  },
};

/** An account that is tied to a person, or null to tie none. */
export interface ChangingAccount extends SeenPerson {
  account: ToldAccount | null;
}

export const CHANGE_ACCOUNT: Act<ChangingAccount, OfficeAnswer> = {
  write(store, { account, ...seen }, by) {
    const keeper = keeperOf(store, by);
    const { login } = seenPerson(store, seen);
    return appendPerson(store, keeper, changePerson(store, login, { account: account && accountOf(account) }));
  },
};

export const END_PERSON: Act<SeenPerson, OfficeAnswer> = {
  write(store, seen, by) {
    const keeper = keeperOf(store, by);
    const person = seenPerson(store, seen);
    checkNotLast(store, person);
    return appendPerson(store, keeper, endPerson(store, person.login, new Date()));
  },
};

/** A token that is to be made. */
export interface AddingToken {
  name: string;
  role: OfficeRole;
  /** Codes of districts; null for all of them. */
  districts: readonly (string | null)[];
  /** The last day on which it may be used. */
  until?: string;
}

export const ADD_TOKEN: Act<AddingToken, OfficeAnswer> = {
  reveal,
  write(store, { until, districts, ...told }, by) {
    const { person, ...keeper } = keeperOf(store, by);
    if (districts.length === 0) throw new PersonFault('NO_OFFICE');
    checkDistricts(store, districts);
    const asked = { ...told, districts: [...new Set(districts)], person, expires: endOfDay(until) };
    const { line, text } = addToken(store, asked, new Date());
    append(store, { kind: 'TOKEN', lines: [{ ...line, ...keeper }], person });
    return { number: line.token?.number ?? 0, secret: sealed(store, text) };
  },
};

export const END_TOKEN: Act<{ token: number }, OfficeAnswer> = {
  write(store, { token }, by) {
    const { person, ...keeper } = keeperOf(store, by);
    const { line } = endToken(store, token, new Date());
    append(store, { kind: 'TOKEN', lines: [{ ...line, ...keeper }], person });
    return { number: token, secret: null };
  },
};
