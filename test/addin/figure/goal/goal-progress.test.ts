import { describe, expect, test } from 'vitest';
import {
  inOrder,
  progressOf,
  progressWords,
  shortWords,
  worstFirst,
} from '../../../../addin/figure/goal/goal-progress.ts';
import { groupsOf } from '../../../../addin/goals/verdict-group.ts';
import { wordsOf } from '../../../../addin/words/words.ts';

const goal = (
  name: string,
  attainment: number | null,
  of: { capUsed?: number; period?: string; result?: string | null } = {},
) => {
  const { capUsed = null, period = '2024', result = '2024-S1' } = of;
  return { name, attainment, capUsed, period, actual: result === null ? null : { period: result } };
};

describe('the share done beside the share of the time that has passed', () => {
  const said = (...of: Parameters<typeof goal>) => {
    const progress = progressOf(goal(...of));
    return progress ? progressWords(progress, wordsOf('ZH'), 'ZH') : [];
  };

  test('is told of every goal that can be counted, judged by its pace or not', () => {
    expect(said('homes', 4229 / 15_000)).toEqual(['完成率 28.2%', '序时进度 50.0%']);
    expect(said('quarter', 0.5, { result: '2024-01/2024-03' })).toEqual(['完成率 50.0%', '序时进度 25.0%']);
    expect(said('whole', 1.04, { result: '2024' })).toEqual(['完成率 104.0%', '序时进度 100.0%']);
    expect(said('second half', 0.3, { period: '2024-S2', result: '2024-07/2024-09' })).toEqual([
      '完成率 30.0%',
      '序时进度 50.0%',
    ]);
  });

  test('is bound as the result is printed', () => {
    const bound = (comparator: 'ABOVE' | 'NEARLY' | 'EQUAL', upper: number | null = null) => {
      const { period, ...of } = goal('audience', 32 / 150);
      return progressOf({ ...of, period, actual: { period: '2024-S1', comparator, upper } });
    };
    const told = (progress: ReturnType<typeof bound>, language: 'ZH' | 'EN' = 'ZH') =>
      progress && progressWords(progress, wordsOf(language), language)[0];
    expect(told(bound('ABOVE'))).toBe('完成率 超21.3%');
    expect(told(bound('NEARLY'))).toBe('完成率 近21.3%');
    expect(told(bound('EQUAL', 40))).toBe('完成率 21.3%以上');
    expect(told(bound('ABOVE'), 'EN')).toContain('more than 21.3%');
  });

  test('never rounds what is short up to the time that has passed or to all of it', () => {
    expect(said('nearly', 0.4996)).toEqual(['完成率 49.9%', '序时进度 50.0%']);
    expect(said('almost', 0.9996, { result: '2024' })[0]).toBe('完成率 99.9%');
  });

  test('of a cap is what is used, and neither is told of rates or where there is no result', () => {
    expect(said('water', null, { capUsed: 0.471 })).toEqual(['占控制数 47.1%', '序时进度 50.0%']);
    expect(said('growth', null)).toEqual([]);
    expect(said('none', null, { result: null })).toEqual([]);
    expect(said('other year', 0.2, { result: '2023' })).toEqual(['完成率 20.0%']);
  });
});

test('goals are put in order by what is done and by how far behind the time they are, the others last', () => {
  const goals = [goal('growth', null), goal('a', 0.6), goal('b', 0.2), goal('c', 0.3, { result: '2024-01/2024-03' })];
  const names = (order: Parameters<typeof inOrder>[1]) => inOrder(goals, order).map(({ name }) => name);
  expect(names('WORST')).toEqual(['growth', 'a', 'b', 'c']);
  expect(names('LEAST_DONE')).toEqual(['b', 'c', 'a', 'growth']);
  expect(names('MOST_DONE')).toEqual(['a', 'c', 'b', 'growth']);
  expect(names('FURTHEST_BEHIND')).toEqual(['b', 'c', 'a', 'growth']);
  const caps = [goal('over', null, { capUsed: 0.7 }), goal('under', null, { capUsed: 0.3 })];
  expect(inOrder(caps, 'FURTHEST_BEHIND').map(({ name }) => name)).toEqual(['over', 'under']);
});

