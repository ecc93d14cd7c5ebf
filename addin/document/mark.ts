import type { PrintedFigureFragment } from '../ask/operations.ts';
import type { Range } from './range.ts';

/** A number of a text, with the figures that were read from it. */
export interface Mark extends Range {
  figures: readonly PrintedFigureFragment[];
}

/** The place of a figure's number in its sentence; the whole quote where the number is not printed as such. */
function placeOf(text: string, { printed, citation }: PrintedFigureFragment): Range {
  const { start, end } = citation;
  const at = printed === '' ? -1 : text.slice(start, end).lastIndexOf(printed);
  return at < 0 ? { start, end } : { start: start + at, end: start + at + printed.length };
}

/**
 * The numbers of a text from which figures were read, in the order of the text. Places that overlap are one mark, but a
 * sentence around other marks is marked only where they leave it.
 */
export function marksOf(text: string, figures: readonly PrintedFigureFragment[]): Mark[] {
  const places = figures
    .filter(({ citation }) => citation.cell === null && citation.end > citation.start)
    .map((figure) => ({ figure, ...placeOf(text, figure) }))
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
  const marks: (Range & { figures: PrintedFigureFragment[] })[] = [];
  for (const { figure, start, end } of places) {
    const last = marks.at(-1);
    if (last && start < last.end) {
      last.end = Math.max(last.end, end);
      last.figures.push(figure);
    } else marks.push({ start, end, figures: [figure] });
  }
  return marks;
}
