import type { Ledger } from '../ledger.ts';
import type { Store } from '../store/store.ts';

/** Who acts: a person by number, the token that a machine gave, or the program where both are missing. */
export interface By {
  person: number | null;
  token?: number;
}

/**
 * Something that writes into the ledger. Most acts decide and write in the transaction that is open. One that is long to
 * decide upon does so before it, and answers what then writes; it decides again where another entry came between.
 */
export type Act<Given, Answer> = (
  | { write(ledger: Ledger, given: Given, by: By): Answer }
  | { decide(ledger: Ledger, given: Given, by: By): (store: Store) => Answer }
) & {
  /** A step that follows once all is written. */
  after?(store: Store): void;
  /** The answer that is given for the one that is kept, where that must not hold a secret. The same is given again. */
  reveal?(store: Store, kept: Answer): Answer;
};

/** Something that has to read at length what it writes, in a thread of its own, and answers the act that then writes it. */
export interface Prepared<Given, Answer> {
  prepare(ledger: Ledger, given: Given, by: By): Promise<Act<Given, Answer>>;
}

/** Other entries came between each time that an act was decided upon. Nothing of it was written. */
export class Conflict extends Error {
  override readonly name = 'Conflict';
  readonly code = 'CONFLICT';

  constructor() {
    super('Others wrote into the ledger each time that this was decided upon; nothing of it was written. Try again.');
  }
}
