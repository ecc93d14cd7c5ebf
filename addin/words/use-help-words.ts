import type { Language } from '../ask/operations.ts';
import { helpEn } from './help-en.ts';
import { type HelpWords, helpZh } from './help-zh.ts';
import { useLanguage } from './use-words.ts';

/** The words of the help, which are loaded with it. A language is one file and one line here. */
const WORDS: Readonly<Record<Language, HelpWords>> = { ZH: helpZh, EN: helpEn };

export function useHelpWords(): HelpWords {
  return WORDS[useLanguage()];
}
