import { describe, expect, test } from 'vitest';
import type { IndicatorTraits, StatedFigure } from '../../../../data/rules/figure/stated-figure.ts';
import { labelOf } from '../../../../data/rules/sentence/label.ts';
import { reasonOf } from '../../../../data/rules/sentence/reason.ts';
import type { Course } from '../../../../data/rules/verdict/course.ts';
import { judge } from '../../../../data/rules/verdict/judgement.ts';
import { beside, goal, growth, months, result } from '../figure/stated.ts';

const HALF = { period: '2024-S1' };

/** The verdict and label of a first half beside the goal for 2024. */
function half(target: StatedFigure, actual: StatedFigure, said: Partial<IndicatorTraits> & { course?: Course } = {}) {
  const { course, ...indicator } = said;
  const input = { ...beside(target, { ...actual, period: months('2024-S1') }, indicator), course };
  const comparison = judge(input);
  return [comparison.verdict, labelOf(input, comparison, 'ZH')];
}

describe('a growth rate', () => {
  const plan = goal(growth(6.5));
  test('is compared with the year’s goal as it stands', () => {
    expect(half(plan, result(growth(9)))).toEqual(['AHEAD', '高于年度目标']);
    expect(half(plan, result(growth(6.5)))).toEqual(['ON_TRACK', '与年度目标持平']);
    expect(half(plan, result(growth(6.4)))).toEqual(['BEHIND', '低于年度目标']);
  });
  test('short of 8%左右 by half a point is on the line', () => {
    const about = goal(growth(8, { comparator: 'ABOUT' }));
    const verdicts = [7.4, 7.5, 8, 8.1].map((value) => half(about, result(growth(value)))[0]);
    expect(verdicts).toEqual(['BEHIND', 'ON_TRACK', 'ON_TRACK', 'AHEAD']);
  });
  test('under a cap is turned round', () => {
    const cap = goal(growth(3, { comparator: 'AT_MOST' }));
    expect(half(cap, result(growth(2)))).toEqual(['AHEAD', '低于序时控制数']);
    expect(half(cap, result(growth(4)))[0]).toBe('BEHIND');
  });
  test('just over the goal’s number is ahead of it, just under it behind', () => {
    expect(half(plan, result(growth(6.5, { comparator: 'ABOVE' })))[0]).toBe('AHEAD');
    expect(half(plan, result(growth(6.5, { comparator: 'NEARLY' })))[0]).toBe('BEHIND');
  });
});

describe('a rank, a mean, and a share to be held', () => {
  test('is on track where it meets the goal now', () => {
    const second = goal({ measure: 'RANK', unit: '位', value: 2 });
    expect(half(second, result({ measure: 'RANK', unit: '位', value: 1 }))).toEqual(['ON_TRACK', '当前达标']);
    expect(half(second, result({ measure: 'RANK', unit: '位', value: 3 }))).toEqual(['BEHIND', '当前未达标']);
    const pm = goal({ unit: '微克/立方米', value: 20, comparator: 'AT_MOST' });
    const mean = { timing: 'AVERAGE', direction: 'LOWER' } as const;
    expect(half(pm, result({ unit: '微克/立方米', value: 18.5 }), mean)[0]).toBe('ON_TRACK');
    const held = goal({ measure: 'SHARE', unit: '%', value: 90, comparator: 'HOLD_AT_LEAST' });
    expect(half(held, result({ measure: 'SHARE', unit: '%', value: 89 }))[0]).toBe('BEHIND');
  });
});

describe('what stands at an end', () => {
  const beds = goal({ unit: '张', value: 3000 });
  const stock = { timing: 'STOCK' } as const;
  const start = (value: number) => result({ unit: '张', value, period: '2023' });
  test('is met early where it meets the goal now', () => {
    expect(half(beds, result({ unit: '张', value: 3100 }), stock)).toEqual(['MET', '提前完成']);
  });
  test('is judged by the way it has come since last year’s end', () => {
    const from = { ...stock, course: { start: start(2000) } };
    expect([2440, 2450, 2550, 2560].map((value) => half(beds, result({ unit: '张', value }), from)[0])).toEqual([
      'BEHIND',
      'ON_TRACK',
      'ON_TRACK',
      'AHEAD',
    ]);
  });
  test('that met the goal at last year’s end and has fallen below it is behind', () => {
    expect(half(beds, result({ unit: '张', value: 2990 }), { ...stock, course: { start: start(3050) } })[0]).toBe(
      'BEHIND',
    );
  });
  test('is open where last year’s end is not published', () => {
    expect(half(beds, result({ unit: '张', value: 2990 }), stock)[0]).toBe('OPEN');
  });
});

