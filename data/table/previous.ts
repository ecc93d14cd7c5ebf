import type { Comparison } from '../answer/comparison.ts';
import { previousAt } from '../answer/previous-figure.ts';
import { isPartOfYear, isYear, type Period } from '../rules/period/period.ts';
import { previousPeriod, relationOf } from '../rules/verdict/matching.ts';
import type { Grid, Row } from './grid.ts';

/**
 * The period by which last year's figures are chosen in every row of a table's period: its own, or of a year's rows with results of a
 * part of it only the latest such part.
 */
function shownPeriod(period: Period, rows: readonly Comparison[]): Period {
  if (!isYear(period)) return period;
  let latest: Period | undefined;
  for (const { actual, indicator } of rows) {
    if (!actual) continue;
    if (relationOf(period, actual.period, indicator.timing) === 'WHOLE') return period;
    if (!latest || actual.period.end > latest.end) latest = actual.period;
  }
  return latest ?? period;
}

function isSame(one: Comparison['previous'], other: Comparison['previous']): boolean {
  if (one.reason !== null || other.reason !== null) return false;
  return one.figure === other.figure && one.basis === other.basis;
}

/** A row that shows other months than most has those of last year; in a table of the whole year no row has. */
function withPrevious(comparison: Comparison, shown: Period): Comparison {
  const { period, actual, indicator } = comparison;
  if (!isYear(period)) return comparison;
  const beside = isPartOfYear(shown) && actual && isPartOfYear(actual.period) ? actual.period : undefined;
  const wanted = previousPeriod(shown, beside);
  // For a STOCK, another figure that ends with the period may have been chosen.
  const isOfPeriod = indicator.timing !== 'STOCK' && comparison.previous.figure?.period.name === wanted.name;
  if (isOfPeriod) return comparison;
  const previous = previousAt(comparison, wanted);
  return isSame(previous, comparison.previous) ? comparison : { ...comparison, previous };
}

/** A row whose comparisons are changed; the same row where none is. */
function rowWith(row: Row, changed: (comparison: Comparison) => Comparison): Row {
  const cells = [...row.cells].map(([group, comparison]) => [group, comparison, changed(comparison)] as const);
  const lead = cells.find(([, before]) => before === row.lead)?.[2] ?? changed(row.lead);
  if (lead === row.lead && cells.every(([, before, after]) => before === after)) return row;
  return { key: row.key, lead, cells: new Map(cells.map(([group, , after]) => [group, after])) };
}

/** Chooses last year's figures as the table has them: a column never mixes the same months with the whole year in one period. */
export function withTablePrevious(grid: Grid): Grid {
  const byPeriod = Map.groupBy(
    grid.rows.flatMap(({ cells }) => [...cells.values()]),
    ({ period }) => period.name,
  );
  const shown = new Map(
    [...byPeriod].flatMap(([name, rows]) => (rows[0] ? [[name, shownPeriod(rows[0].period, rows)]] : [])),
  );
  const changed = (comparison: Comparison) =>
    withPrevious(comparison, shown.get(comparison.period.name) ?? comparison.period);
  return { groups: grid.groups, rows: grid.rows.map((row) => rowWith(row, changed)) };
}
