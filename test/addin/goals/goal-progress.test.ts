import { describe, expect, test } from 'vitest';
import { inOrder, progressOf, progressWords } from '../../../addin/goals/goal-progress.ts';
import { groupsOf } from '../../../addin/goals/verdict-group.ts';
import { wordsOf } from '../../../addin/words/words.ts';
import { groupOf, verdictsIn } from '../../../data/rules/verdict/group.ts';
import { VERDICT_GROUPS, VERDICTS } from '../../../data/rules/words.ts';

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
    return progress ? progressWords(progress, wordsOf('ZH')) : [];
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

describe('groups of verdicts', () => {
  test('hold every verdict once, those of judged goals first', () => {
    expect(VERDICT_GROUPS.flatMap((group) => verdictsIn(group)).toSorted()).toEqual(VERDICTS.toSorted());
    expect(verdictsIn('BETTER')).toEqual(['MET', 'AHEAD']);
    expect(verdictsIn('AS_ASKED')).toEqual(['ROUGHLY_MET', 'ON_TRACK']);
    expect(verdictsIn('SHORT')).toEqual(['MISSED', 'BEHIND']);
    expect(verdictsIn('TO_CHECK')).toEqual(['UNPROVEN', 'NOT_COMPARABLE']);
    expect(groupOf('SILENT')).toBe('SILENT');
  });

  test('add up the counts of several kinds of goals, with the verdicts that they cover', () => {
    const main = [
      { verdict: 'MET' as const, label: '达到目标', count: 1 },
      { verdict: 'SILENT' as const, label: '报告未提及', count: 4 },
    ];
    const others = [
      { verdict: 'AHEAD' as const, label: '好于进度要求', count: 2 },
      { verdict: 'MET' as const, label: '达到目标', count: 3 },
      { verdict: 'BEHIND' as const, label: '未及进度要求', count: 5 },
    ];
    const groups = groupsOf(main, others);
    expect(groups.map(({ group, count }) => [group, count])).toEqual([
      ['BETTER', 6],
      ['SHORT', 5],
      ['SILENT', 4],
    ]);
    expect(groups[0]?.verdicts.map(({ label, count }) => [label, count])).toEqual([
      ['达到目标', 4],
      ['好于进度要求', 2],
    ]);
    expect(groupsOf([])).toEqual([]);
  });
});
