import { Fault } from '../ledger/fault.ts';

/** The most names, codes or periods of a list argument that sets no limit of its own. */
const MAX_NAMES = 1000;

/** The list unchanged. Throws TOO_MANY where it has more than `max` items. */
export function bounded<Item>(list: readonly Item[], argument: string, max = MAX_NAMES): readonly Item[] {
  if (list.length <= max) return list;
  throw new Fault('TOO_MANY', { argument }, { count: list.length, max });
}
