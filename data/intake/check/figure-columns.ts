import Big from 'big.js';
import type { CheckedCell, CheckedFigure } from './checked-figure.ts';

/** The facts that many figures of a table share. They are kept once. */
interface Kind extends Pick<CheckedFigure, 'measure' | 'rankOf' | 'period' | 'basis' | 'role' | 'unit'> {
  sheet: string | null;
  block: number;
}

/** The texts of a figure. Each that comes again is kept once. */
const TEXTS = ['label', 'owner', 'ownerName', 'indicatorName', 'indicator', 'scope', 'partOf'] as const;

type TextField = (typeof TEXTS)[number];

/** A figure as it is put into the columns. An empty text is none. */
export interface ColumnRow extends Kind, Record<TextField, string> {
  cell: string;
  /** An exact decimal. */
  value: string;
  decimals: number;
}

/** A figure takes a number for each of its texts, its kind and its series. */
const KIND = TEXTS.length;
const SERIES = KIND + 1;
const NUMBERS = SERIES + 1;
/** Figures in one piece of memory, so that nothing is copied as they become more. */
const PIECE = 4096;

/** The number of each value, in the order in which they first come. */
class Numbered<Key extends string | number> {
  readonly #numbers = new Map<Key, number>();

  get size(): number {
    return this.#numbers.size;
  }

  of(key: Key): number {
    const number = this.#numbers.get(key) ?? this.#numbers.size;
    if (number === this.#numbers.size) this.#numbers.set(key, number);
    return number;
  }
}

/** The figures of a file in columns of numbers. Hundreds of thousands of objects would take up to 1,000 bytes each. */
export class FigureColumns {
  readonly #pieces: Int32Array[] = [];
  readonly #cells: string[] = [];
  readonly #values: string[] = [];
  readonly #textNumbers = new Numbered<string>();
  readonly #texts: string[] = [];
  readonly #kindNumbers = new Numbered<string>();
  readonly #kinds: Kind[] = [];
  readonly #seriesNumbers = new Numbered<number>();
  readonly #amounts = new Numbered<string>();
  /** The most digits after the point of each series. */
  readonly #decimals: number[] = [];

  get length(): number {
    return this.#cells.length;
  }

  push(row: ColumnRow): void {
    const start = (this.length % PIECE) * NUMBERS;
    if (start === 0) this.#pieces.push(new Int32Array(PIECE * NUMBERS));
    const piece = this.#pieces.at(-1) ?? new Int32Array();
    for (const [at, field] of TEXTS.entries()) piece[start + at] = this.#text(row[field]);
    piece[start + KIND] = this.#kind(row);
    piece[start + SERIES] = this.#series(row);
    this.#cells.push(row.cell);
    this.#values.push(row.value);
  }

  #text(text: string): number {
    const number = this.#textNumbers.of(text);
    if (number === this.#texts.length) this.#texts.push(text);
    return number;
  }

  #kind({ sheet, block, measure, rankOf, period, basis, role, unit }: ColumnRow): number {
    const number = this.#kindNumbers.of([sheet, block, measure, rankOf, period.name, basis, role, unit].join('\t'));
    if (number === this.#kinds.length) this.#kinds.push({ sheet, block, measure, rankOf, period, basis, role, unit });
    return number;
  }

  #series({ indicatorName, indicator, label, block, measure, unit, decimals }: ColumnRow): number {
    const amount = this.#amounts.of([block, measure, unit].join('\t'));
    const name = this.#text(indicatorName || indicator || label);
    const series = this.#seriesNumbers.of(amount * 2 ** 32 + name);
    this.#decimals[series] = Math.max(this.#decimals[series] ?? 0, decimals);
    return series;
  }

  #number(at: number, of: number): number {
    return this.#pieces[Math.floor(at / PIECE)]?.[(at % PIECE) * NUMBERS + of] ?? 0;
  }

  text(at: number, field: TextField): string {
    return this.#texts[this.#number(at, TEXTS.indexOf(field))] ?? '';
  }

  kind(at: number): Kind {
    const kind = this.#kinds[this.#number(at, KIND)];
    if (!kind) throw new Error(`There is no figure ${at} among ${this.length}.`);
    return kind;
  }

  cell(at: number): string {
    return this.#cells[at] ?? '';
  }

  value(at: number): Big {
    return Big(this.#values[at] ?? '');
  }

  /** Each series is as exact as its most exact cell, because the format General shows 27.0 as 27. */
  decimals(at: number): number {
    return this.#decimals[this.#number(at, SERIES)] ?? 0;
  }
}

/** A figure that looks its fields up in the columns when it is asked for them. */
export class ColumnFigure implements CheckedFigure {
  readonly #columns: FigureColumns;
  readonly #at: number;

  constructor(columns: FigureColumns, at: number) {
    this.#columns = columns;
    this.#at = at;
  }

  #text(field: TextField): string {
    return this.#columns.text(this.#at, field);
  }

  get #kind(): Kind {
    return this.#columns.kind(this.#at);
  }

  get place(): CheckedCell {
    return { sheet: this.#kind.sheet, cell: this.#columns.cell(this.#at) };
  }

  get block(): number {
    return this.#kind.block;
  }

  get label(): string {
    return this.#text('label');
  }

  get owner(): string {
    return this.#text('owner');
  }

  get ownerName(): string {
    return this.#text('ownerName');
  }

  get names(): readonly string[] {
    return [this.#text('indicatorName'), this.#text('indicator'), this.label].filter((name) => name !== '');
  }

  get measure(): Kind['measure'] {
    return this.#kind.measure;
  }

  get rankOf(): Kind['rankOf'] {
    return this.#kind.rankOf;
  }

  get scope(): string | null {
    return this.#text('scope') || null;
  }

  get period(): Kind['period'] {
    return this.#kind.period;
  }

  get basis(): Kind['basis'] {
    return this.#kind.basis;
  }

  get role(): Kind['role'] {
    return this.#kind.role;
  }

  get unit(): string | null {
    return this.#kind.unit;
  }

  get value(): Big {
    return this.#columns.value(this.#at);
  }

  get decimals(): number {
    return this.#columns.decimals(this.#at);
  }

  get partOf(): string | null {
    return this.#text('partOf') || null;
  }
}
