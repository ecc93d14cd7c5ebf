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

/** Whether the figures of each table agree on each of the five things. */
function toldIn(figures: Iterable<ReadFigure>): Map<number, Record<Thing, Told>> {
  const told = new Map<number, Record<Thing, Told>>();
  for (const figure of figures) {
    // Last year's numbers, by which rates are checked, are no figures of the table.
    if (figure.role === 'BASE') continue;
    const known = told.get(figure.block);
    if (!known) {
      const first = THINGS.map((thing) => [thing, { first: figure[FIELDS[thing]], varies: false }]);
      told.set(figure.block, Object.fromEntries(first));
      continue;
    }
    for (const thing of THINGS) known[thing].varies ||= known[thing].first !== figure[FIELDS[thing]];
  }
  return told;
}

function thingOf(view: BlockView, thing: Thing, told: Told | undefined): BlockThing {
  const source = view.sources[thing];
  return {
    thing,
    varies: told?.varies ?? false,
    ...sparse({ value: told?.first, source: source && [source.from, source.cell, source.text] }),
  };
}

/** The tables of a file as its draft keeps them: where each is, and how the five things were told. */
export function keptBlocks({ blocks, figures }: Layout): KeptBlock[] {
  const told = toldIn(figures);
  return blocks.slice(0, MOST_BLOCKS).map((view) => {
    const { number, sheet, top, bottom, left, right, bodyTop, held, title, refused, warnings } = view;
    const own = told.get(number);
    return {
      ...{ number, top, bottom, left, right, bodyTop, held, figures: view.figures },
      things: THINGS.map((thing) => thingOf(view, thing, own?.[thing])),
      ...sparse({ sheet, title, refused, warnings: warnings.length > 0 ? warnings : undefined }),
    };
  });
}
