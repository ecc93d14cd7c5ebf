import type { SheetArea } from '../office/edit.ts';
import type { Workbook } from '../office/run.ts';
import { type CellAt, cellName, spillAreas, spillingCells } from './cell-reading.ts';

/** Every cell of an area. */
export function cellsOf({ sheet, row, column, rows, columns }: SheetArea): CellAt[] {
  return Array.from({ length: rows * columns }, (_, at) => ({
    sheet,
    row: row + Math.floor(at / columns),
    column: column + (at % columns),
  }));
}

/**
 * The formulas without those of cells that another one's formula only fills. Microsoft does not say whether Excel tells
 * its formula for them, too; entered there again it would be in its own way.
 */
export async function withoutFilled<Cell extends CellAt & { formula: string }>(
  workbook: Workbook,
  cells: Cell[],
): Promise<Cell[]> {
  const formulas = new Map(cells.map((cell) => [cellName(cell), cell.formula]));
  const before = ({ sheet, row, column, formula }: Cell) =>
    [cellName({ sheet, row: row - 1, column }), cellName({ sheet, row, column: column - 1 })].filter(
      (name) => formulas.get(name) === formula,
    );
  const suspects = cells.filter((cell) => before(cell).length > 0);
  const spilling = await spillingCells(workbook, suspects);
  if (spilling.size === 0) return cells;
  const filled = new Set<string>();
  const doubtful = new Map(suspects.map((cell) => [cellName(cell), cell]));
  for (const name of doubtful.keys()) if (!spilling.has(name)) doubtful.delete(name);
  // The first of the cells in doubt fill the others, or are filled by a formula outside of what was read.
  for (let known = cells.filter((cell) => !doubtful.has(cellName(cell))); known.length > 0; ) {
    for (const [name, area] of await spillAreas(workbook, known)) {
      if (area === undefined) filled.add(name);
      else for (const cell of cellsOf(area)) if (cellName(cell) !== name) filled.add(cellName(cell));
    }
    for (const name of filled) doubtful.delete(name);
    known = [...doubtful.values()].filter((cell) => !before(cell).some((name) => doubtful.has(name)));
    for (const cell of known) doubtful.delete(cellName(cell));
  }
  return cells.filter((cell) => !filled.has(cellName(cell)));
}
