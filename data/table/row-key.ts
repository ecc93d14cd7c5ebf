import type { Owner } from '../ledger/catalogue.ts';
import type { Indicator } from '../ledger/indicator.ts';
import { codeOfOwner } from '../ledger/pair.ts';
import type { Measure, RankOf } from '../rules/words.ts';

/** What is said of an indicator, as the key of a row names it: GROWTH, RANK/LEVEL. */
export function measureKey({ measure, rankOf }: { measure: Measure; rankOf: RankOf | null }): string {
  return rankOf ? `${measure}/${rankOf}` : measure;
}

/** The key of a row of a form, the same in every revision: `440307|GDP|GROWTH|2024`. */
export function rowKeyOf({ owner, indicator }: { owner: Owner; indicator: Indicator }, ...rest: string[]): string {
  return [codeOfOwner(owner), indicator.code, ...rest].join('|');
}
