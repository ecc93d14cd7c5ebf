import { describe, expect, test } from 'vitest';
import { warningInputs, warningLabel } from '../../../../data/rules/table/warning-inputs.ts';
import { judge } from '../../../../data/rules/verdict/judgement.ts';
import { warningOf } from '../../../../data/rules/verdict/warning.ts';
import { beside, goal, growth, months, result } from '../figure/stated.ts';

const half = { period: '2024-S1' };
const plan = (value: number, stated = {}) => goal(growth(value, stated));
const lightOf = (...pair: Parameters<typeof beside>) => warningOf(judge(beside(...pair)));

describe('the light for growth beside its goal', () => {
  test.each([
    [6.5, 6.6, 'GREEN'],
    [6.5, 6.5, 'GREEN'],
    [6.5, 6.4, 'YELLOW'],
    [6.5, 5.5, 'YELLOW'],
    [6.5, 5.4, 'RED'],
    [6.5, -3, 'RED'],
    [-2, -2.5, 'YELLOW'],
    [-2, -1, 'GREEN'],
  ])('of %d %% at %d %% is %s', (asked, grown, light) => {
    expect(lightOf(plan(asked), result(growth(grown, half)))).toBe(light);
    expect(lightOf(plan(asked), result(growth(grown)))).toBe(light);
  });

  test('asks for more than the number where the goal does', () => {
    expect(lightOf(plan(6, { comparator: 'ABOVE' }), result(growth(6, half)))).toBe('YELLOW');
    expect(lightOf(plan(6, { comparator: 'ABOVE' }), result(growth(6.1, half)))).toBe('GREEN');
  });

  test('is turned round for growth that must not be passed', () => {
    const lower = { direction: 'LOWER' } as const;
    expect(lightOf(plan(3), result(growth(2.5, half)), lower)).toBe('GREEN');
    expect(lightOf(plan(3), result(growth(4, half)), lower)).toBe('YELLOW');
    expect(lightOf(plan(3), result(growth(4.1, half)), lower)).toBe('RED');
  });

  test('is green beside a bound that proves the goal, and none beside one that proves nothing', () => {
    expect(lightOf(plan(6), result(growth(7, { ...half, comparator: 'ABOVE' })))).toBe('GREEN');
    expect(lightOf(plan(6), result(growth(5, { ...half, comparator: 'ABOVE' })))).toBeUndefined();
    expect(lightOf(plan(6), result(growth(7, { comparator: 'ABOVE' })))).toBe('GREEN');
    expect(lightOf(plan(6), result(growth(5, { ...half, comparator: 'NEARLY' })))).toBeUndefined();
    expect(lightOf(plan(6), result(growth(5, { comparator: 'NEARLY' })))).toBeUndefined();
  });

  test('is none without a result, without a goal, on another basis, or where no way is better', () => {
    expect(lightOf(plan(6), undefined)).toBeUndefined();
    expect(lightOf(undefined, result(growth(6, half)))).toBeUndefined();
    expect(lightOf(plan(6), result(growth(7, { ...half, basis: '较2020年' })))).toBeUndefined();
    expect(lightOf(plan(6), result(growth(7, half)), { direction: 'NEUTRAL' })).toBeUndefined();
  });
});

describe('the inputs of the light in a sheet', () => {
  const pair = beside(plan(6.5), result(growth(6, half)));

  test('give yellow up to a point below the goal', () => {
    expect(warningInputs(pair, judge(pair), 'ZH')).toMatchObject({
      ...{ rule: '>=', tolerance: 1, side: 0, expected: null, fixed: '未收录完成情况' },
      ...{ met: '绿', exceeded: '绿', roughlyMet: '黄', missed: '红' },
    });
  });

  test('and the label say the months where they are not those of the table', () => {
    const other = { ...pair, otherMonths: months('2024-S1') };
    expect(warningLabel(other, judge(other), 'ZH')).toBe('黄(1-6月)');
    expect(warningLabel(other, judge(other), 'EN')).toBe('yellow (Jan-Jun)');
    expect(warningInputs(other, judge(other), 'ZH')).toMatchObject({
      ...{ met: '绿(1-6月)', roughlyMet: '黄(1-6月)', missed: '红(1-6月)', fixed: '未收录完成情况' },
    });
  });

  test('stay with the words that say why there is no light', () => {
    const other = beside(plan(6.5), result(growth(6, { ...half, basis: '较2020年' })));
    expect(warningLabel(other, judge(other), 'ZH')).toBe('口径不可比');
    expect(warningInputs(other, judge(other), 'ZH')).toMatchObject({ rule: '', tolerance: 0, fixed: '口径不可比' });
    const month = beside(plan(6.5), result(growth(6, { period: '2024-07' })));
    expect(warningInputs(month, judge(month), 'ZH')).toMatchObject({ rule: '', fixed: '不作评价' });
  });

  test('wait for a result that is typed', () => {
    const open = beside(plan(6.5), undefined);
    expect(warningInputs(open, judge(open), 'ZH')).toMatchObject({ rule: '>=', tolerance: 1, missed: '红' });
  });
});
