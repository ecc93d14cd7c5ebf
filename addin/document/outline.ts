import type { Range } from './range.ts';

/** A heading of a text. */
export interface Heading extends Range {
  /** 1 for 一、, 2 for (一), 3 for 1. */
  level: 1 | 2 | 3;
  title: string;
  /** Whether the line has nothing else; else the text goes on behind it. */
  isAlone: boolean;
}

const NUMERAL = '[一二三四五六七八九十]+';
const STARTS: readonly [Heading['level'], RegExp][] = [
  [1, new RegExp(`^(?:${NUMERAL}、|名词解释$|附件)`)],
  [2, new RegExp(`^[(（]${NUMERAL}[)）]`)],
  [3, /^\d{1,3}[.．、](?!\d)/],
];
/** A longer line that begins like a heading is a paragraph. */
const LONGEST = 45;

/** The signs of Markdown in a line, which some texts keep from a conversion. */
const MARKDOWN = /^\s*#{1,6}\s+|\*\*/g;

/** The stretches of a text that are signs of its conversion, and no words. */
export function signsIn(text: string): Range[] {
  if (!text.includes('**') && !/^#/m.test(text)) return [];
  return [...text.matchAll(/^#{1,6}[ \t]+|\*\*/gm)].map(({ index, 0: sign }) => ({
    start: index,
    end: index + sign.length,
  }));
}

/** The headings of a text, in order. A heading that is followed on its line by the text ends with its first 。 or ;. */
export function headingsOf(text: string): Heading[] {
  const headings: Heading[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const words = line.replaceAll(MARKDOWN, '').trim();
    const [level] = STARTS.find(([, begins]) => begins.test(words)) ?? [];
    const title = /^[^。；;]*/.exec(words)?.[0] ?? '';
    if (level !== undefined && title.length <= LONGEST)
      headings.push({
        ...{ level, title, start, end: start + line.length },
        isAlone: words.length <= title.length + 1,
      });
    start += line.length + 1;
  }
  return headings;
}

/** A sentence of a part of the text. */
export interface Sentence extends Range {
  text: string;
}

/** Sentences shorter than this say nothing on their own. */
const SHORTEST = 8;

/** The sentences of a range of a text, without its headings. */
export function sentencesIn(text: string, range: Range, headings: readonly Heading[]): Sentence[] {
  const found = [...text.slice(range.start, range.end).matchAll(/[^。\n]+。?/g)];
  return found
    .map(({ index, 0: raw }) => {
      const start = range.start + index;
      return { start, end: start + raw.length, text: raw.replaceAll(MARKDOWN, '').trim() };
    })
    .filter((one) => one.text.length >= SHORTEST)
    .filter(
      (one) =>
        !headings.some(
          ({ start, end }) => start <= one.start && one.end <= end && one.end - one.start > end - start - 8,
        ),
    );
}
