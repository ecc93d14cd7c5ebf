import type { Run } from './folded-line.ts';
import { readingsOf, soundOf } from './reading.ts';

const NONE: readonly number[] = [];

/** For each key the places of the labels that have it, in order. */
class Places<Key> {
  readonly #lists = new Map<Key, number[]>();

  /** Labels are added one after the other, so that a key which a label has twice is the last in its list. */
  add(key: Key, place: number): void {
    const list = this.#lists.get(key);
    if (!list) this.#lists.set(key, [place]);
    else if (list[list.length - 1] !== place) list.push(place);
  }

  of(key: Key): readonly number[] {
    return this.#lists.get(key) ?? NONE;
  }

  has(key: Key): boolean {
    return this.#lists.has(key);
  }

  keys(): Iterable<Key> {
    return this.#lists.keys();
  }
}

const ids = new Map<string, number>();

function idOf(text: string): number {
  const known = ids.get(text) ?? ids.size + 1;
  ids.set(text, known);
  return known;
}

interface Spoken {
  readings: readonly number[];
  sounds: readonly number[];
}

const spoken = new Map<string, Spoken>();

/** The numbers of the readings of a character, and of how they sound. */
function spokenOf(character: string): Spoken {
  const known = spoken.get(character);
  if (known) return known;
  const readings = readingsOf(character);
  const made = { readings: readings.map(idOf), sounds: [...new Set(readings.map(soundOf))].map(idOf) };
  spoken.set(character, made);
  return made;
}

function pairKey(one: number, other: number): number {
  return one * 65_536 + other;
}

function rowKey(one: string, other: string): number {
  return pairKey(one.charCodeAt(0), other.charCodeAt(0));
}

/** English words without what their number and tense add: sales is sale. */
export function stemOf(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  return word
    .replace(/ies$/, 'y')
    .replace(/(?<=[^s])s$/, '')
    .replace(/(?:ing|ed)$/, '');
}

/**
 * The features by which labels are found: their characters, two in a row, two with one between them, the readings of
 * these, and words.
 */
export class LabelFeatures {
  readonly #characters = new Places<string>();
  readonly #rows = new Places<number>();
  readonly #gaps = new Places<number>();
  readonly #readings = new Places<number>();
  readonly #readingRows = new Places<number>();
  readonly #sounds = new Places<number>();
  readonly #soundRows = new Places<number>();
  readonly #words = new Places<string>();
  #count = 0;

  /** Adds the next label. */
  add(runs: readonly Run[]): void {
    const place = this.#count++;
    for (const { text, isHan } of runs) {
      if (isHan) this.#addCharacters(text, place);
      else this.#words.add(stemOf(text), place);
    }
  }

  #addCharacters(text: string, place: number): void {
    let before: Spoken | undefined;
    for (let at = 0; at < text.length; at++) {
      const character = text.charAt(at);
      const { readings, sounds } = spokenOf(character);
      this.#characters.add(character, place);
      for (const reading of readings) this.#readings.add(reading, place);
      for (const sound of sounds) this.#sounds.add(sound, place);
      if (at > 0) this.#rows.add(rowKey(text.charAt(at - 1), character), place);
      if (at > 1) this.#gaps.add(rowKey(text.charAt(at - 2), character), place);
      for (const one of before?.readings ?? NONE)
        for (const other of readings) this.#readingRows.add(pairKey(one, other), place);
      for (const one of before?.sounds ?? NONE)
        for (const other of sounds) this.#soundRows.add(pairKey(one, other), place);
      before = { readings, sounds };
    }
  }

  /** How rare it is to be in this many labels: the fewer, the more it tells. */
  rarity(count: number): number {
    return Math.log(1 + this.#count / Math.max(count, 0.5));
  }

  character(character: string): readonly number[] {
    return this.#characters.of(character);
  }

  row(one: string, other: string): readonly number[] {
    return this.#rows.of(rowKey(one, other));
  }

  hasRow(one: string, other: string): boolean {
    return this.#rows.has(rowKey(one, other));
  }

  gap(one: string, other: string): readonly number[] {
    return this.#gaps.of(rowKey(one, other));
  }

  reading(reading: string): readonly number[] {
    return this.#readings.of(idOf(reading));
  }

  readingRow(one: string, other: string): readonly number[] {
    return this.#readingRows.of(pairKey(idOf(one), idOf(other)));
  }

  /** Labels with a reading that sounds like this one. */
  sound(reading: string): readonly number[] {
    return this.#sounds.of(idOf(soundOf(reading)));
  }

  soundRow(one: string, other: string): readonly number[] {
    return this.#soundRows.of(pairKey(idOf(soundOf(one)), idOf(soundOf(other))));
  }

  word(stem: string): readonly number[] {
    return this.#words.of(stem);
  }

  words(): Iterable<string> {
    return this.#words.keys();
  }
}
