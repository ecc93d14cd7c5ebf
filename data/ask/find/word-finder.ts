/** A word that was found in a line. */
export interface FoundWord<Value> {
  start: number;
  end: number;
  value: Value;
}

const LETTER = /[a-z0-9]/;

/** The words of `、`-separated lists with what each list stands for. */
export function wordsIn<Value>(lists: Iterable<readonly [Value, string]>): [string, Value][] {
  return [...lists].flatMap(([value, list]) => list.split('、').map((word): [string, Value] => [word, value]));
}

/** Finds known words in a folded text: the longest at each place, from left to right, and none that begins within another. */
export class WordFinder<Value> {
  readonly #byFirst = new Map<string, { word: string; value: Value }[]>();

  constructor(known: Iterable<readonly [string, Value]>) {
    for (const [word, value] of known) {
      if (word === '') continue;
      const first = word.charAt(0);
      const list = this.#byFirst.get(first) ?? [];
      list.push({ word, value });
      this.#byFirst.set(first, list);
    }
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.word.length - a.word.length);
  }

  find(folded: string): FoundWord<Value>[] {
    const found: FoundWord<Value>[] = [];
    for (let at = 0; at < folded.length; ) {
      const hit = (this.#byFirst.get(folded.charAt(at)) ?? []).find(({ word }) => this.#isAt(folded, at, word));
      if (hit) found.push({ start: at, end: at + hit.word.length, value: hit.value });
      at = hit ? at + hit.word.length : at + 1;
    }
    return found;
  }

  /** Whether the word stands at a place; one of Latin letters only by itself. */
  #isAt(folded: string, at: number, word: string): boolean {
    if (!folded.startsWith(word, at)) return false;
    const isParted = (one: string, other: string) => !LETTER.test(one) || !LETTER.test(other);
    const end = at + word.length;
    return (
      isParted(folded.charAt(at - 1), word.charAt(0)) && isParted(word.charAt(word.length - 1), folded.charAt(end))
    );
  }
}
