import { textWidth } from '../../data/sheet/grid/number-text.ts';
import type { FoldedPreview } from './preview-fold.ts';
import { headerGroups } from './preview-group.ts';

/** The width of half a Chinese character at the size of the preview, with a little to spare. */
const UNIT = 6.5;
/** The room on both sides of a cell. */
export const CELL_PADDING = 4;
const LEAST = 40;
/** Words and numbers beyond this width are cut, and the whole row is shown once it is opened. */
const MOST = 260;
const LEAST_NAME = 60;
/** A longer text is no number, though it stands among numbers. */
const LONGEST_NUMBER = 14;

/** The width that a column needs for its cells in one line, and for its header in two. */
function wanted({ columns, rows }: FoldedPreview, at: number): number {
  const header = headerGroups(columns).flatMap(({ columns: under }) => under)[at]?.header ?? '';
  const own = rows.reduce((most, { cells, rest }) => {
    const words = at === 0 ? [cells[at] ?? '', ...rest].join(' · ') : (cells[at] ?? '');
    return Math.max(most, textWidth(words));
  }, 0);
  const inHeader = Math.min(textWidth(header), Math.max(8, textWidth(header) / 2 + 1));
  return Math.max(LEAST, Math.min(MOST, Math.ceil(Math.max(own, inHeader) * UNIT) + 2 * CELL_PADDING + 2));
}

/** The width under which the numbers of a column would be cut. */
function leastOf({ columns, rows }: FoldedPreview, at: number): number {
  if (columns[at]?.align !== 'right') return at === 0 ? LEAST_NAME : LEAST;
  const numbers = rows
    .map(({ cells }) => cells[at] ?? '')
    .filter((text) => /\d/.test(text) && textWidth(text) <= LONGEST_NUMBER);
  return numbers.reduce(
    (most, text) => Math.max(most, Math.ceil(textWidth(text) * UNIT) + 2 * CELL_PADDING + 2),
    LEAST,
  );
}

/** Takes from the widest until they come to the room together; none gets narrower than its least. */
function shrunk(widths: readonly number[], room: number, leastOf: (at: number) => number): number[] {
  const result = [...widths];
  for (let over = sumOf(result) - room; over > 0; over = sumOf(result) - room) {
    const free = result.map((width, at) => ({ at, spare: width - leastOf(at) })).filter(({ spare }) => spare > 0);
    const widest = free.toSorted((one, other) => (result[other.at] ?? 0) - (result[one.at] ?? 0));
    const [most, next] = widest;
    if (most === undefined) break;
    const down = Math.max(1, (result[most.at] ?? 0) - (next ? (result[next.at] ?? 0) : 0));
    result[most.at] = (result[most.at] ?? 0) - Math.min(over, most.spare, down);
  }
  return result;
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

/**
 * The width of each column in pixels: all as wide as they need to be where there is room, the sentences cut to fit else. What
 * is looked at first is always within the room.
 */
export function previewWidths(preview: FoldedPreview, room: number): number[] {
  const { columns, first } = preview;
  const all = columns.map((_, at) => wanted(preview, at));
  const leading = fitting(preview, all.slice(0, first), room);
  const widths = [
    ...leading,
    ...shrunk(all.slice(first), Math.max(0, room - sumOf(leading)), (at) => leastBehind(all[first + at] ?? 0)),
  ];
  const spare = room - sumOf(widths);
  // The room that is left goes to the names and sentences.
  const given = widths.map((width, at) => (columns[at]?.align === 'left' ? width : 0));
  const share = spare > 0 && sumOf(given) > 0 ? Math.min(spare / sumOf(given), 1) : 0;
  return widths.map((width, at) => Math.floor(width + (given[at] ?? 0) * share));
}

/** The columns people look at first, within the room: names and verdicts give way, and numbers only where nothing else is left. */
function fitting(preview: FoldedPreview, widths: readonly number[], room: number): number[] {
  const whole = shrunk(widths, room, (at) => leastOf(preview, at));
  return shrunk(whole, room, (at) => (at === 0 ? LEAST_NAME : LEAST));
}

/** Only sentences give way: a number is shown whole. */
function leastBehind(width: number): number {
  return Math.min(width, 140);
}
