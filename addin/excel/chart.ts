import { NothingToDraw, TableGone } from '../../data/sheet/fault/table-fault.ts';
import { addressOf } from '../../data/sheet/grid/address.ts';
import { type Area, clipped, inTheWay, SHEET_COLUMNS, SHEET_ROWS } from '../../data/sheet/grid/place.ts';
import { CHART_SIZE } from '../../data/sheet/plan/chart-look.ts';
import { type ChartPlan, chartPlan, standingTable } from '../../data/sheet/plan/chart-plan.ts';
import type { TableDefinition } from '../../data/sheet/plan/plan.ts';
import { findLink } from './links.ts';
import type { ChartBox, Edit, SeriesEdit, SheetArea } from './office/edit.ts';
import { undone } from './office/error.ts';
import { boxes, usedCells } from './office/read.ts';
import { allSheets, allTables, chartsOn, chartTitle, type FoundTable, seriesNames } from './office/read-workbook.ts';
import { inWorkbook, type Workbook } from './office/run.ts';
import { filledAreas } from './place.ts';
import { readTable } from './table-reading.ts';

/** The part of its table that a chart shows. */
export interface InsertedChart {
  sheet: string;
  /** The rows it draws, `B7:H9`. */
  rows: string;
  /** The number of rows drawn. */
  count: number;
  /** The unit of all its numbers; empty where they have none. */
  unit: string;
  leftOut: ChartPlan['leftOut'];
  /** The chart of this table that was there before has given way to it. */
  isReplaced: boolean;
}

/**
 * Puts a chart beside a linked table, or in the place of the chart of that table. Throws `NothingToDraw` and
 * `SheetProtected`.
 */
export async function insertChart(id: string): Promise<InsertedChart> {
  return inWorkbook(async (workbook) => {
    const { link } = await findLink(workbook, id);
    const { definition, table } = link;
    if (!definition) throw link.fault ?? new TableGone(id);
    const plan = await planOf(workbook, table, definition);
    if (!plan) throw new NothingToDraw();
    const { sheet } = table;
    const { charts } = await workbook.read({ charts: chartsOn(sheet) });
    const standing = charts.find(({ name }) => name === definition.id);
    const box =
      standing?.box ??
      (await placeFor(
        workbook,
        table,
        charts.map((chart) => chart.box),
      ));
    try {
      await draw(workbook, { plan, table, id: definition.id, box, isReplacing: standing !== undefined });
    } catch (error) {
      const before = new Set(charts.map(({ name }) => name));
      const isUntouched = async () => {
        const now = await workbook.read({ charts: chartsOn(sheet) });
        return now.charts.length === before.size && now.charts.every(({ name }) => before.has(name));
      };
      throw await undone(error, () => takeBack(workbook, { sheet, id: definition.id, before }), isUntouched);
    }
    const { count } = plan.rows;
    const rows = addressOf(
      cellsOf(table, { row: plan.rows.first, rows: count, column: 0, columns: table.area.columns }),
    );
    return { sheet, rows, count, unit: plan.unit, leftOut: plan.leftOut, isReplaced: standing !== undefined };
  });
}

async function planOf(
  workbook: Workbook,
  table: FoundTable,
  definition: TableDefinition,
): Promise<ChartPlan | undefined> {
  const read = await readTable(workbook, { table, caption: [], linesAbove: 0 });
  return chartPlan(standingTable(read.table, definition));
}

/** The name of a chart until it is whole: the one that is there gives way only then. */
function draftName(id: string): string {
  return `${id}_`;
}

/** The name of a chart that is about to give way. */
function formerName(id: string): string {
  return `${id}__`;
}

/** Leaves the charts that were there before, under their names. */
async function takeBack(
  workbook: Workbook,
  { sheet, id, before }: { sheet: string; id: string; before: ReadonlySet<string> },
): Promise<void> {
  const { charts } = await workbook.read({ charts: chartsOn(sheet) });
  const former = charts.find(({ name }) => name === formerName(id));
  const added = charts.filter(({ name }) => (name === id ? former : name !== formerName(id) && !before.has(name)));
  await workbook.write([
    ...added.map(({ name }): Edit => ({ kind: 'delete-chart', sheet, chart: name })),
    ...(former ? [{ kind: 'rename-chart', sheet, chart: former.name, name: id } as const] : []),
  ]);
}

interface Drawing {
  plan: ChartPlan;
  table: FoundTable;
  id: string;
  box: ChartBox;
  isReplacing: boolean;
}

async function draw(workbook: Workbook, { plan, table, id, box, isReplacing }: Drawing): Promise<void> {
  const { sheet } = table;
  const chart = draftName(id);
  const series = seriesOf(plan, table);
  const [first] = series;
  if (!first) throw new NothingToDraw();
  const { values, marker } = first;
  await workbook.write([
    { kind: 'add-chart', name: chart, values, place: { sheet, box }, ...(marker ? { marker } : {}) },
  ]);
  const { given } = await workbook.read({ given: seriesNames(sheet, chart) });
  const look = { title: plan.title, series, axis: plan.axis, given: given.length };
  await workbook.write([{ kind: 'dress-chart', sheet, chart, ...look }]);
  const { names } = await workbook.read({ names: seriesNames(sheet, chart) });
  await workbook.write([
    ...(await plainNames(workbook, { sheet, chart, names, series })),
    ...(isReplacing ? [{ kind: 'rename-chart', sheet, chart: id, name: formerName(id) } as const] : []),
    { kind: 'rename-chart', sheet, chart, name: id },
    ...(isReplacing ? [{ kind: 'delete-chart', sheet, chart: formerName(id) } as const] : []),
  ]);
}

