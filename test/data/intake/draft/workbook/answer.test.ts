import { expect, test } from 'vitest';
import { DraftFault } from '../../../../../data/intake/draft/fault.ts';
import { answersOf } from '../../../../../data/intake/draft/workbook/answer.ts';

test.each([
  ['REACH=CUMULATIVE', { file: { reach: 'CUMULATIVE' }, blocks: {} }],
  ['2.REACH=current', { file: {}, blocks: { 2: { reach: 'CURRENT' } } }],
  ['BASIS=MOM', { file: { basis: 'MOM' }, blocks: {} }],
  ['BASIS=较2020年', { file: { basis: '较2020年' }, blocks: {} }],
  ['MEASURE=growth', { file: { measure: 'GROWTH' }, blocks: {} }],
])('%s is an answer', (answer, told) => {
  expect(answersOf({ answer: [answer] })).toEqual({ ...told, names: [] });
});

test.each(['REACH=本月累计', 'REACH=1', 'BASIS=去年', 'BASIS=YOYO', 'MEASURE=速度', '3.BASIS='])(
  '%s, which is no word of its list, is refused before anything is read',
  (answer) => {
    expect(() => answersOf({ answer: [answer] })).toThrow(new DraftFault('BAD_ANSWER', answer));
  },
);
