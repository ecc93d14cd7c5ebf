import { type Area, inTheWay, touchesEnd } from '../../data/sheet/grid/place.ts';
import type { Edit, SheetArea } from './office/edit.ts';
import { usedCells } from './office/read.ts';
import { allTables, type FoundTable } from './office/read-workbook.ts';
import type { Workbook } from './office/run.ts';
import { filledAreas } from './place.ts';

/** Cells that are written to, and the other tables as they were before. */
export interface Written {
  areas: SheetArea[];
  others: FoundTable[];
}

/** Whether Excel might make cells that are to be written part of another table. */
export function touchesOthers({ areas, others }: Written): boolean {
  return others.some(({ sheet, area }) => areas.some((each) => each.sheet === sheet && touchesEnd(each, area)));
}

/** A name that Excel gives to a column without one. */
const GIVEN_HEADER = /^(?:列|Column)\d+$/;

/**
 * The edits that take cells of ours out of other tables which Excel extended over them, and empty what Excel filled in
 * beside them: names of new columns, formulas of new rows.
 */
export async function takingOut(workbook: Workbook, written: Written): Promise<Edit[]> {
  const { tables } = await workbook.read({ tables: allTables() });
  const edits: Edit[] = [];
  for (const { tableId, sheet, area: before } of written.others) {
    const now = tables.find((each) => each.tableId === tableId)?.area;
    const ours = now && inTheWay(now, on(sheet, written));
    const cut = ours && cutBefore(now, before, ours);
    if (!cut) continue;
    edits.push({ kind: 'resize-table', table: tableId, area: { ...cut.kept, sheet } });
    const { used } = await workbook.read({ used: usedCells({ ...cut.strip, sheet }) });
    for (const cell of filledAreas(used).flatMap(cellByCell)) {
      const text = String(used?.formulas[cell.row - used.area.row]?.[cell.column - used.area.column]);
      const isGiven = cell.row === now.row ? GIVEN_HEADER.test(text) : text.startsWith('=');
      if (isGiven && !inTheWay(cell, on(sheet, written))) edits.push({ kind: 'clear', area: { ...cell, sheet } });
    }
  }
  return edits;
}

function on(sheet: string, { areas }: Written): Area[] {
  return areas.filter((area) => area.sheet === sheet);
}

/** A table that grew over an area, without the rows or columns from the area on. */
function cutBefore(now: Area, before: Area, area: Area): { kept: Area; strip: Area } | undefined {
  const rows = area.row - now.row;
  if (now.rows > before.rows && rows > 0)
    return { kept: { ...now, rows }, strip: { ...now, row: area.row, rows: now.rows - rows } };
  const columns = area.column - now.column;
  if (now.columns <= before.columns || columns <= 0) return undefined;
  return { kept: { ...now, columns }, strip: { ...now, column: area.column, columns: now.columns - columns } };
}

function cellByCell({ row, column, columns }: Area): Area[] {
  return Array.from({ length: columns }, (_, at) => ({ row, column: column + at, rows: 1, columns: 1 }));
}
