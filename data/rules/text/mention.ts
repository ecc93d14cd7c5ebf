import { foldedText } from './folded-text.ts';
import { counterPhrases, mentionPhrases, type NamedIndicator } from './indicator-phrase.ts';
import { phraseFinder } from './phrase-finder.ts';
import { listSentences } from './sentence.ts';
import { rangeIndexAt, type TextRange } from './text-range.ts';

/** A text gone through for the names of a list of indicators. */
export interface ReadText {
  /** All sentences, in order. */
  sentences: TextRange[];
  /** Sentences that mention an indicator, by its place in the list, in order. */
  mentions: Map<number, TextRange[]>;
}

/** Whose phrase it is, and whether it speaks of the indicator or shows that a sentence does not. */
interface Use {
  indicator: number;
  isCounter: boolean;
}

function usesOf(indicators: readonly NamedIndicator[]): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  const add = (phrase: string, use: Use) => uses.set(phrase, [...(uses.get(phrase) ?? []), use]);
  for (const [indicator, named] of indicators.entries()) {
    for (const phrase of mentionPhrases(named)) add(phrase, { indicator, isCounter: false });
    for (const phrase of counterPhrases(named)) add(phrase, { indicator, isCounter: true });
  }
  return uses;
}

/** Makes a reader that finds the mentions of all indicators in one pass over a text. */
export function mentionReader(indicators: readonly NamedIndicator[]): (text: string) => ReadText {
  const uses = usesOf(indicators);
  const phrases = [...uses.keys()];
  const usesOfPhrase = [...uses.values()];
  const find = phraseFinder(phrases);
  return (text) => {
    const sentences = listSentences(text);
    const folded = foldedText(text);
    const named = new Map<number, Set<number>>();
    const ruledOut = new Map<number, Set<number>>();
    for (const { phrase, start, end } of find(folded.text)) {
      const sentence = rangeIndexAt(sentences, folded.places[start] ?? 0);
      // A phrase that runs from a heading into the text below it is none.
      if (sentence < 0 || sentence !== rangeIndexAt(sentences, folded.places[end - 1] ?? 0)) continue;
      for (const { indicator, isCounter } of usesOfPhrase[phrase] ?? []) {
        const found = isCounter ? ruledOut : named;
        found.set(indicator, (found.get(indicator) ?? new Set()).add(sentence));
      }
    }
    const mentions = new Map<number, TextRange[]>();
    for (const [indicator, found] of named) {
      const left = [...found].filter((sentence) => !ruledOut.get(indicator)?.has(sentence));
      const ranges = left.flatMap((sentence) => sentences[sentence] ?? []);
      if (ranges.length > 0) mentions.set(indicator, ranges);
    }
    return { sentences, mentions };
  };
}
