import { expect, test } from 'vitest';
import { authorityName } from '../../../../data/rules/sentence/authority-name.ts';
import { goalWords } from '../../../../data/rules/sentence/reason.ts';
import { goal } from '../figure/stated.ts';

test('a goal of which nobody tells who set it is a goal within a sentence, without a capital', () => {
  const unknown = goal({ authority: null, value: 300, unit: '家', printed: '300家' });
  expect(goalWords(unknown, 'EN')).toMatch(/^300 units is the goal for 2024 of /);
  expect(goalWords(unknown, 'ZH')).toMatch(/的2024年目标为300家$/);
  expect(authorityName({ authority: 'ASSIGNED' }, 'ZH')).toBe('上级下达');
});
