import { foldedLine, runsOf } from './folded-line.ts';
import { LabelFeatures } from './label-feature.ts';
import { type Atom, type Likeness, LineAtoms, weightOf } from './line-atom.ts';
import { initialsOf } from './reading.ts';

/** A name of a thing, and how much a match of it counts: 1 for its own. */
export interface Label {
  text: string;
  weight: number;
}

/** A thing that matches, by which of its names, and how well: 1 for all of a name and nothing else. */
export interface Match<Thing> {
  thing: Thing;
  label: string;
  score: number;
  likeness: Likeness;
}

/** A piece of a folded line. */
export interface Piece {
  text: string;
  /** The typed word that means this text; undefined where the text itself was typed. */
  typed?: string;
}

interface KeptLabel {
  /** The place of its thing. */
  thing: number;
  text: string;
  weight: number;
  /** The weight of all its characters and words together. */
  whole: number;
}

/** The share of a match that is due for saying the whole name, rather than a part of it. */
const WHOLE_NAME = 0.42;
/** The share at which words count that were typed beside the name and are a part of it. */
const BESIDE = 1 / 3;
/** A line in which half is another name is worse than half a match. */
const STEEPNESS = 1.5;
/** Who has less of what was asked is no match. */
const LEAST_SHARE = 0.15;
const LIKENESSES: readonly Likeness[] = ['WRITTEN', 'PINYIN', 'NEAR'];

function isInOrder(letters: string, all: string): boolean {
  let at = 0;
  for (const letter of all) if (letter === letters[at]) at++;
  return at === letters.length;
}

/** The scores that labels gain while a line is matched. They are kept between lines and emptied where they were written. */
class Gains {
  /** The score by what was asked, by what was typed beside it, and how much of the label both are. */
  readonly said: Float64Array;
  readonly beside: Float64Array;
  readonly covered: Float64Array;
  readonly likeness: Uint8Array;
  readonly #turns: Int32Array;
  #turn = 0;
  touched: number[] = [];

  constructor(count: number) {
    this.said = new Float64Array(count);
    this.beside = new Float64Array(count);
    this.covered = new Float64Array(count);
    this.likeness = new Uint8Array(count);
    this.#turns = new Int32Array(count);
  }

  /** Each label that matches gains this much of the atom's weight. */
  add({ weight, lists }: Atom, scale: number, isBeside = false): void {
    const { said, beside, covered, likeness } = this;
    const turns = this.#turns;
    const turn = ++this.#turn;
    for (const { labels, value, likeness: how } of lists) {
      const gained = weight * value;
      const rank = LIKENESSES.indexOf(how);
      for (const place of labels) {
        if (turns[place] === turn) continue;
        turns[place] = turn;
        if (covered[place] === 0) this.touched.push(place);
        covered[place] = (covered[place] ?? 0) + gained;
        if (isBeside) beside[place] = (beside[place] ?? 0) + gained * scale;
        else {
          said[place] = (said[place] ?? 0) + gained * scale;
          if (rank > (likeness[place] ?? 0)) likeness[place] = rank;
        }
      }
    }
  }

  empty(): void {
    for (const place of this.touched) {
      this.said[place] = 0;
      this.beside[place] = 0;
      this.covered[place] = 0;
      this.likeness[place] = 0;
    }
    this.touched = [];
  }
}

/** An index of the names of many things, by their characters, their readings and their words. It finds a thing by whatever was typed of a name. */
export class LabelIndex<Thing> {
  readonly #things: readonly Thing[];
  readonly #labels: KeptLabel[] = [];
  readonly #initials: string[][] = [];
  readonly #features = new LabelFeatures();
  readonly #atoms: LineAtoms;
  readonly #gains: Gains;

  constructor(things: readonly Thing[], labelsOf: (thing: Thing) => Label[]) {
    this.#things = things;
    const folded: string[] = [];
    for (const [place, thing] of things.entries()) {
      const seen = new Set<string>();
      for (const { text, weight } of labelsOf(thing)) {
        const key = foldedLine(text);
        if (key.trim() === '' || seen.has(key)) continue;
        seen.add(key);
        folded.push(key);
        this.#add({ thing: place, text, weight, whole: 0 }, key);
      }
    }
    for (const [place, label] of this.#labels.entries()) label.whole = weightOf(folded[place] ?? '', this.#features);
    this.#atoms = new LineAtoms(this.#features, (letters) => this.#initialsWith(letters));
    this.#gains = new Gains(this.#labels.length);
  }

  #add(label: KeptLabel, folded: string): void {
    const runs = runsOf(folded);
    this.#features.add(runs);
    this.#labels.push(label);
    this.#initials.push(runs.some(({ isHan }) => isHan) ? initialsOf(runs.map(({ text }) => text).join('')) : []);
  }

  #initialsWith(letters: string): { inRow: number[]; inOrder: number[] } {
    const inRow: number[] = [];
    const inOrder: number[] = [];
    for (const [place, ways] of this.#initials.entries()) {
      if (ways.some((way) => way.includes(letters))) inRow.push(place);
      else if (letters.length > 3 && ways.some((way) => way.length * 2 < letters.length * 3 && isInOrder(letters, way)))
        inOrder.push(place);
    }
    return { inRow, inOrder };
  }

  /** Whether a name has these two characters in a row. */
  hasRow(row: string): boolean {
    return row.length === 2 && this.#features.hasRow(row.charAt(0), row.charAt(1));
  }

  /** A meaning weighs no more than the word that was typed for it. In 财政支出 the 支出 tells more than all that 财政 stands for. */
  #scaleOf({ typed }: Piece, atoms: readonly Atom[]): number {
    if (typed === undefined) return 1;
    const weight = atoms.reduce((sum, atom) => sum + atom.weight, 0);
    return Math.min(1, weightOf(typed, this.#features) / Math.max(weight, 1));
  }

  /**
   * The things whose names match the pieces of a line, in no order, each with its best name. `beside` are words that were typed
   * too and may be a part of the name: they count where they are one, and not against a name without them.
   */
  match(pieces: readonly Piece[], beside = ''): Match<Thing>[] {
    const gains = this.#gains;
    gains.empty();
    let sum = 0;
    for (const piece of pieces) {
      const atoms = this.#atoms.of(piece.text);
      const scale = this.#scaleOf(piece, atoms);
      for (const atom of atoms) {
        gains.add(atom, scale);
        sum += atom.weight * scale;
      }
    }
    for (const atom of this.#atoms.of(beside)) gains.add(atom, BESIDE, true);
    const best = new Map<number, { place: number; score: number }>();
    for (const place of gains.touched) {
      const label = this.#labels[place];
      const said = gains.said[place] ?? 0;
      if (!label || said < LEAST_SHARE * sum) continue;
      const more = gains.beside[place] ?? 0;
      const share = (said + more) / (sum + more);
      const part = Math.min(1, (gains.covered[place] ?? 0) / Math.max(label.whole, 1));
      const score = label.weight * share ** STEEPNESS * (1 - WHOLE_NAME + WHOLE_NAME * part);
      if (score > (best.get(label.thing)?.score ?? 0)) best.set(label.thing, { place, score });
    }
    return [...best].flatMap(([at, { place, score }]) => {
      const thing = this.#things[at];
      const label = this.#labels[place]?.text ?? '';
      const likeness = LIKENESSES[gains.likeness[place] ?? 0] ?? 'NEAR';
      return thing === undefined ? [] : [{ thing, label, score, likeness }];
    });
  }
}
