import type { Ledger } from '../../ledger/ledger.ts';
import { canonicalJson } from '../../ledger/log/canonical.ts';
import { retiredFigure } from '../../ledger/log/row-line.ts';
import { DraftFault } from './fault.ts';
import { figuresByHolder } from './indicator-figure.ts';
import type { DraftHead } from './item.ts';
import { isRetiring } from './kind.ts';
import type { ReviewedItem } from './reviewed-item.ts';

/** Finds what stands against a merge beside its items: a merge is written whole, so that no figure is left without its indicator. */
export class MergeFaults {
  readonly #merge: DraftHead['merge'];
  /** The indicators among the items that somebody rejected, by their names. */
  readonly #rejected: string[] = [];
  /** The lines that take figures from the merged indicator, as canonical JSON. */
  readonly #taken = new Set<string>();

  constructor({ merge }: Pick<DraftHead, 'merge'>) {
    this.#merge = merge;
  }

  /** Looks at the next item. */
  add({ finding, item, line, held, id }: ReviewedItem): void {
    if (!this.#merge) return;
    if (finding === 'REJECTED' && 'indicator' in line) this.#rejected.push(id);
    if (isRetiring(line)) this.#taken.add(canonicalJson(line));
    else if (finding === 'REJECTED' && item.otherwise) this.#taken.add(canonicalJson(item.otherwise));
    else if (line.figure && held) this.#taken.add(canonicalJson(held.retires));
  }

  /** One of the two was merged into another since: its names and figures are that one's now. */
  #since({ catalogue }: Ledger): DraftFault[] {
    const { keep, merge } = this.#merge ?? {};
    return [keep, merge].flatMap((code) => {
      const now = code === undefined ? undefined : catalogue.indicatorsByCode.get(code);
      const former = now?.former.find((one) => one.code === code);
      return now && former ? [new DraftFault('MERGED_SINCE', former.name, now.name)] : [];
    });
  }

  list(ledger: Ledger): DraftFault[] {
    const faults = [...this.#since(ledger), ...this.#rejected.map((id) => new DraftFault('MERGE_WHOLE', id))];
    const merged = ledger.catalogue.indicators.find(({ code }) => code === this.#merge?.merge);
    if (!merged) return faults;
    for (const rows of figuresByHolder(ledger, merged))
      if (rows.some(({ id }) => !this.#taken.has(canonicalJson(retiredFigure(ledger, id)))))
        return [...faults, new DraftFault('MERGE_STALE', merged.name)];
    return faults;
  }
}
