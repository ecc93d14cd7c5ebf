import { nearest } from '../../ask/nearest.ts';
import { findDistrict, findIndicator } from '../../ask/resolve.ts';
import { indicatorUsuallyNamed } from '../../ask/usual-name.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Catalogue, KnownThing } from './known-thing.ts';

/** Longer texts are no names. */
const LONGEST = 120;

function find(ledger: Ledger, text: string, kind: 'DISTRICT' | 'INDICATOR'): KnownThing | undefined {
  if (text.trim() === '' || text.length > LONGEST) return undefined;
  if (kind === 'DISTRICT') return findDistrict(ledger, text);
  const named = findIndicator(ledger, text);
  if (named) return named;
  const usual = indicatorUsuallyNamed(ledger.catalogue.indicators, text);
  return usual && { ...usual, isUsualName: true };
}

/** The districts and indicators of a ledger, as tables name them. */
export function catalogueOf(ledger: Ledger): Catalogue {
  return {
    find: (text, kind) => find(ledger, text, kind),
    nearest: (text, kind) => nearest(ledger, text, kind),
  };
}
