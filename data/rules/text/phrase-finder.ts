/** A phrase found in a text: its place in the list of phrases, and the range of units that it fills. */
export interface PhraseHit {
  phrase: number;
  start: number;
  end: number;
}

/** The states of an automaton. State 0 is the start; a transition is kept under its state and the unit that leads on. */
interface States {
  next: Map<number, number>;
  /** The state of the longest proper ending that begins a phrase, for each state. */
  fallback: number[];
  /** The phrases that end in a state itself. */
  phrases: number[][];
  /** The nearest state on the way of fallbacks in which a phrase ends; 0 where there is none. */
  shorter: number[];
}

/** UTF-16 units are below it, so that state and unit make one number. */
const UNITS = 0x10000;

function addPhrase(states: States, phrase: string, index: number): void {
  let state = 0;
  for (let place = 0; place < phrase.length; place++) {
    const key = state * UNITS + phrase.charCodeAt(place);
    let following = states.next.get(key);
    if (following === undefined) {
      following = states.phrases.push([]) - 1;
      states.next.set(key, following);
    }
    state = following;
  }
  states.phrases[state]?.push(index);
}

function step({ next, fallback }: Pick<States, 'next' | 'fallback'>, from: number, unit: number): number {
  let state = from;
  for (;;) {
    const following = next.get(state * UNITS + unit);
    if (following !== undefined) return following;
    if (state === 0) return 0;
    state = fallback[state] ?? 0;
  }
}

/** Sets the fallbacks, level by level: the fallback of a state lies nearer to the start than the state itself. */
function link(states: States): void {
  const { next, fallback, phrases, shorter } = states;
  // A new state gets a higher number than the one that leads to it, but not always than all of its level.
  const level = new Array<number>(phrases.length).fill(0);
  const transitions = [...next].map(([key, to]) => ({ from: Math.floor(key / UNITS), unit: key % UNITS, to }));
  for (const { from, to } of transitions) level[to] = (level[from] ?? 0) + 1;
  transitions.sort((one, other) => (level[one.to] ?? 0) - (level[other.to] ?? 0));
  for (const { from, unit, to } of transitions) {
    const back = from === 0 ? 0 : step(states, fallback[from] ?? 0, unit);
    fallback[to] = back;
    shorter[to] = (phrases[back]?.length ?? 0) > 0 ? back : (shorter[back] ?? 0);
  }
}

/**
 * Makes a finder of many phrases that goes through a text once, however many they are (the automaton of Aho and Corasick, 1975).
 * It finds every occurrence, one inside another too. Empty phrases are never found.
 */
export function phraseFinder(phrases: readonly string[]): (text: string) => PhraseHit[] {
  const states: States = { next: new Map(), fallback: [0], phrases: [[]], shorter: [0] };
  for (const [index, phrase] of phrases.entries()) if (phrase !== '') addPhrase(states, phrase, index);
  link(states);
  return (text) => {
    const hits: PhraseHit[] = [];
    let state = 0;
    for (let place = 0; place < text.length; place++) {
      state = step(states, state, text.charCodeAt(place));
      for (let ending = state; ending !== 0; ending = states.shorter[ending] ?? 0)
        for (const phrase of states.phrases[ending] ?? [])
          hits.push({ phrase, start: place + 1 - (phrases[phrase]?.length ?? 0), end: place + 1 });
    }
    return hits;
  };
}
