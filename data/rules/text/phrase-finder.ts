/** A phrase found in a text, with the range of units that it fills. */
export interface PhraseHit<Sought> {
  found: Sought;
  start: number;
  end: number;
}

/** A state of the automaton: what was read last begins a phrase. */
interface State<Sought> {
  /** The states that follow, by the unit that leads to each. */
  next: Map<number, State<Sought>>;
  /** The state of the longest proper ending that begins a phrase; none for the start. */
  fallback?: State<Sought>;
  /** The phrases that end here, those that are an ending of another too. */
  found: Sought[];
}

function addPhrase<Sought extends { phrase: string }>(start: State<Sought>, sought: Sought): void {
  let state = start;
  for (let place = 0; place < sought.phrase.length; place++) {
    const unit = sought.phrase.charCodeAt(place);
    const following = state.next.get(unit) ?? { next: new Map(), found: [] };
    state.next.set(unit, following);
    state = following;
  }
  state.found.push(sought);
}

function step<Sought>(from: State<Sought>, unit: number): State<Sought> {
  let state = from;
  for (;;) {
    const following = state.next.get(unit);
    if (following) return following;
    if (!state.fallback) return state;
    state = state.fallback;
  }
}

/** Sets the fallbacks, level by level: the fallback of a state lies nearer to the start than the state itself. */
function link<Sought>(start: State<Sought>): void {
  const reached = [start];
  for (const state of reached)
    for (const [unit, following] of state.next) {
      following.fallback = state.fallback ? step(state.fallback, unit) : start;
      following.found.push(...following.fallback.found);
      reached.push(following);
    }
}

/**
 * Makes a finder of many phrases that goes through a text once, however many they are (the automaton of Aho and Corasick, 1975).
 * It finds every occurrence, one inside another too. Empty phrases are never found.
 */
export function phraseFinder<Sought extends { phrase: string }>(
  all: readonly Sought[],
): (text: string) => PhraseHit<Sought>[] {
  const start: State<Sought> = { next: new Map(), found: [] };
  for (const sought of all) if (sought.phrase !== '') addPhrase(start, sought);
  link(start);
  return (text) => {
    let state = start;
    return text.split('').flatMap((unit, place) => {
      state = step(state, unit.charCodeAt(0));
      return state.found.map((found) => ({ found, start: place + 1 - found.phrase.length, end: place + 1 }));
    });
  };
}
