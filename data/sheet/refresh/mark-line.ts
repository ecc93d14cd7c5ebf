import { words } from '../../rules/message/message.ts';
import type { CellValue } from '../../rules/table/cell-value.ts';
import { LANGUAGES } from '../../rules/words.ts';
import type { TableDefinition } from '../plan/plan.ts';

/** The change of one line above a table whose caption its user changed: 内部资料 注意保管 comes behind his words, or goes. */
export interface MarkLine {
  /** The rows from the header up to it: 1 for the row right above. */
  up: number;
  before: string;
  after: string;
}

/** The cells above the header in the table's first column, from above; undefined where nothing may be written. */
export type LinesAbove = readonly (CellValue | undefined)[];

const MARKS = LANGUAGES.map((language) => words(language).table.internal);

/** Whether the lines above a table say already that it is not all public. */
export function isMarkAbove(above: LinesAbove): boolean {
  return above.some((line) => MARKS.some((mark) => typeof line === 'string' && line.includes(mark)));
}

/** The mark behind the words right above the header; undefined where there is no cell for it. */
export function addedMark(above: LinesAbove, caption: readonly string[]): MarkLine | undefined {
  const line = above.at(-1);
  const before = line === null ? '' : line;
  const mark = caption.find((one) => MARKS.includes(one));
  if (typeof before !== 'string' || mark === undefined) return undefined;
  return { up: 1, before, after: before.trim() === '' ? mark : `${before} ${mark}` };
}

/** The line without the mark, where that is ours: one that was added, or in a line of the caption as it was written. */
export function removedMark(
  above: LinesAbove,
  { mark, caption = [] }: Pick<TableDefinition, 'mark' | 'caption'>,
): MarkLine | undefined {
  const isOurs = (line: string, up: number, word: string) =>
    (mark && up === 1 && line.endsWith(word)) || (line.includes(word) && caption.includes(line));
  for (const [at, line] of above.entries()) {
    const up = above.length - at;
    const word = typeof line === 'string' && MARKS.find((one) => isOurs(line, up, one));
    if (!word) continue;
    const rest = line.split(word).map((part) => part.trim());
    return { up, before: line, after: rest.filter((part) => part !== '').join(' ') };
  }
  return undefined;
}
