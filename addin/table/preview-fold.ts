import { type OrderedPreview, ordered, type Preview } from './preview-order.ts';

const NUMBER = 'NUMBER';

/** A preview in the order in which it is looked at, whose leading columns of words may share the first one. */
export interface FoldedPreview {
  columns: Preview['columns'];
  /** The cells of each row, and the words behind the first one. */
  rows: { cells: string[]; rest: string[] }[];
  /** The headers of the columns that share the first. Empty where nothing is folded. */
  folded: string[];
  /** The number of columns at the beginning that must be in sight. */
  first: number;
  /** Whether the columns have another order than in the sheet. */
  isReordered: boolean;
}

/** Joins a row's number and its subject: the number alone says nothing beside figures that are scrolled. */
export function formPreview(preview: Preview): FoldedPreview {
  const { columns, rows, first, names } = ordered(preview, true);
  const number = columns.findIndex(({ key }) => key === NUMBER);
  const [name] = columns;
  const isNumbered = number > 0 && names > 0 && name !== undefined;
  const without = <Item>(items: readonly Item[]) => (isNumbered ? items.toSpliced(number, 1) : [...items]);
  return {
    columns: without(columns),
    rows: rows.map((cells) => {
      const [subject = '', ...others] = without(cells);
      return { cells: [isNumbered ? `${cells[number]}. ${subject}` : subject, ...others], rest: [] };
    }),
    folded: isNumbered ? [columns[number]?.header ?? '', name.header] : [],
    first,
    isReordered: isChanged(
      preview,
      columns.filter(({ key }) => key !== NUMBER),
    ),
  };
}

function isChanged({ columns }: Preview, shown: Preview['columns']): boolean {
  const before = columns.filter((column) => shown.includes(column));
  return shown.some((column, at) => column !== before[at]);
}

/**
 * Folds the leading columns of words into one where there is little room. A word of every row is left out: the caption
 * says it.
 */
export function tablePreview(preview: Preview, isNarrow: boolean): FoldedPreview {
  const shown = ordered(preview, false);
  const isReordered = isChanged(preview, shown.columns);
  if (!isNarrow || shown.names < 2) {
    const rows = shown.rows.map((cells) => ({ cells, rest: [] }));
    return { columns: shown.columns, rows, folded: [], first: shown.first, isReordered };
  }
  const spoken = spokenColumns(shown);
  const [lead = 0, ...others] = spoken;
  const rest = <Item>(items: readonly Item[]) => items.slice(shown.names);
  return {
    columns: [...shown.columns.slice(lead, lead + 1), ...rest(shown.columns)],
    rows: shown.rows.map((cells) => ({
      cells: [cells[lead] ?? '', ...rest(cells)],
      rest: others.map((column) => cells[column] ?? '').filter((word) => word !== ''),
    })),
    folded: shown.columns.slice(0, shown.names).map(({ header }) => header),
    first: shown.first - shown.names + 1,
    isReordered,
  };
}

/** The leading columns that tell the rows apart; the name of the indicator where none does. */
function spokenColumns({ columns, rows, names }: OrderedPreview): number[] {
  const says = (column: number) => rows.some((cells) => cells[column] !== rows[0]?.[column]);
  const spoken = Array.from({ length: names }, (_, column) => column).filter(says);
  const indicator = columns.findIndex(({ key }) => key === 'INDICATOR');
  return spoken.length > 0 ? spoken : [Math.max(indicator, 0)];
}
