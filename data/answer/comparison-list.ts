import type { ComparisonQuery } from '../ask/query.ts';
import type { Owner } from '../ledger/catalogue.ts';
import type { Indicator } from '../ledger/indicator.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { countOfPairs, listPairs, type PairPage, type PairPageAsked, pageOfPairs } from '../ledger/pair.ts';
import type { Snapshot } from '../ledger/revision.ts';
import { groupOf } from '../rules/verdict/group.ts';
import { relationOf } from '../rules/verdict/matching.ts';
import { type Comparison, listComparisons } from './comparison.ts';

/** Whether a comparison is listed: it has a judged goal, or a result of exactly its period. */
function isListed({ target, actual, period, indicator }: Comparison): boolean {
  return (
    target !== undefined || (actual !== undefined && relationOf(period, actual.period, indicator.timing) === 'WHOLE')
  );
}

function reader(ledger: Ledger, query: ComparisonQuery, at: Snapshot) {
  const { owners: _, indicators: __, headline: ___, scopes, verdicts, groups, ...asked } = query;
  return (owner: Owner, indicator: Indicator): Comparison[] =>
    listComparisons(ledger, { owner, indicator }, { ...asked, at }).filter(
      (comparison) =>
        isListed(comparison) &&
        (!scopes || scopes.includes(comparison.scope)) &&
        (!verdicts || verdicts.includes(comparison.judged.verdict)) &&
        (!groups || groups.includes(groupOf(comparison.judged.verdict, comparison.actual?.claim))),
    );
}

/** A page of comparisons, by district code and other owners, then in the catalogue's order, by measure, by period. */
export function pageOfComparisons(
  ledger: Ledger,
  query: ComparisonQuery,
  page: PairPageAsked & { at: Snapshot },
): PairPage<Comparison> {
  return ledger.reading(() => pageOfPairs(listPairs(ledger, query), reader(ledger, query, page.at), page));
}

export function countComparisons(ledger: Ledger, query: ComparisonQuery, at: Snapshot): number {
  const read = reader(ledger, query, at);
  return ledger.reading(() =>
    countOfPairs(listPairs(ledger, query), (owner, indicator) => read(owner, indicator).length),
  );
}
