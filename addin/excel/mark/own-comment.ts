import type { Edit, SheetArea } from '../office/edit.ts';
import { commentsIn } from '../office/read-sheet.ts';
import type { Workbook } from '../office/run.ts';

/** The comments of ours in an area, by what becomes of them. */
export interface OwnComments {
  /** The edits that take them away, and those that put them there again. */
  removing: Edit[];
  restoring: Edit[];
  /** Whether a cell has another comment. */
  isCommented: (cell: { row: number; column: number }) => boolean;
}

/**
 * Reads the comments of ours in an area, which are known by the words that they begin with. One that somebody answered counts as
 * the user's, as the answers would go with it.
 */
export async function readOwnComments(
  workbook: Workbook,
  area: SheetArea,
  begins: readonly string[],
): Promise<OwnComments> {
  const { sheet } = area;
  const { comments } = await workbook.read({ comments: commentsIn(area) });
  const own = comments.filter(({ text, isAnswered }) => !isAnswered && begins.some((words) => text.startsWith(words)));
  const isOwn = new Set(own);
  const others = comments.filter((comment) => !isOwn.has(comment));
  const taken = new Set(others.map(({ row, column }) => `${row} ${column}`));
  return {
    removing: own.map(({ id }) => ({ kind: 'delete-comment', sheet, id })),
    restoring: own.map(({ row, column, text }) => ({
      kind: 'add-comment',
      area: { sheet, row, column, rows: 1, columns: 1 },
      text,
    })),
    isCommented: ({ row, column }) => taken.has(`${row} ${column}`),
  };
}
