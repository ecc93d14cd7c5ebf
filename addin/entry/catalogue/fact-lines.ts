import { nameIn } from '../../../data/rules/message/message.ts';
import { unitWords } from '../../../data/rules/number/unit.ts';
import type { IndicatorFactsFragment } from '../../ask/office.ts';
import type { Language } from '../../ask/operations.ts';
import type { OfficeWords } from '../../words/office-zh.ts';

/** A fact of an indicator as a reader sees it. */
export interface FactLine {
  label: string;
  text: string;
}

/** The words in which facts are told. */
interface FactWords {
  words: OfficeWords;
  language: Language;
  /** The name of the topic. */
  topic: string;
}

/** The facts of an indicator, in the order in which a reader looks for them. Facts of which nothing is known are left out. */
export function factLines(indicator: IndicatorFactsFragment, { words, language, topic }: FactWords): FactLine[] {
  const { unit, timing, direction, rhythm, growthBasis, calendar, source, definition, aliases, watch, not } = indicator;
  const shown = nameIn(indicator, language);
  const unlessShown = (name: string) => (name === shown ? null : name);
  const { catalogue: say } = words;
  const { facts } = say;
  const lines: [string, string | null][] = [
    [facts.definition, definition],
    [facts.unit, unitWords(unit, language) ?? say.noUnit],
    [facts.topic, topic],
    [facts.timing, say.timings[timing]],
    [facts.direction, say.directions[direction]],
    [facts.rhythm, rhythm && say.rhythms[rhythm]],
    [facts.growthBasis, growthBasis && say.growthBases[growthBasis]],
    [facts.frequency, calendar && say.released(say.frequencies[calendar.frequency], calendar)],
    [facts.source, source],
    [facts.aliases, aliases.join(words.entry.comma)],
    [facts.name, unlessShown(indicator.name)],
    [facts.nameEn, unlessShown(indicator.nameEn)],
    [facts.watch, watch.join(words.entry.comma)],
    [facts.not, not.join(words.entry.comma)],
  ];
  return lines.flatMap(([label, text]) => (text === null || text === '' ? [] : [{ label, text }]));
}
