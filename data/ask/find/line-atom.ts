import { distance } from 'fastest-levenshtein';
import { runsOf } from './folded-line.ts';
import { type LabelFeatures, stemOf } from './label-feature.ts';
import { readingsOf, syllablesOf } from './reading.ts';

/** How a name matched: its characters were typed, or their pinyin, or something that is written or sounds much like it. */
export type Likeness = 'WRITTEN' | 'PINYIN' | 'NEAR';

/** Labels that match alike. */
interface AtomList {
  labels: readonly number[];
  /** How well, up to 1. */
  value: number;
  likeness: Likeness;
}

/** The smallest part of a line that labels match: a character, two in a row, a word or a syllable. A label counts with the first list that has it. */
export interface Atom {
  weight: number;
  lists: AtomList[];
}

/** The weight of two characters in a row beside that of each. */
const IN_A_ROW = 0.7;
/** How well a character matches one of the same reading, and one that sounds alike. */
const SAME_READING = 0.78;
const ALIKE = 0.6;
/** How well two characters match that were typed the wrong way round. */
const SWAPPED = 0.6;
/** How well three characters in a row match of which one is another, or is missing. */
const ONE_OTHER = 0.8;
const ONE_MISSING = 0.65;
/** Words of Latin letters carry the meaning of two characters. */
const WORD = 2;
const WORD_BEGUN = 0.9;
const WORD_ALIKE = 0.8;
const PINYIN = 0.95;
const INITIALS = 0.93;
/** How well initials match of which a few are missing. */
const INITIALS_MISSING = 0.75;
/** The weight of what nothing matches, which is rather a way of asking than a name. */
const UNKNOWN = 0.35;
/** The most labels that are near a piece of a line: what more of them share tells none from the others. */
const MOST_NEAR = 4000;

function near(labels: readonly number[], value: number): AtomList {
  return { labels: labels.length > MOST_NEAR ? [] : labels, value, likeness: 'NEAR' };
}

/** Whether two words differ by this many letters at most, or have the same letters in another order. */
function isAlike(word: string, known: string, most: number): boolean {
  if (Math.abs(known.length - word.length) > most) return false;
  if (distance(word, known) <= most) return true;
  return word.length === known.length && [...word].sort().join('') === [...known].sort().join('');
}

/** The weight of all of a label's characters, rows and words together. */
export function weightOf(folded: string, features: LabelFeatures): number {
  let sum = 0;
  for (const { text, isHan } of runsOf(folded)) {
    if (!isHan) {
      sum += WORD * features.rarity(features.word(stemOf(text)).length);
      continue;
    }
    for (let at = 0; at < text.length; at++) {
      const character = text.charAt(at);
      if (text.indexOf(character) === at) sum += features.rarity(features.character(character).length);
      if (at > 0) sum += IN_A_ROW * features.rarity(features.row(text.charAt(at - 1), character).length);
    }
  }
  return sum;
}

/** Cuts lines into atoms for one index. `initialsWith` finds the labels whose initials have some letters, in a row or in their order. */
export class LineAtoms {
  readonly #features: LabelFeatures;
  readonly #initialsWith: (letters: string) => { inRow: number[]; inOrder: number[] };

  constructor(features: LabelFeatures, initialsWith: (letters: string) => { inRow: number[]; inOrder: number[] }) {
    this.#features = features;
    this.#initialsWith = initialsWith;
  }

