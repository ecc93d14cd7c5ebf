import type { Language } from '../ask/operations.ts';
import { officeEn } from './office-en.ts';
import { type OfficeWords, officeZh } from './office-zh.ts';
import { useLanguage } from './use-words.ts';

/** The words of the keeper's views, which are loaded with those views. A language is one file and one line here. */
const WORDS: Readonly<Record<Language, OfficeWords>> = { ZH: officeZh, EN: officeEn };

export function useOfficeWords(): OfficeWords {
  return WORDS[useLanguage()];
}
