import fc from 'fast-check';
import { expect, test } from 'vitest';
import { phraseFinder } from '../../../../data/rules/text/phrase-finder.ts';

/** The phrases found in a text, each by its place in the list. */
function foundIn(text: string, phrases: string[]) {
  const find = phraseFinder(phrases.map((phrase, index) => ({ phrase, index })));
  return find(text).map(({ found, start, end }) => ({ phrase: found.index, start, end }));
}

/** Every occurrence of every phrase, looked for one by one. */
function oneByOne(phrases: string[], text: string) {
  return phrases.flatMap((phrase, index) => {
    const hits = [];
    for (let at = text.indexOf(phrase); phrase !== '' && at >= 0; at = text.indexOf(phrase, at + 1))
      hits.push({ phrase: index, start: at, end: at + phrase.length });
    return hits;
  });
}

function inOrder<Hit extends { phrase: number; start: number }>(hits: Hit[]): Hit[] {
  return hits.toSorted((a, b) => a.start - b.start || a.phrase - b.phrase);
}

test('a phrase inside another is found beside it', () => {
  expect(inOrder(foundIn('新增公交线路12条', ['公交线路', '新增公交线路', '线路']))).toEqual([
    { phrase: 1, start: 0, end: 6 },
    { phrase: 0, start: 2, end: 6 },
    { phrase: 2, start: 4, end: 6 },
  ]);
});

test('a phrase is found where another that began before it breaks off', () => {
  expect(inOrder(foundIn('保障性住房建成', ['保障性住房建设', '住房建成', '性住房']))).toEqual([
    { phrase: 2, start: 2, end: 5 },
    { phrase: 1, start: 3, end: 7 },
  ]);
});

test('the same phrase given twice is found under both places, an empty one never', () => {
  expect(foundIn('建成绿道', ['绿道', '', '绿道'])).toEqual([
    { phrase: 0, start: 2, end: 4 },
    { phrase: 2, start: 2, end: 4 },
  ]);
  expect(foundIn('建成绿道', [])).toEqual([]);
});

test('one pass finds what looking for each phrase by itself finds', () => {
  const letters = fc.stringMatching(/^[路网公]{0,5}$/);
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 12 }), fc.stringMatching(/^[路网公]{0,40}$/), (phrases, text) => {
      expect(inOrder(foundIn(text, phrases))).toEqual(inOrder(oneByOne(phrases, text)));
    }),
  );
});
