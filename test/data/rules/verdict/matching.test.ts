import { describe, expect, test } from 'vitest';
import {
  isOfMonthsAlone,
  judgedTarget,
  matchActual,
  previousOf,
  previousPeriod,
  relationOf,
  type Wanted,
} from '../../../../data/rules/verdict/matching.ts';
import type { Timing } from '../../../../data/rules/words.ts';
import { goal, growth, months, result } from '../figure/stated.ts';

const of = (period: string, timing: Timing = 'FLOW', measure: Wanted['measure'] = 'LEVEL'): Wanted => ({
  period: months(period),
  timing,
  measure,
});
const actuals = (...periods: string[]) => periods.map((period) => result({ unit: '套', value: 1, period }));
const matched = (wanted: Wanted, ...periods: string[]) => matchActual(wanted, actuals(...periods))?.period.name;

describe('the goal that is judged', () => {
  const plan = goal(growth(6.5));
  const steering = goal(growth(7, { authority: 'STEERING' }));

  test('is the plan’s 6.5 %, with the steering goal of 7 % beside it', () => {
    expect(judgedTarget([steering, plan])).toEqual({ target: plan, others: [steering] });
  });

  test('is the steering goal where a caller asks for it', () => {
    expect(judgedTarget([steering, plan], { judgeBy: 'STEERING' })).toEqual({ target: steering, others: [plan] });
  });

  test('is none where the authority asked for set none', () => {
    expect(judgedTarget([plan], { judgeBy: 'ASSIGNED' })).toEqual({ target: undefined, others: [plan] });
  });

  test('of “保8争9” is the floor of 8 %; the stretch of 9 % is shown', () => {
    const floor = goal(growth(8, { authority: 'OUTLOOK', comparator: 'AT_LEAST', period: '2022' }));
    const stretch = goal(growth(9, { authority: 'OUTLOOK', stretch: true, period: '2022' }));
    expect(judgedTarget([stretch, floor])).toEqual({ target: floor, others: [stretch] });
    expect(judgedTarget([stretch])).toEqual({ target: undefined, others: [stretch] });
  });

  test('is, within one authority, that of the best standing, with stretches behind', () => {
    const document = goal({}).document;
    const of = (standing: 'IN_FORCE' | 'EXPIRED' | 'DRAFT', stretch = false) =>
      goal(growth(8, { document: { ...document, standing }, stretch }));
    const [draft, expired, binding, stretch] = [of('DRAFT'), of('EXPIRED'), of('IN_FORCE'), of('IN_FORCE', true)];
    expect(judgedTarget([stretch, draft, expired, binding])).toEqual({
      target: binding,
      others: [expired, draft, stretch],
    });
    expect(judgedTarget([draft, binding, expired, stretch]).others).toEqual([expired, draft, stretch]);
  });

  test('is set by the plan, then from above, at mid-year, by an outlook, by steering', () => {
    const set = (['STEERING', 'OUTLOOK', 'INTERIM', 'ASSIGNED', 'PLAN'] as const).map((authority) =>
      goal({ authority }),
    );
    const { target, others } = judgedTarget(set);
    expect([target, ...others].map((one) => one?.authority)).toEqual([
      'PLAN',
      'ASSIGNED',
      'INTERIM',
      'OUTLOOK',
      'STEERING',
    ]);
  });
});

