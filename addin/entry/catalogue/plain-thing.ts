import type { CatalogueDistrictsQuery, CatalogueScopesQuery } from '../../ask/office.ts';

/** The kinds of things of the dictionary beside indicators. */
export type PlainKind = 'DISTRICT' | 'SCOPE';

/** A district or a scope as the dictionary shows it and as a form begins with it. */
export interface PlainThing {
  /** It is empty for a new one. */
  code: string;
  name: string;
  nameEn: string;
  /** The one in which it lies. */
  within: { code: string; name: string; nameEn: string } | null;
  /** Whether it is a scope that lies in that of the indicator itself. */
  isWithinAll: boolean;
  aliases: readonly string[];
}

export const NO_THING: PlainThing = { code: '', name: '', nameEn: '', within: null, isWithinAll: false, aliases: [] };

export function districtThing({
  parent: within,
  ...district
}: CatalogueDistrictsQuery['districts'][number]): PlainThing {
  return { ...district, within, isWithinAll: false, aliases: [] };
}

export function scopeThing(scope: CatalogueScopesQuery['scopes'][number]): PlainThing {
  return scope;
}
