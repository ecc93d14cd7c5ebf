/** Whether a column of a table can be seen in its sheet, and whether it should be. */
export interface ColumnSight {
  /** Its content is for formulas alone and not meant to be seen. */
  isUnseen: boolean;
  isHidden: boolean;
  /**
   * Whether it is too narrow to show anything: so are columns that only formulas need where other things stand in the sheet's
   * columns.
   */
  isNarrow: boolean;
}

/** Columns, by place, that are hidden and meant to be shown, and as many others the other way round. */
export interface Displaced {
  shown: number[];
  hidden: number[];
}

/** The format under which a cell shows nothing. */
export const UNSEEN = ';;;';

/**
 * Whether a column is for formulas alone, by the formats of its header and its body. A row of the user's own may have
 * another.
 */
export function isUnseenColumn(header: string | undefined, body: string[]): boolean {
  return header === UNSEEN || body.filter((format) => format === UNSEEN).length * 2 > body.length;
}

/**
 * A column that a user inserts into a table, or deletes from it, moves the cells of the table; what is hidden of the
 * sheet's columns stays. As many columns as came under it are to be shown as came out of it are to be hidden again.
 * Columns that a user hid elsewhere, or shows on purpose, are left out.
 *
 * @param columns of the table, in order, and so many of the sheet's right of it as unseen ones may have left there
 */
export function displacedColumns(columns: ColumnSight[]): Displaced {
  const moved = blocksOf(columns).flatMap((block) => {
    const by = movedBy(columns, block);
    return by === 0 ? [] : [{ block, by }];
  });
  const hidden = moved.flatMap(({ block }) => block.filter((at) => !isOutOfSight(columns[at])));
  const shown = moved.flatMap(({ block, by }) => cameUnder(columns, block, by));
  return shown.length === hidden.length ? { shown, hidden } : { shown: [], hidden: [] };
}

/** Unseen columns side by side. Those that another query brought stand behind shown ones. */
function blocksOf(columns: ColumnSight[]): number[][] {
  const blocks: number[][] = [];
  columns.forEach(({ isUnseen }, at) => {
    if (!isUnseen) return;
    if (blocks.at(-1)?.at(-1) === at - 1) blocks.at(-1)?.push(at);
    else blocks.push([at]);
  });
  return blocks;
}

function isOutOfSight(column: ColumnSight | undefined): boolean {
  return column !== undefined && (column.isHidden || column.isNarrow);
}

/**
 * The distance that the block moved to the right: that far to its left all columns are hidden. 0 where it did not move,
 * or nothing tells.
 */
function movedBy(columns: ColumnSight[], block: number[]): number {
  if (block.every((at) => isOutOfSight(columns[at]))) return 0;
  for (let by = 1; by < columns.length; by += 1) {
    if (block.every((at) => columns[at - by]?.isHidden)) return by;
    if (block.every((at) => columns[at + by]?.isHidden)) return -by;
  }
  return 0;
}

/**
 * The columns that stand where the block stood. Hidden ones before them, by the user, moved with them: those are shown.
 */
function cameUnder(columns: ColumnSight[], block: number[], by: number): number[] {
  const isUnder = (at: number) => columns[at]?.isHidden === true && !columns[at].isUnseen;
  const under = block.map((at) => at - by).filter(isUnder);
  const [first = 0] = under;
  let before = 0;
  while (by > 0 && isUnder(first - before - 1)) before += 1;
  return under.map((at) => at - before);
}
