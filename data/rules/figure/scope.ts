/** The coverage of a figure that is not all of the indicator: 规上企业, 公办. */
export interface Scope {
  code: string;
  name: string;
  nameEn: string;
  /** The code of the scope in which it lies, or ALL; null where it lies in none. */
  within: string | null;
}

/** Says of a scope that it lies within the indicator's own, whatever that covers. */
export const ALL_SCOPES = 'ALL';

/**
 * Whether all that one scope covers is covered by another too; null is the indicator's own. A scope lies within itself. The
 * chain of `within` is followed to its end; the catalogue holds no circle.
 */
export function isWithinScope(inner: Scope | null, outer: Scope | null, scopes: ReadonlyMap<string, Scope>): boolean {
  if (inner?.code === outer?.code) return true;
  let within = inner?.within ?? null;
  while (within !== null && within !== ALL_SCOPES) {
    if (within === outer?.code) return true;
    within = scopes.get(within)?.within ?? null;
  }
  return within === ALL_SCOPES && outer === null;
}
