import type { MergedCells } from './sheet-data.ts';
import { lineOf, type SheetLine } from './sheet-line.ts';

/** A cell, counted from 0. */
export interface At {
  row: number;
  column: number;
}

/** The facts of a sheet that a move through it needs. */
export interface Ground {
  rows: readonly SheetLine[];
  columns: readonly SheetLine[];
  merges: readonly MergedCells[];
  /** Rows that are in sight at a time. */
  pageRows: number;
}

/** The next row or column that is no gap, from a place on; the same where there is none. */
function step(lines: readonly SheetLine[], at: number, by: 1 | -1): number {
  for (let place = lineOf(lines, at) + by; place >= 0 && place < lines.length; place += by) {
    const line = lines[place];
    if (line && !line.isGap) return line.first;
  }
  return at;
}

function shownAt(lines: readonly SheetLine[], place: number): number {
  const within = Math.min(Math.max(place, 0), lines.length - 1);
  const line = lines[within];
  if (!line) return 0;
  return line.isGap ? step(lines, line.first, within === 0 ? 1 : -1) : line.first;
}

/** The cell that is drawn in the place of one: the first of those that are merged. */
export function drawnCell({ merges }: Pick<Ground, 'merges'>, { row, column }: At): At {
  const merge = merges.find(
    ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
  return merge ? { row: merge.top, column: merge.left } : { row, column };
}

/** The last row or column of a cell, which is another than its first where cells are merged. */
function lastOf({ merges }: Ground, { row, column }: At): At {
  const merge = merges.find(({ top, left }) => top === row && left === column);
  return merge ? { row: merge.bottom, column: merge.right } : { row, column };
}

type Move = (ground: Ground, at: At) => At;

const MOVES: Readonly<Record<string, Move>> = {
  ArrowDown: (ground, at) => ({ ...at, row: step(ground.rows, lastOf(ground, at).row, 1) }),
  ArrowUp: (ground, at) => ({ ...at, row: step(ground.rows, at.row, -1) }),
  ArrowRight: (ground, at) => ({ ...at, column: step(ground.columns, lastOf(ground, at).column, 1) }),
  ArrowLeft: (ground, at) => ({ ...at, column: step(ground.columns, at.column, -1) }),
  Home: ({ columns }, at) => ({ ...at, column: shownAt(columns, 0) }),
  End: ({ columns }, at) => ({ ...at, column: shownAt(columns, columns.length - 1) }),
  PageDown: ({ rows, pageRows }, at) => ({ ...at, row: shownAt(rows, lineOf(rows, at.row) + pageRows) }),
  PageUp: ({ rows, pageRows }, at) => ({ ...at, row: shownAt(rows, lineOf(rows, at.row) - pageRows) }),
};

/** The cell to which a key leads from another; undefined for a key that leads nowhere. With Ctrl, Home and End go to the corners. */
export function moved(ground: Ground, at: At, { key, ctrlKey }: { key: string; ctrlKey: boolean }): At | undefined {
  const move = MOVES[key];
  if (!move) return undefined;
  const corner = ctrlKey && (key === 'Home' || key === 'End');
  const from = corner ? { ...at, row: shownAt(ground.rows, key === 'Home' ? 0 : ground.rows.length - 1) } : at;
  return drawnCell(ground, move(ground, from));
}
