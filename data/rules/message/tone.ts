import { LANGUAGES, type Language, type Verdict } from '../words.ts';
import { words } from './message.ts';

/** The tones that tell a verdict at a glance. The word itself always stands beside the colour. */
export const TONES = ['GOOD', 'WARNING', 'BAD'] as const;
export type Tone = (typeof TONES)[number];

/** The tone of each verdict. Verdicts that say nothing of a goal's course have none. */
const TONES_OF: Partial<Record<Verdict, Tone>> = {
  MET: 'GOOD',
  ROUGHLY_MET: 'GOOD',
  AHEAD: 'GOOD',
  ON_TRACK: 'GOOD',
  BEHIND: 'WARNING',
  MISSED: 'WARNING',
};

/** The words of one language by tone: a binding goal missed or a cap passed is worse than an expectation not reached. */
export function toneWords(language: Language): Record<Tone, string[]> {
  const { verdicts, metEarly, exceeded, missedBinding, warnings } = words(language);
  const tones = new Map<string, Tone>();
  for (const [verdict, tone] of Object.entries(TONES_OF))
    for (const word of Object.values(verdicts[verdict as Verdict])) tones.set(word, tone);
  for (const word of [...Object.values(metEarly), exceeded]) tones.set(word, 'GOOD');
  tones.set(words(language).missedStrive, 'WARNING');
  for (const word of [missedBinding, verdicts.MISSED.CAP]) tones.set(word, 'BAD');
  tones.set(warnings.GREEN, 'GOOD').set(warnings.YELLOW, 'WARNING').set(warnings.RED, 'BAD');
  const of = (tone: Tone) => [...tones].flatMap(([word, each]) => (each === tone ? word : []));
  return { GOOD: of('GOOD'), WARNING: of('WARNING'), BAD: of('BAD') };
}

let toneByWord: ReadonlyMap<string, Tone> | undefined;

/** The tone of what a cell or a line says, in any language; undefined where it has none. */
export function toneOfWord(word: string): Tone | undefined {
  toneByWord ??= wordsOfAllLanguages();
  return toneByWord.get(word);
}

/** The tone of each word. A word that is said in two tones has the better one. */
function wordsOfAllLanguages(): ReadonlyMap<string, Tone> {
  const said = LANGUAGES.map(toneWords);
  return new Map(
    TONES.toReversed().flatMap((tone) => said.flatMap((of) => of[tone].map((word) => [word, tone] as const))),
  );
}

/** The tone of a verdict: by its word where a single goal is called by it, else by what such goals have in common. */
export function toneOf(verdict: Verdict, label: string): Tone | undefined {
  return toneOfWord(label) ?? TONES_OF[verdict];
}
