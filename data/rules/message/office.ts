import type { Language } from '../words.ts';
import { officeEn } from './en-office.ts';
import { type OfficeWords, officeZh } from './zh-office.ts';

const WORDS: Record<Language, OfficeWords> = { ZH: officeZh, EN: officeEn };

/** The words of one language about people and what they may do. Only the server says them, so that the pane does not load them. */
export function officeWords(language: Language): OfficeWords {
  return WORDS[language];
}
