import { type Area, clipped } from '../../data/sheet/grid/place.ts';
import type { Growth } from '../../data/sheet/refresh/growth.ts';
import type { ChartBox, Edit } from './office/edit.ts';
import { boxes } from './office/read.ts';
import { chartsOn, type FoundTable } from './office/read-workbook.ts';
import type { Workbook } from './office/run.ts';

/** The first step: nothing else is written with it, so that a failure leaves no doubt whether it was carried out. */
export function insertion({ sheet }: FoundTable, { inserted }: Growth): Edit[] {
  return inserted ? [{ kind: 'insert-cells', area: { ...inserted, sheet } }] : [];
}

/** The second step. */
export function extension({ area, sheet, hasTotals, tableId }: FoundTable, { grown }: Growth): Edit[] {
  // Rows inserted above the totals are the table's at once.
  const isWider = grown.columns > area.columns;
  if (!isWider && (grown.rows === area.rows || hasTotals)) return [];
  return [{ kind: 'resize-table', table: tableId, area: { ...grown, sheet } }];
}

/** The edits that take both steps back. */
export function shrinking({ area, sheet, hasTotals, tableId }: FoundTable, { grown, inserted }: Growth): Edit[] {
  const rows = grown.rows - area.rows;
  const columns = grown.columns - area.columns;
  const before = { ...area, sheet };
  const isResized = columns > 0 || (rows > 0 && !hasTotals);
  const old: Edit = {
    kind: 'resize-table',
    table: tableId,
    area: { ...before, rows: hasTotals ? grown.rows : area.rows },
  };
  const beside = { ...grown, sheet, column: area.column + area.columns, columns };
  const added = { ...before, row: area.row + area.rows, rows };
  return [
    ...(isResized ? [old] : []),
    ...(columns > 0
      ? ([
          { kind: 'clear', area: beside },
          { kind: 'format', area: beside, columnHidden: false },
        ] as const)
      : []),
    ...(inserted ? [{ kind: 'delete-cells', area: { ...inserted, sheet } } as const] : []),
    ...(rows > 0 && !inserted ? [{ kind: 'clear', area: added } as const] : []),
  ];
}

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
