import { isAboutName } from '../../layout/answer.ts';
import type { DraftItem, Question } from '../item.ts';
import { NumberColumns, TextColumn } from './text-columns.ts';

/** A question of a draft with the items that wait for its answer. */
export interface AskedQuestion {
  question: Question;
  count: number;
  /** The places of the first of them in the file. */
  places: string[];
}

const PLACES = 3;
/** Stands where a question has no value, and where no place was told. */
const NONE = -1;
/** The columns of a question. */
const [KIND, VALUE, COUNT, HASH, PLACE] = [0, 1, 2, 3, 4];
const LEAST_SLOTS = 1024;

/** Whether a question asks which thing a printed name means. */
export function isName(question: Question): boolean {
  return isAboutName(question) && !question.code.startsWith('NEW_');
}

/** A number by which texts are found again: FNV-1a of 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}

/**
 * The questions of a draft's items, each once, in the order in which they come. There may be hundreds of thousands, so they are
 * held in columns and made anew each time that somebody goes through them.
 */
export class AskedQuestions implements Iterable<AskedQuestion> {
  readonly #columns = new NumberColumns(5);
  readonly #texts = new TextColumn();
  /** What questions have beside their values, by its text. Most of a file share it. */
  readonly #kinds = new Map<string, number>();
  readonly #kindTexts: string[] = [];
  /** The places of questions behind the first. */
  readonly #furtherPlaces = new Map<number, string[]>();
  /** The questions by what they ask: each slot has the place of one, and those that come to the same slot stand behind it. */
  #slots = new Int32Array(LEAST_SLOTS).fill(NONE);

  get length(): number {
    return this.#columns.length;
  }

  add({ item: { questions = [], place } }: { item: Pick<DraftItem, 'questions' | 'place'> }): void {
    for (const question of questions) {
      const hash = hashOf(`${question.code} ${isAboutName(question) ? '' : question.block} ${question.value}`);
      const known = this.#find(question, hash) ?? this.#add(question, hash);
      this.#columns.set(known, COUNT, this.#columns.at(known, COUNT) + 1);
      if (place !== undefined) this.#addPlace(known, place);
    }
  }

  *[Symbol.iterator](): Generator<AskedQuestion> {
    for (let at = 0; at < this.length; at += 1) {
      const place = this.#columns.at(at, PLACE);
      const places = place === NONE ? [] : [this.#texts.at(place), ...(this.#furtherPlaces.get(at) ?? [])];
      yield { question: this.#question(at), count: this.#columns.at(at, COUNT), places };
    }
  }

  #question(at: number): Question {
    const value = this.#columns.at(at, VALUE);
    const { code, ...others } = JSON.parse(this.#kindTexts[this.#columns.at(at, KIND)] ?? '') as Omit<
      Question,
      'value'
    >;
    return { code, value: value === NONE ? null : this.#texts.at(value), ...others };
  }

  /** The place of a question that asks the same. */
  #find(question: Question, hash: number): number | undefined {
    const isOfAll = isAboutName(question);
    for (let slot = this.#slotOf(hash); ; slot = (slot + 1) % this.#slots.length) {
      const at = this.#slots[slot] ?? NONE;
      if (at === NONE) return undefined;
      if (this.#columns.at(at, HASH) !== hash) continue;
      const { code, value, block } = this.#question(at);
      if (code === question.code && value === question.value && (isOfAll || block === question.block)) return at;
    }
  }

  #add({ value, ...others }: Question, hash: number): number {
    const at = this.#columns.add(this.#kindOf(others), value === null ? NONE : this.#texts.add(value), 0, hash, NONE);
    if (this.length * 2 > this.#slots.length) this.#makeSlots(this.#slots.length * 2);
    else this.#enter(at, hash);
    return at;
  }

  #kindOf(others: Omit<Question, 'value'>): number {
    const text = JSON.stringify(others);
    const known = this.#kinds.get(text) ?? this.#kinds.size;
    if (known === this.#kinds.size) {
      this.#kinds.set(text, known);
      this.#kindTexts.push(text);
    }
    return known;
  }

  #addPlace(known: number, text: string): void {
    if (this.#columns.at(known, PLACE) === NONE) {
      this.#columns.set(known, PLACE, this.#texts.add(text));
      return;
    }
    const further = this.#furtherPlaces.get(known) ?? [];
    if (further.length + 1 < PLACES) this.#furtherPlaces.set(known, [...further, text]);
  }

  #slotOf(hash: number): number {
    return (hash >>> 0) % this.#slots.length;
  }

  #enter(at: number, hash: number): void {
    let slot = this.#slotOf(hash);
    while (this.#slots[slot] !== NONE) slot = (slot + 1) % this.#slots.length;
    this.#slots[slot] = at;
  }

  #makeSlots(length: number): void {
    this.#slots = new Int32Array(length).fill(NONE);
    for (let at = 0; at < this.length; at += 1) this.#enter(at, this.#columns.at(at, HASH));
  }
}

/** The form of the answer to a question, with … in place of what is to be said; undefined where items are decided one by one. */
export function answerForm(question: Question): string | undefined {
  const { code, value, block, suggestions } = question;
  if (code === 'HEADER' || block === undefined) return undefined;
  const [, kind] = /^NEW_(DISTRICT|INDICATOR|SCOPE)$/.exec(code) ?? [];
  if (kind !== undefined) return `${kind}:${value}=NEW,…,${suggestions.map((part) => `${part}=…`).join(',')}`;
  if (code === 'QUARTERLY') return `${block}.QUARTERLY=LAST`;
  return isName(question) ? `${code}:${value}=…` : `${block}.${code}=…`;
}
