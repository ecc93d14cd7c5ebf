import { hostname } from 'node:os';
import { accountOf } from '../../data/ledger/act/office-act.ts';
import type { Ledger } from '../../data/ledger/ledger.ts';
import { append } from '../../data/ledger/log/append.ts';
import { listPeople, personState } from '../../data/ledger/person/person.ts';
import {
  addPerson,
  changePerson,
  endPerson,
  type PersonChange,
  resetPerson,
} from '../../data/ledger/person/person-change.ts';
import { writing } from '../../data/ledger/revision.ts';
import { officeWords } from '../../data/rules/message/office.ts';
import type { Office } from '../../data/rules/office/may.ts';
import { type At, actingPerson, districtsOf, officesText, roleOf } from './acting.ts';
import { withLedger } from './with-ledger.ts';

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
  return withLedger(at.db, at.terminal, (ledger) =>
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
function accountAt({ oidc }: Accounts, subject: string): string {
  return accountOf({ issuer: oidc?.issuer ?? null, subject });
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
  const account = subject === undefined ? undefined : accountAt(settings, subject);
  const made = change(at, 'added', (ledger) =>
    addPerson(ledger, { login, name, account, offices: officesOf(ledger, asked) }, new Date()),
  );
  tell(at, made, settings);
}

/** A change of a person, as typed. A field that is left out stays; `subject` is false where no account is to be tied. */
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
  const account = typeof subject === 'string' ? accountAt(settings, subject) : null;
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
  const people = withLedger(at.db, at.terminal, listPeople);
  const lines = people.map((person) =>
    say.personLine({
      ...person,
      offices: officesText(person.offices, language),
      state: say.personStates[personState(person)],
    }),
  );
  out(`${lines.length === 0 ? say.nobody : lines.join('\n')}\n`);
}
