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
  /** Most figures of a table share theirs. */
  readonly #known = new WeakMap<Source, SourceOfItem>();

  /** The sources of a figure, one for each of the five things; null where a thing has none. */
  take(sources: Partial<Record<Thing, Source>>): SourceOfItem[] {
    return THINGS.map((thing) => {
      const source = sources[thing];
      return source ? this.#take(source) : null;
    });
  }

  /** Adds the sources of a figure that are kept once. */
  add(sources: Partial<Record<Thing, Source>>): void {
    for (const thing of THINGS) {
      const source = sources[thing];
      if (source && source.from !== 'ROW') this.#take(source);
    }
  }

  #take(source: Source): SourceOfItem {
    const known = this.#known.get(source);
    if (known !== undefined) return known;
    const kept = this.#kept(source);
    if (source.from !== 'ROW') this.#known.set(source, kept);
    return kept;
  }

  #kept({ from, cell, text }: Source): SourceOfItem {
    const kept: KeptSource = [from, cell, shortened(text)];
    if (from === 'ROW') return kept;
    const name = JSON.stringify(kept);
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    if (this.list.length >= MOST) return kept;
    this.#numbers.set(name, this.list.length);
    return this.list.push(kept) - 1;
  }
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : [...text].slice(0, LONGEST).join('');
}
