import type { Store } from '../../ledger/store/store.ts';
import { cellName } from '../check/warning-words.ts';
import { FigureList } from '../layout/figure-list.ts';
import type { BlockView, Layout } from '../layout/layout.ts';
import type { ReadFigure } from '../layout/read-figure.ts';
import { type Actor, checkRight } from './draft.ts';
import type { DraftHead, DraftItem, NotFigure } from './item.ts';
import { districtTouched } from './touched.ts';

/** Cells that are told of at most. */
const TOLD_CELLS = 1000;

/**
 * The figures of a file that are of districts in which whoever brings it may propose nothing. They are not read into the
 * draft, and no answer says so: somebody else who brings the file has them read.
 */
export class LeftOut {
  readonly #actor: Actor;
  readonly #known = new Map<string | null, boolean>();
  readonly #districts = new Set<string | null>();
  readonly #cells: NotFigure[] = [];
  #figures = 0;
  /** Whether whoever brings the file may propose all of it. */
  readonly isNone: boolean;

  constructor(actor: Actor) {
    this.#actor = actor;
    this.isNone = actor.may('PROPOSE', null);
  }

  /** Whether something of a district is left out. What is of none yet is asked about. */
  has(district: string | null | undefined): boolean {
    if (this.isNone || district === undefined) return false;
    const known = this.#known.get(district) ?? !this.#actor.may('PROPOSE', district);
    this.#known.set(district, known);
    return known;
  }

  #add(district: string | null, cell: Omit<NotFigure, 'why'>): void {
    this.#figures += 1;
    this.#districts.add(district);
    if (this.#cells.length < TOLD_CELLS) this.#cells.push({ ...cell, why: 'NO_RIGHT' });
  }

  /** The items that are not left out, one after the other. */
  *without(store: Store, items: Iterable<DraftItem>): Generator<DraftItem> {
    for (const item of items) {
      const district = this.isNone ? undefined : districtTouched(store, item);
      if (district === undefined || !this.has(district)) yield item;
      else this.#add(district, { place: item.place ?? '', shown: shownIn(item) });
    }
  }

  /** The reading of a file, without what is left out. */
  withoutIn(layout: Layout): Layout {
    if (this.isNone) return layout;
    const figures = new FigureList();
    const kept = new Map<number, Pick<BlockView, 'figures' | 'sources'>>();
    for (const figure of layout.figures) {
      if (this.has(figure.district)) {
        // Last year's numbers, by which rates are checked, are no figures.
        if (figure.role !== 'BASE') this.#add(figure.district ?? null, cellOf(figure));
        continue;
      }
      figures.push(figure);
      const { figures: before, sources } = kept.get(figure.block) ?? { figures: 0, sources: figure.sources };
      kept.set(figure.block, { figures: before + 1, sources });
    }
    if (this.#figures === 0) return layout;
    const blocks = layout.blocks.map((view) => ({ ...view, ...(kept.get(view.number) ?? { figures: 0 }) }));
    return { ...layout, blocks, figures };
  }

  /** @throws DraftFault where all of the file was left out, so that nothing is read from it. */
  check(): void {
    if (this.#figures > 0) checkRight(this.#actor, 'PROPOSE', this.#districts);
  }

  /** The parts of a draft's head that tell of it. */
  head({ notFigures = [] }: Pick<DraftHead, 'notFigures'> = {}): Pick<DraftHead, 'noRight' | 'notFigures'> {
    if (this.#figures === 0) return notFigures.length === 0 ? {} : { notFigures };
    const districts = [...this.#districts].sort();
    return { noRight: { districts, figures: this.#figures }, notFigures: [...this.#cells, ...notFigures] };
  }
}

function cellOf(figure: ReadFigure): Omit<NotFigure, 'why'> {
  return { place: cellName(figure), shown: figure.shown };
}

function shownIn({ line }: DraftItem): string {
  const { shown, printed } = ('figure' in line && line.figure) || {};
  return String(shown ?? printed ?? '');
}
