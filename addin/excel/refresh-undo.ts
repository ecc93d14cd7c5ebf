import { isEmpty, isSameValue } from '../../data/rules/table/cell-value.ts';
import { ChangedSince } from '../../data/sheet/fault/table-fault.ts';
import { ROW_KEY } from '../../data/sheet/formula/formula.ts';
import { isFormulaCell, type SheetTable } from '../../data/sheet/grid/sheet-table.ts';
import { definitionProperties } from '../../data/sheet/plan/definition-property.ts';
import type { TableDefinition } from '../../data/sheet/plan/plan.ts';
import type { Growth } from '../../data/sheet/refresh/growth.ts';
import type { MarkLine } from '../../data/sheet/refresh/mark-line.ts';
import type { ColumnWrite } from '../../data/sheet/refresh/refresh.ts';
import { followRows, retitleChart } from './chart.ts';
import { unstretching } from './colour.ts';
import { shrinking } from './growth.ts';
import type { Link } from './link.ts';
import { findLink, keepInProperties, unstoring } from './links.ts';
import type { Edit } from './office/edit.ts';
import { inWorkbook } from './office/run.ts';
import { type ReadTable, readTable } from './table-reading.ts';

/** The record that takes a refresh back: the table as it was, and what was written to it. */
export interface RefreshUndo {
  /** The link as it was before. */
  link: Link;
  stored: TableDefinition;
  /** The definition since the refresh. */
  definition: TableDefinition;
  read: ReadTable;
  writes: ColumnWrite[];
  growth: Growth;
  /** The line above that got or lost the mark of what is not public. */
  mark: MarkLine | undefined;
  undoing: Edit[];
  undoingLast: Edit[];
}

/** Whether a table holds in its old rows what a refresh left there, and nothing of the user's in the rows that were added. */
function isAsRefreshed(now: SheetTable, { read: { table: before }, writes, definition }: RefreshUndo): boolean {
  const wasWritten = ({ column, firstRow, cells, isFormula }: ColumnWrite) =>
    cells.every((cell, at) => {
      const row = firstRow + at;
      if (cell === undefined) return true;
      if (isFormula || isFormulaCell(now, row, column)) return isFormula === isFormulaCell(now, row, column);
      return isSameValue(now.values[row]?.[column], cell);
    });
  const header = definition.columns.find(({ key }) => key === ROW_KEY)?.header.toLowerCase();
  const keyAt = now.headers.findIndex((one) => one.toLowerCase() === header);
  const keys = writes.find(({ column }) => column === keyAt);
  const areInPlace = before.values.every((cells, row) => {
    const written = keys?.cells[row - keys.firstRow];
    return written !== undefined || isSameValue(now.values[row]?.[keyAt], cells[keyAt]);
  });
  const filled = new Set(writes.map(({ column }) => column));
  const isFree = now.values
    .slice(before.values.length)
    .every((cells) => cells.every((cell, column) => filled.has(column) || isEmpty(cell)));
  return keyAt >= 0 && areInPlace && isFree && writes.every(wasWritten);
}

/**
 * Takes a refresh back. The user's own cells, and what he typed elsewhere since, stay.
 * @throws ChangedSince where the table was changed, and `TableGone`
 */
export async function undoRefresh(undo: RefreshUndo): Promise<void> {
  const { link: old, growth, stored, definition, mark } = undo;
  await inWorkbook(async (workbook) => {
    const { link, tables } = await findLink(workbook, definition.id);
    const { table } = link;
    const changed = new ChangedSince(table.name);
    const isInPlace = table.sheet === old.table.sheet && JSON.stringify(table.area) === JSON.stringify(growth.grown);
    if (!isInPlace || link.definition?.revisionName !== definition.revisionName) throw changed;
    const caption = definition.caption ?? [];
    const read = await readTable(workbook, { table, tables, caption, linesAbove: 1 });
    if (!isAsRefreshed(read.table, undo)) throw changed;
    // A caption that was changed since is the user's.
    const { sheet, area } = old.table;
    const isAbove = (edit: Edit) => edit.kind === 'cells' && edit.area.sheet === sheet && edit.area.row < area.row;
    const isCaptionOurs = mark ? read.above.at(-mark.up) === mark.after : read.caption !== undefined;
    const edits = isCaptionOurs ? undo.undoing : undo.undoing.filter((edit) => !isAbove(edit));
    await workbook.write([
      ...edits,
      ...shrinking(old.table, growth),
      ...undo.undoingLast,
      ...(await unstretching(workbook, undo.read.colours, old.table)),
      ...(await unstoring(workbook, old)),
    ]);
    await keepInProperties(workbook, definitionProperties(definition), stored);
    if (!read.charts.includes(definition.id)) return;
    if (growth.grown.rows !== area.rows) await followRows(workbook, old.table, stored);
    const [before, after] = [caption[0], stored.caption?.[0]];
    await retitleChart(workbook, { sheet, id: definition.id, before, after });
  });
}
