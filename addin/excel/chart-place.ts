import { type Area, inTheWay } from '../../data/sheet/grid/place.ts';
import { CHART_SIZE } from '../../data/sheet/plan/chart-look.ts';
import type { ChartBox } from './office/edit.ts';

/** The surroundings that a chart beside a table should leave free to be seen. */
export interface ChartSurroundings {
  /** The columns to the right of the table, from the next but one. */
  columns: { column: number; left: number; width: number }[];
  /** The rows that a chart beside the table lies over. */
  rows: { row: number; rows: number; top: number };
  /** Cells with something in them. */
  filled: Area[];
  /** Other charts. */
  charts: ChartBox[];
}

/** The nearest place to the right of a table where a chart covers nothing; undefined where there is none near. */
export function placeBeside({ columns, rows, filled, charts }: ChartSurroundings): ChartBox | undefined {
  for (const [at, { column, left }] of columns.entries()) {
    const reached = columns.findIndex(
      (last, index) => index >= at && last.left + last.width >= left + CHART_SIZE.width,
    );
    if (reached < 0) return undefined;
    const area = { row: rows.row, rows: rows.rows, column, columns: reached - at + 1 };
    const box = { left, top: rows.top, ...CHART_SIZE };
    if (!inTheWay(area, filled) && !charts.some((chart) => overlaps(chart, box))) return box;
  }
  return undefined;
}

function overlaps(a: ChartBox, b: ChartBox): boolean {
  return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
}
