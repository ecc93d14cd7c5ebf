import { type Area, contains, intersection, isOnSheet } from './area.ts';
import type { Book } from './book.ts';
import { type Cell, type CellValue, hasContent } from './cell.ts';
import type { Sheet } from './sheet.ts';

/** A cell whose formula fills others. */
export interface Anchor {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

function areaFrom({ row, column }: { row: number; column: number }, rows: CellValue[][]): Area {
  return { row, column, rows: rows.length, columns: rows[0]?.length ?? 1 };
}

/** Whether nothing is in the way. Nothing spills in a table, over another cell's contents or over merged cells. */
function isFree(book: Book, { sheet, row, column }: Anchor, area: Area): boolean {
  if (!isOnSheet(area) || book.tablesOn(sheet).some((table) => intersection(table.area, area))) return false;
  if (sheet.attached.some((attached) => attached.kind === 'merge' && intersection(attached.area, area))) return false;
  return sheet.storedCellsIn(area).every((at) => (at.row === row && at.column === column) || !hasContent(at.cell));
}

/** Empties the cells that this cell's formula filled. */
export function withdraw({ sheet, row, column, cell }: Anchor): void {
  if (!cell.spill) return;
  for (const at of sheet.storedCellsIn({ row, column, ...cell.spill })) {
    if (at.cell === cell || !at.cell.isSpilled) continue;
    at.cell.value = undefined;
    at.cell.isSpilled = undefined;
    at.cell.isOfCall = undefined;
  }
  cell.spill = undefined;
}

/**
 * Fills the cells below and to the right of the anchor. Answers the anchor's own value, which is `#SPILL!` where something is
 * in the way (support.microsoft.com, "Dynamic array formulas and spilled array behavior").
 */
export function spill(book: Book, anchor: Anchor, rows: CellValue[][]): CellValue {
  const { sheet, cell } = anchor;
  withdraw(anchor);
  const area = areaFrom(anchor, rows);
  if (area.rows === 1 && area.columns === 1) return rows[0]?.[0] ?? 0;
  if (!isFree(book, anchor, area)) return { error: '#SPILL!' };
  for (const [down, line] of rows.entries())
    for (const [right, value] of line.entries()) {
      if (down === 0 && right === 0) continue;
      const filled = sheet.ensureCell(area.row + down, area.column + right);
      filled.value = value;
      filled.isSpilled = true;
      filled.isOfCall = true;
    }
  cell.spill = { rows: area.rows, columns: area.columns };
  return rows[0]?.[0] ?? 0;
}

/** Cells of the engine's own array formulas are found by what is filled below and to the right. */
function filledFrom(sheet: Sheet, row: number, column: number): Area | undefined {
  const isFilled = (down: number, right: number) => {
    const cell = sheet.cell(row + down, column + right);
    return cell?.isSpilled === true && !cell.isOfCall;
  };
  let rows = 1;
  while (isFilled(rows, 0)) rows += 1;
  let columns = 1;
  while (isFilled(0, columns)) columns += 1;
  return rows * columns > 1 ? { row, column, rows, columns } : undefined;
}

/** The cells that a cell's formula fills, its own among them. Undefined where it fills no other. */
export function spillFrom(sheet: Sheet, row: number, column: number): Area | undefined {
  const cell = sheet.cell(row, column);
  if (cell?.formula === undefined) return undefined;
  if (cell.spill) return { row, column, ...cell.spill };
  return filledFrom(sheet, row, column);
}

/** The cell whose formula fills this one. */
export function spillParent(sheet: Sheet, at: Area): Area | undefined {
  if (!sheet.cell(at.row, at.column)?.isSpilled) return undefined;
  for (const { row, column, cell } of sheet.storedCells()) {
    if (cell.formula === undefined || row > at.row || column > at.column) continue;
    const area = spillFrom(sheet, row, column);
    if (area && contains(area, at)) return { row, column, rows: 1, columns: 1 };
  }
  return undefined;
}
