import type { CellValue } from '../../rules/table/cell-value.ts';
import { isEmpty } from '../../rules/table/cell-value.ts';

/** Cells of one column, below each other, that are merged into the first of them. */
export interface MergedCells {
  /** Counted from 0, among the columns of the edition. */
  column: number;
  /** The first row of the body, counted from 0. */
  row: number;
  rows: number;
}

/** The columns of a table whose neighbouring rows may be of one thing, by their places. */
export interface ItemColumns {
  /** The columns that name the thing. Rows that follow each other are of one where they agree in all of these. */
  by: number[];
  /** The column that numbers the rows, which comes to number the things. */
  number: number | undefined;
  /** The columns whose cells are merged where they agree within a thing. */
  merged: number[];
}

interface Run {
  first: number;
  count: number;
}

/** Runs of rows that agree in these columns. A row whose first one is empty is a run of its own. */
function runsOf(rows: CellValue[][], columns: number[], among: Run): Run[] {
  const runs: Run[] = [];
  for (let row = among.first; row < among.first + among.count; row += 1) {
    const last = runs.at(-1);
    const agrees = columns.every((at) => (rows[row]?.[at] ?? null) === (rows[row - 1]?.[at] ?? null));
    if (last && agrees) last.count += 1;
    else runs.push({ first: row, count: 1 });
  }
  return runs;
}

/** Merges the cells of rows that are of one thing. What a merged cell no longer shows is taken out of the rows. */
export function mergedItems(
  rows: CellValue[][],
  { by, number, merged }: ItemColumns,
): { rows: CellValue[][]; merges: MergedCells[] } {
  const [name] = by;
  if (name === undefined) return { rows, merges: [] };
  const all = runsOf(rows, by, { first: 0, count: rows.length }).flatMap((run) =>
    isEmpty(rows[run.first]?.[name] ?? null) ? singles(run) : run,
  );
  const shown = rows.map((cells) => [...cells]);
  const merges = all.flatMap((item, place) => {
    if (number !== undefined) for (const row of placesOf(item)) put(shown, { row, column: number }, place + 1);
    const ofColumn = (column: number) => runsOf(rows, [column], item).map((run) => ({ column, run }));
    return [
      ...(number === undefined ? [] : [{ column: number, run: item }]),
      ...merged.filter((column) => column !== number).flatMap(ofColumn),
    ].flatMap(({ column, run }) => {
      if (run.count < 2) return [];
      for (const row of placesOf(run).slice(1)) put(shown, { row, column }, null);
      return { column, row: run.first, rows: run.count };
    });
  });
  return { rows: shown, merges };
}

function singles({ first, count }: Run): Run[] {
  return Array.from({ length: count }, (_, at) => ({ first: first + at, count: 1 }));
}

function placesOf({ first, count }: Run): number[] {
  return Array.from({ length: count }, (_, at) => first + at);
}

function put(rows: CellValue[][], { row, column }: { row: number; column: number }, value: CellValue): void {
  const cells = rows[row];
  if (cells) cells[column] = value;
}
