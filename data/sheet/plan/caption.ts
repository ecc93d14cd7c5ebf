import { words } from '../../rules/message/message.ts';
import type { CellValue } from '../../rules/table/cell-value.ts';
import { LANGUAGES } from '../../rules/words.ts';

/**
 * The caption as it is in a number of rows above the table: a line beyond the last place joins the last, an empty place
 * stays empty. What is there is what the definition keeps, so that the next refresh knows it again.
 */
export function captionLines(caption: string[], rows: number): string[] {
  return Array.from({ length: rows }, (_, row) =>
    row === rows - 1 ? caption.slice(row).join(' ') : (caption[row] ?? ''),
  );
}

/** Whether a caption says that what is below is not all public (内部资料 注意保管). */
export function isMarked(caption: readonly string[]): boolean {
  return LANGUAGES.some((language) => caption.includes(words(language).table.internal));
}

/**
 * Whether two titles name the same things, in whatever order: sorting a table turns the order of its row keys round.
 */
export function isSameTitle(one: string, other: string): boolean {
  const names = (title: string) =>
    title
      .split(/[、，,:：\s]+/)
      .toSorted()
      .join(' ');
  return names(one) === names(other);
}

/**
 * Finds the column above the table in which the caption reads as it was written; undefined where it reads otherwise.
 */
export function captionColumn(above: CellValue[][], caption: string[]): number | undefined {
  const columns = above[0]?.map((_, column) => column) ?? [];
  return columns.find((column) => caption.every((line, row) => (above[row]?.[column] ?? '') === line));
}
