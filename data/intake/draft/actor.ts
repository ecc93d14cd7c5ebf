import type { By } from '../../ledger/act/act.ts';
import { askerBy } from '../../ledger/act/by.ts';
import { findToken } from '../../ledger/person/token.ts';
import type { Store } from '../../ledger/store/store.ts';
import { type Act, may, mayAnywhere } from '../../rules/office/may.ts';
import { type Actor, PROGRAM } from './draft.ts';
import { DraftFault } from './fault.ts';

/**
 * Whoever acts, with what they may do now. It is looked up in the transaction that writes, so that a right which was taken
 * meanwhile no longer counts. Whoever made a token answers for what it does. The program may do all that whoever can write
 * the file may.
 */
export function actorOf(store: Store, by: By, now = new Date()): Actor {
  const { person, token } = by;
  if (person === null && token === undefined) return PROGRAM;
  const asker = askerBy(store, by, now);
  const mayDo: Actor['may'] = (act, district) => may(asker, act, district);
  const namesOf: Actor['namesOf'] = (districts) => districtNames(store, districts);
  if (token === undefined) return { person, may: mayDo, namesOf };
  return { person: findToken(store, token)?.person ?? null, token, may: mayDo, namesOf };
}

const NAME = 'SELECT name FROM districts WHERE code = ? AND retired IS NULL';

/** The names of districts, and the codes of those that have none yet. */
function districtNames(store: Store, districts: readonly (string | null)[]): string {
  return districts.flatMap((code) => (code === null ? [] : String(store.value(NAME, code) ?? code))).join('、');
}

/**
 * Refuses somebody who may not do an act anywhere, whatever it is about.
 *
 * @throws DraftFault
 */
export function checkAnywhere(store: Store, by: By, act: Act): void {
  if (by.person === null && by.token === undefined) return;
  if (!mayAnywhere(askerBy(store, by, new Date()), act)) throw new DraftFault('FORBIDDEN');
}
