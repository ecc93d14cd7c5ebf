import { bounded } from '../ask/bounded.ts';
import type { Owner } from '../ledger/catalogue.ts';
import type { Fault } from '../ledger/fault.ts';
import { type Figure, listFiguresOf } from '../ledger/figure.ts';
import type { Indicator } from '../ledger/indicator.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Period } from '../rules/period/period.ts';
import { type Measure, ROLES } from '../rules/words.ts';
import { answerEach } from './answer-each.ts';
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
 * The history of each key, in the same order and number: of its period and of the parts of it, in order of publication. A key that
 * cannot be answered is a Fault in its place and harms no other; one of which nothing is published is NOTHING_PUBLISHED.
 */
export function answerHistories(ledger: Ledger, keys: TypedKey[], asking: KeyAsking): (History | Fault)[] {
  const reader = new KeyReader(ledger, asking);
  return answerEach(ledger, bounded(keys, 'keys', MAX_KEYS), (typed) => {
    const key = reader.read(typed);
    const { owner, indicator, period, measure, rankOf, at } = key;
    const isAsked = figureMatcher({ measures: [measure], within: [period] });
    const figures = listFiguresOf(ledger, { owner, indicator }, { from: period.start, to: period.end, at })
      .filter((figure) => isAsked(figure) && (rankOf === undefined || figure.rankOf === rankOf))
      .sort(inTime);
    const fault = ambiguousRank(figures, key);
    if (fault) return fault;
    if (figures.length === 0) return nothing(ledger, key);
    return { owner, indicator, measure, period, figures };
  });
}
