import { hostname } from 'node:os';
import { findDistrict } from '../../data/ask/resolve.ts';
import { type Ledger, openLedger } from '../../data/ledger/ledger.ts';
import { append } from '../../data/ledger/log/append.ts';
import { accountName } from '../../data/ledger/person/account.ts';
import { askerNow } from '../../data/ledger/person/asker.ts';
import { PersonFault } from '../../data/ledger/person/fault.ts';
import { listPeople, personState } from '../../data/ledger/person/person.ts';
import {
  addPerson,
  changePerson,
  endPerson,
  type PersonChange,
  personNamed,
  resetPerson,
} from '../../data/ledger/person/person-change.ts';
import { writing } from '../../data/ledger/revision.ts';
import { OFFICE_ROLES, type OfficeRole } from '../../data/rules/gate-words.ts';
import { officeWords } from '../../data/rules/message/office.ts';
import { type Act, may, type Office } from '../../data/rules/office/may.ts';
import { LANGUAGES, type Language } from '../../data/rules/words.ts';
import type { Terminal } from './terminal.ts';

/** Somebody is not allowed what a command does. The message is the sentence to show. */
export class ForbiddenError extends Error {
  override readonly name = 'ForbiddenError';
}

/** The place where a command works. */
export interface At {
  /** The path of the ledger. */
  readonly db: string;
  /** The login of the person for whom it acts; undefined for the program. */
  readonly person: string | undefined;
  readonly terminal: Terminal;
}

/** Opens the ledger of a command for as long as it works. */
export function withLedger<Answer>({ db }: At, work: (ledger: Ledger) => Answer): Answer {
  const ledger = openLedger(db);
  try {
    return work(ledger);
  } finally {
    ledger.close();
  }
}

/**
 * The number of the person for whom a command acts, in the transaction that is open; null for the program, which may do all
 * that whoever can write the file may.
 *
 * @throws ForbiddenError where that person may not do it.
 */
export function actingPerson(ledger: Ledger, { person, terminal }: At, act: Act): number | null {
  if (person === undefined) return null;
  const { number } = personNamed(ledger, person);
  const say = officeWords(terminal.language);
  if (!may(askerNow(ledger, { kind: 'PERSON', number }, new Date()), act, null))
    throw new ForbiddenError(say.forbidden(say.acts[act], null));
  return number;
}

/** The role of a word in any language, or of its code. @throws PersonFault */
export function roleOf(typed: string): OfficeRole {
  const wanted = typed.trim().toLowerCase();
  const names = (role: OfficeRole) => [role, ...LANGUAGES.map((language) => officeWords(language).roles[role])];
  const role = OFFICE_ROLES.find((each) => names(each).some((name) => name.toLowerCase() === wanted));
  if (!role) throw new PersonFault('BAD_ROLE', typed);
  return role;
}

/** The codes of districts by their codes or names; null, for all of them, where none is named. @throws PersonFault */
export function districtsOf(ledger: Ledger, typed: readonly string[]): (string | null)[] {
  if (typed.length === 0) return [null];
  const codes = typed.map((each) => {
    const district = findDistrict(ledger, each);
    if (!district) throw new PersonFault('BAD_DISTRICT', each);
    return district.code;
  });
  return [...new Set(codes)].sort();
}

/** The offices of somebody in words. */
export function officesText(offices: readonly Office[], language: Language): string {
  const say = officeWords(language);
  const byRole = Map.groupBy(offices, ({ role }) => role);
  return [...byRole]
    .map(([role, held]) =>
      say.told.office(say.roles[role], held.map(({ district }) => district ?? say.everywhere).join(' ')),
    )
    .join(' ');
}

/** The offices that were typed. */
interface TypedOffices {
  readonly role: string;
  readonly district: readonly string[];
}

function officesOf(ledger: Ledger, { role, district }: TypedOffices): Office[] {
  const known = roleOf(role);
  return districtsOf(ledger, district).map((code) => ({ role: known, district: code }));
}

type Told = 'added' | 'changed' | 'reset' | 'ended';

