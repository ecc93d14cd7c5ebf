import type { Owner } from './catalogue.ts';

/** The condition for figures of an owner: the beginning of the key in whose order figures are stored. */
export const OF_HOLDER = 'district_id = :district AND owner = :owner';

/** An owner as the rows of figures have it: a district, or another owner by its name. */
export function holderOf({ name, district }: Owner): { district: number; owner: string } {
  return district ? { district: district.id, owner: '' } : { district: 0, owner: name };
}
