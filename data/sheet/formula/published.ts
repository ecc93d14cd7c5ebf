/** The result as published. SIDE (超, 近) belongs to it, not to what a user types over it. */
export const PUBLISHED = 'PUBLISHED';

/** The column that keeps what is published of a column of results: `PUBLISHED`, `2024:PUBLISHED`. */
export function publishedKeyOf(key: string): string | undefined {
  return /(?:^|:)ACTUAL$/.test(key) ? key.replace(/ACTUAL$/, PUBLISHED) : undefined;
}
