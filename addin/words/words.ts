import type { Language } from '../ask/operations.ts';
import { en } from './en.ts';
import { type Words, zh } from './zh.ts';

/** The words of each language; a language is one file and one line here. */
const WORDS: Readonly<Record<Language, Words>> = { ZH: zh, EN: en };

export const LANGUAGES = Object.keys(WORDS) as Language[];

export function wordsOf(language: Language): Words {
  return WORDS[language];
}
