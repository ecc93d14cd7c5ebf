import { isEmpty } from '../../rules/table/cell-value.ts';
import { sheetLook } from '../edition/sheet-look.ts';
import { ROW_KEY } from '../formula/formula.ts';
import { carriedKey, movedPeriods } from '../refresh/moved-period.ts';
import { findOwnedColumns } from '../refresh/owned-column.ts';
import { addedRows, totalsOf } from './grown-sheet.ts';
import type { FileWriting } from './read-table.ts';
import type { FileRow } from './sheet-cell.ts';
import type { RowHeight, RowLook } from './sheet-edit.ts';

/** The look of the rows of a table that gets new ones, both those that the file has and those it does not. */
export function rowLooks(writing: FileWriting): Map<number, RowLook> {
  const looks = new Map<number, RowLook>();
  for (const [row, height] of addedHeights(writing)) looks.set(row, { newHeight: height });
  for (const row of hiddenRows(writing)) looks.set(row, { ...looks.get(row), isHidden: false });
  for (const [row, look] of totalsLooks(writing)) looks.set(row, { ...looks.get(row), ...look });
  return looks;
}

/**
 * The heights of new rows: fixed as that of the row before, else as high as their wrapped texts need in a file that
 * states how high its rows are. Programs differ in whether they find that out when they open one.
 */
function addedHeights({ link, read, grown, plan }: FileWriting): Map<number, RowHeight> {
  const { area, hasTotals } = link.table;
  const last = read.cells.rows.get(area.row + area.rows - 1 - (hasTotals ? 1 : 0));
  const heights = new Map<number, RowHeight>();
  if (!link.definition || addedRows({ table: link.table, grown }) <= 0 || last?.height === undefined) return heights;
  const keyAt = findOwnedColumns(read.table, link.definition, plan).get(ROW_KEY)?.at ?? -1;
  const moved = movedPeriods(link.definition, plan.definition);
  const known = new Set(read.table.values.map((cells) => carriedKey(moved, String(cells[keyAt] ?? ''))));
  const { rowHeights } = sheetLook(plan);
  plan.rowKeys
    .flatMap((key, planRow) => (known.has(key) ? [] : planRow))
    .forEach((planRow, index) => {
      const points = (last.isHeightFixed ? last.height : rowHeights[planRow]) ?? 0;
      const row = area.row + 1 + read.table.values.length + index;
      if (last.isHeightFixed || points > ONE_LINE) heights.set(row, { points, isFixed: last.isHeightFixed });
    });
  return heights;
}

/** Programs make a row of one line as high as they like. */
const ONE_LINE = 15;

/** Rows below the table that were hidden while they were empty are shown when the table comes to need them. */
function hiddenRows({ link, read, grown }: FileWriting): number[] {
  const { area } = link.table;
  const rows = Array.from({ length: grown.rows - area.rows }, (_, at) =>
    read.cells.rows.get(area.row + area.rows + at),
  );
  return rows.flatMap((row) => (row?.isHidden && isEmptyRow(row) ? row.row : []));
}

function isEmptyRow({ cells }: FileRow): boolean {
  return cells.every(({ value, formula }) => !formula && isEmpty(value));
}

/** The row of totals takes its height with it, and the row that comes in its place looks like those above. */
function totalsLooks({ link, read, grown }: FileWriting): Map<number, RowLook> {
  const { table } = link;
  const totals = totalsOf(table);
  const added = addedRows({ table, grown });
  const row = read.cells.rows.get(totals?.row ?? -1);
  if (!totals || !row || added <= 0) return new Map();
  const above = read.cells.rows.get(totals.row - 1);
  const heightOf = (one: FileRow | undefined): RowHeight | 'any' =>
    one?.isHeightFixed && one.height !== undefined ? { points: one.height, isFixed: true } : 'any';
  const isFixed = row.isHeightFixed || above?.isHeightFixed;
  return new Map([
    [totals.row, { isHidden: false, ...(isFixed && { height: heightOf(above) }) }],
    [totals.row + added, { isHidden: row.isHidden, ...(isFixed && { height: heightOf(row) }) }],
  ]);
}