interface Named {
  sheet: string;
  chart: string;
  names: string[];
  series: SeriesEdit[];
}

/**
 * No page of Microsoft's says that a name may be the address of a cell: where Excel took it for words, the header's
 * words stand.
 */
async function plainNames(workbook: Workbook, { sheet, chart, names, series }: Named): Promise<Edit[]> {
  if (!names.some((name) => name.startsWith("='"))) return [];
  const headers = Object.fromEntries(series.map(({ header }, at) => [at, usedCells(header)]));
  const found = await workbook.read(headers);
  const words = series.map((_, at) => String(found[at]?.formulas[0]?.[0] ?? ''));
  return [{ kind: 'name-series', sheet, chart, names: words }];
}

/** Cells of the body, rows counted from its first. */
function cellsOf({ area, sheet }: FoundTable, { row, column, rows, columns }: Area): SheetArea {
  return { sheet, row: area.row + 1 + row, column: area.column + column, rows, columns };
}

function seriesOf({ series, rows, labels }: ChartPlan, table: FoundTable): SeriesEdit[] {
  const body = { row: rows.first, rows: rows.count };
  return series.map(({ column, colour, marker }) => ({
    header: cellsOf(table, { row: -1, rows: 1, column, columns: 1 }),
    labels: cellsOf(table, { ...body, column: labels.first, columns: labels.count }),
    values: cellsOf(table, { ...body, column, columns: 1 }),
    colour,
    ...(marker ? { marker } : {}),
  }));
}

/** The rows that a chart covers at the height that Excel gives them. */
const CHART_ROWS = 24;
/** Further to the right a user would not look for it. */
const MOST_COLUMNS = 60;

async function placeFor(workbook: Workbook, { area, sheet }: FoundTable, charts: ChartBox[]): Promise<ChartBox> {
  const band = { sheet, row: area.row, rows: CHART_ROWS };
  const first = area.column + area.columns + 1;
  const beside = clipped({ ...band, column: first, columns: Math.min(MOST_COLUMNS, SHEET_COLUMNS - first) });
  const columns = Array.from({ length: beside?.columns ?? 0 }, (_, index) => first + index);
  const places = columns.map((column) => ({ ...band, column, columns: 1, rows: 1 }));
  const { found, inside, tables } = await workbook.read({
    found: boxes(places),
    tables: allTables(),
    ...(beside ? { inside: usedCells({ ...beside, sheet }) } : {}),
  });
  const others = tables.flatMap((table) => (table.sheet === sheet ? [table.area] : []));
  const box = placeBeside({
    columns: columns.map((column, at) => ({ column, left: found[at]?.left ?? 0, width: found[at]?.width ?? 0 })),
    rows: { ...band, top: found[0]?.top ?? 0 },
    filled: [...filledAreas(inside), ...others],
    charts,
  });
  return box ?? placeBelow(workbook, { sheet, column: area.column });
}

/** Places a chart below everything on the sheet. */
async function placeBelow(workbook: Workbook, { sheet, column }: { sheet: string; column: number }): Promise<ChartBox> {
  const { sheets } = await workbook.read({ sheets: allSheets() });
  const used = sheets.find(({ name }) => name === sheet)?.used;
  const row = Math.min((used?.row ?? 0) + (used?.rows ?? 0) + 1, SHEET_ROWS - CHART_ROWS);
  const { found } = await workbook.read({ found: boxes([{ sheet, row, column, rows: 1, columns: 1 }]) });
  return { ...CHART_SIZE, left: found[0]?.left ?? 0, top: found[0]?.top ?? 0 };
}

/**
 * Has the chart of a table to which rows were added draw the rows that it would draw if it were inserted now. One to which
 * the user gave other series is left to Excel.
 */
export async function followRows(workbook: Workbook, table: FoundTable, definition: TableDefinition): Promise<void> {
  try {
    await moveSeries(workbook, table, definition);
  } catch {
    // The table is refreshed by now. Its chart draws what it drew, or what Excel makes of the longer columns.
  }
}

async function moveSeries(workbook: Workbook, table: FoundTable, definition: TableDefinition): Promise<void> {
  const { sheet } = table;
  const { charts, tables } = await workbook.read({ charts: chartsOn(sheet), tables: allTables() });
  const now = tables.find(({ tableId }) => tableId === table.tableId);
  if (!now || !charts.some(({ name }) => name === definition.id)) return;
  const plan = await planOf(workbook, now, definition);
  const { names } = await workbook.read({ names: seriesNames(sheet, definition.id) });
  const series = plan ? seriesOf(plan, now) : [];
  if (series.length !== names.length) return;
  await workbook.write([{ kind: 'move-series', sheet, chart: definition.id, series }]);
}

/** The chart of a table on a sheet, and the title of the table as it was and as it is. */
interface Retitled {
  sheet: string;
  id: string;
  before: string | undefined;
  after: string | undefined;
}

/** Gives the chart of a table the title that the table has now, where it still bears the one before. */
export async function retitleChart(workbook: Workbook, { sheet, id, before, after }: Retitled): Promise<void> {
  if (!before || !after || before === after) return;
  try {
    const { title } = await workbook.read({ title: chartTitle(sheet, id) });
    if (title === before) await workbook.write([{ kind: 'title-chart', sheet, chart: id, title: after }]);
  } catch {
    // The table is refreshed by now. Its chart keeps its title.
  }
}

/** The surroundings that a chart beside a table should leave free to be seen. */
interface ChartSurroundings {
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
function placeBeside({ columns, rows, filled, charts }: ChartSurroundings): ChartBox | undefined {
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
