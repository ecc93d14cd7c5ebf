import { words } from '../message/message.ts';
import type { Language, Standing } from '../words.ts';

/** A document as a source is named: its title with its standing, and whether it was republished. */
export function sourceName(
  document: { title: string; standing: Standing; republishedBy: string | null },
  language: Language,
): string {
  const said = words(language);
  const notes = [said.standings[document.standing], ...(document.republishedBy ? [said.republished] : [])];
  return said.document(document.title, notes.join(language === 'ZH' ? '，' : ', '));
}
