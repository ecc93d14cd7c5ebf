import { expect, test } from 'vitest';
import { sheetName } from '../../../../data/sheet/plan/sheet-name.ts';

test('a title that is cut off ends with a word, and with no comma', () => {
  const named = (title: string) => sheetName({ caption: [title], definition: { id: 'PB_A' } }, new Set());
  expect(named('Sources Longgang District, Longhua District, Pingshan District')).toBe('Sources Longgang District');
  expect(named('龙岗区、龙华区、坪山区、光明区、大鹏新区、深汕特别合作区、福田区、罗湖区')).not.toMatch(/、$/);
  // A comma of its own is no trace of a cut.
  expect(named('GDP,')).toBe('GDP,');
});
