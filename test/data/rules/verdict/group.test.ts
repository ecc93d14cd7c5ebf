import { expect, test } from 'vitest';
import { countLabel } from '../../../../data/rules/sentence/label.ts';
import { groupOf } from '../../../../data/rules/verdict/group.ts';

test('a goal that is not judged is counted apart where its result claims it, and no other is', () => {
  expect([groupOf('UNJUDGED'), groupOf('UNJUDGED', true), groupOf('MET', true), groupOf('BEHIND')]).toEqual([
    'UNJUDGED',
    'CLAIMED',
    'BETTER',
    'SHORT',
  ]);
});

test('what is claimed is counted under its own name', () => {
  const named = (group: 'CLAIMED' | 'UNJUDGED') => countLabel({ verdict: 'UNJUDGED', group }, 'ZH');
  expect([named('CLAIMED'), named('UNJUDGED')]).toEqual(['报告称已完成', '不作评价']);
});
