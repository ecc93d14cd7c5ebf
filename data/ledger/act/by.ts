import type { Asker } from '../../rules/office/may.ts';
import { askerNow } from '../person/asker.ts';
import type { Store } from '../store/store.ts';
import type { By } from './act.ts';

/** The actor that an asker is. */
export function byOf({ kind, number }: Pick<Asker, 'kind' | 'number'>): By {
  return kind === 'PERSON' ? { person: number } : { person: null, token: number };
}

/** Whoever acts, with what they may do now; null for the program, and for whoever may do nothing any more. */
export function askerBy(store: Store, { person, token }: By, now: Date): Asker | null {
  if (token !== undefined) return askerNow(store, { kind: 'TOKEN', number: token }, now);
  return person === null ? null : askerNow(store, { kind: 'PERSON', number: person }, now);
}
