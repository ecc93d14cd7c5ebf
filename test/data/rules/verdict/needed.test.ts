import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Period } from '../../../../data/rules/period/period.ts';
import { neededReason } from '../../../../data/rules/sentence/needed-reason.ts';
import { type JudgementInput, judge } from '../../../../data/rules/verdict/judgement.ts';
import { dueDecimals, neededOf } from '../../../../data/rules/verdict/needed.ts';
import { beside, goal, growth, months, result } from '../figure/stated.ts';

const homes = goal({ value: 15_000, unit: '套' });
const half = result({ value: 4229, unit: '套', period: '2024-S1' });

function reckoned(input: JudgementInput, asked?: Period) {
  return neededOf(input, judge(input), asked);
}

describe('a level', () => {
  test('leaves whole units a month for things counted, and the quarters add up to all that is left', () => {
    const input = beside(homes, half);
    expect(reckoned(input)).toMatchObject({
      ground: 'LEVEL',
      months: 6,
      remaining: 10_771,
      perMonth: 1796,
      amount: 10_771,
    });
    const [third, fourth] = ['2024-Q3', '2024-Q4'].map((span) => reckoned(input, months(span)).amount ?? 0);
    expect([third, fourth]).toEqual([5386, 5385]);
  });

  test('beside a month alone has no result to go on from', () => {
    expect(reckoned(beside(homes, result({ value: 900, unit: '套', period: '2024-07' }))).ground).toBe('NO_RESULT');
  });

  test('of money leaves fractions', () => {
    const input = beside(
      goal({ value: 1100, unit: '亿元' }),
      result({ value: 500, unit: '亿元', period: '2024-01/2024-08' }),
    );
    expect(reckoned(input)).toMatchObject({ months: 4, remaining: 600, perMonth: 150 });
  });

  test('reached already leaves nothing to do', () => {
    expect(reckoned(beside(goal({ value: 4000, unit: '套' }), half))).toMatchObject({
      ground: 'DONE',
      remaining: 0,
      perMonth: 0,
      isAtMost: false,
      span: months('2024-S2'),
    });
  });

  test('under a cap leaves room, and nothing that has to be used', () => {
    const cap = goal({ value: 1.74, unit: '亿立方米', comparator: 'AT_MOST' });
    const needed = reckoned(beside(cap, result({ value: 0.8, unit: '亿立方米', period: '2024-S1' })));
    expect(needed).toMatchObject({ ground: 'CAP', remaining: 0.94, perMonth: null, amount: null });
  });

  test('in another unit of one kind is reckoned in the unit of the goal', () => {
    const input = beside(goal({ value: 40, unit: '公顷' }), result({ value: 10, unit: '万平方米', period: '2024-S1' }));
    expect(reckoned(input)).toMatchObject({ remaining: 30, perMonth: 5 });
  });
});

describe('a rate', () => {
  test('of growth is never spread: it would follow from levels that are not published', () => {
    const input = beside(goal(growth(8)), result(growth(4, { period: '2024-S1' })));
    expect(reckoned(input)).toMatchObject({ ground: 'GROWTH', remaining: null, perMonth: null, amount: null });
    expect(neededReason(input, reckoned(input), { language: 'ZH' })).toContain('不由增速推算');
  });

  test('that stands at an end leaves points, one that is a mean leaves none', () => {
    const share = { measure: 'SHARE', unit: '%', decimals: 1 } as const;
    const pair = [goal({ ...share, value: 90 }), result({ ...share, value: 87, period: '2024-S1' })] as const;
    expect(reckoned(beside(...pair, { timing: 'STOCK' }))).toMatchObject({
      ground: 'POINTS',
      remaining: 3,
      perMonth: 0.5,
    });
    expect(reckoned(beside(...pair, { timing: 'AVERAGE' }))).toMatchObject({ ground: 'STANDING', perMonth: null });
  });
});

