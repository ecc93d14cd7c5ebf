import type { TextRange } from './text-range.ts';

/** A sentence ends at these, and at a quotation mark or bracket that closes directly behind them. */
const END = /[。；;！!？?]/;
const CLOSING = /[”’"'）)」』*]/;
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
  return CLOSED.test(before) || NEW_ITEM.test(after) || (NEW_ITEM.test(before) && !END.test(before));
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** The first line from a place on that is not blank; '' at the end of the text. */
function nextLine(text: string, from: number): string {
  for (let start = from; start < text.length; ) {
    const end = lineEnd(text, start);
    const line = text.slice(start, end);
    if (line.trim() !== '') return line;
    start = end + 1;
  }
  return '';
}

function trimmed(text: string, start: number, end: number): TextRange | undefined {
  const piece = text.slice(start, end);
  if (piece.trim() === '') return undefined;
  const from = start + piece.length - piece.trimStart().length;
  return { start: from, end: from + piece.trim().length };
}

/** The places behind which the sentences of a text end, in order. */
function listEnds(text: string): number[] {
  const ends: number[] = [];
  for (let start = 0; start < text.length; ) {
    const end = lineEnd(text, start);
    for (let place = start; place < end; place++) {
      if (!END.test(text.charAt(place))) continue;
      while (place + 1 < end && (END.test(text.charAt(place + 1)) || CLOSING.test(text.charAt(place + 1)))) place++;
      ends.push(place + 1);
    }
    const line = text.slice(start, end);
    if (line.trim() !== '' && endsAtBreak(line, nextLine(text, end + 1))) ends.push(end);
    start = end + 1;
  }
  return ends;
}

/** The sentences of a document's text in order, as ranges of it without the spaces around them. */
export function listSentences(text: string): TextRange[] {
  const sentences: TextRange[] = [];
  let start = 0;
  for (const end of [...listEnds(text), text.length]) {
    const sentence = end > start ? trimmed(text, start, end) : undefined;
    if (sentence) sentences.push(sentence);
    start = Math.max(start, end);
  }
  return sentences;
}

/** A sentence as it is quoted: in one line, without the breaks that a page puts into it. */
export function sentenceText(text: string, { start, end }: TextRange): string {
  return text.slice(start, end).replace(/\s*\n\s*/g, '');
}
