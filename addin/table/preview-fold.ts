import type { SheetColumn } from '../../data/sheet/plan/plan.ts';

const NUMBER = 'NUMBER';

/** The columns of a preview, and the cells in their order. */
export interface Preview {
  columns: (Pick<SheetColumn, 'key' | 'header' | 'align'> & { group?: string; role?: SheetColumn['role'] })[];
  rows: string[][];
}

/** A preview whose leading columns of words may stand in the first one. */
export interface FoldedPreview {
  columns: Preview['columns'];
  /** The cells of each row, and the words under the first one. */
  rows: { cells: string[]; rest: string[] }[];
  /** The headers of the columns that share the first. Empty where nothing is folded. */
  folded: string[];
}

/** Joins a row's number and its subject: the number alone says nothing beside figures that are scrolled. */
export function numberedRows({ columns, rows }: Preview, isWanted: boolean): FoldedPreview {
  const [number, name, ...others] = columns;
  if (!isWanted || number?.key !== NUMBER || name === undefined)
    return { columns, rows: rows.map((cells) => ({ cells, rest: [] })), folded: [] };
  return {
    columns: [name, ...others],
    rows: rows.map(([at = '', of = '', ...cells]) => ({ cells: [`${at}. ${of}`, ...cells], rest: [] })),
    folded: [number.header, name.header],
  };
}

/**
 * Folds the leading columns of words into one, so that a narrow pane shows the numbers. A word of every row is left
 * out: the caption says it.
 */
export function foldedRows({ columns, rows }: Preview, isWanted: boolean): FoldedPreview {
  const firstNumber = columns.findIndex((column) => column.align !== 'left');
  const count = isWanted ? firstNumber : 0;
  if (count < 2) return { columns, rows: rows.map((cells) => ({ cells, rest: [] })), folded: [] };
  const says = (column: number) => rows.some((cells) => cells[column] !== rows[0]?.[column]);
  const spoken = Array.from({ length: count - 1 }, (_, index) => index + 1).filter(says);
  return {
    columns: [...columns.slice(0, 1), ...columns.slice(count)],
    rows: rows.map((cells) => ({
      cells: [...cells.slice(0, 1), ...cells.slice(count)],
      rest: spoken.map((column) => cells[column] ?? '').filter((word) => word !== ''),
    })),
    folded: columns.slice(0, count).map((column) => column.header),
  };
}
