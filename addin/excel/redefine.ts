import { WriteFailed } from '../../data/sheet/fault/excel-fault.ts';
import { NoRoomBeside, TableGone } from '../../data/sheet/fault/table-fault.ts';
import { addressOf } from '../../data/sheet/grid/address.ts';
import { UNSEEN } from '../../data/sheet/grid/column-sight.ts';
import { type Area, clipped, inTheWay, isInSheet } from '../../data/sheet/grid/place.ts';
import type { SheetPlan, TableDefinition } from '../../data/sheet/plan/plan.ts';
import type { RefreshReport } from '../../data/sheet/refresh/linked-table.ts';
import { type PlannedRedefinition, planRedefinition, storedFor } from '../../data/sheet/refresh/plan-refresh.ts';
import type { Redefinition } from '../../data/sheet/refresh/redefinition.ts';
import { followRows, retitleChart } from './chart.ts';
import { colouring, stretching } from './colour.ts';
import { roomForChart } from './growth.ts';
import type { Link } from './link.ts';
import { findLink, keepInProperties, storing } from './links.ts';
import { ALIGNMENTS, columnWidth } from './office/cell.ts';
import type { Edit, SheetArea } from './office/edit.ts';
import { type ColumnLook, type Occupied, occupiedIn, usedCells } from './office/read.ts';
import { allTables, type FoundTable } from './office/read-workbook.ts';
import { inWorkbook, type Workbook } from './office/run.ts';
import { filledAreas } from './place.ts';
import { type RefreshOptions, refreshRead, writeAll } from './refresh.ts';
import { replaced, replacing } from './sight.ts';
import { isAsRead, type ReadTable, readTable } from './table-reading.ts';
import { aboveWrites, refreshWrites, restoringWrites } from './write.ts';

/**
 * Another query for the same table: rows and columns come and go. What is no longer asked for is deleted, but for rows
 * in which the user's own columns hold something: those are marked. Throws `LayoutChanged`, `NoRoomBeside` and what a
 * refresh throws.
 */
export async function redefineTable(
  id: string,
  plan: SheetPlan,
  { anyRevision }: Pick<RefreshOptions, 'anyRevision'> = {},
): Promise<RefreshReport> {
  return inWorkbook(async (workbook) => {
    const { link, tables } = await findLink(workbook, id);
    const { table } = link;
    if (link.state !== 'linked') throw link.fault ?? new TableGone(id);
    const wanted = { ...plan, anyRevision };
    const stored = storedFor(link, wanted);
    const asked = { table, tables, caption: stored.caption ?? [], linesAbove: 1, plan };
    const read = await readTable(workbook, asked);
    const area: SheetArea = { ...table.area, sheet: table.sheet };
    const others = tables.filter(({ sheet, tableId }) => sheet === table.sheet && tableId !== table.tableId);
    const around = await workbook.read(besideOf(area, stored, plan));
    const work = {
      link,
      stored,
      read,
      planned: planRedefinition(refreshRead(link, tables, read), stored, wanted),
      others,
      tables,
      looks: replaced(read.looks, read.displaced).slice(0, area.columns),
      right: around.right,
      filled: filledAreas(around.next),
      isUntouched: () => isAsRead(workbook, asked, read),
    };
    return bringTo(workbook, work, plan);
  });
}

interface Work {
  link: Link;
  stored: TableDefinition;
  read: ReadTable;
  planned: PlannedRedefinition;
  /** The content to the right of the table, in its rows. */
  right: Occupied | undefined;
  /** Cells with something in them where new columns would come. */
  filled: Area[];
  /** The width of each column, and whether it is hidden, as it is meant to be. */
  looks: ColumnLook[];
  /** The other tables of its sheet. */
  others: FoundTable[];
  /** Every table of the workbook. */
  tables: FoundTable[];
  isUntouched: () => Promise<boolean>;
}