function change(at: At, told: Told, decide: (ledger: Ledger) => PersonChange): { sentence: string; link?: string } {
  return withLedger(at, (ledger) =>
    writing(ledger, () => {
      const person = actingPerson(ledger, at, 'PEOPLE');
      const { line, link } = decide(ledger);
      append(ledger, { kind: 'PERSON', lines: [line], person });
      const { name, login } = line.person ?? { name: '', login: '' };
      const sentence = officeWords(at.terminal.language).told[told](name, login);
      return { sentence, ...(link !== undefined && { link }) };
    }),
  );
}

/** The address of the server as far as its settings tell it. */
export interface Address {
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string | undefined;
  readonly tls: object | undefined;
}

/** The settings as far as they tell where people have accounts. */
export interface Accounts {
  readonly oidc: { readonly issuer: string } | undefined;
}

/** The account of a subject at the provider of the settings. @throws PersonFault */
function accountOf({ oidc }: Accounts, subject: string): string {
  if (!oidc) throw new PersonFault('NO_PROVIDER', subject);
  return accountName({ issuer: oidc.issuer, subject });
}

function linkAddress({ host, port, publicUrl, tls }: Address, link: string): string {
  const named = /^(?:0\.0\.0\.0|::)$/.test(host) ? hostname() : host.includes(':') ? `[${host}]` : host;
  const origin = publicUrl ?? (port === 0 ? '' : `${tls ? 'https' : 'http'}://${named}:${port}`);
  return `${origin}/sign-in?link=${link}`;
}

function tell({ terminal }: At, { sentence, link }: { sentence: string; link?: string }, address?: Address): void {
  const say = officeWords(terminal.language).told;
  terminal.out(`${sentence}\n`);
  if (link !== undefined && address) terminal.out(`${say.link(linkAddress(address, link))}\n`);
}

/** A person to be added, as typed: `subject` is that of an account, where the person has one. */
type TypedPerson = TypedOffices & { readonly login: string; readonly name: string; readonly subject?: string };

/** Runs `planbook person add`. */
export function addPersonTold(at: At, asked: TypedPerson, settings: Address & Accounts): void {
  const { login, name, subject } = asked;
  const account = subject === undefined ? undefined : accountOf(settings, subject);
  const made = change(at, 'added', (ledger) =>
    addPerson(ledger, { login, name, account, offices: officesOf(ledger, asked) }, new Date()),
  );
  tell(at, made, settings);
}

/** What is to be so of a person, as typed. What is left out stays; `subject` is false where no account is to be tied. */
export interface TypedChange {
  readonly login: string;
  readonly name?: string;
  readonly role?: string;
  readonly district: readonly string[];
  readonly subject?: string | false;
}

/** Runs `planbook person change`. */
export function changePersonTold(at: At, asked: TypedChange, settings: Accounts): void {
  const { login, name, role, district, subject } = asked;
  const account = typeof subject === 'string' ? accountOf(settings, subject) : null;
  const changed = change(at, 'changed', (ledger) =>
    changePerson(ledger, login, {
      ...(name !== undefined && { name }),
      ...(role !== undefined && { offices: officesOf(ledger, { role, district }) }),
      ...(subject !== undefined && { account }),
    }),
  );
  tell(at, changed);
}

/** Runs `planbook person reset`. */
export function resetPersonTold(at: At, login: string, address: Address): void {
  tell(
    at,
    change(at, 'reset', (ledger) => resetPerson(ledger, login, new Date())),
    address,
  );
}

/** Runs `planbook person end`. */
export function endPersonTold(at: At, login: string): void {
  tell(
    at,
    change(at, 'ended', (ledger) => endPerson(ledger, login, new Date())),
  );
}

/** Runs `planbook person list`. */
export function tellPeople(at: At): void {
  const { language, out } = at.terminal;
  const say = officeWords(language).told;
  const people = withLedger(at, listPeople);
  const lines = people.map((person) =>
    say.personLine({
      ...person,
      offices: officesText(person.offices, language),
      state: say.personStates[personState(person)],
    }),
  );
  out(`${lines.length === 0 ? say.nobody : lines.join('\n')}\n`);
}
