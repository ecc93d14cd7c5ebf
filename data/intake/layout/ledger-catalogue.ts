import { indicatorUsuallyNamed } from '../../ask/find/usual-name.ts';
import { nearest } from '../../ask/nearest.ts';
import { findDistrict, findIndicator, findPrintedSubject } from '../../ask/resolve.ts';
import type { Indicator } from '../../ledger/indicator.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { normalised } from '../../rules/message/typed-word.ts';
import type { Catalogue, KnownThing } from './known-thing.ts';
import { isOfTrade, soundsLikeIndicator } from './word/role.ts';

/** Longer texts are no names. */
const LONGEST = 120;

/**
 * Whether a text is a piece of an indicator's name, or a short word for a trade in it, that does not say what is counted.
 * Documents say 平均电价 where the sentence before speaks of parks, and an alias keeps that. In a table the same word may be a
 * trade, a class or a mean of anything else.
 */
function isPartOfName(text: string, { code, name }: Indicator): boolean {
  const [part, whole] = [normalised(text), normalised(name)];
  if (part === whole || part === normalised(code) || soundsLikeIndicator(text)) return false;
  return whole.includes(part) || (isOfTrade(text) && part.length * 2 <= whole.length);
}

function find(ledger: Ledger, text: string, kind: 'DISTRICT' | 'INDICATOR'): KnownThing | undefined {
  if (text.trim() === '' || text.length > LONGEST) return undefined;
  if (kind === 'DISTRICT') return findDistrict(ledger, text);
  const named = findIndicator(ledger, text);
  if (named) return isPartOfName(text, named) ? { ...named, isPartOfName: true } : named;
  const usual = indicatorUsuallyNamed(ledger.catalogue.indicators, text);
  return usual && { ...usual, isUsualName: true };
}

/** The districts and indicators of a ledger, as tables name them. */
export function catalogueOf(ledger: Ledger): Catalogue {
  return {
    find: (text, kind) => find(ledger, text, kind),
    findScoped: (text) => {
      const found = findPrintedSubject(ledger, text);
      return found && { known: found.indicator, scope: found.scope };
    },
    nearest: (text, kind) => nearest(ledger, text, kind),
  };
}
