import { type Figure, listFiguresOf } from '../ledger/figure.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { relationOf } from '../rules/verdict/matching.ts';
import type { Comparison } from './comparison.ts';

/** Every statement of a comparison's goal, whoever made it, stretch goals among them: in order of publication. */
export function listTargetHistory(ledger: Ledger, comparison: Comparison): Figure[] {
  const { owner, indicator, measure, rankOf, period, at } = comparison;
  return listFiguresOf(ledger, { owner, indicator }, { from: period.end, to: period.end, at })
    .filter(
      (figure) =>
        figure.role === 'TARGET' &&
        figure.measure === measure &&
        figure.rankOf === rankOf &&
        relationOf(period, figure.period, indicator.timing) === 'WHOLE',
    )
    .sort((a, b) =>
      a.publishedFrom === b.publishedFrom
        ? a.revision - b.revision || a.id - b.id
        : a.publishedFrom < b.publishedFrom
          ? -1
          : 1,
    );
}
