import { createContext, useContext } from 'react';
import { words as ledgerWords } from '../../data/rules/message/message.ts';
import type { Language } from '../ask/operations.ts';
import { wordsOf } from './words.ts';
import type { PaneWords } from './zh.ts';

/** The language that the pane speaks. */
export const LanguageContext = createContext<Language | undefined>(undefined);

export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (language === undefined) throw new Error('useLanguage is for components inside Pane');
  return language;
}

export function useWords(): PaneWords {
  return wordsOf(useLanguage());
}

/** The names of the ledger's closed words: measures, roles, verdicts. */
export function useLabels(): ReturnType<typeof ledgerWords> {
  return ledgerWords(useLanguage());
}
