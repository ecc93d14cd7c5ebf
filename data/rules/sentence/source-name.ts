import type { StatedFigure } from '../figure/stated-figure.ts';
import { words } from '../message/message.ts';
import type { Language, Standing } from '../words.ts';

/** A document as it is named in a sentence, with its standing where that is not in force and the title does not say so. */
export function documentWords({ title, standing }: StatedFigure['document'], language: Language): string {
  const said = words(language);
  const standingSaid = said.standings[standing];
  return said.document(title, standing === 'IN_FORCE' || title.includes(standingSaid) ? '' : standingSaid);
}

/** A document as a source is named: its title with its standing, and whether it was republished. */
export function sourceName(
  document: { title: string; standing: Standing; republishedBy: string | null },
  language: Language,
): string {
  const said = words(language);
  const notes = [said.standings[document.standing], ...(document.republishedBy ? [said.republished] : [])];
  return said.document(document.title, said.written.notes(notes));
}
