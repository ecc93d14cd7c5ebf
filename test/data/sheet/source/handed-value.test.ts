import { expect, test } from 'vitest';
import { handedValue } from '../../../../data/sheet/source/handed-value.ts';

test.each([
  ['a typed number', 2510.5, '2,510.50', false, '2510.5'],
  ['a typed number of which fewer digits are shown', 9.25, '9.3', false, '9.25'],
  ['a percentage', 0.092, '9.2%', false, '9.2'],
  ['a number in percent that its format says so', 9.2, '9.2%', false, '9.2'],
  ['a number that binary fractions do not hold', 0.1 + 0.2, '0.30', false, '0.3'],
  ['a decline', -3.1, '-3.1', false, '-3.1'],
  ['what a formula comes to, as it is shown', 9.23333, '9.2', true, '9.2'],
  ['what a formula comes to in percent', 0.0923333, '9.2%', true, '9.2'],
  ['a number typed as a text', '2,510.5', '2,510.5', false, '2510.5'],
  ['words', '约2510', '约2510', false, undefined],
  ['an error', '#N/A', '#N/A', true, undefined],
  ['nothing', '', '', false, undefined],
])('%s is handed in as a plain decimal', (_, value, text, isFormula, handed) => {
  expect(handedValue({ value, text, isFormula })).toBe(handed);
});
