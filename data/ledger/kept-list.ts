import { getHeapStatistics } from 'node:v8';
import type { Catalogue } from './catalogue.ts';
import type { Ledger } from './ledger.ts';
import { type Snapshot, today } from './revision.ts';
import { countRows } from './store/work.ts';

/** The share of a thread's memory that its kept lists may take, and the most in bytes. */
const SHARE = 0.24;
const MOST_BYTES = 64_000_000;
/** Bytes of a list beside its items. */
const LIST_BYTES = 300;
/** Steps of this share of a circle come near every place on it, and back to none. */
const GOLDEN = 0.618_033_988_75;

/** The most bytes that the kept lists of a thread take together. */
export function mostKeptBytes(): number {
  return Math.min(MOST_BYTES, SHARE * getHeapStatistics().heap_size_limit);
}

/** Lists by their names. Some are dropped where they would take more bytes than they may. */
class NamedLists<Item> {
  readonly #itemBytes: number;
  readonly #mostBytes: number;
  readonly #lists = new Map<string, readonly Item[]>();
  readonly #names: string[] = [];
  #bytes = 0;
  #dropped = 0;

  constructor({ itemBytes, mostBytes }: { itemBytes: number; mostBytes: number }) {
    this.#itemBytes = itemBytes;
    this.#mostBytes = mostBytes;
  }

  get(name: string): readonly Item[] | undefined {
    return this.#lists.get(name);
  }

  add(name: string, list: readonly Item[]): void {
    if (!this.#lists.has(name)) this.#names.push(name);
    this.#lists.set(name, list);
    this.#bytes += this.#bytesOf(list);
    while (this.#bytes > this.#mostBytes) this.#drop();
  }

  clear(): void {
    this.#lists.clear();
    this.#names.length = 0;
    this.#bytes = 0;
  }

  /** Drops one list of any age. Where more lists than fit are asked for in turn, the oldest is the next to be asked for. */
  #drop(): void {
    const place = Math.floor(((++this.#dropped * GOLDEN) % 1) * this.#names.length);
    const name = this.#names[place] ?? '';
    const last = this.#names.pop();
    if (last !== undefined && place < this.#names.length) this.#names[place] = last;
    this.#bytes -= this.#bytesOf(this.#lists.get(name) ?? []);
    this.#lists.delete(name);
  }

  #bytesOf(list: readonly Item[]): number {
    return LIST_BYTES + list.length * this.#itemBytes;
  }
}

/** A list that is asked for. Its name tells all that decides what is in it, but for the state. */
interface ListAsked {
  readonly name: string;
  readonly at: Snapshot;
}

function keyOf({ name, at }: ListAsked): string {
  return `${at.asOf} ${name}`;
}

/**
 * Lists read from the ledger as it is, kept in memory. They are dropped together at the next revision and on the next day,
 * because ids tell whether they are of the present state. Those of another state are kept while one request asks for it.
 */
export class KeptLists<Item> {
  readonly #present: NamedLists<Item>;
  readonly #past: NamedLists<Item>;
  /** The catalogue, revision and day of the lists of the present state. */
  #state: { catalogue: Catalogue; revision: number; day: string } | undefined;
  /** The snapshot and the catalogue that were asked for last, with their lists. */
  #last: { at: Snapshot; catalogue: Catalogue; lists: NamedLists<Item> } | undefined;
  /** The items that were chosen of lists. They go with the lists, and take next to nothing beside these. */
  readonly #chosen = new WeakMap<readonly Item[], readonly Item[]>();

  constructor(itemBytes: number, mostBytes = mostKeptBytes()) {
    this.#present = new NamedLists({ itemBytes, mostBytes });
    this.#past = new NamedLists({ itemBytes, mostBytes: mostBytes / 4 });
  }

  /**
   * The list that is asked for. `read` reads one that is not kept, and counts its rows. One that is kept counts as much, so that
   * a request ends at the same bound whatever was asked before it.
   */
  list(ledger: Ledger, asked: ListAsked, read: () => readonly Item[]): readonly Item[] {
    const lists = this.#listsAt(ledger, asked.at);
    const known = lists.get(keyOf(asked));
    if (known) {
      countRows(known.length + 1);
      return known;
    }
    const found = read();
    lists.add(keyOf(asked), found);
    return found;
  }

  /** The items that `choose` chooses of such a list, which are chosen once. */
  chosen(
    ledger: Ledger,
    asked: ListAsked,
    { read, choose }: { read: () => readonly Item[]; choose: (all: readonly Item[]) => readonly Item[] },
  ): readonly Item[] {
    const all = this.#listsAt(ledger, asked.at).get(keyOf(asked));
    const known = all && this.#chosen.get(all);
    if (known) {
      countRows(1);
      return known;
    }
    const from = this.list(ledger, asked, read);
    const found = choose(from);
    this.#chosen.set(from, found);
    return found;
  }

  #listsAt(ledger: Ledger, at: Snapshot): NamedLists<Item> {
    const { catalogue } = ledger;
    if (this.#last?.at === at && this.#last.catalogue === catalogue) return this.#last.lists;
    const lists = at.revision === ledger.latest ? this.#presentOf(catalogue, at) : this.#past;
    if (lists === this.#past) lists.clear();
    this.#last = { at, catalogue, lists };
    return lists;
  }

  #presentOf(catalogue: Catalogue, { revision }: Snapshot): NamedLists<Item> {
    const state = { catalogue, revision, day: today() };
    const known = this.#state;
    if (known?.catalogue !== catalogue || known.revision !== revision || known.day !== state.day) this.#present.clear();
    this.#state = state;
    return this.#present;
  }
}
