import { foldedText } from './folded-text.ts';
import { counterPhrases, mentionPhrases, type NamedIndicator } from './indicator-phrase.ts';
import { phraseFinder } from './phrase-finder.ts';
import { listSentences } from './sentence.ts';
import { rangeAt, type TextRange } from './text-range.ts';

/** A text gone through for the names of a list of indicators. */
export interface ReadText {
  /** All sentences, in order. */
  sentences: TextRange[];
  /** Sentences that mention an indicator, by its place in the list, in order. */
  mentions: Map<number, TextRange[]>;
}

/** A phrase, whose it is, and whether it speaks of the indicator or shows that a sentence does not. */
interface SoughtPhrase {
  phrase: string;
  indicator: number;
  isCounter: boolean;
}

function soughtFor(named: NamedIndicator, indicator: number): SoughtPhrase[] {
  return [
    ...mentionPhrases(named).map((phrase) => ({ phrase, indicator, isCounter: false })),
    ...counterPhrases(named).map((phrase) => ({ phrase, indicator, isCounter: true })),
  ];
}

/** Makes a reader that finds the mentions of all indicators in one pass over a text. */
export function mentionReader(indicators: readonly NamedIndicator[]): (text: string) => ReadText {
  const find = phraseFinder(indicators.flatMap(soughtFor));
  return (text) => {
    const sentences = listSentences(text);
    const folded = foldedText(text);
    const named = new Map<number, Set<TextRange>>();
    const ruledOut = new Map<number, Set<TextRange>>();
    for (const { found, start, end } of find(folded.text)) {
      const sentence = rangeAt(sentences, folded.places[start] ?? 0);
      // A phrase that runs from a heading into the text below it is none.
      if (!sentence || sentence !== rangeAt(sentences, folded.places[end - 1] ?? 0)) continue;
      const ranges = found.isCounter ? ruledOut : named;
      ranges.set(found.indicator, (ranges.get(found.indicator) ?? new Set()).add(sentence));
    }
    const mentions = new Map<number, TextRange[]>();
    for (const [indicator, found] of named) {
      const left = [...found].filter((sentence) => !ruledOut.get(indicator)?.has(sentence));
      if (left.length > 0) mentions.set(indicator, left);
    }
    return { sentences, mentions };
  };
}
