import type { Language } from '../ask/operations.ts';
import { officeEn } from './office-en.ts';
import { type OfficeWords, officeZh } from './office-zh.ts';
import { useLanguage } from './use-words.ts';

/** The words of the keeper's views, which are loaded with those views. A language is one file and one line here. */
const WORDS: Readonly<Record<Language, OfficeWords>> = { ZH: officeZh, EN: officeEn };

/** The words of every language, by which what an add-in in another language wrote is known. */
export const EVERY_OFFICE_WORDS: readonly OfficeWords[] = Object.values(WORDS);

export function officeWords(language: Language): OfficeWords {
  return WORDS[language];
}

export function useOfficeWords(): OfficeWords {
  return officeWords(useLanguage());
}
