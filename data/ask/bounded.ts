import { Fault } from '../ledger/fault.ts';

/** The most names, codes or periods of a list argument that sets no limit of its own. */
const MAX_NAMES = 1000;
/** The most characters of a name, a code or a period. The longest name of the shipped indicators has 40. */
const MAX_NAME = 200;
/** The most characters and words of a text to search for. The full-text index cannot be interrupted. */
const MAX_SEARCH = 64;
const MAX_WORDS = 8;

let isLifted = false;

/** Lifts every bound on what is typed, as the attack does to show that it finds what they are for. */
export function liftBounds(): void {
  isLifted = true;
}

export function areLifted(): boolean {
  return isLifted;
}

/** A bound on what is typed; none where bounds are lifted. */
export function most(bound: number): number {
  return isLifted ? Number.POSITIVE_INFINITY : bound;
}

/** The items of the list, each once: what is repeated is looked for once. */
export function once<Item>(list: readonly Item[]): Item[] {
  return isLifted ? [...list] : [...new Set(list)];
}

/** The list unchanged. Throws TOO_MANY where it has more than `max` items. */
export function bounded<Item>(list: readonly Item[], argument: string, max = MAX_NAMES): readonly Item[] {
  if (list.length <= most(max)) return list;
  throw new Fault('TOO_MANY', { argument }, { count: list.length, max });
}

/** The items of the list, each once. Throws TOO_MANY where more than `max` differ. */
export function distinct<Item>(list: readonly Item[], argument: string, max = MAX_NAMES): readonly Item[] {
  return bounded(once(list), argument, max);
}

/** A name, a code or a period as it was typed. Throws TOO_LONG. */
export function boundedName(value: string, argument: string): string {
  if (value.length <= most(MAX_NAME)) return value;
  throw new Fault('TOO_LONG', { argument, value }, { length: value.length, max: MAX_NAME });
}

/** A text to search for. Throws LONG_SEARCH. */
export function boundedSearch(value: string, argument: string): string {
  const isShort = value.length <= most(MAX_SEARCH);
  if (isShort && value.trim().split(/\s+/).length <= most(MAX_WORDS)) return value;
  throw new Fault('LONG_SEARCH', { argument, value }, { max: MAX_SEARCH, words: MAX_WORDS });
}
