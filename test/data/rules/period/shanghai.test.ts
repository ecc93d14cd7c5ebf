import { expect, test } from 'vitest';
import { shanghaiDay, shanghaiEnd, shanghaiStart } from '../../../../data/rules/period/shanghai.ts';

test('a day in Beijing begins at four in the afternoon of the day before in Greenwich, and lasts to the next', () => {
  expect(shanghaiStart('2024-03-01')).toBe('2024-02-29T16:00:00.000Z');
  expect(shanghaiEnd('2024-02-29')).toBe(shanghaiStart('2024-03-01'));
  expect(shanghaiDay(new Date(shanghaiStart('2024-03-01')))).toBe('2024-03-01');
  expect(shanghaiDay(new Date(Date.parse(shanghaiEnd('2024-02-29')) - 1))).toBe('2024-02-29');
});
