import type { ReadSheet } from './sheet-data.ts';

/** A line of the drawing: a row or a column of the sheet, or a gap in the place of those that it hides. */
export interface SheetLine {
  /** The place where it begins, in pixels from the first. */
  start: number;
  size: number;
  /** The rows or columns that it stands for, counted from 0: one, or all that are hidden in its place. */
  first: number;
  last: number;
  isGap: boolean;
}

/** The runs of hidden rows or columns. */
function gapsOf(hidden: readonly number[], count: number): { first: number; last: number }[] {
  const gaps: { first: number; last: number }[] = [];
  for (const at of [...new Set(hidden)].sort((a, b) => a - b)) {
    if (at >= count) continue;
    const before = gaps.at(-1);
    if (before && before.last === at - 1) before.last = at;
    else gaps.push({ first: at, last: at });
  }
  return gaps;
}

interface Lines {
  count: number;
  hidden: readonly number[];
  /** The gaps that were opened, by the first that each hides. */
  opened: ReadonlySet<number>;
  sizeOf: (at: number) => number;
  gapSize: number;
}

/** The lines in which rows or columns are drawn. Rows that the sheet hides are one gap until somebody opens it. */
export function linesOf({ count, hidden, opened, sizeOf, gapSize }: Lines): SheetLine[] {
  const gaps = gapsOf(hidden, count).filter(({ first }) => !opened.has(first));
  const lines: SheetLine[] = [];
  let [start, next] = [0, 0];
  for (let at = 0; at < count; at += 1) {
    const gap = gaps[next]?.first === at ? gaps[next] : undefined;
    const size = gap ? gapSize : sizeOf(at);
    lines.push({ start, size, first: at, last: gap?.last ?? at, isGap: gap !== undefined });
    start += size;
    if (!gap) continue;
    at = gap.last;
    next += 1;
  }
  return lines;
}

export function totalSize(lines: readonly SheetLine[]): number {
  const last = lines.at(-1);
  return last ? last.start + last.size : 0;
}

/** The place of the line that stands for a row or a column; -1 for none. */
export function lineOf(lines: readonly SheetLine[], at: number): number {
  return search(lines, (line) => line.last >= at);
}

/** The lines that are seen between two pixels, as the first and the one after the last. */
export function linesBetween(lines: readonly SheetLine[], from: number, to: number): [number, number] {
  const first = search(lines, (line) => line.start + line.size > from);
  const after = search(lines, (line) => line.start >= to);
  return [Math.max(first, 0), after === -1 ? lines.length : after];
}

/** The first line for which something holds that holds for all after it too; -1 for none. */
function search(lines: readonly SheetLine[], holds: (line: SheetLine) => boolean): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const line = lines[middle];
    if (line && holds(line)) high = middle;
    else low = middle + 1;
  }
  return low < lines.length ? low : -1;
}

/** Pixels that a character takes: twice as much where it is as wide as it is high. */
const NARROW_PX = 7;
const WIDE_PX = 13;
const WIDE = /[⺀-鿿가-힯豈-﫿＀-｠￠-￦]/;
const PADDING_PX = 18;
const [LEAST_PX, MOST_PX] = [44, 180];

/** The width that a text takes, in pixels, near enough to lay columns out by. */
export function textWidth(text: string): number {
  let width = PADDING_PX;
  for (const character of text) width += WIDE.test(character) ? WIDE_PX : NARROW_PX;
  return width;
}

/** The room of the sign before a number. */
const SIGN_PX = 14;

/** The widths of columns by what stands in them in some rows. Texts in merged cells and titles may be wider than their column. */
export function columnWidths(
  { columns, merges, tables }: Pick<ReadSheet, 'columns' | 'merges' | 'tables'>,
  cells: readonly (readonly (string | null)[])[],
): number[] {
  const widths = Array.from({ length: columns }, () => LEAST_PX);
  const numbers = new Set(
    tables.flatMap((table) => table.columns.flatMap(({ column, role }) => (role === 'VALUE' ? [column] : []))),
  );
  const wide = new Set(merges.filter(({ left, right }) => right > left).map(({ top, left }) => `${top} ${left}`));
  for (const [row, texts] of cells.entries()) {
    const isOfTable = tables.some(({ top, bottom }) => row >= top && row <= bottom);
    for (const [column, text] of texts.entries()) {
      if (text === null || wide.has(`${row} ${column}`) || (!isOfTable && tables.length > 0)) continue;
      widths[column] = Math.min(
        MOST_PX,
        Math.max(widths[column] ?? LEAST_PX, textWidth(text) + (numbers.has(column) ? SIGN_PX : 0)),
      );
    }
  }
  return widths;
}
