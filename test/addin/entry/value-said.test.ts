import { expect, test } from 'vitest';
import { valueSaid } from '../../../addin/entry/item/item-words.ts';
import { officeEn } from '../../../addin/words/office-en.ts';
import { officeZh } from '../../../addin/words/office-zh.ts';

test('a value stands before its unit so that no two numbers read as one', () => {
  expect(valueSaid('690.2', '亿元', officeZh)).toBe('690.2亿元');
  expect(valueSaid('690.2', '100 million yuan', officeEn)).toBe('690.2 (100 million yuan)');
  expect(valueSaid('12', 'km', officeEn)).toBe('12 km');
  expect(valueSaid('3.1', '%', officeEn)).toBe('3.1%');
});
