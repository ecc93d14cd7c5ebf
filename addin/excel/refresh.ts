import { TableGone } from '../../data/sheet/fault/table-fault.ts';
import type { SheetTable } from '../../data/sheet/grid/sheet-table.ts';
import { isSameTitle } from '../../data/sheet/plan/caption.ts';
import { newTableId } from '../../data/sheet/plan/definition.ts';
import type { SheetPlan, TableDefinition } from '../../data/sheet/plan/plan.ts';
import type { Growth } from '../../data/sheet/refresh/growth.ts';
import type { RefreshReport } from '../../data/sheet/refresh/linked-table.ts';
import { planRefresh, type RefreshRead, storedFor } from '../../data/sheet/refresh/plan-refresh.ts';
import type { WantedTable } from '../../data/sheet/refresh/refresh.ts';
import { relinked } from '../../data/sheet/refresh/relink.ts';
import { followRows, retitleChart } from './chart.ts';
import { stretching, unstretching } from './colour.ts';
import { extension, insertion, roomForChart, shrinking } from './growth.ts';
import type { Link } from './link.ts';
import { findLink, keepInProperties, storing, unstoring } from './links.ts';
import { checkUnwritten } from './meanwhile.ts';
import { takingOut, touchesOthers } from './neighbour.ts';
import type { Edit, SheetArea } from './office/edit.ts';
import { undone } from './office/error.ts';
import type { FoundRule } from './office/read.ts';
import { allTables, type FoundTable } from './office/read-workbook.ts';
import { inWorkbook, type Workbook } from './office/run.ts';
import type { RefreshUndo } from './refresh-undo.ts';
import { replacing } from './sight.ts';
import { isAsRead, type ReadTable, readTable } from './table-reading.ts';
import { aboveWrites, refreshWrites, restoringWrites } from './write.ts';

export interface RefreshOptions {
  /** Marks (`keptMark`) of the results of the user's own that give way to the published ones. */
  take?: string[] | undefined;
  /** Whether its user takes the plan's revision even where it does not follow the table's. */
  anyRevision?: boolean | undefined;
  /** Receives what takes the refresh back, once it is made. */
  made?: ((undo: RefreshUndo) => void) | undefined;
}

/**
 * Brings a linked table up to a plan made from its own definition. The sheet stays as it was unless all of it succeeds.
 */
export async function refreshTable(
  id: string,
  plan: SheetPlan,
  { made, ...options }: RefreshOptions = {},
): Promise<RefreshReport> {
  return inWorkbook(async (workbook) => {
    const { link: found, tables } = await findLink(workbook, id);
    const wanted = { ...plan, ...options };
    const definition = storedFor(found, wanted);
    const link = found.state === 'copy' ? { ...found, id: newTableId() } : found;
    const stored = { ...definition, id: link.id };
    const asked = { table: link.table, tables, caption: stored.caption ?? [], linesAbove: 1, plan };
    const read = await readTable(workbook, asked);
    const isUntouched = () => isAsRead(workbook, asked, read);
    return bringUp(workbook, { link, tables, read, stored, isUntouched, made }, wanted);
  });
}

/**
 * Links a table that lost its definition with a plan made from what it must have been asked for (`LinkedTable.lost`),
 * and refreshes it. Throws `NotRelinkable` and `ColumnMissing`.
 */
export async function relinkTable(id: string, plan: SheetPlan): Promise<RefreshReport> {
  return inWorkbook(async (workbook) => {
    const { link: found, tables } = await findLink(workbook, id);
    const caption = plan.caption;
    const asked = { table: found.table, tables, caption, linesAbove: caption.length, plan };
    const read = await readTable(workbook, asked);
    const lost = relinked(read.table, plan);
    // Lines that begin with the title are the caption, whatever day and revision they name.
    const isCaption = read.above.length === caption.length && isSameTitle(read.above[0] ?? '', caption[0] ?? '');
    const own = /^PB_/.test(found.id) ? found.id : newTableId();
    const stored = { ...lost.stored, id: own, caption: isCaption ? read.above : [] };
    const { row, column } = found.table.area;
    const above = { sheet: found.table.sheet, row: row - caption.length, rows: caption.length, column, columns: 1 };
    const link = { ...found, id: own };
    const isUntouched = () => isAsRead(workbook, asked, read);
    return bringUp(
      workbook,
      { link, tables, stored, read: { ...read, caption: isCaption ? above : undefined }, isUntouched },
      lost.plan,
    );
  });
}

/** A table to be brought up to a plan. */
interface Work {
  link: Link;
  /** Every Excel table of the workbook. */
  tables: FoundTable[];
  stored: TableDefinition;
  read: ReadTable;
  isUntouched: () => Promise<boolean>;
  made?: RefreshOptions['made'];
}

