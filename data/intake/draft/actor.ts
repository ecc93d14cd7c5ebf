import type { By } from '../../ledger/act/act.ts';
import { askerNow } from '../../ledger/person/asker.ts';
import type { Store } from '../../ledger/store/store.ts';
import { may } from '../../rules/office/may.ts';
import { type Actor, PROGRAM } from './draft.ts';

/**
 * Whoever acts, with what they may do now. It is looked up in the transaction that writes, so that a right which was taken
 * meanwhile no longer counts. The program may do all that whoever can write the file may.
 */
export function actorOf(store: Store, { person, token }: By): Actor {
  if (person === null && token === undefined) return PROGRAM;
  const asked =
    token === undefined ? { kind: 'PERSON' as const, number: person ?? 0 } : { kind: 'TOKEN' as const, number: token };
  const asker = askerNow(store, asked, new Date());
  return { person, may: (act, district) => may(asker, act, district) };
}
