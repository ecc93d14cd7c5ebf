import { DraftFault } from '../fault.ts';

/** Characters of a name, an alias or a phrase at most. */
const LONGEST_NAME = 120;
/** Characters of a definition at most. */
export const LONGEST_DEFINITION = 2000;

/**
 * A text of the catalogue as it is kept: on one line, without characters that no text shows.
 *
 * @throws DraftFault BAD_VALUE where nothing is left of it, or too much.
 */
export function keptText(of: string, text: string, longest = LONGEST_NAME): string {
  const kept = text.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ').trim();
  if (kept === '') throw new DraftFault('BAD_VALUE', of, 'EMPTY');
  if (kept.length > longest) throw new DraftFault('BAD_VALUE', of, 'LONG', `${kept.slice(0, 20)}…`, longest);
  return kept;
}

/** Texts of a list, each once, in their order. */
export function keptTexts(of: string, texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => keptText(of, text)))];
}
