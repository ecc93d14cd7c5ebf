import { expect, test } from 'vitest';
import { foldedPhrase, foldedText } from '../../../../data/rules/text/folded-text.ts';
import { rangeAt } from '../../../../data/rules/text/text-range.ts';

test('a place is in the range that begins at it or before it and ends behind it', () => {
  const ranges = [
    { start: 2, end: 5 },
    { start: 5, end: 6 },
    { start: 8, end: 12 },
  ];
  const found = [0, 2, 4, 5, 6, 7, 8, 11, 12].map((place) => rangeAt(ranges, place));
  expect(found.map((range) => range?.start)).toEqual([undefined, 2, 2, 5, undefined, undefined, 8, 8, undefined]);
  expect(rangeAt([], 0)).toBeUndefined();
});

test('each unit of a folded text tells its place in the original, also where one sign becomes several', () => {
  const { text, places } = foldedText('Ａ “b”\n3㎡。');
  expect(text).toBe('ab3m2。');
  expect([...places]).toEqual([0, 3, 6, 7, 7, 8]);
});

test('a phrase is folded as texts are, and characters beyond the basic plane stay as they are', () => {
  expect(foldedPhrase('「工业 上楼」（ＧＤＰ）')).toBe('工业上楼(gdp)');
  expect(foldedPhrase('𠮷林')).toBe('𠮷林');
});
