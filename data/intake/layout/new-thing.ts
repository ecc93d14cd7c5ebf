import { UNIT_OF } from '../../rules/number/unit.ts';
import type { KnownThing } from './known-thing.ts';

/** The parts by which an answer tells a thing that the catalogue does not have: code=HEAT,unit=万吨. */
export const PARTS = ['code', 'name', 'nameEn', 'unit', 'timing', 'direction', 'topic', 'parent', 'within'] as const;
export type Part = (typeof PARTS)[number];

/** A thing that the catalogue does not have, as far as an answer tells it. */
export type NewThing = { readonly [Name in Part]?: string };

/** The parts without which there is no such thing. */
const NEEDED = { INDICATOR: ['code', 'unit', 'timing', 'direction'], DISTRICT: ['code'], SCOPE: ['code'] } as const;
type Kind = keyof typeof NEEDED;

/** Stands for the unit of what has none. */
const NO_UNIT = '无';

/** The parts that nobody told yet. */
export function missingParts(kind: Kind, thing: NewThing): Part[] {
  return NEEDED[kind].filter((part) => thing[part] === undefined);
}

/** The unit of a new indicator; null where it has none. */
export function unitOfNew({ unit }: NewThing): string | null {
  return unit === undefined || unit === NO_UNIT ? null : unit;
}

/** A new thing as a table's reader knows those of the catalogue; undefined as long as a part is missing. */
export function knownThing(kind: 'DISTRICT' | 'INDICATOR', printed: string, thing: NewThing): KnownThing | undefined {
  const { code, name = printed, timing } = thing;
  if (code === undefined || missingParts(kind, thing).length > 0) return undefined;
  if (kind === 'DISTRICT') return { code, name };
  const unit = unitOfNew(thing);
  const mainMeasure = unit === UNIT_OF.SHARE ? 'SHARE' : unit === UNIT_OF.RANK ? 'RANK' : 'LEVEL';
  return { code, name, unit, mainMeasure, calendar: null, ...(timing === undefined ? {} : { timing }) };
}
