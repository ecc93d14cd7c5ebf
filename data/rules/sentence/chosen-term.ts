import { words } from '../message/message.ts';
import { CHOSEN_TERM_NAMES, type ChosenTerm, type Terms } from '../verdict/terms.ts';
import type { Language } from '../words.ts';

/** The words of a term that is chosen from a list. */
export interface ChosenTermWords {
  label: string;
  /** The name of the choice that leaves the term as usual. */
  usual: string;
  words: Readonly<Record<string, string>>;
  /** The line that tells a reader of the choice. */
  chosen: (word: string) => string;
}

export function chosenTermWords(name: ChosenTerm, language: Language): ChosenTermWords {
  return words(language).chosenTerms[name];
}

/** The terms that were chosen, each as the line that tells a reader of it: 按计划目标评价. */
export function chosenTermLines(terms: Terms, language: Language): string[] {
  return CHOSEN_TERM_NAMES.flatMap((name) => {
    const word = terms[name];
    const said = chosenTermWords(name, language);
    return word === undefined ? [] : [said.chosen(said.words[word] ?? word)];
  });
}
