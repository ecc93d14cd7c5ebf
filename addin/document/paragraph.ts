import type { Mark } from './mark.ts';
import type { Heading } from './outline.ts';
import { type Range, within } from './range.ts';

/** A word that the document explains, at a place of its text. */
export interface ExplainedWord extends Range {
  word: string;
  explanation: string;
}

/** A line of a text, with what lies in it. */
export interface Paragraph extends Range {
  heading: Heading | undefined;
  marks: readonly (Mark & { index: number })[];
  explained: readonly ExplainedWord[];
  /** The signs that are not shown. */
  signs: readonly Range[];
}

/** An entry of a glossary. */
interface Term {
  term: string;
  text: string;
}

/** The words of a glossary in a line, each where it first stands. Of two that overlap the one that comes first in the list. */
function explainedIn(text: string, line: Range & { taken: readonly Range[] }, terms: readonly Term[]): ExplainedWord[] {
  const found: ExplainedWord[] = [];
  const words = text.slice(line.start, line.end);
  for (const { term, text: explanation } of terms) {
    const at = term.length < 2 ? -1 : words.indexOf(term);
    const place = { start: line.start + at, end: line.start + at + term.length };
    if (at < 0 || within([...line.taken, ...found], place).length > 0) continue;
    found.push({ ...place, word: term, explanation });
  }
  return found.toSorted((a, b) => a.start - b.start);
}

interface Read {
  marks: readonly Mark[];
  headings: readonly Heading[];
  signs: readonly Range[];
  terms: readonly Term[];
}

/** Takes the ranges that begin before a place off a list in the order of the text. */
function taker<R extends Range>(ranges: readonly R[]): (end: number) => R[] {
  let at = 0;
  return (end) => {
    const from = at;
    while (ranges[at] !== undefined && (ranges[at]?.start ?? end) < end) at += 1;
    return ranges.slice(from, at);
  };
}

/** The lines of a text that are not blank. A mark that goes over several lines keeps them together. */
export function paragraphsOf(text: string, { marks, headings, signs, terms }: Read): Paragraph[] {
  const takeMarks = taker(marks.map((mark, index) => ({ ...mark, index })));
  const takeSigns = taker(signs);
  const headingAt = new Map(headings.map((heading) => [heading.start, heading]));
  const longestFirst = terms.toSorted((a, b) => b.term.length - a.term.length);
  const paragraphs: Paragraph[] = [];
  let start = 0;
  while (start < text.length) {
    let end = start;
    const held: (Mark & { index: number })[] = [];
    do {
      const stop = text.indexOf('\n', Math.max(end, held.at(-1)?.end ?? 0));
      end = stop < 0 ? text.length : stop;
      held.push(...takeMarks(end));
    } while ((held.at(-1)?.end ?? 0) > end);
    const place = { start, end };
    const inside = takeSigns(end);
    if (text.slice(start, end).trim() !== '') {
      const explained = explainedIn(text, { ...place, taken: held }, longestFirst);
      paragraphs.push({ ...place, heading: headingAt.get(start), marks: held, explained, signs: inside });
    }
    start = end + 1;
  }
  return paragraphs;
}

/** A stretch of a paragraph that is shown alike throughout. */
export interface Piece extends Range {
  mark: (Mark & { index: number }) | undefined;
  explained: ExplainedWord | undefined;
  isFound: boolean;
  isCited: boolean;
}

/** Cuts a paragraph at every edge of what lies in it, of what was searched and of the words that are cited. */
export function piecesOf(
  { start, end, marks, explained, signs }: Paragraph,
  found: readonly Range[],
  cited: Range | undefined,
): Piece[] {
  const all = [...marks, ...explained, ...signs, ...found, ...(cited ? [cited] : [])];
  const inside = all.flatMap((one) => [one.start, one.end]).filter((edge) => edge > start && edge < end);
  const edges = [...new Set([start, ...inside, end])].toSorted((a, b) => a - b);
  const holds = (range: Range, at: number) => range.start <= at && at < range.end;
  return edges
    .slice(0, -1)
    .map((from, at) => ({ start: from, end: edges[at + 1] ?? end }))
    .filter((piece) => !signs.some((sign) => holds(sign, piece.start)))
    .map((piece) => ({
      ...piece,
      mark: marks.find((mark) => holds(mark, piece.start)),
      explained: explained.find((word) => holds(word, piece.start)),
      isFound: found.some((one) => holds(one, piece.start)),
      isCited: cited !== undefined && holds(cited, piece.start),
    }));
}
