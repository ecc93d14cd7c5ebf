import { DEFAULT_LANGUAGE, LANGUAGES } from '../../data/rules/words.ts';
import type { Language } from '../ask/operations.ts';
import { en } from './en.ts';
import { type PaneWords, zh } from './zh.ts';

/** The words of each language; a language is one file and one line here. */
const WORDS: Readonly<Record<Language, PaneWords>> = { ZH: zh, EN: en };

export function wordsOf(language: Language): PaneWords {
  return WORDS[language];
}

/** The language to which the switch in the bar turns: the next one, and the first after the last. */
export function otherLanguage(language: Language): Language {
  return LANGUAGES[(LANGUAGES.indexOf(language) + 1) % LANGUAGES.length] ?? DEFAULT_LANGUAGE;
}
