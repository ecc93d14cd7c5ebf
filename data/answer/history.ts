import { bounded } from '../ask/bounded.ts';
import type { Owner } from '../ledger/catalogue.ts';
import type { Fault } from '../ledger/fault.ts';
import type { Figure } from '../ledger/figure.ts';
import type { Indicator } from '../ledger/indicator.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { listFiguresOf } from '../ledger/pair-figures.ts';
import type { Period } from '../rules/period/period.ts';
import { relationOf } from '../rules/verdict/matching.ts';
import { type Measure, ROLES } from '../rules/words.ts';
import { answerEach } from './answer-each.ts';
import type { Comparison } from './comparison.ts';
import { ambiguousRank, type KeyAsking, KeyReader, MAX_KEYS, nothing, type TypedKey } from './figure-key.ts';
import { figureMatcher } from './figure-list.ts';

/** Everything that was published for a key: goals of every authority, results and estimates, every vintage. */
export interface History {
  owner: Owner;
  indicator: Indicator;
  measure: Measure;
  period: Period;
  figures: Figure[];
}

function inTime(a: Figure, b: Figure): number {
  if (a.publishedFrom !== b.publishedFrom) return a.publishedFrom < b.publishedFrom ? -1 : 1;
  return (
    a.period.end - b.period.end ||
    a.period.start - b.period.start ||
    ROLES.indexOf(a.role) - ROLES.indexOf(b.role) ||
    a.id - b.id
  );
}

/**
 * The history of each key, in the same order and number: figures of its period and of its parts, in order of publication.
 * A key that cannot be answered is a Fault in its place and harms no other; a key without a figure is NOTHING_PUBLISHED.
 */
export function loadHistories(ledger: Ledger, keys: TypedKey[], asking: KeyAsking): (History | Fault)[] {
  const reader = new KeyReader(ledger, asking);
  return answerEach(ledger, bounded(keys, 'keys', MAX_KEYS), (typed) => {
    const key = reader.read(typed, 'GOAL');
    const { owner, indicator, scope, period, measure, rankOf, at } = key;
    const isAsked = figureMatcher({ measures: [measure], within: [period] });
    const figures = listFiguresOf(ledger, { owner, indicator }, { from: period.start, to: period.end, at })

      .filter(
        (figure) => isAsked(figure) && figure.scope === scope && (rankOf === undefined || figure.rankOf === rankOf),
      )
      .sort(inTime);
    const fault = ambiguousRank(figures, key);
    if (fault) return fault;
    if (figures.length === 0) return nothing(ledger, key);
    return { owner, indicator, measure, period, figures };
  });
}

/** All statements of a comparison's goal in order of publication, by any authority, stretch goals among them. */
export function listTargetHistory(ledger: Ledger, comparison: Comparison): Figure[] {
  const { owner, indicator, measure, rankOf, scope, period, at } = comparison;
  return listFiguresOf(ledger, { owner, indicator }, { from: period.end, to: period.end, at })
    .filter(
      (figure) =>
        figure.role === 'TARGET' &&
        figure.measure === measure &&
        figure.rankOf === rankOf &&
        figure.scope === scope &&
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