async function bringTo(workbook: Workbook, work: Work, plan: SheetPlan): Promise<RefreshReport> {
  const { link, stored, read, planned } = work;
  const { table } = link;
  const area: SheetArea = { ...table.area, sheet: table.sheet };
  const { change, writes, definition, bodyRows, growth, report } = planned;
  const grown = { ...growth.grown, columns: area.columns + change.added.length };
  checkBeside(work, grown);
  const above = aboveWrites({ ...work, mark: planned.mark }, plan);
  const sight = replacing(area, read.looks, read.displaced);
  const chart = read.charts.includes(definition.id) ? definition.id : undefined;
  const room = await roomForChart(workbook, table, { growth, chart });
  const ofOld = writes.filter(({ column }) => column < area.columns);
  await writeAll(workbook, link, {
    growth: { ...growth, grown },
    written: [...above.edits.map(({ area: at }) => at), { ...grown, sheet: area.sheet }],
    tables: work.tables,
    colours: read.colours,
    isUntouched: work.isUntouched,
    read: read.table,
    edits: [
      ...room.edits,
      ...above.edits,
      ...refreshWrites(writes, area),
      ...sight.edits,
      ...newLooks(work, change),
      ...colouring(change.added, addedPlace(area, grown, bodyRows), plan.definition.language),
      ...storing(link, definition),
      ...(grown.rows > area.rows ? stretching(read.colours, table, bodyRows) : []),
    ],
    undoing: [...above.undoing, ...restoringWrites(ofOld, read.table, area), ...sight.undoing],
    undoingLast: room.undoing,
  });
  await keepInProperties(workbook, link.properties, definition);
  const removed = await remove(workbook, work, { change, grown });
  if (chart !== undefined) {
    await followRows(workbook, table, definition);
    const [before, after] = [stored.caption?.[0], plan.caption[0]];
    await retitleChart(workbook, { sheet: table.sheet, id: chart, before, after });
  }
  const after = { ...grown, rows: grown.rows - removed.rows, columns: grown.columns - removed.columns };
  // The last of them are deleted first.
  const names = change.removedRows.toSorted((a, b) => a.row - b.row).map(({ name }) => name);
  const left = names.slice(0, names.length - removed.rows);
  return {
    ...report,
    ...(removed.rows > 0 || left.length === 0 ? { removed: names.slice(left.length) } : {}),
    ...(left.length > 0 ? { gone: [...report.gone, ...left] } : {}),
    ...{ id: link.id, sheet: table.sheet, address: addressOf(after) },
  };
}

/** Header and body of the columns that come behind the others. */
function addedPlace(area: SheetArea, grown: Area, bodyRows: number): SheetArea {
  return { ...area, rows: bodyRows + 1, column: area.column + area.columns, columns: grown.columns - area.columns };
}

/** New columns come where nothing is beside the table. */
function checkBeside({ link, filled, others }: Work, grown: Area): void {
  const { area } = link.table;
  const columns = grown.columns - area.columns;
  if (columns === 0) return;
  const place = { ...grown, column: area.column + area.columns, columns };
  const taken =
    inTheWay(place, [...filled, ...others.map((each) => each.area)]) ?? (isInSheet(place) ? undefined : place);
  if (taken) throw new NoRoomBeside(addressOf(taken), columns);
}

/** The readings beside the table: all to its right in its rows, and the cells that new columns take. */
function besideOf(area: SheetArea, { columns }: TableDefinition, plan: SheetPlan) {
  const known = new Set(columns.map(({ key }) => key));
  const added = plan.columns.filter(({ key }) => !known.has(key)).length;
  const right = { ...area, column: area.column + area.columns };
  const all = clipped({ ...right, columns: Number.MAX_SAFE_INTEGER });
  const next = clipped({ ...right, columns: added, rows: area.rows + plan.rowKeys.length });
  return {
    ...(all ? { right: occupiedIn({ ...all, sheet: area.sheet }) } : {}),
    ...(next ? { next: usedCells({ ...next, sheet: area.sheet }) } : {}),
  };
}

