import { describe, expect, test } from 'vitest';
import { goalYears, likeliestGoalYear } from '../../addin/goal-place.ts';

describe('the year whose goals are shown', () => {
  test('is the one with most goals, not a later one with a goal or two', () => {
    expect(likeliestGoalYear(['2024', '2024', '2024-S2', '2025'])).toBe('2024');
  });

  test('is the newest of those with equally many', () => {
    expect(likeliestGoalYear(['2023', '2024'])).toBe('2024');
  });

  test('can be any year with a goal of its own; a five-year goal belongs to no single year', () => {
    expect(goalYears(['2021/2025', '2023', '2024-S1', '2023-Q4'])).toEqual(['2024', '2023']);
    expect(likeliestGoalYear(['2021/2025'])).toBe('');
  });
});
