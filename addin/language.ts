import type { Language } from './operations.ts';

const KEY = 'planbook.language';

function key(): string {
  // In Excel on the web several sites share this origin's storage by partitions that Office names.
  const partition = typeof Office === 'undefined' ? undefined : Office.context?.partitionKey;
  return partition ? `${partition}${KEY}` : KEY;
}

/** The language chosen before; else Office's own; else the browser's; Chinese where neither is English. */
export function firstLanguage(): Language {
  try {
    const kept = localStorage.getItem(key());
    if (kept === 'ZH' || kept === 'EN') return kept;
  } catch {
    // Storage is closed to a pane in some browsers.
  }
  const office = typeof Office === 'undefined' ? undefined : Office.context?.displayLanguage;
  const shown = office ?? navigator.language;
  return shown.toLowerCase().startsWith('en') ? 'EN' : 'ZH';
}

/** Remembers the choice on this machine, where it can. */
export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(key(), language);
  } catch {
    // As above: then it is asked of Office or the browser again.
  }
}
