import { expect, test } from 'vitest';
import type { IndicatorTraits, StatedFigure } from '../../../../data/rules/figure/stated-figure.ts';
import { judge } from '../../../../data/rules/verdict/judgement.ts';
import { beside, goal, growth, result } from '../figure/stated.ts';

function paceOf(target: StatedFigure, actual: StatedFigure, stated: Partial<IndicatorTraits> = {}) {
  return judge(beside(target, actual, stated)).pace;
}

const homes = goal({ unit: '套', value: 15_000 });
const half = result({ unit: '套', value: 4229, period: '2024-S1' });

test('4 229 of 15 000 homes by June leave 1 796 a month, as there is no half home', () => {
  expect(paceOf(homes, half)).toEqual({
    done: 4229 / 15_000,
    calendar: 0.5,
    expected: 0.5,
    expectedFrom: 'CALENDAR',
    tolerance: 0.05,
    remaining: 10_771,
    neededPerMonth: 1796,
  });
});

test('where nothing can be expected, what is left is said all the same', () => {
  expect(paceOf(homes, half, { rhythm: 'YEAR_END' })).toMatchObject({
    calendar: 0.5,
    expected: null,
    expectedFrom: null,
    tolerance: null,
    remaining: 10_771,
    neededPerMonth: 1796,
  });
});

test('money is needed in fractions, and what is passed leaves nothing', () => {
  const money = goal({ unit: '亿元', value: 10 });
  const paced = (value: number) => paceOf(money, result({ unit: '亿元', value, period: '2024-S1' }));
  expect(paced(7)).toMatchObject({ remaining: 3, neededPerMonth: 0.5 });
  expect(paced(12)).toMatchObject({ remaining: 0, neededPerMonth: 0 });
});

test('of a cap what is left may be used, and nothing is needed', () => {
  const cap = goal({ unit: '亿立方米', value: 1.74, comparator: 'AT_MOST' });
  const used = result({ unit: '亿立方米', value: 0.8, period: '2024-S1' });
  expect(paceOf(cap, used, { direction: 'LOWER' })).toMatchObject({ remaining: 0.94, neededPerMonth: null });
});

test('of what stands at an end, what is left is said without a share done', () => {
  expect(paceOf(homes, half, { timing: 'STOCK' })).toMatchObject({ done: null, remaining: 10_771 });
});

test('nothing is paced but a part of a year, and no rate that is compared as it stands', () => {
  expect(paceOf(homes, result({ unit: '套', value: 4229 }))).toBeNull();
  expect(paceOf(goal(growth(6.5)), result(growth(9, { period: '2024-S1' })))).toBeNull();
});

test('a mean has a calendar and nothing left to do', () => {
  const pm = goal({ unit: '微克/立方米', value: 20, comparator: 'AT_MOST' });
  const mean = result({ unit: '微克/立方米', value: 18, period: '2024-S1' });
  expect(paceOf(pm, mean, { timing: 'AVERAGE', direction: 'LOWER' })).toMatchObject({ calendar: 0.5, remaining: null });
});

test('a goal of zero has no share done', () => {
  const none = result({ unit: '起', value: 0, period: '2024-S1' });
  expect(paceOf(goal({ unit: '起', value: 0 }), none)).toMatchObject({ done: null, remaining: 0 });
});
