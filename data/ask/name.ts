import { distance } from 'fastest-levenshtein';
import type { Owner } from '../ledger/catalogue.ts';
import type { Indicator } from '../ledger/indicator.ts';
import type { CatalogueScope } from '../ledger/scope.ts';
import { normalised } from '../rules/message/typed-word.ts';

/** The most names that are suggested for an unknown one. */
const SUGGESTED = 3;

/** The answer to a search by name: the one thing found, the names of several, or the nearest names where there is none. */
export type Named<Thing> = { found: Thing } | { ambiguous: string[] } | { unknown: string[] };

/** An index from names to things. */
export class NameIndex<Thing> {
  readonly #byName = new Map<string, Set<Thing>>();
  readonly #labels: { key: string; label: string }[] = [];
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
    this.#labels.push({ key, label: this.#labelOf(thing) });
  }

  /** The thing of exactly this name. */
  find(name: string): Named<Thing> {
    const hits = this.#byName.get(normalised(name));
    if (!hits) return { unknown: this.nearest(name) };
    const [first, second] = hits;
    if (first !== undefined && second === undefined) return { found: first };
    return { ambiguous: [...hits].map(this.#labelOf) };
  }

  /** The labels of the things with the nearest names. Names that contain the typed one, or are contained in it, come first. */
  nearest(name: string): string[] {
    const wanted = normalised(name).slice(0, 60);
    if (wanted === '') return [];
    const scored = this.#labels
      .map(({ key, label }) => ({ label, score: nearness(wanted, key) }))
      .filter(({ score }) => score < 1)
      .sort((a, b) => a.score - b.score);
    return [...new Set(scored.map(({ label }) => label))].slice(0, SUGGESTED);
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

/** An indicator's code, name, English name and aliases. */
export function namesOfIndicator({ code, name, nameEn, aliases }: Indicator): string[] {
  return [code, name, nameEn, ...aliases];
}