/** The table as the plan of a refresh reads it; `tables` are all of the workbook. */
export function refreshRead({ table: place }: Link, tables: FoundTable[], read: ReadTable): RefreshRead {
  const others = tables.filter(({ sheet, tableId }) => sheet === place.sheet && tableId !== place.tableId);
  return {
    table: read.table,
    place,
    captionRows: read.caption?.rows,
    above: read.linesAbove,
    below: { ...read.below, tables: others.map(({ area }) => area) },
  };
}

async function bringUp(workbook: Workbook, work: Work, plan: WantedTable): Promise<RefreshReport> {
  const { link, read, stored } = work;
  const { table } = link;
  const { writes, growth, mark, bodyRows, definition, report } = planRefresh(
    refreshRead(link, work.tables, read),
    stored,
    plan,
  );
  const place = { ...table.area, sheet: table.sheet };
  const above = aboveWrites({ ...work, mark }, plan);
  const colours = growth.grown.rows > table.area.rows ? stretching(read.colours, table, bodyRows) : [];
  const sight = replacing(place, read.looks, read.displaced);
  const chart = definition.id;
  const hasChart = read.charts.includes(chart);
  const room = await roomForChart(workbook, table, { growth, chart: hasChart ? chart : undefined });
  const undoing = [...above.undoing, ...restoringWrites(writes, read.table, place), ...sight.undoing];
  await writeAll(workbook, link, {
    growth,
    written: [...above.edits.map(({ area }) => area), { ...growth.grown, sheet: table.sheet }],
    tables: work.tables,
    colours: read.colours,
    isUntouched: work.isUntouched,
    read: read.table,
    edits: [
      ...room.edits,
      ...above.edits,
      ...refreshWrites(writes, place),
      ...sight.edits,
      ...storing(link, definition),
      ...colours,
    ],
    undoing,
    undoingLast: room.undoing,
  });
  await keepInProperties(workbook, link.properties, definition);
  work.made?.({ link, stored, definition, read, writes, growth, mark, undoing, undoingLast: room.undoing });
  if (report.added.length > 0 && hasChart) await followRows(workbook, table, definition);
  const [before, after] = [stored.caption?.[0], plan.caption[0]];
  if (hasChart) await retitleChart(workbook, { sheet: table.sheet, id: chart, before, after });
  return { ...report, id: link.id, sheet: table.sheet };
}

/** Edits of one table, and what takes them back. */
export interface Writing {
  growth: Growth;
  /** The cells that are written to, and every Excel table of the workbook as it was read. */
  written: SheetArea[];
  tables: FoundTable[];
  edits: Edit[];
  /** The edits that put the old contents back. */
  undoing: Edit[];
  /** The edits that go last, once the table has its old area again. */
  undoingLast: Edit[];
  /** The rules of formatting that were read. */
  colours: FoundRule[];
  isUntouched: () => Promise<boolean>;
  /** The table as it was read. */
  read: SheetTable;
}

/** Writes all of it, or leaves the sheet as it was. Throws `WrittenMeanwhile`. */
export async function writeAll(workbook: Workbook, link: Link, writing: Writing): Promise<void> {
  const { growth, edits, undoing, undoingLast, written } = writing;
  const { table } = link;
  const neighbours = {
    areas: written,
    others: writing.tables.filter(({ tableId }) => tableId !== table.tableId),
  };
  await checkUnwritten(workbook, table, writing.read);
  const giveBack = async () => (touchesOthers(neighbours) ? takingOut(workbook, neighbours) : []);
  const expected: Edit = { kind: 'expect-table', table: table.tableId };
  let hasRoom = growth.inserted === undefined;
  try {
    if (!hasRoom) await workbook.write([expected, ...insertion(table, growth)]);
    hasRoom = true;
    // Cells that are the table's before anything is written to them join no other; lines of a caption may.
    await workbook.write([expected, ...extension(table, growth), ...edits]);
    const back = await giveBack();
    if (back.length > 0) await workbook.write(back);
  } catch (error) {
    const takeBack = async () => {
      if (!hasRoom) return;
      const { tables } = await workbook.read({ tables: allTables() });
      if (!tables.some(({ tableId }) => tableId === table.tableId)) throw new TableGone(link.id);
      const back = await giveBack();
      const rules = await unstretching(workbook, writing.colours, table);
      const definition = await unstoring(workbook, link);
      await workbook.write([...back, ...undoing, ...shrinking(table, growth), ...undoingLast, ...rules, ...definition]);
    };
    throw await undone(error, takeBack, writing.isUntouched);
  }
}
