import { describe, expect, test } from 'vitest';
import type { FigureLineFragment, JudgedFragment } from '../../../../addin/ask/operations.ts';
import { courseOf, supposed } from '../../../../addin/figure/goal/goal-course.ts';

function figure(period: string, value: number, { unit = '%', basis = 'YOY' } = {}): FigureLineFragment {
  return {
    id: period,
    period,
    value,
    unit,
    basis,
    upper: null,
    decimals: 1,
    printed: `${value}`,
  } as FigureLineFragment;
}

function goal(
  measure: JudgedFragment['measure'],
  target: FigureLineFragment,
  actual: FigureLineFragment | null = null,
) {
  return { period: '2024', measure, target, actual };
}

describe('the course of a goal', () => {
  test('is the results from January to each month, in time, with the points by which a rate has changed', () => {
    const growth = goal('GROWTH', figure('2024', 6.5));
    const found = courseOf(growth, [
      figure('2024-S1', 9),
      figure('2024-01/2024-05', 8.7),
      figure('2024-Q2', 12),
      figure('2023-S1', 7),
      figure('2024-01/2024-02', 9.4, { basis: 'UNSTATED' }),
      figure('2024-Q1', 9.1, { basis: 'SAME_SCOPE' }),
    ]);
    expect(found.map(({ month, value, change }) => [month, value, change])).toEqual([
      [2, 9.4, null],
      [5, 8.7, -0.7],
      [6, 9, 0.3],
    ]);
  });

  test('of a level is in the unit of the goal, and no month is taken out of a sum', () => {
    const level = goal('LEVEL', figure('2024', 2, { unit: '万套' }));
    const found = courseOf(level, [figure('2024-Q1', 3000, { unit: '套' }), figure('2024-S1', 1.2, { unit: '万套' })]);
    expect(found.map(({ value, change }) => [value, change])).toEqual([
      [0.3, null],
      [1.2, null],
    ]);
  });
});

describe('what a year would come to', () => {
  const homes = goal('LEVEL', figure('2024', 6000, { unit: '套' }), figure('2024-S1', 1692, { unit: '套' }));

  test('is told beside the goal, with what each month left must bring', () => {
    expect(supposed(5400, homes, 6)).toEqual({ gap: -600, share: 0.9, perMonth: 618 });
    expect(supposed(1000, homes, 6)).toEqual({ gap: -5000, share: 1000 / 6000, perMonth: null });
  });

  test('of a rate is a distance in points, and nothing is spread over months where nothing adds up', () => {
    const growth = goal('GROWTH', figure('2024', 6.5), figure('2024-S1', 9));
    expect(supposed(7, growth, null)).toEqual({ gap: 0.5, share: null, perMonth: null });
  });

  test('is nothing beside a goal in words', () => {
    expect(supposed(7, { ...homes, target: null }, 6)).toBeUndefined();
  });
});
