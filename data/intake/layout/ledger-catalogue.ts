import { nearest } from '../../ask/nearest.ts';
import { findDistrict, findIndicator } from '../../ask/resolve.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Catalogue, KnownThing } from './read-figure.ts';

/** Longer texts are no names. */
const LONGEST = 120;

function find(ledger: Ledger, text: string, kind: 'DISTRICT' | 'INDICATOR'): KnownThing | undefined {
  if (text.trim() === '' || text.length > LONGEST) return undefined;
  if (kind === 'DISTRICT') return findDistrict(ledger, text);
  return findIndicator(ledger, text);
}

/** The districts and indicators of a ledger, as tables name them. */
export function catalogueOf(ledger: Ledger): Catalogue {
  return {
    find: (text, kind) => find(ledger, text, kind),
    nearest: (text, kind) => nearest(ledger, text, kind),
  };
}
