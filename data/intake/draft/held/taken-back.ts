import type { Fields } from '../../../ledger/log/thing.ts';

/** A figure that a revision took back, as it was before. */
export interface TakenBack {
  fields: Fields;
  change: 'CORRECTION' | 'WITHDRAWAL';
  /** The revision that took it back. */
  revision: number;
}

/** The figures of one holder and indicator that were taken back: as many as a file had that was withdrawn as a whole. */
export class TakenBackFigures {
  /** The figures by their codes and by their keys, each the earliest first. */
  readonly #byCode: ReadonlyMap<unknown, readonly TakenBack[]>;
  readonly #byKey: ReadonlyMap<string, readonly TakenBack[]>;
  readonly #keyOf: (fields: Fields) => string;

  constructor(figures: readonly TakenBack[], keyOf: (fields: Fields) => string) {
    const inOrder = figures.toSorted((a, b) => a.revision - b.revision);
    this.#byCode = Map.groupBy(inOrder, ({ fields }) => fields['code']);
    this.#byKey = Map.groupBy(inOrder, ({ fields }) => keyOf(fields));
    this.#keyOf = keyOf;
  }

  /** The figures in the place of one: under its own code, and in other files under its key. The earliest is first. */
  inPlaceOf(fields: Fields): readonly TakenBack[] {
    if (this.#byCode.size === 0) return [];
    const ofCode = this.#byCode.get(fields['code']) ?? [];
    const ofKey = this.#byKey.get(this.#keyOf(fields)) ?? [];
    if (ofCode.length === 0) return ofKey;
    return [...new Set([...ofCode, ...ofKey])].sort((a, b) => a.revision - b.revision);
  }
}
