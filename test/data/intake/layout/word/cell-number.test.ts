import { expect, test } from 'vitest';
import { numberIn } from '../../../../../data/intake/layout/word/cell-number.ts';

test('a place is one among others, and of eleven none is the twelfth', () => {
  const read = (shown: string) => numberIn({ kind: 'TEXT', shown });
  expect(['3/11', '11/11'].map(read)).toMatchObject([
    { value: '3', among: '11', isPlace: true },
    { value: '11', among: '11', isPlace: true },
  ]);
  expect(['12/11', '1/0'].map(read)).toEqual([undefined, undefined]);
});
