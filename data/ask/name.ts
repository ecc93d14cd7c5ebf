import { distance } from 'fastest-levenshtein';
import type { Owner } from '../ledger/catalogue.ts';
import type { Indicator } from '../ledger/indicator.ts';
import type { CatalogueScope } from '../ledger/scope.ts';
import { normalised } from '../rules/message/typed-word.ts';
import { most } from './bounded.ts';

/** The most names that are suggested for an unknown one. */
const SUGGESTED = 3;
/** The most characters of a typed name that are compared with known ones. */
const COMPARED = 60;
/** The most known names whose distance from a typed one is measured: those that share the most characters with it. */
const MEASURED = 60;
/** The most known names that are looked at as parts of a typed one, or as wholes of which it is a part. */
const CONTAINED = 20;

/** The answer to a search by name: the one thing found, the names of several, or the nearest names where there is none. */
export type Named<Thing> = { found: Thing } | { ambiguous: string[] } | { unknown: string[] };

/** A name as it is compared, and how it is shown. */
interface Label {
  key: string;
  label: string;
  /** The number of different characters of the key. */
  size: number;
}

/** A name with the thing that it names. */
interface ThingLabel<Thing> extends Label {
  thing: Thing;
}

/** The part of a typed name that is compared with known ones. */
export function comparedPart(name: string): string {
  return normalised(name.slice(0, 2 * most(COMPARED))).slice(0, most(COMPARED));
}

/** An index from names to things. */
export class NameIndex<Thing> {
  readonly #byName = new Map<string, Set<Thing>>();
  readonly #labels: ThingLabel<Thing>[] = [];
  /** The places in `#labels` of the names that have a character. */
  readonly #byCharacter = new Map<string, number[]>();
  readonly #labelOf: (thing: Thing) => string;

  constructor(things: Thing[], namesOf: (thing: Thing) => string[], labelOf: (thing: Thing) => string) {
    this.#labelOf = labelOf;
    for (const thing of things) for (const name of namesOf(thing)) this.#add(name, thing);
  }

  #add(name: string, thing: Thing): void {
    const key = normalised(name);
    if (key === '') return;
    const known = this.#byName.get(key);
    if (known) {
      known.add(thing);
      return;
    }
    this.#byName.set(key, new Set([thing]));
    const characters = new Set(key);
    for (const character of characters) {
      const places = this.#byCharacter.get(character) ?? [];
      places.push(this.#labels.length);
      this.#byCharacter.set(character, places);
    }
    this.#labels.push({ key, label: this.#labelOf(thing), size: characters.size, thing });
  }

  /** The thing of exactly this name. */
  find(name: string): Named<Thing> {
    const hits = this.#byName.get(normalised(name));
    if (!hits) return { unknown: this.nearest(name) };
    const [first, second] = hits;
    if (first !== undefined && second === undefined) return { found: first };
    return { ambiguous: [...hits].map(this.#labelOf) };
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

  /** The labels of the things with the nearest names. Names that contain the typed one, or are contained in it, come first. */
  nearest(name: string): string[] {
    return [...new Set(this.#near(name).map(({ label }) => label))].slice(0, SUGGESTED);
  }

  /** The same, as the things themselves. */
  nearestThings(name: string): Thing[] {
    return [...new Set(this.#near(name).map(({ thing }) => thing))].slice(0, SUGGESTED);
  }

  #near(name: string): ThingLabel<Thing>[] {
    const wanted = comparedPart(name);
    if (wanted === '') return [];
    return this.alike(wanted)
      .map((near) => ({ near, score: nearness(wanted, near.key) }))
      .filter(({ score }) => score < 1)
      .sort((a, b) => a.score - b.score)
      .map(({ near }) => near);
  }

  /** The few names whose distance is measured: those that share the most characters with the wanted one, in the order in which they were added. */
  alike(wanted: string): ThingLabel<Thing>[] {
    const characters = new Set(wanted);
    const shared = new Uint8Array(this.#labels.length);
    for (const character of characters)
      for (const place of this.#byCharacter.get(character) ?? []) shared[place] = (shared[place] ?? 0) + 1;
    // Names are grouped by how much they share, in hundredths: sorting all names would cost more than measuring the few.
    const byShare: number[][] = Array.from({ length: 101 }, () => []);
    for (const [place, { size }] of this.#labels.entries()) {
      const count = shared[place] ?? 0;
      if (count > 0) byShare[Math.floor((200 * count) / (characters.size + size))]?.push(place);
    }
    const best = byShare.reverse().flat();
    const isContained = (place: number) => shared[place] === Math.min(characters.size, this.#labels[place]?.size ?? 0);
    const measured = most(MEASURED);
    const contained = best.slice(measured).filter(isContained).slice(0, CONTAINED);
    const places = [...best.slice(0, measured), ...contained].sort((a, b) => a - b);
    return places.flatMap((place) => this.#labels[place] ?? []);
  }
}

/** The distance of two names: 0 for the same one. At 1 and above, they have too little in common to be suggested. */
function nearness(wanted: string, key: string): number {
  const longer = Math.max(wanted.length, key.length);
  if (key.includes(wanted) || wanted.includes(key)) return 0.5 - 0.5 * (Math.min(wanted.length, key.length) / longer);
  return distance(wanted, key) / (longer * 0.7);
}

const SHORT = /(?:特别合作区|新区|区|市|省)$/;
const SHORT_EN = / (?:District|City|Province|New District|Special Cooperation Zone)$/;

/** A district's code, full, short and English names; another owner's name as printed. */
export function namesOfOwner({ name, district }: Owner): string[] {
  if (!district) return [name];
  const { code, nameEn } = district;
  return [code, name, name.replace(SHORT, ''), nameEn, nameEn.replace(SHORT_EN, '')];
}

/** A scope's code, name, English name and aliases. */
export function namesOfScope({ code, name, nameEn, aliases }: CatalogueScope): string[] {
  return [code, name, nameEn, ...aliases];
}

/** An indicator's code, name, English name and aliases, with the codes and names of those that were merged into it. */
export function namesOfIndicator({ code, name, nameEn, aliases, former }: Indicator): string[] {
  return [code, name, nameEn, ...aliases, ...former.flatMap((one) => [one.code, one.name])];
}
