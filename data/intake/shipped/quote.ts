/** A document's text, and which of two occurrences of a sentence is its own. */
export interface QuotedText {
  text: string;
  /** True where a republisher repeats sentences above the document, so that the last of at most two is its own. */
  last: boolean;
}

/** Finds where the quote begins (UTF-16), or what is wrong with it, in words that go on from "The quote". */
export function findQuote({ text, last }: QuotedText, quote: string): number | string {
  const first = text.indexOf(quote);
  if (first < 0) return 'is not in text.txt';
  const second = text.indexOf(quote, first + 1);
  if (second < 0) return first;
  if (!last) return 'stands in text.txt more than once; quote more of the sentence';
  return text.indexOf(quote, second + 1) < 0
    ? second
    : 'stands in text.txt more than twice; quote more of the sentence';
}
