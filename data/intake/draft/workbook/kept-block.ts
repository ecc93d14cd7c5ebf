import { sparse } from '../../../ledger/log/canonical.ts';
import { THINGS, type Thing } from '../../layout/answer.ts';
import type { BlockView, Layout } from '../../layout/layout.ts';
import type { ReadFigure } from '../../layout/read-figure.ts';
import type { BlockThing, KeptBlock } from '../item.ts';

/** Tables of a file that are kept; a file has some sixty sheets at most, and few tables on each. */
const MOST_BLOCKS = 500;

const FIELDS = {
  DISTRICT: 'district',
  INDICATOR: 'indicator',
  MEASURE: 'measure',
  PERIOD: 'period',
  UNIT: 'unit',
} as const satisfies Record<Thing, keyof ReadFigure>;

/** Something that the figures of one table say of a thing. */
interface Told {
  first: string | undefined;
  varies: boolean;
}

/** The tables of a file, as their figures are gone through. */
export class BlockBook {
  readonly #told = new Map<number, Record<Thing, Told>>();

  /** Takes a figure, by which those of its table agree on each of the five things or do not. */
  take(figure: ReadFigure): void {
    // Last year's numbers, by which rates are checked, are no figures of the table.
    if (figure.role === 'BASE') return;
    const known = this.#told.get(figure.block);
    if (!known) {
      const first = THINGS.map((thing) => [thing, { first: figure[FIELDS[thing]], varies: false }]);
      this.#told.set(figure.block, Object.fromEntries(first));
      return;
    }
    for (const thing of THINGS) known[thing].varies ||= known[thing].first !== figure[FIELDS[thing]];
  }

  /** The tables as the draft of the file keeps them: where each is, and how the five things were told. */
  kept({ blocks }: Layout): KeptBlock[] {
    return blocks.slice(0, MOST_BLOCKS).map((view) => {
      const { number, sheet, top, bottom, left, right, bodyTop, held, title, refused, warnings } = view;
      const own = this.#told.get(number);
      return {
        ...{ number, top, bottom, left, right, bodyTop, held, figures: view.figures },
        things: THINGS.map((thing) => thingOf(view, thing, own?.[thing])),
        ...sparse({ sheet, title, refused, warnings: warnings.length > 0 ? warnings : undefined }),
      };
    });
  }
}

function thingOf(view: BlockView, thing: Thing, told: Told | undefined): BlockThing {
  const source = view.sources[thing];
  return {
    thing,
    varies: told?.varies ?? false,
    ...sparse({ value: told?.first, source: source && [source.from, source.cell, source.text] }),
  };
}
