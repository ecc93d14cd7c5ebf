import { expect, test } from 'vitest';
import { words } from '../../../../data/rules/message/message.ts';
import { TONES, toneOf, toneOfWord, toneWords } from '../../../../data/rules/message/tone.ts';
import { LANGUAGES, VERDICTS } from '../../../../data/rules/words.ts';

test.each([
  ['未完成', 'BAD'],
  ['突破控制数', 'BAD'],
  ['未达预期', 'WARNING'],
  ['未达争取目标', 'WARNING'],
  ['慢于序时进度', 'WARNING'],
  ['超序时控制数', 'WARNING'],
  ['快于序时进度', 'GOOD'],
  ['低于序时控制数', 'GOOD'],
  ['超额完成', 'GOOD'],
  ['提前完成', 'GOOD'],
  ['基本控制在目标内', 'GOOD'],
  ['待核', undefined],
  ['报告未提及', undefined],
  ['推进中(序时不适用)', undefined],
] as const)('%s is to be taken as %s', (word, tone) => {
  expect(toneOfWord(word)).toBe(tone);
});

test('a word has one tone in a language', () => {
  for (const language of LANGUAGES) {
    const all = TONES.flatMap((tone) => toneWords(language)[tone]);
    expect(all.length).toBe(new Set(all).size);
  }
});

test('a verdict that says nothing of the course of a goal has no tone, whatever it is called', () => {
  const unjudged = ['OPEN', 'UNPROVEN', 'UNJUDGED', 'NOT_COMPARABLE', 'NO_TARGET'];
  const silent = [...unjudged, 'NOT_HELD', 'NOT_DUE', 'MENTIONED', 'REARRANGED', 'SILENT'];
  for (const verdict of VERDICTS)
    for (const language of LANGUAGES) {
      const label = words(language).verdictNames[verdict];
      expect(toneOf(verdict, label) === undefined, `${verdict} ${label}`).toBe(silent.includes(verdict));
    }
});
