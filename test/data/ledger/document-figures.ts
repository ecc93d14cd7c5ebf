import type { Figure } from '../../../data/ledger/figure.ts';
import { ALL_MONTHS } from '../../../data/ledger/figure.ts';
import type { Ledger } from '../../../data/ledger/ledger.ts';
import { listPairs } from '../../../data/ledger/pair.ts';
import { readFiguresOf } from '../../../data/ledger/pair-figures.ts';
import type { Snapshot } from '../../../data/ledger/revision.ts';

/** Published figures of one document, in order of entry. */
export function listFiguresOfDocument(ledger: Ledger, document: number, at: Snapshot): Figure[] {
  const { owners, indicators, has } = listPairs(ledger, { documents: [document] });
  return owners
    .flatMap((owner) =>
      indicators.filter((indicator) => has(owner, indicator)).map((indicator) => ({ owner, indicator })),
    )
    .flatMap((pair) => readFiguresOf(ledger, pair, { ...ALL_MONTHS, at }))
    .filter((figure) => figure.document.id === document)
    .sort((a, b) => a.id - b.id);
}
