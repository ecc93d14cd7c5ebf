import type { Ledger } from '../../ledger/ledger.ts';
import { CatalogueCircles } from './catalogue-circle.ts';
import type { Draft } from './draft.ts';
import { Examination } from './examination.ts';
import { DraftFault } from './fault.ts';
import { headOf } from './item-file.ts';
import { isRetiring } from './kind.ts';
import { MergeFaults } from './merge-fault.ts';
import { RejectedThings } from './rejected-thing.ts';
import type { Review } from './review.ts';
import type { ReviewedItem } from './reviewed-item.ts';

/** Faults that are told of at most. */
const TOLD = 100;

function faultOf({ finding, id, line }: ReviewedItem): DraftFault | undefined {
  if (finding === 'OPEN') return new DraftFault('OPEN_QUESTION', id);
  if (finding !== 'CONFLICTS') return undefined;
  return new DraftFault(isRetiring(line) ? 'BUILT_ON' : 'CONFLICT', id);
}

/** The items that wait for an answer or conflict, as far as they are told. */
function undecided(review: Review): DraftFault[] {
  const faults: DraftFault[] = [];
  for (const item of review.items()) {
    const fault = faultOf(item);
    if (fault) faults.push(fault);
    if (faults.length >= TOLD) break;
  }
  return faults;
}

/** Gathers what stands against publishing a draft in what it says. */
export class Obstacles {
  readonly examination: Examination;
  readonly #rejected = new RejectedThings();
  readonly #circles = new CatalogueCircles();
  readonly #unknown: DraftFault[] = [];
  readonly #ledger: Ledger;
  readonly #merge: MergeFaults;
  /** The faults that do not depend on who accepted which item. */
  #lasting: readonly DraftFault[] | undefined;

  constructor(ledger: Ledger, draft: Draft) {
    this.#ledger = ledger;
    this.#merge = new MergeFaults(draft.items === '' ? {} : headOf(ledger, draft.items));
    this.examination = new Examination(ledger, draft);
  }

  /** Takes an item. All of them are taken before anything is asked. */
  add(item: ReviewedItem): void {
    this.examination.add(item);
    this.#merge.add(item);
    if (item.finding === 'NEW' || item.finding === 'DIFFERS') this.#circles.add(item.line);
    const fault = this.#rejected.fault(item);
    if (fault && this.#unknown.length < TOLD) this.#unknown.push(fault);
  }

  /**
   * Everything that stands against publishing, as far as it is told. It may be asked again with a review that found the same, in
   * which further items are accepted.
   */
  list(review: Review): DraftFault[] {
    this.#lasting ??= this.#listLasting(review);
    return [...this.#lasting, ...this.examination.open(review, TOLD)].slice(0, TOLD);
  }

  #listLasting(review: Review): DraftFault[] {
    const { CONFLICTS, OPEN } = review.counts();
    const faults = CONFLICTS + OPEN > 0 ? undecided(review) : [];
    return [...faults, ...this.#unknown, ...this.#merge.list(this.#ledger), ...this.#circles.list(this.#ledger)];
  }
}
