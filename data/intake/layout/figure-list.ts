import { pack, release, unpack } from '../../ledger/store/pack.ts';
import { THINGS, type Thing } from './answer.ts';
import type { ReadFigure } from './read-figure.ts';

/** Figures that are held as they are. */
const HELD = 10_000;
/** Figures that are packed together. */
const PACKED = 500;

const FIELDS = [
  ...(['sheet', 'cell', 'shown', 'headers', 'block', 'district', 'indicator', 'districtName'] as const),
  ...(['indicatorName', 'measure', 'rankOf', 'among', 'period', 'basis', 'unit', 'value', 'comparator'] as const),
  ...(['role', 'status', 'scope', 'partOf', 'remark', 'warnings', 'questions'] as const),
] as const satisfies (keyof ReadFigure)[];
/** Every field must be packed: this is no type where one is missing. */
type Packed = Exclude<keyof ReadFigure, (typeof FIELDS)[number] | 'sources'> extends never ? ReadFigure : never;

/** One field of figures that are packed together, or one thing of their sources, where any of them has it. */
interface Column {
  field?: (typeof FIELDS)[number];
  thing?: Thing;
  /** Each value that differs, in the order in which they come. */
  values: unknown[];
  /** The place of each figure's value among them; null where it has none. Missing where all differ or all are the same. */
  places?: (number | null)[];
}

/**
 * Figures in the order in which they were read. A file may have hundreds of thousands, which would take some 700 bytes each:
 * those behind the first are kept packed, field by field, and made anew each time that somebody goes through the list.
 */
export class FigureList implements Iterable<ReadFigure> {
  readonly #held: ReadFigure[] = [];
  readonly #packs: Uint8Array[] = [];
  /** The last ones, which are not packed yet. */
  #last: ReadFigure[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** The number of figures that are held as they are. */
  get heldCount(): number {
    return this.#held.length + this.#last.length;
  }

  push(figure: ReadFigure): void {
    this.#length += 1;
    if (this.#held.length < HELD) this.#held.push(figure);
    else this.#last.push(figure);
    if (this.#last.length < PACKED) return;
    const bytes = Buffer.from(JSON.stringify(columnsOf(this.#last)));
    // A copy of what was made room for takes no more than it needs.
    this.#packs.push(Uint8Array.from(pack(bytes)));
    release(bytes);
    this.#last = [];
  }

  *[Symbol.iterator](): Generator<ReadFigure> {
    yield* this.#held;
    for (const packed of this.#packs) {
      const bytes = unpack(packed);
      const columns = JSON.parse(bytes.toString());
      release(bytes);
      yield* figuresOf(columns);
    }
    yield* this.#last;
  }
}

function columnsOf(figures: readonly ReadFigure[]): Column[] {
  return [
    ...FIELDS.map((field) => ({ field, ...valuesOf(figures.map((figure) => figure[field])) })),
    ...THINGS.map((thing) => ({ thing, ...valuesOf(figures.map(({ sources }) => sources[thing])) })),
  ].filter(({ values }) => values.length > 0);
}

function valuesOf(all: readonly unknown[]): Pick<Column, 'values' | 'places'> {
  const known = new Map<unknown, number>();
  const places = all.map((value) => {
    if (value === undefined) return null;
    const place = known.get(value);
    if (place !== undefined) return place;
    known.set(value, known.size);
    return known.size - 1;
  });
  const values = [...known.keys()];
  const isPlain = values.length === all.length || (values.length === 1 && !places.includes(null));
  return isPlain ? { values } : { values, places };
}

function figuresOf(columns: readonly Column[]): ReadFigure[] {
  const sources = Array.from({ length: PACKED }, (): Record<string, unknown> => ({}));
  const figures = sources.map((each): Record<string, unknown> => ({ sources: each }));
  for (const { field, thing, values, places } of columns) {
    const [made, name] = field ? [figures, field] : [sources, thing ?? ''];
    for (let at = 0; at < PACKED; at += 1) {
      const place = places ? places[at] : values.length === 1 ? 0 : at;
      const one = made[at];
      if (one && typeof place === 'number') one[name] = values[place];
    }
  }
  return figures as unknown as Packed[];
}
