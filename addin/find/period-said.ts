import { periodNamed } from '../../data/rules/period/period.ts';
import type { Language } from '../ask/operations.ts';
import { periodName } from '../state/table-draft.ts';
import type { LinePart } from './found-indicators.ts';

/** The period of a part of a line in words. */
export function periodSaid({ period, typed }: Pick<LinePart, 'period' | 'typed'>, language: Language): string {
  // 今年以来 is the months that are out, and not the year.
  return period === null || typed?.endsWith('累计') ? periodName(typed ?? '', language) : periodNamed(period, language);
}