describe('what adds up', () => {
  const homes = goal({ unit: '套', value: 15_000 });
  const built = (value: number) => result({ unit: '套', value });
  test('is met once the goal is reached', () => {
    expect(half(homes, built(15_000))).toEqual(['MET', '提前完成']);
  });
  test('is held against the calendar, five hundredths of the goal to either side', () => {
    expect([6749, 6750, 8250, 8251].map((value) => half(homes, built(value))[0])).toEqual([
      'BEHIND',
      'ON_TRACK',
      'ON_TRACK',
      'AHEAD',
    ]);
  });
  test('of a few whole things is not behind for want of one of them', () => {
    const parks = goal({ unit: '个', value: 3 });
    expect(half(parks, result({ unit: '个', value: 1 }))[0]).toBe('ON_TRACK');
    expect(half(parks, result({ unit: '个', value: 0 }))[0]).toBe('BEHIND');
  });
  test('is open in the first half where it comes about at the year’s end', () => {
    expect(half(homes, built(4229), { rhythm: 'YEAR_END' })).toEqual(['OPEN', '推进中(序时不适用)']);
  });
  test('is held against its own breakdown before all else', () => {
    const course = { breakdown: goal({ unit: '套', value: 4000, period: '2024-S1' }) };
    expect(half(homes, built(4229), { rhythm: 'YEAR_END', course })[0]).toBe('ON_TRACK');
  });
  test('is held against last year’s course where both its halves are published', () => {
    const course = {
      lastPart: result({ unit: '套', value: 1000, period: '2023-S1' }),
      lastYear: result({ unit: '套', value: 5000, period: '2023' }),
    };
    expect(half(homes, built(4229), { rhythm: 'YEAR_END', course })).toEqual(['AHEAD', '快于序时进度']);
  });
  test('towards a goal of zero is open', () => {
    expect(half(goal({ unit: '套', value: 0 }), built(0))[0]).toBe('OPEN');
  });
  test('under a cap is missed once the cap is passed and never met before the year is over', () => {
    const cap = goal({ unit: '亿立方米', value: 1.74, comparator: 'AT_MOST' });
    const used = (value: number) => half(cap, result({ unit: '亿立方米', value }), { direction: 'LOWER' });
    expect([0.1, 0.87, 1.2, 1.8].map((value) => used(value))).toEqual([
      ['AHEAD', '低于序时控制数'],
      ['ON_TRACK', '与序时控制数持平'],
      ['BEHIND', '超序时控制数'],
      ['MISSED', '突破控制数'],
    ]);
  });
});

describe('an open bound', () => {
  test('of 25%以上 proves nothing of a goal of 27%以上', () => {
    const sorting = goal({ measure: 'SHARE', unit: '%', value: 27, comparator: 'AT_LEAST' });
    expect(half(sorting, result({ measure: 'SHARE', unit: '%', value: 25, comparator: 'AT_LEAST' }))[0]).toBe(
      'UNPROVEN',
    );
    expect(half(sorting, result({ measure: 'SHARE', unit: '%', value: 28, comparator: 'AT_LEAST' }))[0]).toBe('MET');
  });
  test('that is at least on track is on track', () => {
    const homes = goal({ unit: '套', value: 100 });
    expect(half(homes, result({ unit: '套', value: 50, comparator: 'AT_LEAST' }))[0]).toBe('ON_TRACK');
    expect(half(homes, result({ unit: '套', value: 30, comparator: 'AT_MOST' }))[0]).toBe('BEHIND');
    expect(half(homes, result({ unit: '套', value: 30, comparator: 'AT_LEAST' }))[0]).toBe('UNPROVEN');
  });
});

test('work taken in hand is not judged in any part of the year', () => {
  const sectors = goal({ unit: '个', value: 23 });
  expect(half(sectors, result({ unit: '个', value: 23 }), { timing: 'SCOPE' })[0]).toBe('UNJUDGED');
});

test('a reason says what was expected, and from what', () => {
  const course = { breakdown: goal({ unit: '套', value: 4000, period: '2024-S1' }) };
  const input = {
    ...beside(goal({ unit: '套', value: 15_000 }), result({ unit: '套', value: 4229, ...HALF })),
    course,
  };
  expect(reasonOf(input, judge(input), 'ZH')).toContain('占全年目标的28.2%，按分解目标应达26.7%');
  expect(reasonOf(input, judge(input), 'EN')).toContain("28.2% of the year's goal; 26.7% was to be done by then");
});

test('other tolerances can be asked for', () => {
  const input = beside(goal({ unit: '亿元', value: 100 }), result({ unit: '亿元', value: 44, ...HALF }));
  expect(judge(input).verdict).toBe('BEHIND');
  const wider = { aboutPoints: 0.5, aboutShare: 0.05, progress: 0.1 };
  expect(judge({ ...input, terms: { tolerances: wider } }).verdict).toBe('ON_TRACK');
});
