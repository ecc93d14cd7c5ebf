import type { ColumnKind, TableLayout } from '../words.ts';

/** The most cells that a table may have. */
export const MAX_CELLS = 500_000;

/** The columns of a table that asks for none. */
export const DEFAULT_COLUMNS: ColumnKind[] = ['TARGET', 'ACTUAL', 'PREVIOUS', 'GAP', 'ATTAINMENT', 'VERDICT'];

/** The number of columns that begin a row, before the figures. */
const LEADING_COUNT: Record<TableLayout, number> = { ROWS: 5, PAIRED: 4, BY_PERIOD: 4, BY_DISTRICT: 4 };

interface Asked {
  districts: readonly unknown[];
  indicators: readonly unknown[];
  periods: readonly unknown[];
  measures?: readonly unknown[] | null | undefined;
  columns?: readonly string[] | null | undefined;
  layout?: string | null | undefined;
}

/** The least number of cells of a table, whatever is published: each district × indicator × period is there once. */
export function fewestCells(asked: Asked): number {
  const { districts, indicators, periods, measures } = asked;
  const columns = asked.columns ?? DEFAULT_COLUMNS;
  const shown = columns.length + (columns.includes('ACTUAL') ? 1 : 0);
  const rows = districts.length * indicators.length * periods.length * (measures?.length ?? 1);
  const layout = asked.layout ?? 'ROWS';
  if (layout === 'PAIRED')
    return districts.length * indicators.length * periods.length * (LEADING_COUNT.PAIRED + 2 * shown);
  const across = layout === 'BY_PERIOD' ? periods.length : layout === 'BY_DISTRICT' ? districts.length : 1;
  return (rows / Math.max(across, 1)) * LEADING_COUNT[layout as TableLayout] + rows * shown;
}
