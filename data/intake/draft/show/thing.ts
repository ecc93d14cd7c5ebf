import type { Ledger } from '../../../ledger/ledger.ts';
import { nameIn } from '../../../rules/message/message.ts';
import { unitWords } from '../../../rules/number/unit.ts';
import { periodNamed } from '../../../rules/period/period.ts';
import type { Language } from '../../../rules/words.ts';
import { type Origin, THINGS, type Thing } from '../../layout/answer.ts';
import type { BlockThing, DraftHead, KeptSource } from '../item.ts';
import { measureText } from '../item-words.ts';
import type { ItemNames } from './item-name.ts';
import type { ShownItem } from './shown-item.ts';

/** One of the five things of a figure or a table, and where it comes from. */
export interface ShownThing {
  thing: Thing;
  /** A code or a word; null where a question leaves it open. */
  value: string | null;
  /** The same as a person reads it. */
  said: string | null;
  from: Origin | null;
  cell: string | null;
  text: string | null;
  varies: boolean;
}

const NAMES = {
  DISTRICT: 'district',
  INDICATOR: 'indicator',
  MEASURE: 'measure',
  PERIOD: 'period',
  UNIT: 'unit',
} as const satisfies Record<Thing, keyof ItemNames>;

/** The source of a thing. A text is shown for itself only where it is in no cell. */
function placed(source: KeptSource | null | undefined): Pick<ShownThing, 'from' | 'cell' | 'text'> {
  const [from = null, cell = null, text = null] = source ?? [];
  return { from, cell, text };
}

/** The five things of one figure; none for an item of which they are not known. */
export function thingsOfItem(
  item: ShownItem,
  { sources: all = [] }: Pick<DraftHead, 'sources'>,
  language: Language,
): ShownThing[] {
  const { sources } = item.reviewed.item;
  if (!sources) return [];
  const names = item.names(language);
  return THINGS.map((thing, at) => {
    const source = sources[at];
    const name = NAMES[thing];
    return {
      ...{ thing, value: item.text(name), said: names[name], varies: false },
      ...placed(typeof source === 'number' ? all[source] : source),
    };
  });
}

function saidOf({ catalogue }: Ledger, { thing, value, source }: BlockThing, language: Language): string | null {
  if (value === undefined) return source?.[2] ?? null;
  if (thing === 'PERIOD') return periodNamed(value, language);
  if (thing === 'UNIT') return unitWords(value, language);
  if (thing === 'MEASURE') return measureText({ measure: value }, language) || value;
  const found =
    thing === 'DISTRICT'
      ? catalogue.districts.find(({ code }) => code === value)
      : catalogue.indicatorsByCode.get(value);
  return found ? nameIn(found, language) : (source?.[2] ?? value);
}

/** The five things of a table as a whole. */
export function thingsOfBlock(ledger: Ledger, things: readonly BlockThing[], language: Language): ShownThing[] {
  return things.map((told) => ({
    ...{ thing: told.thing, value: told.value ?? null, said: saidOf(ledger, told, language), varies: told.varies },
    ...placed(told.source),
  }));
}
