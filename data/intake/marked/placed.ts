import { cellAddress } from '../../sheet/grid/address.ts';
import type { CellSentence } from '../check/cell-sentence.ts';
import { columnNamed } from '../draft/long/column.ts';
import { longGrid } from '../draft/long/grid.ts';
import type { Workbook } from '../grid/grid.ts';

/** A row of the long form, by its number. */
const ROW = /^\d+$/;

/** Marks with the cells that are meant. A row of the long form is marked where its value is. */
export function placedMarks(marks: readonly CellSentence[], workbook: Workbook): CellSentence[] {
  const grid = longGrid(workbook);
  if (!grid) return [...marks];
  const value = grid.cellsOf(0).find(({ shown }) => columnNamed(shown) === 'value')?.column ?? 0;
  return marks.map((mark) =>
    ROW.test(mark.cell) ? { ...mark, sheet: grid.sheet, cell: cellAddress(Number(mark.cell) - 1, value) } : mark,
  );
}
