import type { TextRange } from './text-range.ts';

/** A sentence ends at these, and at a quotation mark or bracket that closes directly behind them. */
const STOP = /[。；;！!？?][。；;！!？?”’"'）)」』*]*/g;
/** The beginning of a line that begins something new: a heading, a numbered item, or an item of a list. */
const NEW_ITEM =
  /^[\s*]*(#|——|[-•]\s|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d{1,3}[.．、](?!\d))/;
/** A line that closes what it says. */
const CLOSED = /[。；;！!？?：:][\s”’"'）)」』*]*$/;

/**
 * Whether a line break ends a sentence. Pages break lines in the middle of a word, so a break alone does not; a closed line, a
 * heading without any stop, and the beginning of a new item do.
 */
function endsAtBreak(before: string, after: string): boolean {
  return CLOSED.test(before) || NEW_ITEM.test(after) || (NEW_ITEM.test(before) && before.search(STOP) < 0);
}

/** A line of a text, and the place at which it begins. */
interface Line {
  line: string;
  start: number;
}

function listLines(text: string): Line[] {
  let end = -1;
  return text.split('\n').map((line) => {
    const start = end + 1;
    end = start + line.length;
    return { line, start };
  });
}

function trimmed(text: string, start: number, end: number): TextRange[] {
  const piece = text.slice(start, end);
  const from = start + piece.length - piece.trimStart().length;
  return piece.trim() === '' ? [] : [{ start: from, end: from + piece.trim().length }];
}

/** The places behind which the sentences of a text end, in order. */
function listEnds(text: string): number[] {
  const lines = listLines(text);
  return lines.flatMap(({ line, start }, index) => {
    const stops = [...line.matchAll(STOP)].map((stop) => start + stop.index + stop[0].length);
    const next = lines[index + 1]?.line;
    return next === undefined || endsAtBreak(line, next) ? [...stops, start + line.length] : stops;
  });
}

/** The sentences of a document's text in order, as ranges of it without the spaces around them. */
export function listSentences(text: string): TextRange[] {
  let start = 0;
  return listEnds(text).flatMap((end) => {
    const sentence = trimmed(text, start, end);
    start = end;
    return sentence;
  });
}

/** A sentence as it is quoted: in one line, without the breaks that a page puts into it. */
export function sentenceText(text: string, { start, end }: TextRange): string {
  return text.slice(start, end).replace(/\s*\n\s*/g, '');
}