function newLooks({ link, looks }: Work, { added }: Redefinition): Edit[] {
  const { area, sheet } = link.table;
  const isHiding = looks.some(({ isHidden }) => isHidden);
  return added.flatMap(({ role, width, align, wraps }, index): Edit[] => {
    const column = { ...area, sheet, column: area.column + area.columns + index, columns: 1 };
    const sized = { columnWidth: columnWidth(width) };
    if (role === 'input')
      return [
        { kind: 'cells', area: column, numberFormat: UNSEEN },
        { kind: 'format', area: column, ...(isHiding ? { columnHidden: true } : sized) },
      ];
    const looks = { align: ALIGNMENTS[align], ...(wraps ? { wraps } : {}) };
    return [{ kind: 'format', area: column, ...sized, ...looks }];
  });
}

/** The number of rows and columns that were deleted. */
interface Removed {
  rows: number;
  columns: number;
}

/**
 * Deletes what is no longer asked for, last of all. Where that would move what is beside or below, or Excel refuses, the
 * columns stay as the user's and the rows stay marked. Answers what is deleted: Excel may have stopped half-way.
 */
async function remove(
  workbook: Workbook,
  work: Work,
  { change, grown }: { change: Redefinition; grown: Area },
): Promise<Removed> {
  const { tableId, sheet, area } = work.link.table;
  const columns = change.removedColumns.toSorted((a, b) => b - a);
  const rows = change.removedRows.map(({ row }) => row).toSorted((a, b) => b - a);
  const isBeside = work.right?.used || work.others.some((each) => each.area.column >= area.column + area.columns);
  const isBelow = work.read.below.used || work.others.some((each) => each.area.row >= area.row + area.rows);
  const all = { rows: rows.length, columns: columns.length };
  if ((columns.length > 0 && isBeside) || (rows.length > 0 && isBelow)) return { rows: 0, columns: 0 };
  if (columns.length + rows.length === 0) return all;
  const deletions: Edit[] = [
    ...rows.map((row): Edit => {
      const cells = { ...grown, sheet, row: grown.row + 1 + row, rows: 1 };
      return { kind: 'delete-cells', area: cells };
    }),
    ...columns.map((index): Edit => ({ kind: 'delete-column', table: tableId, index })),
    ...(columns.length > 0 ? looksAfter(work, { change, removed: columns, grown }) : []),
  ];
  try {
    await workbook.write(deletions);
    return all;
  } catch (error) {
    const removed = await removedHalfWay(workbook, work, grown).catch(() => undefined);
    if (!removed) throw new WriteFailed(false, { cause: error });
    const looks = looksAfter(work, { change, removed: columns.slice(0, removed.columns), grown });
    // Whatever Excel refuses here, columns that should be seen can be shown by hand.
    if (removed.columns > 0) await workbook.write(looks).catch(() => undefined);
    return removed;
  }
}

/** The rows and columns that the table has lost. */
async function removedHalfWay(workbook: Workbook, { link }: Work, grown: Area): Promise<Removed> {
  const { tables } = await workbook.read({ tables: allTables() });
  const now = tables.find(({ tableId }) => tableId === link.table.tableId);
  if (!now) throw new TableGone(link.id);
  return { rows: grown.rows - now.area.rows, columns: grown.columns - now.area.columns };
}

/** Columns that moved to the left keep their width, and stay hidden where they were. */
function looksAfter(
  { link, looks }: Work,
  { change: { added }, removed, grown }: { change: Redefinition; removed: number[]; grown: Area },
): Edit[] {
  const { sheet } = link.table;
  const isHiding = looks.some(({ isHidden }) => isHidden);
  const all = [
    ...looks,
    ...added.map(({ role, width }) => ({ isHidden: role === 'input' && isHiding, width: columnWidth(width) })),
  ];
  const kept = all.filter((_, at) => !removed.includes(at));
  const free = removed.map((): ColumnLook => ({ isHidden: false, width: columnWidth(8) }));
  return [...kept, ...free].map(({ isHidden, width }, index): Edit => {
    const column = { ...grown, sheet, rows: 1, column: grown.column + index, columns: 1 };
    if (isHidden) return { kind: 'format', area: column, columnHidden: true };
    return { kind: 'format', area: column, columnHidden: false, ...(width > 0 ? { columnWidth: width } : {}) };
  });
}
