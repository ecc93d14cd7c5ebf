import type { SheetColumn, SheetPlan } from '../../../../data/sheet/plan/plan.ts';

/** How many of the rows that are not asked for come along: of those with neither goal nor result one is as the other. */
const OTHER_ROWS = 50;

/** The plan with these of its rows alone. */
export function rowsOf(plan: SheetPlan, rows: number[]): SheetPlan {
  const pick = <T>(cells: T[]) => rows.flatMap((row) => (row < cells.length ? [cells[row] as T] : []));
  const columns = plan.columns.map(
    (column): SheetColumn => ({
      ...column,
      cells: pick(column.cells),
      numberFormats: pick(column.numberFormats),
      ...(column.results ? { results: pick(column.results) } : {}),
    }),
  );
  return { ...plan, columns, rowKeys: pick(plan.rowKeys) };
}

/** The rows that are asked for, and some of the many others. */
export function tellingRows(plan: SheetPlan, isTelling: (row: number) => boolean): number[] {
  const rows = [...plan.rowKeys.keys()];
  return [...rows.filter(isTelling), ...rows.filter((row) => !isTelling(row)).slice(0, OTHER_ROWS)];
}

/** The plan with every row that shows a figure. */
export function withFigures(plan: SheetPlan): SheetPlan {
  const figures = plan.columns.filter(({ key }) => /(?:^|:)(?:TARGET|ACTUAL|PREVIOUS)$/.test(key));
  const rows = tellingRows(plan, (row) => figures.some(({ cells }) => (cells[row] ?? null) !== null));
  return rowsOf(plan, rows);
}
