import { findDistrict } from '../../data/ask/resolve.ts';
import type { Ledger } from '../../data/ledger/ledger.ts';
import { askerNow } from '../../data/ledger/person/asker.ts';
import { PersonFault } from '../../data/ledger/person/fault.ts';
import { personNamed } from '../../data/ledger/person/person-change.ts';
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
