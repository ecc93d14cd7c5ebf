import type { Store } from '../../store/store.ts';

/** The entry whose lines are brought into the tables. */
export interface AppliedEntry {
  number: number;
  /** ISO 8601 instant, UTC. */
  at: string;
  /** The number of the person who made the change; null for the program. */
  person: number | null;
}

/**
 * How the lines of a kind of entry, which changes nothing that answers depend on, are brought into the tables: one line
 * after the other. A line says what is so afterwards. Lines that say something else, such as the random bytes at the
 * beginning, are passed over.
 */
export interface EntryProjection<Line = never> {
  apply(store: Store, entry: AppliedEntry, line: Line): void;
}
