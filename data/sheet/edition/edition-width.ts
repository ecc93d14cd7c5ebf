import { shownAs, textWidth } from '../grid/number-text.ts';
import type { Edition } from './edition.ts';

// Widths are in units here: half a Chinese character, or a digit, of the body's font.

/** The space that Excel leaves free beside the text of a cell. */
const PADDING = 1.5;
const LEAST_HEADER = 8;
/** Somebody will write there. */
const LEAST_TO_FILL = 10;
/** Five Chinese characters, before the rest of the page is shared out. */
const LEAST_WORDS = 10;
/** A table that would fill less of the page is widened, but not beyond looking like one. */
const MOST_STRETCHED = 1.5;
/** A table that needs more than the page is printed smaller, from twelve points down to nine. */
const MOST_SHRUNK = 1.33;
/** Printing smaller is worth it where the table gets shorter by this many times as much as it gets wider. */
const WORTH_SHRINKING = 1.5;
/** The rows that widths are tried on. */
const ROWS_TRIED = 200;
/** A column that is somewhat wider may not get shorter, one that is much wider will. */
const STEPS = [1, 2, 4, 8, 16];

/** The widths that a column asks for. */
interface Wish {
  /** Numbers are never broken, words are where they must. */
  least: number;
  /** The width with which no line is broken. */
  wanted: number;
  /** The width of the words in each row and in the header; 0 where there are none. */
  words: number[];
}

/** The number of lines that a text takes at a width in units; English words do not fill a line to its end. */
export function linesOf(text: string, width: number): number {
  const room = Math.max(1, width - PADDING);
  const isChinese = textWidth(text) > text.length;
  return text
    .split('\n')
    .reduce((lines, part) => lines + Math.max(1, Math.ceil((textWidth(part) * (isChinese ? 1 : 1.1)) / room)), 0);
}

/** The texts and numbers by which columns are measured. */
export interface MeasuredTable extends Pick<Edition, 'rows' | 'numberFormats'> {
  columns: Pick<Edition['columns'][number], 'header'>[];
}

/** The width of each column, for a page of such a width. */
export function columnUnits(edition: MeasuredTable, page: number): number[] {
  const wishes = edition.columns.map((_, at) => wishOf(edition, at));
  const wanted = wishes.reduce((sum, wish) => sum + wish.wanted, 0);
  const widths = wanted <= page ? wishes.map((wish) => wish.wanted) : sharedOut(wishes, page);
  const stretch = Math.min(page / sumOf(widths), MOST_STRETCHED);
  return widths.map((width) => width * Math.max(stretch, 1));
}

function sumOf(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function wishOf(edition: MeasuredTable, at: number): Wish {
  const header = edition.columns[at]?.header ?? '';
  const shown = edition.rows.map((cells, row) => {
    const value = cells[at] ?? null;
    return { value, width: textWidth(shownAs(value, edition.numberFormats[row]?.[at] ?? null)) };
  });
  const words = shown.map(({ value, width }) => (typeof value === 'string' ? width : 0));
  const longest = words.reduce((most, width) => Math.max(most, width), 0);
  const numbers = shown.reduce(
    (most, { value, width }) => (typeof value === 'string' ? most : Math.max(most, width)),
    0,
  );
  const isEmpty = numbers === 0 && longest === 0;
  const inHeader = Math.max(longestWord(header), Math.min(textWidth(header), isEmpty ? LEAST_TO_FILL : LEAST_HEADER));
  const least = Math.max(inHeader, numbers, Math.min(longest, LEAST_WORDS), 4);
  return {
    least: least + PADDING,
    wanted: Math.max(least, longest, textWidth(header)) + PADDING,
    words: [textWidth(header), ...words.slice(0, ROWS_TRIED)],
  };
}

/** Chinese breaks anywhere, English between words. */
function longestWord(text: string): number {
  return Math.max(0, ...text.split(/[\s\u2e80-\uffff]/).map(textWidth));
}

/** Lines of all rows together, each as high as its highest cell. */
function linesOfAll(wishes: Wish[], widths: number[]): number {
  const rows = wishes[0]?.words.length ?? 0;
  let lines = 0;
  for (let row = 0; row < rows; row += 1) {
    let most = 1;
    for (let at = 0; at < wishes.length; at += 1)
      most = Math.max(most, Math.ceil((wishes[at]?.words[row] ?? 0) / ((widths[at] ?? 1) - PADDING)));
    lines += most;
  }
  return lines;
}

/** Gives the page to the columns by which the table gets shortest. */
function sharedOut(wishes: Wish[], page: number): number[] {
  const widths = wishes.map(({ least }) => least);
  for (;;) {
    const sum = sumOf(widths);
    const lines = linesOfAll(wishes, widths);
    const steps = wishes.flatMap(({ wanted }, at) =>
      STEPS.flatMap((step) => {
        const width = widths[at] ?? 0;
        if (width + step > wanted + 1 || sum + step > page * MOST_SHRUNK) return [];
        return { at, step, gain: (lines - linesOfAll(wishes, widths.with(at, width + step))) / step };
      }),
    );
    const best = steps.reduce<(typeof steps)[number] | undefined>(
      (found, step) => (step.gain > (found?.gain ?? 0) ? step : found),
      undefined,
    );
    if (!best) return widths;
    const isSmaller = sum + best.step > page;
    if (isSmaller && best.gain / lines < WORTH_SHRINKING / sum) return widths;
    widths[best.at] = (widths[best.at] ?? 0) + best.step;
  }
}