describe('the result a goal stands beside', () => {
  test('is that of its own period', () => {
    expect(matched(of('2024'), '2024-S1', '2024', '2023')).toBe('2024');
    expect(matched(of('2024-S2'), '2024-S1', '2024')).toBeUndefined();
  });

  test('is, for a year of what adds up, the longest stretch from January', () => {
    expect(matched(of('2024'), '2024-Q1', '2024-01/2024-09', '2024-S1', '2024-Q4')).toBe('2024-01/2024-09');
    expect(matched(of('2024'), '2024-Q3', '2024-S2', '2023-S1')).toBeUndefined();
    expect(matched(of('2024', 'AVERAGE', 'GROWTH'), '2024-Q3', '2024-Q1')).toBe('2024-Q1');
  });

  test('is, for a year of what stands or is a mean, the one that ends last', () => {
    expect(matched(of('2024', 'AVERAGE'), '2024-S1', '2024-Q3')).toBe('2024-Q3');
    expect(matched(of('2024', 'STOCK'), '2024-S1', '2024-09')).toBe('2024-09');
  });

  test('is, for a stock, any whose period ends on the same day', () => {
    expect(matched(of('2024', 'STOCK'), '2024-S1', '2024-12')).toBe('2024-12');
    expect(matched(of('2024', 'STOCK'), '2023', '2023-12')).toBeUndefined();
    expect(relationOf(months('2024'), months('2024-12'), 'STOCK')).toBe('WHOLE');
    expect(relationOf(months('2024'), months('2024-12'), 'FLOW')).toBe('PART');
  });

  test('is, for a span, the latest whole year in it', () => {
    expect(matched(of('2021/2025'), '2022', '2023', '2024-S1', '2026')).toBe('2023');
  });

  test('is never what its publisher only expects', () => {
    expect(matchActual(of('2024'), [result({ role: 'ESTIMATE', value: 1 })])).toBeUndefined();
  });
});

test('a month is no progress of its own year’s goal, and nothing at all to another year’s', () => {
  expect(isOfMonthsAlone(of('2024'), months('2024-07'))).toBe(true);
  expect(isOfMonthsAlone(of('2024'), months('2023-07'))).toBe(false);
  expect(isOfMonthsAlone(of('2024-S2'), months('2024-07'))).toBe(false);
  expect(isOfMonthsAlone(of('2024', 'STOCK'), months('2024-07'))).toBe(false);
  expect(isOfMonthsAlone(of('2024'), months('2024-Q1'))).toBe(false);
});

describe('a year before', () => {
  test('is the same months as the result, or as those asked for', () => {
    expect(previousPeriod(months('2024'), months('2024-S1')).name).toBe('2023-S1');
    expect(previousPeriod(months('2024'), months('2024')).name).toBe('2023');
    expect(previousPeriod(months('2024-S1'), months('2024-Q1')).name).toBe('2023-Q1');
    expect(previousPeriod(months('2024-S2'), undefined).name).toBe('2023-S2');
    expect(previousPeriod(months('2024-01'), undefined).name).toBe('2023-01');
  });

  test('is, without a result, the whole year before the goal’s', () => {
    expect(previousPeriod(months('2024'), undefined).name).toBe('2023');
    expect(previousPeriod(months('2021/2025'), undefined).name).toBe('2020');
  });

  const before = { timing: 'FLOW', period: months('2023') } as const;

  test('is one result of exactly those months', () => {
    const year = result(growth(6.3, { period: '2023' }));
    const others = [result(growth(6, { period: '2023-S1' })), result(growth(5, { period: '2023-12' }))];
    expect(previousOf({ ...before, target: goal(growth(6.5)) }, [...others, year]).figure).toBe(year);
    expect(previousOf(before, others)).toEqual({ figure: null, reason: 'NOT_HELD', period: months('2023') });
  });

  test('is, of what stands at an end, the result that ends with them, the longest of several', () => {
    const month = result({ value: 200, unit: '公里', period: '2023-12' });
    const half = result({ value: 200, unit: '公里', period: '2023-S2' });
    expect(previousOf({ ...before, timing: 'STOCK' }, [month, half]).figure).toBe(half);
    expect(previousOf(before, [month, half]).figure).toBe(null);
  });

  test('is left out on another basis, and says so', () => {
    const comparable = result(growth(13.3, { period: '2023', basis: 'SAME_SCOPE' }));
    expect(previousOf({ ...before, target: goal(growth(-2.42)) }, [comparable])).toMatchObject({
      figure: null,
      reason: 'DIFFERENT_BASIS',
    });
    expect(previousOf(before, [])).toMatchObject({ figure: null, reason: 'NOT_HELD' });
  });

  test('is never what its publisher only expects', () => {
    expect(previousOf(before, [result({ role: 'ESTIMATE', value: 1, period: '2023' })]).figure).toBe(null);
  });
});
