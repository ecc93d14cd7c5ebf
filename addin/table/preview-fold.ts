import type { SheetColumn } from '../../data/sheet/plan/plan.ts';

const NUMBER = 'NUMBER';

/** The cells of a preview, in order of `columns`. */
export interface Preview {
  columns: (Pick<SheetColumn, 'key' | 'header' | 'align'> & { group?: string; role?: SheetColumn['role'] })[];
  rows: string[][];
}

/** A preview whose leading columns of words may stand in the first one. */
export interface FoldedPreview {
  columns: Preview['columns'];
  /** Of each row the cells, and the words that stand under the first one. */
  rows: { cells: string[]; rest: string[] }[];
  /** Headers of the columns that share the first; none where nothing is folded. */
  folded: string[];
}

/** A row's number and what the row is about as one: the number alone says nothing beside figures that are scrolled. */
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
 * The leading columns of words as one, so that a narrow pane shows the numbers. A word that stands in every row is left
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
