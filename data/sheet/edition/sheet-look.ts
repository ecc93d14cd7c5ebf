import { TALLEST_ROW } from '../grid/excel-limit.ts';
import { shownAs } from '../grid/number-text.ts';
import { CHART_SIZE } from '../plan/chart-look.ts';
import type { SheetPlan } from '../plan/plan.ts';
import { visibleColumns } from '../plan/preview.ts';
import { PRINTABLE, PRINTABLE_HEIGHT } from './edition-page.ts';
import { columnUnits, linesOf } from './edition-width.ts';

/** The size of the body's font, and of the title's, in points. */
export const BODY_SIZE = 11;
export const TITLE_SIZE = 14;
/** The height of a line of the body's font, in points. */
const LINE_HEIGHT = 15;
/** Half a Chinese character of the body, in points: what a digit takes. */
const UNIT = BODY_SIZE / 2;
/** The width of one character of the default font, in which a column's width is counted: seven pixels. */
const POINTS_PER_CHARACTER = 5.25;
/** The button that filters a column takes about three characters of its header. */
const BUTTON = '   ';

/** The measures of a plan on a sheet that is read on screen and printed on A4. */
export interface SheetLook {
  /** The width of each column that is shown, in characters of the default font. */
  widths: number[];
  /** Heights in points. */
  captionHeights: number[];
  headerHeight: number;
  rowHeights: number[];
  /**
   * Whether a chart below the table begins a new page. On the last of several pages nobody can tell: programs differ in
   * how high a row comes out.
   */
  isChartApart: boolean;
}

/** Measures the columns as an edition's, so that the table is read on paper, and the rows by what is wrapped in them. */
export function sheetLook(plan: SheetPlan): SheetLook {
  const shown = visibleColumns(plan);
  const columns = shown.map(({ header }) => ({ header: header + BUTTON }));
  const rows = plan.rowKeys.map((_, row) => shown.map(({ cells, results }) => (results ?? cells)[row] ?? null));
  const formats = plan.rowKeys.map((_, row) => shown.map(({ numberFormats }) => numberFormats[row] ?? null));
  const units = columnUnits({ columns, rows, numberFormats: formats }, PRINTABLE / UNIT);
  const all = units.reduce((sum, width) => sum + width, 0);
  const headerLines = columns.map(({ header }, at) => linesOf(header, units[at] ?? 1));
  const rowLines = rows.map((cells, row) =>
    cells.map((value, at) =>
      typeof value === 'string' ? linesOf(shownAs(value, formats[row]?.[at] ?? null), units[at] ?? 1) : 1,
    ),
  );
  const captionHeights = plan.caption.map((line, at) => {
    const size = at === 0 ? TITLE_SIZE : BODY_SIZE;
    return Math.min(TALLEST_ROW, (heightOf([linesOf(line, (all * BODY_SIZE) / size)]) * size) / BODY_SIZE);
  });
  const headerHeight = heightOf(headerLines);
  const rowHeights = rowLines.map(heightOf);
  const above = [...captionHeights, headerHeight, ...rowHeights].reduce((sum, height) => sum + height, 0);
  const scale = Math.min(1, PRINTABLE / (all * UNIT));
  return {
    widths: units.map((width) => (width * UNIT) / POINTS_PER_CHARACTER),
    ...{ captionHeights, headerHeight, rowHeights },
    isChartApart: (above + LINE_HEIGHT + CHART_SIZE.height) * scale > PRINTABLE_HEIGHT,
  };
}

function heightOf(lines: number[]): number {
  return Math.min(TALLEST_ROW, Math.max(1, ...lines) * LINE_HEIGHT);
}
