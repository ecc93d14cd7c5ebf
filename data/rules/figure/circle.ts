/** The way from a code along `next` back to itself, both ends included; undefined where there is none. */
export function circleFrom(code: string, next: (code: string) => readonly string[]): string[] | undefined {
  const seen = new Set<string>();
  const walk = (path: string[]): string[] | undefined => {
    for (const to of next(path.at(-1) ?? code)) {
      if (to === code) return [...path, to];
      if (seen.has(to)) continue;
      seen.add(to);
      const found = walk([...path, to]);
      if (found) return found;
    }
    return undefined;
  };
  return walk([code]);
}
