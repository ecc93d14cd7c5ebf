import { WAS_SO } from './store/was-so.ts';

/** The same condition, but only for rows of revisions after the one that is bound as `:since`. */
export const CHANGED = `${WAS_SO} AND revision > :since`;

/** The things that are read: those that changed after a revision, as they were at another. Since 0 all are. */
export interface Span {
  since: number;
  at: number;
}

/** The number of the row to which others refer, for any row of the thing that has this key: the row of how it is. */
export function currentId(table: string, key: readonly string[]): string {
  const same = key.map((column) => `now."${column}" = ${table}."${column}"`).join(' AND ');
  const current = `(SELECT now.id FROM ${table} now WHERE ${same} AND now.retired IS NULL)`;
  return `CASE WHEN ${table}.retired IS NULL THEN ${table}.id ELSE ${current} END AS "id"`;
}

/** The revision of each thing of a catalogue that is not the latest. */
const pasts = new WeakMap<object, number>();

/** Notes the revision of things of the catalogue that may no longer be so. */
export function notePast(things: readonly object[], revision: number): void {
  for (const thing of things) pasts.set(thing, revision);
}

/** The revision at which a thing of the catalogue was as it says; undefined for one that is so now. */
export function revisionOfThing(thing: object): number | undefined {
  return pasts.get(thing);
}
