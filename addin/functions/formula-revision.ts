import { numberIn } from '../ask/ledger-state.ts';

/** The place in a workbook where the name of a revision, NUMBER:ID, is kept. Both reject while the workbook gives or takes nothing. */
export interface RevisionPlace {
  read(): Promise<string | undefined>;
  write(name: string): Promise<void>;
}

/**
 * The revision that the PLAN formulas of a workbook were last answered at. A server must have it to be asked, so that no
 * cell goes back.
 */
export class FormulaRevision {
  readonly #place: RevisionPlace;
  /** Undefined until the workbook could be read. */
  #known: Promise<string | undefined> | undefined;

  constructor(place: RevisionPlace) {
    this.#place = place;
  }

  /** Its name; undefined where the workbook keeps none, or cannot be read now. */
  name(): Promise<string | undefined> {
    return this.#read().catch(() => undefined);
  }

  /** Keeps the revision of an answer, unless a later one is known. */
  async answered(name: string): Promise<void> {
    try {
      const known = await this.#read();
      if (known === undefined || numberIn(name) > numberIn(known)) await this.take(name);
    } catch {
      // A workbook that cannot be read may keep a later one: nothing is written over it.
    }
  }

  /** Keeps a revision, whatever the one before was. */
  async take(name: string): Promise<void> {
    this.#known = Promise.resolve(name);
    try {
      await this.#place.write(name);
    } catch {
      // A workbook that is open for reading alone keeps the one before.
    }
  }

  #read(): Promise<string | undefined> {
    this.#known ??= this.#place.read().catch((fault: unknown) => {
      this.#known = undefined;
      throw fault;
    });
    return this.#known;
  }
}
