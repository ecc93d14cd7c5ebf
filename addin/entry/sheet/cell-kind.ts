import type { CellMark, ReadSheet, ReadTable } from './sheet-data.ts';

/** The part of a cell in its table. */
export type CellKind = 'HEADER' | 'LABEL' | 'VALUE' | 'OUTSIDE';

/** The table in which a cell stands; undefined where it stands in none. */
export function tableAt({ tables }: Pick<ReadSheet, 'tables'>, row: number, column: number): ReadTable | undefined {
  return tables.find(
    ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
}

/** The table that a cell is nearest to: its own, else the next one below, else the last one above. */
export function tableNear(sheet: Pick<ReadSheet, 'tables'>, row: number, column: number): ReadTable | undefined {
  const own = tableAt(sheet, row, column);
  const below = [...sheet.tables].sort((one, other) => one.top - other.top).find(({ top }) => top > row);
  return own ?? below ?? sheet.tables.at(-1);
}

export function kindOf(table: ReadTable | undefined, row: number, column: number): CellKind {
  if (!table) return 'OUTSIDE';
  if (row < table.bodyTop) return 'HEADER';
  const role = table.columns.find((one) => one.column === column)?.role;
  return role === undefined || role === 'VALUE' ? 'VALUE' : 'LABEL';
}

/** The mark of a cell among the numbers of a table: its finding, that somebody has to look at it, or that it is no figure. */
export type MarkKind =
  | 'NEW'
  | 'DIFFERS'
  | 'DOUBTFUL'
  | 'CONFLICTS'
  | 'UNCHANGED'
  | 'SAID_TWICE'
  | 'REJECTED'
  | 'NOT_FIGURE';

export const MARK_KINDS: readonly MarkKind[] = [
  ...(['NEW', 'DIFFERS', 'DOUBTFUL', 'CONFLICTS'] as const),
  ...(['UNCHANGED', 'SAID_TWICE', 'REJECTED', 'NOT_FIGURE'] as const),
];

export function markKind({ finding, isDoubtful }: Pick<CellMark, 'finding' | 'isDoubtful'>): MarkKind {
  if (finding === null) return 'NOT_FIGURE';
  if (finding === 'CONFLICTS') return finding;
  return finding === 'OPEN' || isDoubtful ? 'DOUBTFUL' : finding;
}

/** The signs by which marks are told apart without their colours. */
export const SIGNS: Readonly<Record<MarkKind, string>> = {
  NEW: '+',
  DIFFERS: '≠',
  DOUBTFUL: '?',
  CONFLICTS: '!',
  UNCHANGED: '=',
  SAID_TWICE: '〃',
  REJECTED: '−',
  NOT_FIGURE: '×',
};

/** Whether a text stands at the right of its cell, as numbers do. */
export function isNumeric(text: string): boolean {
  return /^[\s(（+\-−≥≤><]*\d[\d,，\s]*(?:\.\d+)?\s*[%‰]?[)）]?$/.test(text);
}
