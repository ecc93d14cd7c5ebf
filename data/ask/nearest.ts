import type { Ledger } from '../ledger/ledger.ts';
import { names } from './resolve.ts';

/** The kind of thing that a printed name may name. */
export type NameKind = 'DISTRICT' | 'INDICATOR';

/** Longer texts are no names. */
const LONGEST = 120;

/** The few things of a ledger whose names are nearest to a printed one, as they are shown, the nearest first. */
export function nearest(ledger: Ledger, text: string, kind: NameKind): string[] {
  const name = text.slice(0, LONGEST);
  const { owners, indicators } = names(ledger);
  return kind === 'DISTRICT' ? owners.nearest(name) : indicators.nearest(name);
}
