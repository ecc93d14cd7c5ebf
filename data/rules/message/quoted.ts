import { saidName } from './cut-text.ts';

/** Words in quotation marks. Marks that the words have themselves become single ones, and one pair around all of them is enough. */
export function quoted(text: string): string {
  const inner = /^“[^“”]*”$/.test(text) ? text.slice(1, -1) : text;
  return `“${inner.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

/** A name that a file or a person gave in quotation marks, as much of it as a sentence says. */
export function quotedName(name: string): string {
  return quoted(saidName(name));
}
