import { THINGS } from './answer.ts';
import type { ReadFigure } from './read-figure.ts';

/** Figures that are held as they are. */
const HELD = 10_000;
/** The bytes of one piece of the memory for the others. */
const PIECE = 1_048_576;
/** Values of one field that are kept once: most fields of a table have few, but the labels of its rows may all differ. */
const MOST_KEPT = 500;
/** Between the fields of a packed figure, and in the place of its label, which is in several fields. JSON has neither. */
const [BETWEEN, LABEL] = ['\u001f', '\u001e'];
const KEPT = '#';

const FIELDS = [
  ...([
    'sheet',
    'cell',
    'shown',
    'headers',
    'block',
    'district',
    'indicator',
    'districtName',
    'indicatorName',
  ] as const),
  ...(['measure', 'rankOf', 'among', 'period', 'basis', 'unit', 'value', 'comparator', 'role', 'status'] as const),
  ...(['scope', 'partOf', 'remark', 'warnings', 'questions'] as const),
] as const satisfies (keyof ReadFigure)[];
/** Every field must be packed: this is no type where one is missing. */
type Packed = Exclude<keyof ReadFigure, (typeof FIELDS)[number] | 'sources'> extends never ? ReadFigure : never;

/** The values of one field, by their JSON. */
class KeptValues {
  readonly #places = new Map<string, number>();
  readonly #values: unknown[] = [];

  pack(value: unknown): string {
    if (value === undefined) return '';
    const json = JSON.stringify(value);
    const known = this.#places.get(json);
    if (known !== undefined) return `${KEPT}${known}`;
    if (this.#values.length < MOST_KEPT) {
      this.#places.set(json, this.#values.length);
      this.#values.push(JSON.parse(json));
    }
    return json;
  }

  unpack(text: string): unknown {
    if (text === '') return undefined;
    return text.startsWith(KEPT) ? this.#values[Number(text.slice(1))] : JSON.parse(text);
  }
}

/**
 * Figures in the order in which they were read. A file may have hundreds of thousands, which would take some 700 bytes each:
 * those behind the first are kept packed, in some 100 bytes, and made anew each time that somebody goes through the list.
 */
export class FigureList implements Iterable<ReadFigure> {
  readonly #held: ReadFigure[] = [];
  readonly #fields = [...FIELDS, ...THINGS].map(() => new KeptValues());
  readonly #pieces: { bytes: Buffer; used: number }[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** The number of figures that are held as they are. */
  get heldCount(): number {
    return this.#held.length;
  }

  push(figure: ReadFigure): void {
    this.#length += 1;
    if (this.#held.length < HELD) this.#held.push(figure);
    else this.#add(this.#packed(figure));
  }

  *[Symbol.iterator](): Generator<ReadFigure> {
    yield* this.#held;
    for (const { bytes, used } of this.#pieces)
      for (let begin = 0; begin < used; ) {
        const end = bytes.indexOf('\n', begin);
        yield this.#unpacked(bytes.toString('utf8', begin, end));
        begin = end + 1;
      }
  }

  #packed({ sources, ...fields }: ReadFigure): string {
    const values = [...FIELDS.map((field) => fields[field]), ...THINGS.map((thing) => sources[thing])];
    const text = values.map((value, at) => this.#fields[at]?.pack(value) ?? '').join(BETWEEN);
    const label = labelIn(fields);
    return label === undefined ? text : `${label}${LABEL}${text.replaceAll(label, LABEL)}`;
  }

  #unpacked(line: string): ReadFigure {
    const end = line.indexOf(LABEL);
    const isLabelled = end > 0;
    const text = isLabelled ? line.slice(end + 1).replaceAll(LABEL, line.slice(0, end)) : line;
    const values = text.split(BETWEEN).map((value, at) => this.#fields[at]?.unpack(value));
    const sources = told(THINGS, values.slice(FIELDS.length));
    return { ...told(FIELDS, values), sources } as unknown as Packed;
  }

  #add(line: string): void {
    const text = `${line}\n`;
    const most = text.length * 3;
    let last = this.#pieces.at(-1);
    if (!last || last.used + most > last.bytes.length) {
      last = { bytes: Buffer.allocUnsafe(Math.max(PIECE, most)), used: 0 };
      this.#pieces.push(last);
    }
    last.used += last.bytes.write(text, last.used);
  }
}

/** The fields that have a value. */
function told(names: readonly string[], values: readonly unknown[]): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [at, name] of names.entries()) if (values[at] !== undefined) fields[name] = values[at];
  return fields;
}

/** The label of a row as JSON has it, without its quotation marks. */
function labelIn({ indicatorName }: Pick<ReadFigure, 'indicatorName'>): string | undefined {
  const label = JSON.stringify(indicatorName ?? '').slice(1, -1);
  return label.length > 1 ? label : undefined;
}
