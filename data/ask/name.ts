import { normalised } from '../rules/message/typed-word.ts';
import { most } from './bounded.ts';
import { foldedLine } from './find/folded-line.ts';
import { LabelIndex } from './find/label-index.ts';

/** The most names that are suggested for an unknown one. */
const SUGGESTED = 3;
/** The most characters of a typed name that are compared with known ones. */
const COMPARED = 60;
/** Names that match less have too little in common to be suggested. */
const LEAST = 0.2;

/** The answer to a search by name: the one thing found, the names of several, or the nearest names where there is none. */
export type Named<Thing> = { found: Thing } | { ambiguous: string[] } | { unknown: string[] };

/** How the things of an index are named. */
interface Naming<Thing> {
  namesOf: (thing: Thing) => string[];
  labelOf: (thing: Thing) => string;
  /** The things with the nearest names, the nearest first. Without it, names are compared with each other. */
  nearestOf?: ((things: readonly Thing[], name: string) => Thing[]) | undefined;
}

/** The part of a typed name that is compared with known ones. */
export function comparedPart(name: string): string {
  return normalised(name.slice(0, 2 * most(COMPARED))).slice(0, most(COMPARED));
}

/** An index from names to things. */
export class NameIndex<Thing> {
  readonly #byName = new Map<string, Set<Thing>>();
  readonly #things: readonly Thing[];
  readonly #naming: Naming<Thing>;
  #alike: LabelIndex<Thing> | undefined;

  constructor(things: readonly Thing[], naming: Naming<Thing>) {
    this.#things = things;
    this.#naming = naming;
    for (const thing of things) for (const name of naming.namesOf(thing)) this.#add(name, thing);
  }

  #add(name: string, thing: Thing): void {
    const key = normalised(name);
    if (key === '') return;
    const known = this.#byName.get(key);
    if (known) known.add(thing);
    else this.#byName.set(key, new Set([thing]));
  }

  /** The thing of exactly this name. */
  find(name: string): Named<Thing> {
    const hits = this.#byName.get(normalised(name));
    if (!hits) return { unknown: this.nearest(name) };
    const [first, second] = hits;
    if (first !== undefined && second === undefined) return { found: first };
    return { ambiguous: [...hits].map(this.#naming.labelOf) };
  }

  /** Whether anything has exactly this name. */
  has(name: string): boolean {
    return this.#byName.has(normalised(name));
  }

  /** The one thing of exactly this name; undefined where none or several have it. */
  one(name: string): Thing | undefined {
    const [first, second] = this.#byName.get(normalised(name)) ?? [];
    return second === undefined ? first : undefined;
  }

  /** The labels of the things with the nearest names. */
  nearest(name: string): string[] {
    return [...new Set(this.#near(name).map(this.#naming.labelOf))].slice(0, SUGGESTED);
  }

  /** The same, as the things themselves. */
  nearestThings(name: string): Thing[] {
    return this.#near(name).slice(0, SUGGESTED);
  }

  #near(name: string): Thing[] {
    const wanted = comparedPart(name);
    if (wanted === '') return [];
    const { nearestOf, namesOf } = this.#naming;
    if (nearestOf) return nearestOf(this.#things, wanted);
    this.#alike ??= new LabelIndex(this.#things, (thing) => namesOf(thing).map((text) => ({ text, weight: 1 })));
    return this.#alike
      .match([{ text: foldedLine(wanted) }])
      .filter(({ score }) => score >= LEAST)
      .sort((a, b) => b.score - a.score)
      .map(({ thing }) => thing);
  }
}
