import { type Area, clipped } from '../../data/sheet/grid/place.ts';
import type { Growth } from '../../data/sheet/refresh/growth.ts';
import type { ChartBox, Edit } from './office/edit.ts';
import { boxes } from './office/read.ts';
import { chartsOn, type FoundTable } from './office/read-workbook.ts';
import type { Workbook } from './office/run.ts';

/** Edits of a chart, and what takes them back. */
interface ChartRoom {
  edits: Edit[];
  undoing: Edit[];
}

const NONE: ChartRoom = { edits: [], undoing: [] };

/**
 * Moves the chart of a table, where it is below it, as far down as the table grows. The place is an absolute one, so it
 * does not matter whether Excel has moved the chart with cells that were inserted.
 */
export async function roomForChart(
  workbook: Workbook,
  { area, sheet }: FoundTable,
  { growth: { grown }, chart }: { growth: Growth; chart: string | undefined },
): Promise<ChartRoom> {
  const under = row(area, area.rows);
  const after = row(grown, grown.rows);
  if (chart === undefined || grown.rows === area.rows || !under || !after) return NONE;
  const { charts, found } = await workbook.read({
    charts: chartsOn(sheet),
    found: boxes([under, after, area].map((each) => ({ ...each, sheet }))),
  });
  const standing = charts.find(({ name }) => name === chart);
  const [first, next, table] = found;
  if (!standing || !first || !next || !table || !isBelow(standing.box, table)) return NONE;
  const to = (top: number): Edit => ({ kind: 'move-chart', sheet, chart, top });
  const { top } = standing.box;
  return { edits: [to(top + next.top - first.top)], undoing: [to(top)] };
}

/** A row of the sheet in the columns of a table, counted from its header; undefined beyond the last row of the sheet. */
function row(area: Area, at: number): Area | undefined {
  return clipped({ ...area, row: area.row + at, rows: 1 });
}

/** Points are not exact: what begins half a point early still begins below. */
const TOLERANCE = 0.5;

function isBelow(chart: ChartBox, table: ChartBox): boolean {
  const isUnder = chart.left < table.left + table.width && table.left < chart.left + chart.width;
  return isUnder && chart.top >= table.top + table.height - TOLERANCE;
}
