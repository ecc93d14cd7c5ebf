import { type Source, THINGS, type Thing } from '../../layout/answer.ts';
import type { KeptSource, SourceOfItem } from '../item.ts';

/** Sources that are kept once for all items; a table has few beside those in its rows. */
const MOST = 2000;
/** Characters of a text that are kept. */
const LONGEST = 80;

/** The places from which the five things of the figures of a file come, each kept once. Sources in rows are kept with the figures. */
export class SourceBook {
  readonly list: KeptSource[] = [];
  readonly #numbers = new Map<string, number>();

  /** The sources of a figure, one for each of the five things; null where a thing has none. */
  take(sources: Partial<Record<Thing, Source>>): SourceOfItem[] {
    return THINGS.map((thing) => {
      const source = sources[thing];
      return source ? this.#take(source) : null;
    });
  }

  #take({ from, cell, text }: Source): SourceOfItem {
    const kept: KeptSource = [from, cell, [...text].slice(0, LONGEST).join('')];
    if (from === 'ROW') return kept;
    const name = JSON.stringify(kept);
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    if (this.list.length >= MOST) return kept;
    this.#numbers.set(name, this.list.length);
    return this.list.push(kept) - 1;
  }
}
