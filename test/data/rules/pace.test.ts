import { expect, test } from 'vitest';
import { paceOf } from '../../../data/rules/pace.ts';
import type { Direction, Timing } from '../../../data/rules/words.ts';
import { goal, growth, result } from './stated.ts';

const flow = { timing: 'FLOW' as Timing, direction: 'HIGHER' as Direction };
const homes = goal({ unit: '套', value: 15_000 });
const half = result({ unit: '套', value: 4229, period: '2024-S1' });

test('4 229 of 15 000 homes by June leave 1 796 a month, as there is no half home', () => {
  expect(paceOf({ indicator: flow, target: homes, actual: half })).toEqual({
    done: 4229 / 15_000,
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
  const paced = (value: number) =>
    paceOf({ indicator: flow, target: money, actual: result({ unit: '亿元', value, period: '2024-S1' }) });
  expect(paced(7)).toMatchObject({ remaining: 3, neededPerMonth: 0.5 });
  expect(paced(12)).toMatchObject({ remaining: 0, neededPerMonth: 0 });
});

test('of a cap what is left may be used, and nothing is needed', () => {
  const cap = goal({ unit: '亿立方米', value: 1.74, comparator: 'AT_MOST' });
  const used = result({ unit: '亿立方米', value: 0.8, period: '2024-S1' });
  expect(paceOf({ indicator: { ...flow, direction: 'LOWER' }, target: cap, actual: used })).toMatchObject({
    remaining: 0.94,
    neededPerMonth: null,
  });
});

test('nothing is paced but what adds up from January towards a year’s level', () => {
  const none = [
    { indicator: { ...flow, timing: 'STOCK' as const }, target: homes, actual: half },
    { indicator: flow, target: homes, actual: result({ unit: '套', value: 4229 }) },
    { indicator: flow, target: homes, actual: result({ unit: '套', value: 4229, period: '2024-Q3' }) },
    { indicator: flow, target: goal(growth(6.5)), actual: result(growth(9, { period: '2024-S1' })) },
  ];
  expect(none.map(paceOf)).toEqual([null, null, null, null]);
});

test('a goal of zero has no share done', () => {
  expect(
    paceOf({
      indicator: flow,
      target: goal({ unit: '起', value: 0 }),
      actual: result({ unit: '起', value: 0, period: '2024-S1' }),
    }),
  ).toMatchObject({
    done: null,
    remaining: 0,
  });
});
