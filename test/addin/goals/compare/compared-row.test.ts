import { describe, expect, test } from 'vitest';
import type { JudgedFragment } from '../../../../addin/ask/operations.ts';
import {
  barOf,
  byDifference,
  comparedRows,
  differenceIn,
  rankedIn,
  scaleIn,
} from '../../../../addin/goals/compare/compared-row.ts';

type Figure = NonNullable<JudgedFragment['actual']>;

/** A goal of a district: what was promised, what came of it, and of which indicator. */
function goal(
  district: string,
  of: { target?: number; actual?: number; basis?: string; code?: string; period?: string } & Partial<
    Omit<JudgedFragment, 'target' | 'actual' | 'period'>
  >,
): JudgedFragment {
  const { target, actual, basis = 'YOY', code = 'GDP', period = '2024-S1', ...others } = of;
  const figure = (value: number | undefined, at: string) =>
    value === undefined ? null : ({ value, unit: '%', basis, period: at, decimals: 1 } as Figure);
  return {
    id: `${district} ${code}`,
    measure: 'GROWTH',
    scope: null,
    verdict: 'AHEAD',
    attainment: null,
    district: { code: district },
    indicator: { code } as JudgedFragment['indicator'],
    target: figure(target, '2024'),
    actual: figure(actual, period),
    ...others,
  } as JudgedFragment;
}

const DISTRICTS = ['LG', 'PS', 'GM'];

describe('districts side by side', () => {
  test('are one row an indicator and measure, in the order of the districts, without places and without those left out', () => {
    const rows = comparedRows(
      [
        goal('GM', {}),
        goal('LG', {}),
        goal('LG', { measure: 'RANK' }),
        goal('SZ', {}),
        goal('LG', { measure: 'LEVEL' }),
      ],
      DISTRICTS,
    );
    expect(rows.map(({ goals }) => goals.map(({ district, measure }) => `${district?.code} ${measure}`))).toEqual([
      ['LG GROWTH', 'GM GROWTH'],
      ['LG LEVEL'],
    ]);
  });

  test('differ in their results of one period and basis, and where there are no two, in their goals', () => {
    const differs = (...goals: JudgedFragment[]) => differenceIn({ key: '', goals });
    const [longgang, pingshan] = [goal('LG', { target: 6.5, actual: 9.2 }), goal('PS', { target: 10, actual: 12.5 })];
    expect(differs(longgang, pingshan)).toEqual({ of: 'RESULT', points: 3.3 });
    expect(differs(longgang, goal('GM', { target: 8.5 }))).toEqual({ of: 'GOAL', points: 2 });
    expect(
      differs(longgang, { ...pingshan, target: null, actual: { ...(pingshan.actual as Figure), basis: 'SAME_SCOPE' } }),
    ).toBeUndefined();
    expect(differs(longgang, { ...pingshan, actual: { ...(pingshan.actual as Figure), basis: 'UNSTATED' } })).toEqual({
      of: 'RESULT',
      points: 3.3,
    });
  });

  test('of different size are compared by the share that each has done', () => {
    const done = (district: string, attainment: number) => goal(district, { measure: 'LEVEL', attainment });
    expect(differenceIn({ key: '', goals: [done('LG', 0.45), done('PS', 0.521)] })).toEqual({
      of: 'DONE',
      points: 7.1,
    });
  });

  test('that differ most come first, and what cannot be compared last', () => {
    const rows = comparedRows(
      [
        goal('LG', { code: 'ALONE', target: 5 }),
        goal('LG', { code: 'LITTLE', target: 5 }),
        goal('PS', { code: 'LITTLE', target: 6 }),
        goal('LG', { code: 'MUCH', target: 5 }),
        goal('PS', { code: 'MUCH', target: 9 }),
      ],
      DISTRICTS,
    );
    expect(byDifference(rows).map(({ key }) => key.split(' ')[0])).toEqual(['MUCH', 'LITTLE', 'ALONE']);
  });

  test('are ranked by the results of the period of which most have one', () => {
    const goals = [goal('LG', { actual: 1 }), goal('PS', { actual: 2 }), goal('GM', { actual: 3, period: '2024-Q1' })];
    expect(rankedIn([{ key: '', goals }])).toEqual([
      { measure: 'GROWTH', indicator: { code: 'GDP' }, period: '2024-S1' },
    ]);
  });

  test('stand on one scale from zero; a result that may not be set against its goal is not drawn', () => {
    const goals = [
      goal('LG', { target: 6.5, actual: 9.2 }),
      goal('PS', { target: -2, actual: 14, verdict: 'NOT_COMPARABLE' }),
    ];
    expect(goals.map((each) => barOf(each))).toMatchObject([
      { goal: 6.5, result: 9.2 },
      { goal: -2, result: null },
    ]);
    expect(scaleIn({ key: '', goals })).toEqual([-2, 9.2]);
  });
});
