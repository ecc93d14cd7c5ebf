import { randomInt } from 'node:crypto';
import { ITEM_FINDINGS, type ItemFinding } from '../../../rules/gate-words.ts';

/** The first capacity. A power of two; it is doubled as it fills. */
const FIRST = 1024;
/** Two numbers from which the digests of a process begin, so that nobody can make two names of one digest. */
const SEEDS = [randomInt(2 ** 32), randomInt(2 ** 32)] as const;

/** 64 bits of a text, as two numbers. Two of a million texts have the same with a probability of 1 to 36 million. */
function digestOf(text: string, into: Uint32Array): void {
  let [a, b]: [number, number] = [SEEDS[0] ^ 0xdeadbeef, SEEDS[1] ^ 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  into[0] = a;
  into[1] = b;
}

/** An item that stated something under a name before. */
export interface StatedItem {
  place: number;
  /** Whether it states the same. */
  isSame: boolean;
  finding: ItemFinding;
}

/** The statements of the items of a draft by their names. A million of them take some 40 MB, as texts are kept as digests. */
export class StatedNames {
  /** Places in the lists below, from 1, by the digest of the name. */
  #slots = new Int32Array(2 * FIRST);
  #names = new Uint32Array(2 * FIRST);
  #texts = new Uint32Array(2 * FIRST);
  #places = new Int32Array(FIRST);
  #findings = new Uint8Array(FIRST);
  #count = 0;
  readonly #name = new Uint32Array(2);
  readonly #text = new Uint32Array(2);

  /** The item that stated something under the name; undefined where this one is the first, which is then noted. */
  state(name: string, text: string, { place, finding }: Omit<StatedItem, 'isSame'>): StatedItem | undefined {
    digestOf(name, this.#name);
    digestOf(text, this.#text);
    const [slot, at] = this.#find(this.#name[0] ?? 0, this.#name[1] ?? 0);
    if (at === 0) {
      this.#add(slot, place, finding);
      return undefined;
    }
    const other = at - 1;
    const isSame = this.#texts[2 * other] === this.#text[0] && this.#texts[2 * other + 1] === this.#text[1];
    return { isSame, place: this.#places[other] ?? 0, finding: ITEM_FINDINGS[this.#findings[other] ?? 0] ?? 'NEW' };
  }

  /** Changes the finding of the item that states something under a name. */
  setFinding(name: string, finding: ItemFinding): void {
    digestOf(name, this.#name);
    const [, at] = this.#find(this.#name[0] ?? 0, this.#name[1] ?? 0);
    if (at > 0) this.#findings[at - 1] = ITEM_FINDINGS.indexOf(finding);
  }

  clear(): void {
    this.#slots.fill(0);
    this.#count = 0;
  }

  /** The slot of a name, and the place in the lists that it holds; 0 for a free one. */
  #find(a: number, b: number): [slot: number, at: number] {
    const mask = this.#slots.length - 1;
    for (let slot = a & mask; ; slot = (slot + 1) & mask) {
      const at = this.#slots[slot] ?? 0;
      if (at === 0 || (this.#names[2 * at - 2] === a && this.#names[2 * at - 1] === b)) return [slot, at];
    }
  }

  #add(slot: number, place: number, finding: ItemFinding): void {
    const at = this.#count;
    this.#names.set(this.#name, 2 * at);
    this.#texts.set(this.#text, 2 * at);
    this.#places[at] = place;
    this.#findings[at] = ITEM_FINDINGS.indexOf(finding);
    this.#count += 1;
    this.#slots[slot] = this.#count;
    if (this.#count === this.#places.length) this.#grow();
  }

  #grow(): void {
    const capacity = 2 * this.#places.length;
    this.#names = copied(this.#names, new Uint32Array(2 * capacity));
    this.#texts = copied(this.#texts, new Uint32Array(2 * capacity));
    this.#places = copied(this.#places, new Int32Array(capacity));
    this.#findings = copied(this.#findings, new Uint8Array(capacity));
    this.#slots = new Int32Array(2 * capacity);
    for (let at = 0; at < this.#count; at += 1) {
      const [slot] = this.#find(this.#names[2 * at] ?? 0, this.#names[2 * at + 1] ?? 0);
      this.#slots[slot] = at + 1;
    }
  }
}

function copied<List extends Uint32Array | Int32Array | Uint8Array>(from: List, into: List): List {
  into.set(from);
  return into;
}
