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
  /** The figures by folded name. Most names of a large table are of one figure, which is held by itself. */
  readonly #byName = new Map<string, CheckedFigure | Named>();
  readonly #heldBefore = new Map<string, readonly CheckedFigure[]>();
  #heldCount = 0;

  constructor(figures: readonly CheckedFigure[], held: Held = NOTHING_HELD) {
    this.figures = figures;
    this.#held = held;
    for (const figure of figures) for (const name of new Set(figure.names.map(foldedName))) this.#add(name, figure);
  }

  #add(name: string, figure: CheckedFigure): void {
    const known = this.#byName.get(name);
    if (known instanceof Named) known.add(figure);
    else this.#byName.set(name, known ? new Named(known, figure) : figure);
  }

  /** The figures of the file of a name, and of one owner where one is given. */
  #of(name: string, owner?: string): readonly CheckedFigure[] {
    const known = this.#byName.get(foldedName(name));
    if (!known) return [];
    if (known instanceof Named) return owner === undefined ? known.figures : (known.of(owner)?.figures ?? []);
    return owner === undefined || known.owner === owner ? [known] : [];
  }

  #alike(name: string, alike: Alike): readonly CheckedFigure[] {
    const known = this.#byName.get(foldedName(name));
    if (known instanceof Named) return known.of(alike.owner)?.alike(alike) ?? [];
    return known && known.owner === alike.owner && isAlike(known, alike) ? [known] : [];
  }

  /** Whether no other figure of the file has its first name. */
  isAlone(figure: CheckedFigure): boolean {
    return this.#byName.get(foldedName(figure.names[0] ?? '')) === figure;
  }

  /** The figures of the file of any of these names. */
  named(names: readonly string[]): CheckedFigure[] {
    return names.flatMap((name) => this.#of(name));
  }

  /** The figures of the file of any of these names that are alike, last year's base among them. */
  inFile(names: readonly string[], alike: Alike): CheckedFigure[] {
    return names.flatMap((name) => this.#alike(name, alike));
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
    return names.flatMap((name) => [...this.#of(name, owner), ...this.#list(owner, name)]);
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

/** The figures of the file of one name. */
class Named {
  readonly figures: CheckedFigure[];
  #byOwner: Map<string, Series> | undefined;

  constructor(...figures: CheckedFigure[]) {
    this.figures = figures;
  }

  add(figure: CheckedFigure): void {
    this.figures.push(figure);
  }

  /** The figures of one owner. */
  of(owner: string): Series | undefined {
    this.#byOwner ??= seriesByOwner(this.figures);
    return this.#byOwner.get(owner);
  }
}

function seriesByOwner(figures: readonly CheckedFigure[]): Map<string, Series> {
  const owners = Map.groupBy(figures, (figure) => figure.owner);
  return new Map([...owners].map(([owner, own]) => [owner, new Series(own)]));
}

/** Figures up to which those that are alike are sought one by one. */
const FEW = 16;

/** The figures of the file of one owner and name. */
class Series {
  readonly figures: CheckedFigure[];
  #byKey: Map<string, CheckedFigure[]> | undefined;

  constructor(figures: CheckedFigure[]) {
    this.figures = figures;
  }

  alike(alike: Alike): readonly CheckedFigure[] {
    if (this.figures.length <= FEW) return this.figures.filter((each) => isAlike(each, alike));
    this.#byKey ??= Map.groupBy(this.figures, ({ measure, scope, period }) =>
      keyOf({ measure, scope, period: period.name }),
    );
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
