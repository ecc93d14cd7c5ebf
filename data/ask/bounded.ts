import { Fault } from '../ledger/fault.ts';

/** A list argument holds at most this many names, codes or periods, unless it says otherwise. */
const MAX_NAMES = 1000;

/** The list as it is. Throws TOO_MANY where it is longer than may be read at once. */
export function bounded<Item>(list: readonly Item[], argument: string, max = MAX_NAMES): readonly Item[] {
  if (list.length <= max) return list;
  throw new Fault('TOO_MANY', { argument }, { count: list.length, max });
}
