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
