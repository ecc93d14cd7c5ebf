import type { CellValue } from '../../data/rules/table/cell-value.ts';
import { isEmpty } from '../../data/rules/table/cell-value.ts';
import { SheetProtected } from '../../data/sheet/fault/excel-fault.ts';
import { HeadersOff } from '../../data/sheet/fault/table-fault.ts';
import { type Displaced, displacedColumns } from '../../data/sheet/grid/column-sight.ts';
import { type Area, clipped, inTheWay, sharesColumns } from '../../data/sheet/grid/place.ts';
import type { SheetTable } from '../../data/sheet/grid/sheet-table.ts';
import { captionColumn } from '../../data/sheet/plan/caption.ts';
import type { SheetPlan } from '../../data/sheet/plan/plan.ts';
import type { LinesAbove } from '../../data/sheet/refresh/mark-line.ts';
import { blocksOf, ROWS_READ_AT_ONCE } from './office/block.ts';
import type { SheetArea } from './office/edit.ts';
import {
  type Cells,
  type ColumnLook,
  cells,
  columnLooks,
  contents,
  type FoundRule,
  isFormatted,
  isProtected,
  type Occupied,
  occupiedIn,
  rules,
  usedCells,
} from './office/read.ts';
import { allTables, chartsOn, type FoundTable } from './office/read-workbook.ts';
import type { Workbook } from './office/run.ts';
import { filledAreas } from './place.ts';
import { sightOf } from './sight.ts';

/** A table as it is in the sheet, and what is around it. */
export interface ReadTable {
  table: SheetTable;
  /** The place of the caption as it was last written; undefined where somebody changed or removed it. */
  caption: SheetArea | undefined;
  /** The lines right above the table, in its first column. */
  above: string[];
  /** The same as cells that may be written to. */
  linesAbove: LinesAbove;
  /** The rules of formatting that hold for the first and for the last row of the body. */
  colours: FoundRule[];
  /** The looks of the table's columns, and of those right of it into which its unseen ones may have moved. */
  looks: ColumnLook[];
  /** The columns among them that changed places with hidden ones. */
  displaced: Displaced;
  /** The names of the charts of its sheet. */
  charts: string[];
  /** The cells below the table, in its columns. */
  below: Occupied & { filled: Area[]; isFormatted: boolean };
}

export interface TableAsked {
  table: FoundTable;
  /** The caption as it was last written. */
  caption: string[];
  /** The number of lines wanted from above the table. */
  linesAbove: number;
  /** Every Excel table of the workbook. */
  tables?: FoundTable[];
  /** The plan it is to follow: as many rows below the table are read, and as many columns beside it as are unseen. */
  plan?: SheetPlan;
}

/**
 * Everything of it at once; a long table takes a request for each five hundred rows, a wide one for fewer. Throws
 * `SheetProtected` and `HeadersOff`.
 */
export async function readTable(workbook: Workbook, asked: TableAsked): Promise<ReadTable> {
  const { name, hasHeaders, hasTotals, sheet } = asked.table;
  if (!hasHeaders) throw new HeadersOff(name);
  const area: SheetArea = { ...asked.table.area, sheet };
  const bodyRows = area.rows - 1 - (hasTotals ? 1 : 0);
  const body = { ...area, row: area.row + 1, rows: Math.max(bodyRows, 1) };
  const [top = body, ...others] = blocksOf(body, ROWS_READ_AT_ONCE);
  const { first, ...found } = await workbook.read({ ...around(asked, area), ...ends(body), first: cells(top) });
  if (found.isProtected) throw new SheetProtected(sheet);
  const blocks: Cells[] = [first];
  for (const block of others) blocks.push((await workbook.read({ block: cells(block) })).block);
  const lines = linesArea(area, asked.caption.length);
  const above = found.above?.values ?? [];
  const formats = blocks.flatMap((block) => block.numberFormats);
  const standing = found.standing ?? { used: undefined, merged: [], spills: false };
  return {
    table: sheetTable(name, found.header.values[0] ?? [], blocks),
    caption: lines && captionArea(above.slice(above.length - lines.rows), asked.caption, lines),
    colours: found.firstRules.filter(({ id }) => found.lastRules.some((rule) => rule.id === id)),
    looks: found.looks,
    displaced: isAmong(asked, found.looks.length)
      ? { shown: [], hidden: [] }
      : displacedColumns(sightOf(found.looks, found.header.numberFormats[0] ?? [], formats)),
    charts: found.charts.map((chart) => chart.name),
    above: above.map(([cell]) => String(cell ?? '')),
    linesAbove: writable(found.above, asked),
    below: { ...standing, filled: filledAreas(found.inside), isFormatted: found.isFormatted ?? false },
  };
}

