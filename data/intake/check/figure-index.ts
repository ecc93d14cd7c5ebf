import { type CheckedFigure, foldedName } from './checked-figure.ts';

/** The figures that the ledger holds, by what they are of. */
export interface Held {
  /** The results in force of one owner and of an indicator by its name, of every measure and period. */
  list(owner: string, indicator: string): readonly CheckedFigure[];
}

export const NOTHING_HELD: Held = { list: () => [] };

/** The properties in which two figures must agree to be added. */
export type Alike = Pick<CheckedFigure, 'owner' | 'measure' | 'scope'> & { period: string };

/** Figures of the ledger that are kept meanwhile. The checks of one thing come one after the other. */
const MOST_HELD = 50_000;

/** Finds figures by name and what they are of, those of the file before those of the ledger. */
export class FigureIndex {
  readonly figures: readonly CheckedFigure[];
  readonly #held: Held;
  readonly #byName = new Map<string, CheckedFigure[]>();
  readonly #series = new Map<string, Series>();
  readonly #heldBefore = new Map<string, readonly CheckedFigure[]>();
  #heldCount = 0;

  constructor(figures: readonly CheckedFigure[], held: Held = NOTHING_HELD) {
    this.figures = figures;
    this.#held = held;
    for (const figure of figures) {
      for (const name of new Set(figure.names.map(foldedName))) {
        put(this.#byName, name, figure);
        this.#add(seriesOf(name, figure.owner), figure);
      }
    }
  }

  #add(key: string, figure: CheckedFigure): void {
    const known = this.#series.get(key);
    if (known) known.add(figure);
    else this.#series.set(key, new Series(figure));
  }

  /** The figures of the file of any of these names. */
  named(names: readonly string[]): CheckedFigure[] {
    return names.flatMap((name) => this.#byName.get(foldedName(name)) ?? []);
  }

  /** The figures of the file of any of these names that are alike, last year's base among them. */
  inFile(names: readonly string[], alike: Alike): CheckedFigure[] {
    return names.flatMap((name) => this.#series.get(seriesOf(foldedName(name), alike.owner))?.alike(alike) ?? []);
  }

  /** The figure of any of these names that is alike: a result before an estimate, the file before the ledger. */
  find(names: readonly string[], alike: Alike): CheckedFigure | undefined {
    const found = this.inFile(names, alike).filter(({ role }) => role !== 'BASE');
    const mine = found.find(({ role }) => role === 'ACTUAL') ?? found[0];
    if (mine) return mine;
    for (const name of names) {
      const held = this.#list(alike.owner, name).find((each) => each.owner === alike.owner && isAlike(each, alike));
      if (held) return held;
    }
    return undefined;
  }

  /** The figures of one owner and of any of these names, of every measure and period. */
  series(names: readonly string[], owner: string): CheckedFigure[] {
    return names.flatMap((name) => [
      ...(this.#series.get(seriesOf(foldedName(name), owner))?.figures ?? []),
      ...this.#list(owner, name),
    ]);
  }

  #list(owner: string, name: string): readonly CheckedFigure[] {
    const key = seriesOf(foldedName(name), owner);
    const known = this.#heldBefore.get(key);
    if (known) return known;
    const found = this.#held.list(owner, name);
    if (this.#heldCount > MOST_HELD) {
      this.#heldBefore.clear();
      this.#heldCount = 0;
    }
    // An empty result is kept too.
    this.#heldCount += found.length + 1;
    this.#heldBefore.set(key, found);
    return found;
  }
}

/** Figures up to which those that are alike are sought one by one. */
const FEW = 16;

/** The figures of the file of one owner and name. */
class Series {
  readonly figures: CheckedFigure[];
  #byKey: Map<string, CheckedFigure[]> | undefined;

  constructor(first: CheckedFigure) {
    this.figures = [first];
  }

  add(figure: CheckedFigure): void {
    this.figures.push(figure);
  }

  alike(alike: Alike): readonly CheckedFigure[] {
    if (this.figures.length <= FEW) return this.figures.filter((each) => isAlike(each, alike));
    this.#byKey ??= Map.groupBy(this.figures, (each) => keyOf({ ...each, period: each.period.name }));
    return this.#byKey.get(keyOf(alike)) ?? [];
  }
}

function isAlike({ measure, scope, period }: CheckedFigure, alike: Alike): boolean {
  return measure === alike.measure && (scope ?? '') === (alike.scope ?? '') && period.name === alike.period;
}

function keyOf({ measure, scope, period }: Omit<Alike, 'owner'>): string {
  return `${measure}\t${scope ?? ''}\t${period}`;
}

function seriesOf(name: string, owner: string): string {
  return `${name}\t${owner}`;
}

function put(map: Map<string, CheckedFigure[]>, key: string, figure: CheckedFigure): void {
  const known = map.get(key);
  if (known) known.push(figure);
  else map.set(key, [figure]);
}
