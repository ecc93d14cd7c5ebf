import type { Language } from '../ask/operations.ts';
import { en } from './en.ts';
import { type Words, zh } from './zh.ts';

/** The words of each language; a language is one file and one line here. */
const WORDS: Readonly<Record<Language, Words>> = { ZH: zh, EN: en };

export const LANGUAGES = Object.keys(WORDS) as Language[];

export function wordsOf(language: Language): Words {
  return WORDS[language];
}

/** The name of an indicator or a district in a language. */
export function nameIn(language: Language, named: { name: string; nameEn: string }): string {
  return named[WORDS[language].nameField];
}
