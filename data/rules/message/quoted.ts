/** Cuts a text that is longer than a place for it, with a sign at its end. Never splits a surrogate pair. */
export function cutText(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;
}

/** Characters of a name in a sentence at most. No name of a catalogue is longer, while a cell may hold a page. */
const LONGEST_NAME = 120;
/** Characters of several names in a sentence at most. */
const LONGEST_NAMES = 300;

/** A name that a file or a person gave, as a sentence says it. */
export function saidName(name: string): string {
  return cutText(name, LONGEST_NAME);
}

/** Several names, as a sentence says them. */
export function saidNames(names: string): string {
  return cutText(names, LONGEST_NAMES);
}

/** Words in quotation marks. Marks that the words have themselves become single ones, and one pair around all of them is enough. */
export function quoted(text: string): string {
  const inner = /^“[^“”]*”$/.test(text) ? text.slice(1, -1) : text;
  return `“${inner.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

/** A name that a file or a person gave in quotation marks, as much of it as a sentence says. */
export function quotedName(name: string): string {
  return quoted(saidName(name));
}
