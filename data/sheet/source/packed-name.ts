/** A defined name that stands for many places at once: Excel moves each of them with its cells. */
export interface PackedName {
  name: string;
  /** `='Sheet1'!$A$1,'Sheet1'!$C$5`. */
  formula: string;
}

/** A reference may be longer, but older ways of setting a name take 255 characters. */
const MAX_LENGTH = 255;

/**
 * Few names for many places, each beginning with `base`.
 * @param references absolute, with their sheet: `='Sheet1'!$A$1`.
 * @returns the names, and for each reference the id under which `unpackedNames` finds it again.
 */
export function packedNames(
  references: Iterable<string>,
  base: string,
): { names: PackedName[]; ids: Map<string, string> } {
  const names: PackedName[] = [];
  const ids = new Map<string, string>();
  let count = 0;
  for (const reference of new Set(references)) {
    const bare = reference.slice(1);
    const last = names.at(-1);
    if (last && last.formula.length + 1 + bare.length <= MAX_LENGTH) {
      last.formula += `,${bare}`;
      count += 1;
    } else {
      names.push({ name: `${base}${names.length}`, formula: reference });
      count = 0;
    }
    ids.set(reference, `${base}${names.length - 1}.${count}`);
  }
  return { names, ids };
}

/** The name in which a place is kept. */
export function nameOfId(id: string): string {
  return id.slice(0, id.lastIndexOf('.'));
}

const PLACE = /(?:'(?:[^']|'')*'|[^',])+/g;

/** The present reference of each place in the names, by its id; `=#REF!` or the like where it was deleted. */
export function unpackedNames(names: PackedName[]): Map<string, string> {
  return new Map(
    names.flatMap(({ name, formula }) => {
      const places = formula.replace(/^=\(?|\)$/g, '').match(PLACE) ?? [];
      return places.map((place, at) => [`${name}.${at}`, `=${place}`] as const);
    }),
  );
}
