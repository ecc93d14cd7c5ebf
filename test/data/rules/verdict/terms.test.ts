import { expect, test } from 'vitest';
import { chosenTermLines } from '../../../../data/rules/sentence/chosen-term.ts';
import {
  changedTolerances,
  TOLERANCES,
  termChoice,
  termsIn,
  tolerancesOf,
} from '../../../../data/rules/verdict/terms.ts';

test('a reader is told of an authority that was chosen, and of nothing that is as usual', () => {
  expect(chosenTermLines({ judgeBy: 'INTERIM' }, 'ZH')).toEqual(['按年中安排评价']);
  expect(chosenTermLines({ judgeBy: 'PLAN' }, 'EN')).toEqual(['Judged by: plan goal']);
  expect(chosenTermLines({ tolerances: { progress: 0 } }, 'ZH')).toEqual([]);
});

test('a word that is not on offer makes the term as usual', () => {
  expect(termChoice('judgeBy', 'ASSIGNED')).toEqual({ judgeBy: 'ASSIGNED' });
  expect(termChoice('judgeBy', '')).toEqual({ judgeBy: undefined });
});

test('of all that is asked for, only the terms are kept', () => {
  const asked = { judgeBy: 'PLAN', tolerances: { progress: 0 }, asOf: '2024', districts: [] } as const;
  expect(termsIn(asked)).toEqual({ judgeBy: 'PLAN', tolerances: { progress: 0 } });
});

test('a tolerance that is not set is the usual one, and only those that differ are told', () => {
  expect(tolerancesOf({})).toEqual({ aboutPoints: 0.5, aboutShare: 0.05, progress: 0.05 });
  const terms = { tolerances: { aboutPoints: 1, progress: TOLERANCES.progress } };
  expect(tolerancesOf(terms)).toEqual({ aboutPoints: 1, aboutShare: 0.05, progress: 0.05 });
  expect(changedTolerances(terms)).toEqual(['aboutPoints']);
  expect(changedTolerances({})).toEqual([]);
});
