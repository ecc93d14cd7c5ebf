import Big from 'big.js';
import { type Period, parsePeriod } from '../../rules/period/period.ts';
import { type ReadFigure, shownDecimals } from '../layout/read-figure.ts';
import { unitIn } from '../layout/word/unit.ts';
import type { CheckedFigure } from './checked-figure.ts';

/** The facts about a figure that was read from a table which checks need. */
export type CheckableFigure = Omit<
  ReadFigure,
  'comparator' | 'status' | 'among' | 'sources' | 'warnings' | 'questions'
>;

/** Words of a table that are kept once. Those that differ in every row are not worth it. */
const MOST_KEPT = 5000;

/**
 * Gathers the figures that were read from a table as the checks need them. There may be hundreds of thousands, so that each
 * word that comes again is kept once.
 */
export class CheckedFigures {
  readonly #figures: CheckedFigure[] = [];
  readonly #texts = new Map<string, string>();
  readonly #periods = new Map<string, Period | undefined>();
  readonly #names = new Map<string, readonly string[]>();
  /** The most digits after the point of each series. */
  readonly #decimals = new Map<string, number>();

  get isEmpty(): boolean {
    return this.#figures.length === 0;
  }

  /**
   * Takes a figure, unless its measure or period is open, for nothing can be held against it. An owner or indicator that is not
   * known yet has its printed name.
   */
  add(figure: CheckableFigure): void {
    const { sheet, cell, headers, block, measure, value } = figure;
    const period = figure.period === undefined ? undefined : this.#period(figure.period);
    if (!measure || !period) return;
    // The unit of a row may stand in a column behind its name, and is no name.
    const label = this.#text(headers.findLast((text) => unitIn(text) === undefined) ?? '');
    const ownerName = this.#text(figure.districtName ?? figure.district ?? '');
    const checked: CheckedFigure = {
      ...{ place: { sheet: this.#text(sheet), cell }, block, label, ownerName, measure, period },
      owner: this.#text(figure.district ?? ownerName),
      names: this.#namesOf(figure, label),
      rankOf: figure.rankOf ?? null,
      scope: this.#text(figure.scope ?? null),
      basis: figure.basis ?? null,
      role: figure.role,
      unit: this.#text(figure.unit ?? null),
      value: Big(value),
      decimals: shownDecimals(figure),
      partOf: this.#text(figure.partOf ?? null),
    };
    this.#figures.push(checked);
    const series = seriesOf(checked);
    this.#decimals.set(series, Math.max(this.#decimals.get(series) ?? 0, checked.decimals));
  }

  /** All of them, each series as exact as its most exact cell: General shows 27.0 as 27. */
  list(): readonly CheckedFigure[] {
    for (const figure of this.#figures) figure.decimals = this.#decimals.get(seriesOf(figure)) ?? figure.decimals;
    return this.#figures;
  }

  /** Forgets them, which take more memory than what is found. */
  clear(): void {
    this.#figures.length = 0;
    for (const kept of [this.#texts, this.#periods, this.#names, this.#decimals]) kept.clear();
  }

  #text<Text extends string | null>(text: Text): Text {
    if (text === null) return text;
    const known = this.#texts.get(text);
    if (known !== undefined) return known as Text;
    if (this.#texts.size < MOST_KEPT) this.#texts.set(text, text);
    return text;
  }

  #period(name: string): Period | undefined {
    if (!this.#periods.has(name)) this.#periods.set(name, parsePeriod(name));
    return this.#periods.get(name);
  }

  #namesOf({ indicatorName = '', indicator = '' }: CheckableFigure, label: string): readonly string[] {
    const key = `${indicatorName}\t${indicator}\t${label}`;
    const known = this.#names.get(key);
    if (known) return known;
    const names = [indicatorName, indicator, label].filter((name) => name !== '');
    if (this.#names.size < MOST_KEPT) this.#names.set(key, names);
    return names;
  }
}

function seriesOf({ block, names, measure, unit }: CheckedFigure): string {
  return `${block}\t${names[0]}\t${measure}\t${unit}`;
}
