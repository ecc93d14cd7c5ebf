import { type CheckedFigure, foldedName } from './checked-figure.ts';

/** The figures that the ledger holds, by what they are of. */
export interface Held {
  /** The results in force of one owner and of an indicator by its name, of every measure and period. */
  list(owner: string, indicator: string): readonly CheckedFigure[];
}

export const NOTHING_HELD: Held = { list: () => [] };

/** The properties in which two figures must agree to be added. */
export type Alike = Pick<CheckedFigure, 'owner' | 'measure' | 'scope'> & { period: string };

/** Finds figures by name and what they are of, those of the file before those of the ledger. */
export class FigureIndex {
  readonly figures: readonly CheckedFigure[];
  readonly #held: Held;
  readonly #byName = new Map<string, CheckedFigure[]>();
  readonly #byKey = new Map<string, CheckedFigure[]>();
  readonly #series = new Map<string, CheckedFigure[]>();
  readonly #heldBefore = new Map<string, readonly CheckedFigure[]>();

  constructor(figures: readonly CheckedFigure[], held: Held = NOTHING_HELD) {
    this.figures = figures;
    this.#held = held;
    for (const figure of figures) {
      for (const name of new Set(figure.names.map(foldedName))) {
        put(this.#byName, name, figure);
        put(this.#byKey, keyOf(name, { ...figure, period: figure.period.name }), figure);
        put(this.#series, seriesOf(name, figure.owner), figure);
      }
    }
  }

  /** The figures of the file of any of these names. */
  named(names: readonly string[]): CheckedFigure[] {
    return names.flatMap((name) => this.#byName.get(foldedName(name)) ?? []);
  }

  /** The figures of the file of any of these names that are alike, last year's base among them. */
  inFile(names: readonly string[], alike: Alike): CheckedFigure[] {
    return names.flatMap((name) => this.#byKey.get(keyOf(foldedName(name), alike)) ?? []);
  }

  /** The figure of any of these names that is alike: a result before an estimate, the file before the ledger. */
  find(names: readonly string[], alike: Alike): CheckedFigure | undefined {
    const found = this.inFile(names, alike).filter(({ role }) => role !== 'BASE');
    const mine = found.find(({ role }) => role === 'ACTUAL') ?? found[0];
    if (mine) return mine;
    const key = keyOf('', alike);
    for (const name of names) {
      const held = this.#list(alike.owner, name).find(
        (each) => keyOf('', { ...each, period: each.period.name }) === key,
      );
      if (held) return held;
    }
    return undefined;
  }

  /** The figures of one owner and of any of these names, of every measure and period. */
  series(names: readonly string[], owner: string): CheckedFigure[] {
    return names.flatMap((name) => [
      ...(this.#series.get(seriesOf(foldedName(name), owner)) ?? []),
      ...this.#list(owner, name),
    ]);
  }

  #list(owner: string, name: string): readonly CheckedFigure[] {
    const key = seriesOf(foldedName(name), owner);
    const known = this.#heldBefore.get(key);
    if (known) return known;
    const found = this.#held.list(owner, name);
    this.#heldBefore.set(key, found);
    return found;
  }
}

function keyOf(name: string, { owner, measure, scope, period }: Alike): string {
  return [name, owner, measure, scope ?? '', period].join('\t');
}

function seriesOf(name: string, owner: string): string {
  return `${name}\t${owner}`;
}

function put(map: Map<string, CheckedFigure[]>, key: string, figure: CheckedFigure): void {
  const known = map.get(key);
  if (known) known.push(figure);
  else map.set(key, [figure]);
}
