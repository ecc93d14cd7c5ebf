import type { Area } from '../../../data/sheet/grid/place.ts';

/**
 * The most rows of one request, far below the 5 MB that Excel on the web answers. With value, formula and format a cell
 * comes to some 130 bytes, one with a sentence to 250.
 */
const ROWS_AT_ONCE = 1000;
export const CELLS_AT_ONCE = 15_000;

/**
 * The most rows of one answer with values, formulas and formats, of which Excel on the web gives 5 MB: a row of a wide table
 * comes to 4 KB, and a user's own columns to more.
 */
export const ROWS_READ_AT_ONCE = 500;

/** The area from the top down in blocks of whole rows, each small enough for one request. */
export function blocksOf<Cells extends Area>(area: Cells, mostRows = ROWS_AT_ONCE): Cells[] {
  const rows = Math.min(mostRows, Math.max(1, Math.floor(CELLS_AT_ONCE / area.columns)));
  return Array.from({ length: Math.ceil(area.rows / rows) }, (_, index) => {
    const first = index * rows;
    return { ...area, row: area.row + first, rows: Math.min(rows, area.rows - first) };
  });
}
