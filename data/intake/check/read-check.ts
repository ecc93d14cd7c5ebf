import { type Period, parsePeriod } from '../../rules/period/period.ts';
import { type ReadFigure, shownDecimals } from '../layout/read-figure.ts';
import { unitIn } from '../layout/word/unit.ts';
import type { CheckedFigure } from './checked-figure.ts';
import { ColumnFigure, FigureColumns } from './figure-columns.ts';

/** The facts about a figure that was read from a table which checks need. */
export type CheckableFigure = Omit<
  ReadFigure,
  'comparator' | 'status' | 'among' | 'sources' | 'warnings' | 'questions'
>;

/**
 * Gathers the figures that were read from a table as the checks need them. There may be hundreds of thousands, so that they are
 * kept in columns.
 */
export class CheckedFigures {
  #columns = new FigureColumns();
  readonly #periods = new Map<string, Period | undefined>();

  get isEmpty(): boolean {
    return this.#columns.length === 0;
  }

  /**
   * Takes a figure that is no goal, unless its measure or period is open, for nothing can be held against it. An owner or indicator that is not
   * known yet has its printed name.
   */
  add(figure: CheckableFigure): void {
    const { sheet, cell, headers, block, measure, value, role } = figure;
    const period = figure.period === undefined ? undefined : this.#period(figure.period);
    if (!measure || !period || role === 'TARGET') return;
    const { district = '', districtName = district, indicator = '', indicatorName = '' } = figure;
    const { rankOf = null, basis = null, unit = null, scope = '', partOf = '' } = figure;
    this.#columns.push({
      ...{ sheet, cell, block, measure, rankOf, period, basis, role, unit, value, scope, partOf },
      // The unit of a row may stand in a column behind its name, and is no name.
      label: headers.findLast((text) => unitIn(text) === undefined) ?? '',
      ...{ ownerName: districtName, owner: figure.district ?? districtName, indicatorName, indicator },
      decimals: shownDecimals(figure),
    });
  }

  list(): readonly CheckedFigure[] {
    const columns = this.#columns;
    return Array.from({ length: columns.length }, (_, at) => new ColumnFigure(columns, at));
  }

  /** Forgets them. */
  clear(): void {
    this.#columns = new FigureColumns();
    this.#periods.clear();
  }

  #period(name: string): Period | undefined {
    if (!this.#periods.has(name)) this.#periods.set(name, parsePeriod(name));
    return this.#periods.get(name);
  }
}