test('the counts of main and other goals are added up by group, with the verdicts that each covers', () => {
  const counted = (verdict: 'MET' | 'AHEAD' | 'BEHIND' | 'UNJUDGED', count: number, label: string = verdict) => ({
    verdict,
    count,
    label,
  });
  const main = [
    { group: 'BETTER' as const, label: '达到或好于要求', count: 1, verdicts: [counted('MET', 1)] },
    { group: 'CLAIMED' as const, label: '报告称已完成', count: 2, verdicts: [counted('UNJUDGED', 2, '报告称已完成')] },
  ];
  const others = [
    { group: 'BETTER' as const, label: '达到或好于要求', count: 5, verdicts: [counted('MET', 3), counted('AHEAD', 2)] },
    { group: 'SHORT' as const, label: '不及要求', count: 5, verdicts: [counted('BEHIND', 5)] },
    { group: 'UNJUDGED' as const, label: '不作评价', count: 4, verdicts: [counted('UNJUDGED', 4, '不作评价')] },
  ];
  const groups = groupsOf(main, others);
  expect(groups.map(({ label, count }) => `${label} ${count}`)).toEqual([
    '达到或好于要求 6',
    '不及要求 5',
    '不作评价 4',
    '报告称已完成 2',
  ]);
  expect(groups[0]?.verdicts).toEqual([counted('MET', 4), counted('AHEAD', 2)]);
  expect(groupsOf([])).toEqual([]);
});

describe('how far a goal falls short', () => {
  const short = (of: Partial<Parameters<typeof shortWords>[0]>) => ({
    verdict: 'BEHIND' as const,
    attainment: null,
    capUsed: null,
    gap: null,
    gapUnit: null,
    pace: null,
    measure: 'LEVEL' as const,
    target: null,
    actual: null,
    ...of,
  });
  const figure = (value: number, decimals = 0) =>
    ({ value, decimals }) as NonNullable<Parameters<typeof shortWords>[0]['target']>;
  const homes = short({ attainment: 0.282, pace: { expected: 0.5 } });
  const sales = short({ gap: -4, gapUnit: '个百分点', measure: 'GROWTH', target: figure(8), actual: figure(4, 1) });
  const place = short({
    verdict: 'MISSED',
    gap: 2,
    gapUnit: '位',
    measure: 'RANK',
    target: figure(1),
    actual: figure(3),
  });

  test('is told against what was to be done by then, and where nothing was, against the goal', () => {
    const zh = wordsOf('ZH');
    expect(shortWords(homes, zh, 'ZH')).toBe('比应达进度低 21.8个百分点');
    expect(shortWords(sales, zh, 'ZH')).toBe('与目标差 4个百分点');
    expect(shortWords(place, zh, 'ZH')).toBe('与目标差 2位');
    expect(shortWords({ ...homes, attainment: null, capUsed: 0.6 }, zh, 'ZH')).toBe('比应控进度高 10个百分点');
    expect(shortWords({ ...sales, gap: 0.5, actual: figure(8.5, 1) }, zh, 'ZH')).toBe('超出 0.5个百分点');
  });

  test('is not told of a goal that is met or on course', () => {
    expect(shortWords({ ...sales, verdict: 'AHEAD' }, wordsOf('ZH'), 'ZH')).toBeUndefined();
  });

  test('puts what was missed first, and then what is furthest behind as a share of what was asked', () => {
    const little = { ...sales, gap: -0.8 };
    const met = { ...homes, verdict: 'MET' as const };
    expect(worstFirst([little, homes, met, sales, place])).toEqual([place, sales, homes, little]);
  });
});
