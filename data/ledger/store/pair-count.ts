/** Numbers that grow one by one, eight bytes each. A list of as many objects takes ten times as much. */
export class Numbers {
  #numbers = new Float64Array(1024);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The number at this place, from 0; 0 where there is none. */
  at(place: number): number {
    return this.#numbers[place] ?? 0;
  }

  set(place: number, number: number): void {
    if (place >= this.#numbers.length) {
      const grown = new Float64Array(2 * Math.max(place, this.#numbers.length));
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers[place] = number;
    this.#size = Math.max(this.#size, place + 1);
  }

  add(number: number): void {
    this.set(this.#size, number);
  }

  /** The last place whose number is not above this one, where they ascend; -1 where there is none. */
  lastUpTo(most: number): number {
    return this.#numbers.subarray(0, this.#size).findLastIndex((number) => number <= most);
  }
}

/** A pair of the id of a district, or the name of whoever else has figures, and the id of an indicator. */
export interface CountedPair {
  owner: number | string;
  indicator: number;
}

/** A place, from 0, for each pair, in the order in which they came. There are many pairs, so that none of them is an object. */
class PairPlaces {
  readonly #places = new Map<CountedPair['owner'], Map<number, number>>();
  #size = 0;

  of({ owner, indicator }: CountedPair): number {
    const places = this.#places.get(owner) ?? new Map<number, number>();
    if (places.size === 0) this.#places.set(owner, places);
    const place = places.get(indicator) ?? this.#size++;
    places.set(indicator, place);
    return place;
  }

  *[Symbol.iterator](): Generator<[CountedPair, number]> {
    for (const [owner, places] of this.#places)
      for (const [indicator, place] of places) yield [{ owner, indicator }, place];
  }
}

/** A number for each pair. */
export class PairCounts {
  readonly #places = new PairPlaces();
  readonly #counts = new Numbers();
  /** How many pairs have each number. Few numbers are those of many pairs, and a sort of all would take 10 ms a revision. */
  readonly #pairsWith = new Map<number, number>();
  /** The same, the largest first; undefined while it is not known. */
  #largest: readonly (readonly [count: number, pairs: number])[] | undefined;

  add(pair: CountedPair, count: number): void {
    const place = this.#places.of(pair);
    const before = this.#counts.at(place);
    this.#counts.set(place, before + count);
    if (before > 0) this.#pairsWith.set(before, (this.#pairsWith.get(before) ?? 0) - 1);
    this.#pairsWith.set(before + count, (this.#pairsWith.get(before + count) ?? 0) + 1);
    this.#largest = undefined;
  }

  /** The sum of the largest numbers of so many pairs; of all where there are fewer. */
  sumOfLargest(pairs: number): number {
    this.#largest ??= [...this.#pairsWith].sort(([a], [b]) => b - a);
    let [left, sum] = [pairs, 0];
    for (const [count, having] of this.#largest) {
      if (left === 0) break;
      const taken = Math.min(left, having);
      sum += taken * count;
      left -= taken;
    }
    return sum;
  }
}

/** A number for each pair and year. */
export class PairYearCounts {
  readonly #places = new PairPlaces();
  readonly #years = new Map<number, Numbers>();

  add(pair: CountedPair, year: number, count: number): void {
    const counts = this.#years.get(year) ?? new Numbers();
    this.#years.set(year, counts);
    const place = this.#places.of(pair);
    counts.set(place, counts.at(place) + count);
  }

  /** Every number but 0. */
  *[Symbol.iterator](): Generator<CountedPair & { year: number; count: number }> {
    for (const [pair, place] of this.#places)
      for (const [year, counts] of this.#years) {
        const count = counts.at(place);
        if (count !== 0) yield { ...pair, year, count };
      }
  }
}
