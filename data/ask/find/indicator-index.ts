import type { Indicator } from '../../ledger/indicator.ts';
import { FIELD_WORDS } from './field-word.ts';
import { foldedLine } from './folded-line.ts';
import { type Label, LabelIndex, type Piece } from './label-index.ts';
import type { Likeness } from './line-atom.ts';
import { readingsOf } from './reading.ts';
import { namesOfIndicator } from './thing-name.ts';
import { usualNames } from './usual-name.ts';
import { WordFinder } from './word-finder.ts';

/** Why an indicator was found: by the likeness of a name, or because the field's own word for it was typed. */
export type FoundBy = Likeness | 'FIELD_WORD';

/** An indicator that was found, and by which of its names. */
export interface FoundIndicator {
  indicator: Indicator;
  label: string;
  by: FoundBy;
  /** 1 for all of a name and nothing else. */
  score: number;
}

/** The most wordings in which one line is looked for. */
const MOST_WORDINGS = 6;
/** A longer text is no line that somebody types, and is looked for as it is. */
const LONGEST_WORDED = 48;
/** A word of the field counts a little less than a name that was typed itself. */
const MEANT = 0.97;
/** Matches that are worse than this are none, and so are those that are this much worse than the best. */
const LEAST = 0.12;
const BESIDE_BEST = 0.4;
/** The score that speaks for a main indicator where two match alike. */
export const MAIN = 0.02;

function labelsOf(indicator: Indicator): Label[] {
  const { name, aliases, nameEn, code, former, watch } = indicator;
  const said = [name, ...aliases, ...former.map((one) => one.name)];
  return [
    { text: name, weight: 1 },
    ...[...said.slice(1), ...usualNames(namesOfIndicator(indicator))].map((text) => ({ text, weight: 0.99 })),
    { text: nameEn, weight: 0.97 },
    ...watch.map((text) => ({ text, weight: 0.9 })),
    ...[code, ...former.map((one) => one.code)].map((text) => ({ text: text.replaceAll('_', ' '), weight: 0.9 })),
  ];
}

const indexes = new WeakMap<readonly Indicator[], LabelIndex<Indicator>>();

/** The index of the names of these indicators, which is made once for each state of the catalogue. */
export function indicatorIndex(indicators: readonly Indicator[]): LabelIndex<Indicator> {
  const known = indexes.get(indicators) ?? new LabelIndex(indicators, labelsOf);
  indexes.set(indicators, known);
  return known;
}

const MEANT_BY: [string, string[]][] = FIELD_WORDS.flatMap((line) => {
  const [typed = '', meant = ''] = line.split(' → ');
  return typed.split('、').map((word): [string, string[]] => [foldedLine(word), meant.split('、').map(foldedLine)]);
});
const MEANINGS = new WordFinder(MEANT_BY);
/** The Chinese words of the field by their pinyin. */
const BY_PINYIN = new Map(
  MEANT_BY.filter(([word]) => /^\p{Script=Han}{2,}$/u.test(word)).map(([word]): [string, string] => [
    [...word].map((character) => readingsOf(character)[0]).join(''),
    word,
  ]),
);

/** The text with pinyin in place of which stands the word of the field that it spells. */
function unspelled(folded: string): string {
  return folded.replace(/[a-z]{4,}(?: [a-z]{2,})*/g, (typed) => BY_PINYIN.get(typed.replaceAll(' ', '')) ?? typed);
}

/** The text with each word of the field replaced by what it means, in every way but at most `MOST_WORDINGS`. */
function wordingsOf(folded: string): Piece[][] {
  const words = MEANINGS.find(folded);
  if (words.length === 0) return [];
  let wordings: { pieces: Piece[]; from: number }[] = [{ pieces: [], from: 0 }];
  for (const { start, end, value } of words) {
    const own = folded.slice(start, end);
    const said = wordings.length * (value.length + 1) > MOST_WORDINGS ? value.slice(0, 1) : [...value, own];
    wordings = said.flatMap((text) =>
      wordings.map(({ pieces, from }) => ({
        pieces: [...pieces, { text: folded.slice(from, start) }, { text, typed: own }],
        from: end,
      })),
    );
  }
  return wordings.map(({ pieces, from }) => [...pieces, { text: folded.slice(from) }]);
}

/**
 * The indicators that folded words may mean, the best first. `beside` are words that ask for something else and may be a part
 * of a name.
 */
export function rankIndicators(indicators: readonly Indicator[], folded: string, beside = ''): FoundIndicator[] {
  const index = indicatorIndex(indicators);
  const best = new Map<Indicator, FoundIndicator>();
  const asked: Piece[] = [{ text: folded }];
  const others = folded.length > LONGEST_WORDED ? [] : wordingsOf(unspelled(folded));
  for (const wording of [asked, ...others]) {
    const isMeant = wording !== asked;
    for (const { thing, label, score: match, likeness } of index.match(wording, beside)) {
      const score = isMeant ? match * MEANT : match;
      if (score <= (best.get(thing)?.score ?? 0)) continue;
      best.set(thing, { indicator: thing, label, by: isMeant ? 'FIELD_WORD' : likeness, score });
    }
  }
  const highest = Math.max(0, ...[...best.values()].map(({ score }) => score));
  const order = ({ indicator, score }: FoundIndicator) => score + (indicator.headline ? MAIN : 0);
  return [...best.values()]
    .filter(({ score }) => score >= LEAST && score >= highest * BESIDE_BEST)
    .sort((a, b) => order(b) - order(a) || a.indicator.position - b.indicator.position);
}

/** The indicators whose names are nearest to one that none of them has, the nearest first. */
export function nearestIndicators(indicators: readonly Indicator[], name: string): Indicator[] {
  return rankIndicators(indicators, foldedLine(name)).map(({ indicator }) => indicator);
}
