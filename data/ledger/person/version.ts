import { canonicalJson } from '../log/canonical.ts';
import { sha256 } from '../log/digest.ts';
import { PersonFault } from './fault.ts';
import type { Person } from './person.ts';

const CHARACTERS = 16;

/** A text that changes with each change of a person: of the name, the offices, the sessions or the end. */
export function versionOfPerson({ number, name, epoch, ended, offices }: Person): string {
  const told = offices.map(({ role, district }) => [role, district]);
  return sha256(canonicalJson([number, name, epoch, ended, told])).slice(0, CHARACTERS);
}

/** @throws PersonFault where a person is not as somebody saw them. */
export function checkVersion(person: Person, version: string): void {
  if (versionOfPerson(person) !== version) throw new PersonFault('CHANGED_SINCE', person.login);
}
