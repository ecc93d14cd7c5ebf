import Big from 'big.js';
import { parsePeriod } from '../../rules/period/period.ts';
import { type ReadFigure, shownDecimals } from '../layout/read-figure.ts';
import { unitIn } from '../layout/word/unit.ts';
import type { CheckedFigure } from './checked-figure.ts';

/** The facts about a figure that was read from a table which checks need. */
export type CheckableFigure = Omit<
  ReadFigure,
  'comparator' | 'status' | 'among' | 'sources' | 'warnings' | 'questions'
>;

/**
 * A figure that was read from a table, as the checks need it; undefined while its measure or period is open, for nothing can be
 * held against it. An owner or indicator that is not known yet has its printed name.
 */
export function checkedFigure(figure: CheckableFigure): CheckedFigure | undefined {
  const { sheet, cell, headers, block, measure, value } = figure;
  const period = figure.period === undefined ? undefined : parsePeriod(figure.period);
  if (!measure || !period) return undefined;
  // The unit of a row may stand in a column behind its name, and is no name.
  const label = headers.findLast((text) => unitIn(text) === undefined) ?? '';
  const ownerName = figure.districtName ?? figure.district ?? '';
  const names = [figure.indicatorName ?? '', figure.indicator ?? '', label].filter((name) => name !== '');
  return {
    ...{ place: { sheet, cell }, block, label, ownerName, names, measure, period },
    owner: figure.district ?? ownerName,
    rankOf: figure.rankOf ?? null,
    scope: figure.scope ?? null,
    basis: figure.basis ?? null,
    role: figure.role,
    unit: figure.unit ?? null,
    value: Big(value),
    decimals: shownDecimals(figure),
    partOf: figure.partOf ?? null,
  };
}

/** The figures as the checks need them, each series as exact as its most exact cell: General shows 27.0 as 27. */
export function checkedFigures(figures: readonly CheckableFigure[]): CheckedFigure[] {
  const checked = figures.flatMap((figure) => checkedFigure(figure) ?? []);
  const most = new Map<string, number>();
  for (const each of checked) most.set(seriesOf(each), Math.max(most.get(seriesOf(each)) ?? 0, each.decimals));
  return checked.map((each) => ({ ...each, decimals: most.get(seriesOf(each)) ?? each.decimals }));
}

function seriesOf({ block, names, measure, unit }: CheckedFigure): string {
  return [block, names[0], measure, unit].join('\t');
}
