import { describe, expect, test } from 'vitest';
import { likeliestGoalYear } from '../../../addin/state/goal-place.ts';

describe('the year whose goals are shown', () => {
  test('is the newest that is planned, not a later one with a goal or two', () => {
    const years = [
      { year: '2025', goals: 2 },
      { year: '2024', goals: 71 },
      { year: '2023', goals: 4 },
    ];
    expect(likeliestGoalYear(years)).toBe('2024');
  });

  test('is the next year as soon as its plan is there, though nothing else of it is', () => {
    const years = [
      { year: '2025', goals: 50 },
      { year: '2024', goals: 95 },
    ];
    expect(likeliestGoalYear(years)).toBe('2025');
  });

  test('is the newest of those with equally many', () => {
    const years = [
      { year: '2023', goals: 5 },
      { year: '2024', goals: 5 },
    ];
    expect(likeliestGoalYear(years)).toBe('2024');
  });

  test('is none where there are no goals', () => {
    expect(likeliestGoalYear([])).toBe('');
  });
});
