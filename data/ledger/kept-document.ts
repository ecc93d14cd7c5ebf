import type { Document } from './document.ts';

/** Documents kept in memory by each state of a ledger, at some 1 KB each. */
const KEPT = 10_000;

/** The documents that were read last, and any other that somebody still holds: one document is one object. */
export class KeptDocuments {
  readonly #most: number;
  /** The documents found since the last drop, and the ones found before it. */
  #recent = new Map<number, Document>();
  #earlier = new Map<number, Document>();
  readonly #held = new Map<number, WeakRef<Document>>();

  constructor(most = KEPT) {
    this.#most = most;
  }

  get(id: number): Document | undefined {
    const recent = this.#recent.get(id);
    if (recent) return recent;
    const known = this.#earlier.get(id) ?? this.#held.get(id)?.deref();
    if (known) this.add(known);
    return known;
  }

  add(document: Document): void {
    if (this.#recent.size >= this.#most / 2) this.#drop();
    this.#recent.set(document.id, document);
  }

  delete(id: number): void {
    for (const kept of [this.#recent, this.#earlier, this.#held]) kept.delete(id);
  }

  #drop(): void {
    for (const [id, held] of this.#held) if (!held.deref()) this.#held.delete(id);
    for (const [id, document] of this.#earlier) this.#held.set(id, new WeakRef(document));
    this.#earlier = this.#recent;
    this.#recent = new Map();
  }
}
