import { expect, test } from 'vitest';
import { WINDOW, windowAt } from '../../../../addin/entry/item/window-at.ts';

test('the items that are loaded begin before the place in sight and reach beyond it', () => {
  for (const place of [0, 1, 49, 50, 99, 100, 101, 49_999]) {
    const from = windowAt(place);
    expect(from).toBeLessThanOrEqual(Math.max(0, place - 50));
    expect(from + WINDOW).toBeGreaterThanOrEqual(place + 100);
  }
});

test('a few rows further down the same items are loaded', () => {
  expect([100, 120, 149].map(windowAt)).toEqual([50, 50, 50]);
  expect(windowAt(150)).toBe(100);
});