/** Whether a table and what is around it are still as they were read. */
export async function isAsRead(workbook: Workbook, asked: TableAsked, read: ReadTable): Promise<boolean> {
  const { tables } = await workbook.read({ tables: allTables() });
  const now = tables.find(({ tableId }) => tableId === asked.table.tableId);
  if (JSON.stringify(now) !== JSON.stringify(asked.table)) return false;
  return JSON.stringify(await readTable(workbook, asked)) === JSON.stringify(read);
}

/** Whether other tables are in the same columns of the sheet: what is hidden there may be hidden for them. */
function isAmong({ table, tables = [] }: TableAsked, columns: number): boolean {
  const area = { ...table.area, columns };
  return tables.some(
    (one) => one.tableId !== table.tableId && one.sheet === table.sheet && sharesColumns(one.area, area),
  );
}

function ends(body: SheetArea) {
  const last = { ...body, row: body.row + body.rows - 1, rows: 1 };
  return { firstRules: rules({ ...body, rows: 1 }), lastRules: rules(last) };
}

function around({ caption, linesAbove, plan }: TableAsked, area: SheetArea) {
  const under = { ...area, row: area.row + area.rows };
  const near = clipped({ ...under, rows: plan?.rowKeys.length ?? 0 });
  const all = clipped({ ...under, rows: Number.MAX_SAFE_INTEGER });
  const unseen = plan?.columns.filter(({ role }) => role === 'input').length ?? 0;
  const wider = clipped({ ...area, columns: area.columns + unseen }) ?? area;
  const lines = linesArea(area, Math.min(Math.max(linesAbove, caption.length), area.row));
  return {
    isProtected: isProtected(area.sheet),
    charts: chartsOn(area.sheet),
    looks: columnLooks({ ...wider, sheet: area.sheet }),
    header: cells({ ...area, rows: 1 }),
    ...(near
      ? { inside: usedCells({ ...near, sheet: area.sheet }), isFormatted: isFormatted({ ...near, sheet: area.sheet }) }
      : {}),
    ...(all ? { standing: occupiedIn({ ...all, sheet: area.sheet }) } : {}),
    ...(lines ? { above: contents(lines) } : {}),
  };
}

/** The cells of the first column above a table, but for formulas and cells of other tables. */
function writable(
  above: Pick<Cells, 'values' | 'formulas'> | undefined,
  { table, tables = [] }: TableAsked,
): LinesAbove {
  const areas = tables.flatMap((one) => (one.sheet === table.sheet && one.tableId !== table.tableId ? one.area : []));
  return (above?.values ?? []).map(([value], at, lines) => {
    const cell = { row: table.area.row - lines.length + at, column: table.area.column, rows: 1, columns: 1 };
    const isFormula = above?.formulas[at]?.[0] !== value;
    return isFormula || inTheWay(cell, areas) ? undefined : value;
  });
}

/** The area of a number of rows right above a table; undefined where there are none. */
function linesArea(area: SheetArea, rows: number): SheetArea | undefined {
  return rows > 0 && area.row >= rows ? { ...area, row: area.row - rows, rows } : undefined;
}

/** The table as read, block by block. The one empty row that Excel gives a table without rows is no row. */
function sheetTable(name: string, headers: unknown[], blocks: Cells[]): SheetTable {
  const found = blocks.flatMap((block) => block.values);
  const table = { name, headers: headers.map(String) };
  if (found.length === 1 && found[0]?.every(isEmpty)) return { ...table, values: [], formulas: [], numberFormats: [] };
  return {
    ...table,
    values: found,
    formulas: blocks.flatMap((block) => block.formulas),
    numberFormats: blocks.flatMap((block) => block.numberFormats),
  };
}

/** Finds the lines of the caption above the table, in whichever column; undefined where they read otherwise. */
function captionArea(above: CellValue[][], caption: string[], lines: SheetArea): SheetArea | undefined {
  const at = captionColumn(above, caption);
  return at === undefined ? undefined : { ...lines, column: lines.column + at, columns: 1 };
}
