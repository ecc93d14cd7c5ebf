import { beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../../../addin/ask/client.ts';
import { type JudgedFragment, ScoreboardOf } from '../../../../addin/ask/operations.ts';
import { bulletOf, bulletScales, noBarOf } from '../../../../addin/figure/goal/bullet-scale.ts';
import { ShippedApi } from '../../ask/shipped-api.ts';

let goals: JudgedFragment[];

beforeAll(async () => {
  new ShippedApi();
  const asked = { district: '440307', period: '2024', language: 'ZH' as const };
  const { scoreboard } = await ask(ScoreboardOf, { ...asked, asOf: 'LG-2024-MID' });
  goals = scoreboard.main.nodes;
});

function goalOf(indicator: string, measure: string): JudgedFragment {
  const found = goals.find((goal) => goal.indicator.code === indicator && goal.measure === measure);
  if (!found) throw new Error(`No goal of ${indicator}`);
  return found;
}

/** A level in a unit, with the numbers of another goal. */
function levelOf(goal: JudgedFragment, value: number, id: string): JudgedFragment {
  const target = goal.target && { ...goal.target, measure: 'LEVEL' as const, value, unit: '亿元' };
  return { ...goal, id, measure: 'LEVEL', target, actual: null, previous: null };
}

describe('the scales of the main indicators', () => {
  test('growth rates share one, from the lowest number to the highest of all of them', () => {
    const { scales, isShared } = bulletScales(goals);
    const growth = goals.filter(({ measure, id }) => measure === 'GROWTH' && scales.has(id));
    expect(growth.length).toBeGreaterThan(2);
    const [first] = growth.map(({ id }) => scales.get(id));
    for (const { id } of growth) expect(scales.get(id)).toBe(first);
    const numbers = growth.flatMap((goal) => Object.values(bulletOf(goal) ?? {})).filter((one) => one !== null);
    expect(first?.[0]).toBeLessThanOrEqual(Math.min(0, ...numbers));
    expect(first?.[1]).toBeGreaterThan(Math.max(...numbers));
    expect(isShared).toBe(true);
  });

  test('a level has its own, also beside another in the same unit', () => {
    const gdp = goalOf('GDP', 'GROWTH');
    const [large, small] = [levelOf(gdp, 6000, 'large'), levelOf(gdp, 30, 'small')];
    const { scales, isShared } = bulletScales([gdp, large, small]);
    expect(scales.get('large')?.[1]).toBeGreaterThan(6000);
    expect(scales.get('small')?.[1]).toBeLessThan(40);
    expect(scales.get(gdp.id)?.[1]).toBeLessThan(30);
    expect(isShared).toBe(false);
  });

  test('begins at zero where nothing is below, and below a decline that is asked for', () => {
    const { scales } = bulletScales([goalOf('GDP', 'GROWTH')]);
    expect([...scales.values()][0]?.[0]).toBe(0);
    const fall = { ...goalOf('GDP', 'GROWTH'), id: 'fall' };
    const target = fall.target && { ...fall.target, value: -2.42 };
    expect(bulletScales([{ ...fall, target }]).scales.get('fall')?.[0]).toBeLessThan(-2.42);
  });

  test('words and places are not drawn', () => {
    expect(goals.filter(({ measure }) => measure === 'RANK').map(bulletOf)).not.toContainEqual(expect.anything());
    const gdp = goalOf('GDP', 'GROWTH');
    expect(bulletOf({ ...gdp, target: gdp.target && { ...gdp.target, value: null } })).toBeUndefined();
    expect(bulletScales([{ ...gdp, target: null }]).scales.size).toBe(0);
  });
});

test('a result that may not be set against its goal is not drawn beside it', () => {
  const revenue = goalOf('GENERAL_BUDGET_REVENUE', 'GROWTH');
  expect([revenue.verdict, bulletOf(revenue)]).toEqual(['NOT_COMPARABLE', undefined]);
  expect(bulletOf({ ...revenue, verdict: 'AHEAD' })).toBeDefined();
});

test('a goal without a bar has its own reason: words, a place, or a result on another basis', () => {
  const gdp = goalOf('GDP', 'GROWTH');
  const words = { ...gdp, target: gdp.target && { ...gdp.target, value: null } };
  const place = { ...gdp, target: gdp.target && { ...gdp.target, measure: 'RANK' as const } };
  expect([gdp, words, place, goalOf('GENERAL_BUDGET_REVENUE', 'GROWTH')].map(noBarOf)).toEqual([
    undefined,
    'WORDS',
    'RANK',
    'NOT_COMPARABLE',
  ]);
});
