import { expect, test } from 'vitest';
import { askedText } from '../../../../data/intake/draft/item-words.ts';

test('a question about a period that is not released names it in words, as it is read elsewhere', () => {
  const question = { code: 'QUARTERLY', value: '本地GDP 2024-01/2024-07', suggestions: ['2024-S1'] };
  expect(askedText(question, 'ZH')).toContain('“本地GDP 2024年1-7月”');
  expect(askedText(question, 'EN')).toContain('“本地GDP Jan-Jul 2024”');
  expect(askedText({ ...question, code: 'UNIT', value: '2024-01/2024-07' }, 'ZH')).toContain('“2024-01/2024-07”');
});
