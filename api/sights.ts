import { type Ledger, openBeside } from '../data/ledger/ledger.ts';
import { isAnyHidden, type Sight, sightName } from '../data/ledger/store/sight.ts';
import { type Asker, districtsFor } from '../data/rules/office/may.ts';

/** The sight of whoever asks. */
export function sightOf(asker: Asker | null): Sight {
  const districts = districtsFor(asker, 'READ_INTERNAL');
  if (districts === 'ALL') return 'ALL';
  return districts.length === 0 ? 'OPEN' : districts;
}

/** Ledgers that are open for other sights than that of open reading. Each keeps its own catalogue and lists. */
const MOST_BESIDE = 3;
const ENTRIES = 'SELECT max(number) FROM entries';

/** A ledger that was opened for a sight. One in memory is a copy, which stays as the ledger was at an entry. */
interface Beside {
  readonly ledger: Ledger;
  readonly entry: unknown;
}

/**
 * One ledger as different readers see it. Each sight has a connection of its own, and with it its own catalogue, lists and
 * counts: nothing that one reader's question keeps in memory can come into the answer to another.
 */
export class Sights {
  readonly #ledger: Ledger;
  /** Connections by the names of their sights; the one asked for last is at the end. */
  readonly #beside = new Map<string, Beside>();

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** The ledger as a sight shows it. Where nothing is hidden all see the same. */
  of(sight: Sight): Ledger {
    const name = sightName(sight);
    if (name === sightName(this.#ledger.sight) || !isAnyHidden(this.#ledger)) return this.#ledger;
    const entry = this.#ledger.client.memory ? this.#ledger.value(ENTRIES) : undefined;
    const known = this.#beside.get(name);
    this.#beside.delete(name);
    const isCurrent = known !== undefined && known.entry === entry;
    const beside = isCurrent ? known : { ledger: openBeside(this.#ledger, sight), entry };
    this.#beside.set(name, beside);
    this.#dropOldest();
    return beside.ledger;
  }

  close(): void {
    for (const { ledger } of this.#beside.values()) ledger.close();
    this.#beside.clear();
  }

  #dropOldest(): void {
    // A question may still be reading it, so that it is closed when nobody holds it any more.
    for (const [name] of this.#beside) {
      if (this.#beside.size <= MOST_BESIDE) break;
      this.#beside.delete(name);
    }
  }
}
