import { createHash } from 'node:crypto';
import type { Allowance } from '../../data/rules/gate-words.ts';
import type { Asker } from '../../data/rules/office/may.ts';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** How often within a time something may be done by one person or token, and from one address. */
interface Bound {
  readonly ms: number;
  readonly who: number;
  /** An office's people may all come from one address. */
  readonly address: number;
}

/**
 * Where there is no bound nothing is counted. Uploads of a person or token are counted in the ledger, so that a restart forgets
 * none.
 */
const BOUNDS: { readonly [Kind in Allowance]: Bound } = {
  UPLOADS: { ms: DAY_MS, who: Number.POSITIVE_INFINITY, address: 2000 },
  IMPORTS: { ms: HOUR_MS, who: 300, address: 1500 },
  CHANGES: { ms: HOUR_MS, who: 3000, address: 15_000 },
  ENTRIES: { ms: HOUR_MS, who: 600, address: 3000 },
  DOWNLOADS: { ms: HOUR_MS, who: 300, address: 1500 },
  SIGN_INS: { ms: HOUR_MS, who: Number.POSITIVE_INFINITY, address: 600 },
};

/** Names that are counted at once, each in a slot of four numbers: two of the hash of its name, the end in seconds, the count. */
const SLOTS = 16_384;
const NUMBERS = 4;
/** Slots in which a name may be. */
const TRIED = 8;

/** Whoever does something, as far as that is known. */
export interface Doer {
  readonly asker?: Pick<Asker, 'kind' | 'number'> | null;
  readonly address?: string | undefined;
}

/**
 * Counts what people, tokens and addresses do. All threads of a server count in the same memory. Where more names are
 * counted than it has room for, the one that did least is forgotten.
 */
export class Allowances {
  /** The memory, to be given to the other threads. */
  readonly memory: SharedArrayBuffer;
  readonly #slots: Int32Array;
  readonly #now: () => number;

  constructor(memory = new SharedArrayBuffer(SLOTS * NUMBERS * 4), now = () => Date.now()) {
    this.memory = memory;
    this.#slots = new Int32Array(memory);
    this.#now = now;
  }

  /** Counts that something is done. Answers from when on it may be done again where that is not yet, else undefined. */
  take(kind: Allowance, { asker, address }: Doer): Date | undefined {
    const { ms, who, address: ofAddress } = BOUNDS[kind];
    const end = (Math.floor(this.#now() / ms) + 1) * ms;
    const counts = [
      ...(asker ? [{ name: `${kind} ${asker.kind} ${asker.number}`, most: who }] : []),
      ...(address === undefined || address === '' ? [] : [{ name: `${kind} from ${address}`, most: ofAddress }]),
    ];
    const bounded = counts.filter(({ most }) => Number.isFinite(most));
    const isOver = bounded.map(({ name: counted, most }) => this.#count(counted, end / 1000) > most);
    return isOver.includes(true) ? new Date(end) : undefined;
  }

  /** Counts a name until an instant, in seconds. */
  #count(name: string, end: number): number {
    const hash = createHash('sha256').update(name).digest();
    const [one, other] = [hash.readInt32LE(0) || 1, hash.readInt32LE(4)];
    const slot = this.#slotOf(one, other);
    const [at, isOwn] = [slot * NUMBERS, this.#isOf(slot, one, other)];
    if (!isOwn || Atomics.load(this.#slots, at + 2) !== end) {
      Atomics.store(this.#slots, at + 1, other);
      Atomics.store(this.#slots, at + 2, end);
      Atomics.store(this.#slots, at + 3, 0);
      Atomics.store(this.#slots, at, one);
    }
    return Atomics.add(this.#slots, at + 3, 1) + 1;
  }

  #isOf(slot: number, one: number, other: number): boolean {
    const at = slot * NUMBERS;
    return Atomics.load(this.#slots, at) === one && Atomics.load(this.#slots, at + 1) === other;
  }

  /** The slot of a name: its own, else one that counts nothing now, else the one that counted least. */
  #slotOf(one: number, other: number): number {
    const first = (one >>> 0) % SLOTS;
    const tried = Array.from({ length: TRIED }, (_, place) => (first + place) % SLOTS);
    const own = tried.find((slot) => this.#isOf(slot, one, other));
    if (own !== undefined) return own;
    const nowS = this.#now() / 1000;
    const counts = tried.map((slot) => {
      const isOver = Atomics.load(this.#slots, slot * NUMBERS + 2) <= nowS;
      return isOver ? 0 : Atomics.load(this.#slots, slot * NUMBERS + 3);
    });
    return tried[counts.indexOf(Math.min(...counts))] ?? first;
  }
}

/** Whoever sends a request. */
export interface Sender {
  readonly asker: Asker | null;
  readonly address: string | undefined;
}

/** Counts what senders do. A request that is given again, once its act is done, was counted before. */
export function allowing({ allowances, isAgain }: { allowances: Allowances; isAgain?: (() => boolean) | undefined }) {
  return (sender: Sender | undefined) =>
    (kind: Allowance): Date | undefined =>
      isAgain?.() ? undefined : allowances.take(kind, sender ?? {});
}
