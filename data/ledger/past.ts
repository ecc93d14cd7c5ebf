/** The condition for rows that say how things were at a revision, which is bound as `:at`. */
export const WAS_SO = 'revision <= :at AND (retired IS NULL OR retired > :at)';

/** Bound as `:at`, it asks for how things are. */
export const NOW = Number.MAX_SAFE_INTEGER;

/** The number of the row to which others refer, for any row of the thing that has this key: the row of how it is. */
export function currentId(table: string, key: readonly string[]): string {
  const same = key.map((column) => `now."${column}" = ${table}."${column}"`).join(' AND ');
  const current = `(SELECT now.id FROM ${table} now WHERE ${same} AND now.retired IS NULL)`;
  return `CASE WHEN ${table}.retired IS NULL THEN ${table}.id ELSE ${current} END AS "id"`;
}
