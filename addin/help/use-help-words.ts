import type { Language } from '../ask/operations.ts';
import { helpEn } from '../words/help-en.ts';
import { type HelpWords, helpZh } from '../words/help-zh.ts';
import { useLanguage } from '../words/use-words.ts';

/** The words of the help, which are loaded with it. A language is one file and one line here. */
const WORDS: Readonly<Record<Language, HelpWords>> = { ZH: helpZh, EN: helpEn };

export function useHelpWords(): HelpWords {
  return WORDS[useLanguage()];
}
