import type { Language } from '../ask/operations.ts';
import { keep, readKept } from './kept.ts';

const NAME = 'language';

/** The language chosen before; else Office's own; else the browser's; Chinese where neither is English. */
export function firstLanguage(): Language {
  const kept = readKept(NAME);
  if (kept === 'ZH' || kept === 'EN') return kept;
  const office = typeof Office === 'undefined' ? undefined : Office.context?.displayLanguage;
  const shown = office ?? navigator.language;
  return shown.toLowerCase().startsWith('en') ? 'EN' : 'ZH';
}

/** Remembers the choice on this machine, where it can. */
export function keepLanguage(language: Language): void {
  keep(NAME, language);
}
