/**
 * The canonical JSON of a value (RFC 8785): keys in the order of their UTF-16 units, no spaces, one way to write each text
 * and number. The log holds whole numbers only. Decimals are texts, because a double is not what was printed.
 *
 * @throws TypeError for a fraction, a number that a double cannot hold exactly, half of a surrogate pair, or a value that
 * JSON has no words for.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new TypeError('A text of the log holds half of a surrogate pair.');
    return JSON.stringify(value);
  }
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError(`The log holds whole numbers only, and this is ${value}.`);
    return String(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`The log cannot hold a ${typeof value}.`);
  const members = value as Record<string, unknown>;
  let text = '';
  for (const key of inOrder(Object.keys(members)))
    text += `${text === '' ? '' : ','}${keyText(key)}${canonicalJson(members[key])}`;
  return `{${text}}`;
}

/** The last keys of each number of keys, and their order: a million figures have the same. */
const ordered: { keys: readonly string[]; sorted: readonly string[] }[] = [];

function inOrder(keys: readonly string[]): readonly string[] {
  const known = ordered[keys.length];
  if (known?.keys.every((key, place) => key === keys[place])) return known.sorted;
  const sorted = keys.toSorted();
  if (keys.length < MOST_ORDERED) ordered[keys.length] = { keys, sorted };
  return sorted;
}

/** Keys are few, and a million figures have each of them. */
const keyTexts = new Map<string, string>();
const KEPT_KEYS = 10_000;
/** Objects of more keys are put in order each time. */
const MOST_ORDERED = 64;

function keyText(key: string): string {
  const known = keyTexts.get(key);
  if (known !== undefined) return known;
  const text = `${canonicalJson(key)}:`;
  if (keyTexts.size < KEPT_KEYS) keyTexts.set(key, text);
  return text;
}

/** An object in which members are missing that may be null or undefined in the whole one. */
type Sparse<Given> = { [Key in keyof Given]?: NonNullable<Given[Key]> };

/** An object without the members that say nothing: null, false and empty lists. A field added later changes no older line. */
export function sparse<Given extends object>(given: Given): Sparse<Given> {
  const told: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) if (says(value)) told[name] = value;
  return told as Sparse<Given>;
}

/** Whether a member says anything. */
export function says(value: unknown): boolean {
  return value !== null && value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);
}