  of(folded: string): Atom[] {
    const atoms: Atom[] = [];
    let words: string[] = [];
    for (const { text, isHan } of [...runsOf(folded), { text: '', isHan: true }]) {
      if (!isHan) {
        words.push(text);
        continue;
      }
      atoms.push(...this.#wordsAtoms(words), ...this.#charactersAtoms(text));
      words = [];
    }
    return atoms;
  }

  #charactersAtoms(text: string): Atom[] {
    const characters = text.split('');
    const rows = new Set(characters.flatMap((character, at) => (at === 0 ? [] : [text.charAt(at - 1) + character])));
    return [
      ...[...new Set(characters)].map((character) =>
        this.#characterAtom(character, this.#neighboursOf(character, text)),
      ),
      ...[...rows].map((row) => this.#rowAtom(row.charAt(0), row.charAt(1))),
      ...characters.flatMap((last, at) =>
        at < 2 ? [] : this.#gapAtoms(text.charAt(at - 2), text.charAt(at - 1), last),
      ),
    ];
  }

  /** The labels in which a character sounds as it does in a text, with the one before or behind it. */
  #neighboursOf(character: string, text: string): Set<number> {
    const features = this.#features;
    const beside = new Set<number>();
    for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1))
      for (const start of [at - 1, at]) {
        const [first, second] = [text.charAt(start), text.charAt(start + 1)];
        if (first === '' || second === '') continue;
        for (const one of readingsOf(first))
          for (const other of readingsOf(second))
            for (const label of near(features.soundRow(one, other), ALIKE).labels) beside.add(label);
      }
    return beside;
  }

  #characterAtom(character: string, beside: ReadonlySet<number>): Atom {
    const features = this.#features;
    const labels = features.character(character);
    const readings = readingsOf(character);
    const lists: AtomList[] = [
      ...readings.map((reading) => near(features.reading(reading), SAME_READING)),
      ...readings.map((reading) => near(features.sound(reading), ALIKE)),
    ].map((list) => ({ ...list, labels: list.labels.filter((label) => beside.has(label)) }));
    lists.unshift({ labels, value: 1, likeness: 'WRITTEN' });
    const read = features.reading(readings[0] ?? '').length;
    if (labels.length > 0 || read > 0) return { weight: features.rarity(labels.length || read), lists };
    return { weight: UNKNOWN * features.rarity(0), lists };
  }

  #rowAtom(first: string, second: string): Atom {
    const features = this.#features;
    const labels = features.row(first, second);
    const pairs = readingsOf(first).flatMap((one) => readingsOf(second).map((other) => [one, other] as const));
    const lists: AtomList[] = [
      { labels, value: 1, likeness: 'WRITTEN' },
      ...pairs.map(([one, other]) => near(features.readingRow(one, other), SAME_READING)),
      near(features.gap(first, second), ONE_MISSING),
      near(features.row(second, first), SWAPPED),
      ...pairs.map(([one, other]) => near(features.soundRow(one, other), ALIKE)),
    ];
    if (labels.length > 0) return { weight: IN_A_ROW * features.rarity(labels.length), lists };
    const isLike = lists.some((list) => list.labels.length > 0);
    return { weight: IN_A_ROW * this.#pairRarity(first, second) * (isLike ? 1 : UNKNOWN), lists };
  }

  #pairRarity(one: string, other: string): number {
    const rarity = (character: string) => this.#features.rarity(this.#features.character(character).length);
    return (rarity(one) + rarity(other)) / 2;
  }

  /** Two characters of which the one between them is in no name beside them: it is another one there, or one too many. */
  #gapAtoms(first: string, between: string, last: string): Atom[] {
    const features = this.#features;
    if (features.hasRow(first, between) || features.hasRow(between, last)) return [];
    const lists = [near(features.gap(first, last), ONE_OTHER), near(features.row(first, last), ONE_MISSING)];
    if (lists.every(({ labels }) => labels.length === 0)) return [];
    return [{ weight: IN_A_ROW * this.#pairRarity(first, last), lists }];
  }

  /** Words of Latin letters in a row. Pinyin may be typed with spaces: she hui xiao fei. */
  #wordsAtoms(tokens: readonly string[]): Atom[] {
    const atoms: Atom[] = [];
    let syllables: string[] = [];
    let letters = '';
    const end = () => {
      if (syllables.length > 1 || letters.length > 2) atoms.push(...this.#syllableAtoms(syllables));
      else if (letters !== '') atoms.push(this.#initialsAtom(letters));
      [syllables, letters] = [[], ''];
    };
    for (const token of tokens) {
      const word = this.#wordAtom(token);
      const spelled = word ? undefined : this.#syllablesOf(token);
      if (spelled) {
        syllables.push(...spelled);
        letters += token;
        continue;
      }
      end();
      atoms.push(word ?? (/^[a-z]/.test(token) ? this.#initialsAtom(token) : { weight: WORD, lists: [] }));
    }
    end();
    return atoms;
  }

  /** A word of names, one that begins so, or one with a slip of a letter or two. */
  #wordAtom(word: string): Atom | undefined {
    const features = this.#features;
    const own = features.word(stemOf(word));
    if (own.length > 0)
      return {
        weight: WORD * features.rarity(own.length),
        lists: [{ labels: own, value: 1, likeness: 'WRITTEN' }],
      };
    if (word.length < 4 || !/^[a-z]/.test(word)) return undefined;
    const most = word.length < 5 ? 0 : word.length < 9 ? 1 : 2;
    let best: { word: string; value: number } | undefined;
    for (const known of features.words()) {
      if (best?.value === WORD_BEGUN) break;
      if (known.startsWith(word)) best = { word: known, value: WORD_BEGUN };
      else if (most > 0 && isAlike(word, known, most)) best = { word: known, value: WORD_ALIKE };
    }
    if (!best) return undefined;
    const labels = features.word(best.word);
    return { weight: WORD * features.rarity(labels.length), lists: [near(labels, best.value)] };
  }

  /** The syllables of a word, where it is pinyin that names have. */
  #syllablesOf(token: string): string[] | undefined {
    const features = this.#features;
    const syllables = syllablesOf(token, (syllable) => features.reading(syllable).length > 0);
    return syllables?.every((one) => features.sound(one).length > 0) ? syllables : undefined;
  }

  #syllableAtoms(syllables: readonly string[]): Atom[] {
    const features = this.#features;
    return syllables.flatMap((syllable, at) => {
      const rarity = (one: string) => features.rarity(features.reading(one).length);
      const own: Atom = {
        weight: rarity(syllable),
        lists: [
          { labels: features.reading(syllable), value: PINYIN, likeness: 'PINYIN' },
          near(features.sound(syllable), ALIKE),
        ],
      };
      const before = syllables[at - 1];
      if (before === undefined) return [own];
      const labels = features.readingRow(before, syllable);
      const weight = labels.length > 0 ? features.rarity(labels.length) : (rarity(before) + rarity(syllable)) / 2;
      const lists: AtomList[] = [
        { labels, value: PINYIN, likeness: 'PINYIN' },
        near(features.soundRow(before, syllable), ALIKE),
      ];
      return [own, { weight: IN_A_ROW * weight, lists }];
    });
  }

  #initialsAtom(letters: string): Atom {
    const { inRow, inOrder } = this.#initialsWith(letters);
    return {
      // A letter stands for a character of middling rarity, and for its place in a row.
      weight: letters.length * (1 + IN_A_ROW) * Math.log(20),
      lists: [{ labels: inRow, value: INITIALS, likeness: 'PINYIN' }, near(inOrder, INITIALS_MISSING)],
    };
  }
}
