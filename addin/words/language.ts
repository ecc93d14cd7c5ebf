import { words } from '../../data/rules/message/message.ts';
import { LANGUAGES } from '../../data/rules/words.ts';
import { keep, readKept } from '../ask/kept.ts';
import type { Language } from '../ask/operations.ts';

const NAME = 'language';

/** A language's BCP 47 tag without its region, such as `en` for `en-US`. */
function primaryOf(tag: string): string {
  return tag.toLowerCase().replace(/-.*/, '');
}

/** The language for those whose own the pane does not speak, as in the manifest. */
const FOREIGN: Language = 'EN';

/** The language chosen before, else Office's own, else the browser's; English where the pane does not speak it. */
export function firstLanguage(): Language {
  const kept = readKept(NAME);
  const chosen = LANGUAGES.find((one) => one === kept);
  if (chosen) return chosen;
  const office = typeof Office === 'undefined' ? undefined : Office.context?.displayLanguage;
  const shown = primaryOf(office ?? navigator.language);
  return LANGUAGES.find((one) => primaryOf(words(one).tag) === shown) ?? FOREIGN;
}

/** Remembers the choice on this machine, where it can. */
export function keepLanguage(language: Language): void {
  keep(NAME, language);
}