describe('what is told of the amounts', () => {
  const money = (value: number, decimals: number) => ({ value, unit: '亿元', decimals });
  const told = (input: JudgementInput, span?: string) =>
    reckoned(input, span === undefined ? undefined : months(span)).told;

  test('is rounded up at the goal’s precision, and the parts add up to what is left', () => {
    const input = beside(goal(money(1100.5, 1)), result({ ...money(500.2, 1), period: '2024-S1' }));
    expect(told(input)).toEqual({ remaining: 600.3, perMonth: 100.1, amount: 600.3, decimals: 1 });
    expect(['2024-Q3', '2024-Q4', '2024-10'].map((span) => told(input, span)?.amount)).toEqual([300.2, 300.1, 100]);
  });

  test('is whole for things counted', () => {
    const input = beside(goal({ value: 17, unit: '套' }), result({ value: 10, unit: '套', period: '2024-S1' }));
    expect(told(input)).toEqual({ remaining: 7, perMonth: 2, amount: 7, decimals: 0 });
    expect(['2024-Q3', '2024-Q4', '2024-10'].map((span) => told(input, span)?.amount)).toEqual([4, 3, 1]);
  });

  test('is finer where the goal’s precision would ask for more than all that is left', () => {
    const input = beside(goal(money(3, 0)), result({ ...money(2.6, 1), period: '2024-S1' }));
    expect(told(input, '2024-Q3')).toEqual({ remaining: 0.4, perMonth: 0.1, amount: 0.2, decimals: 0 });
  });

  test('has at least a tenth of a point, and what is left no more digits than its figures', () => {
    const share = { measure: 'SHARE', unit: '%' } as const;
    const points = beside(
      goal({ ...share, value: 90 }),
      result({ ...share, value: 87.4, decimals: 1, period: '2024-S1' }),
      { timing: 'STOCK' },
    );
    expect(told(points)).toEqual({ remaining: 2.6, perMonth: 0.5, amount: 2.6, decimals: 1 });
    const fields = beside(goal({ value: 10, unit: '公顷' }), result({ value: 100, unit: '亩', period: '2024-S1' }));
    expect(told(fields)).toEqual({ remaining: 3.33, perMonth: 1, amount: 3.33, decimals: 0 });
  });

  test('is nothing where the goal is reached, and absent where nothing is reckoned', () => {
    expect(told(beside(goal(money(3, 1)), result({ ...money(3, 0), period: '2024-S1' })))).toEqual({
      ...{ remaining: 0, perMonth: 0, amount: 0, decimals: 1 },
    });
    expect(told(beside(homes, undefined))).toBeNull();
  });

  test.each([
    ['LEVEL', '套', 1, 0],
    ['LEVEL', '亿元', 2, 2],
    ['MULTIPLE', '倍', 0, 0],
    ['SHARE', '%', 0, 1],
    ['SHARE', '%', 2, 2],
  ] as const)('of %s in %s printed with %d digits has %d', (measure, unit, decimals, expected) => {
    expect(dueDecimals(goal({ measure, unit, decimals, value: 1 }))).toBe(expected);
  });
});

test.each([
  ['no goal', undefined, half, 'NO_GOAL'],
  ['no result', homes, undefined, 'NO_RESULT'],
  ['a result in words', homes, result({ value: null, printed: '有序推进', period: '2024-S1' }), 'WORDS'],
  ['a bound without an end below', homes, result({ ...half, comparator: 'NEARLY', period: '2024-S1' }), 'BOUND'],
  ['another kind of unit', homes, result({ value: 3, unit: '公顷', period: '2024-S1' }), 'NOT_COMPARABLE'],
  ['a result of the whole year', homes, result({ value: 4229, unit: '套' }), 'OVER'],
  ['a goal of several years', goal({ value: 9, unit: '套', period: '2023/2027' }), half, 'NOT_A_YEAR'],
] as const)('%s: nothing is reckoned, and a sentence says why', (_, target, actual, ground) => {
  const input = beside(target, actual);
  const needed = reckoned(input);
  expect(needed).toMatchObject({ ground, remaining: null, perMonth: null, amount: null });
  for (const language of ['ZH', 'EN'] as const) expect(neededReason(input, needed, { language })).toMatch(/[。.]$/);
});

test('work taken in hand leaves nothing to do', () => {
  expect(reckoned(beside(homes, half, { timing: 'SCOPE' })).ground).toBe('UNJUDGED');
});

test('months that have passed are not among those left', () => {
  expect(reckoned(beside(homes, half), months('2024-Q2')).ground).toBe('NOT_IN_REST');
});

test('month by month the parts add up to all that is left, each of them whole', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 0, max: 99_999 }), (asked, done) => {
      const input = beside(goal({ value: asked, unit: '家' }), result({ value: done, unit: '家', period: '2024-S1' }));
      const { remaining } = reckoned(input);
      const parts = [7, 8, 9, 10, 11, 12].map(
        (month) => reckoned(input, months(`2024-${String(month).padStart(2, '0')}`)).amount ?? 0,
      );
      if (remaining !== 0) expect(parts.reduce((sum, part) => sum + part, 0)).toBe(remaining);
      for (const part of parts) expect(Number.isInteger(part) && part >= 0).toBe(true);
    }),
  );
});
