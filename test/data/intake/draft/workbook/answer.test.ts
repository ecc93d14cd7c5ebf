import { expect, test } from 'vitest';
import { DraftFault } from '../../../../../data/intake/draft/fault.ts';
import { answersOf } from '../../../../../data/intake/draft/workbook/answer.ts';

test.each([
  ['REACH=CUMULATIVE', { file: { reach: 'CUMULATIVE' }, blocks: {} }],
  ['2.REACH=current', { file: {}, blocks: { 2: { reach: 'CURRENT' } } }],
  ['2.FISCAL=BEGINS-04', { file: {}, blocks: { 2: { fiscal: 'BEGINS-04' } } }],
  ['FISCAL=ends-03', { file: { fiscal: 'ENDS-03' }, blocks: {} }],
  ['BASIS=MOM', { file: { basis: 'MOM' }, blocks: {} }],
  ['BASIS=较2020年', { file: { basis: '较2020年' }, blocks: {} }],
  ['PERIOD=2024年1-6月', { file: { period: '2024-S1' }, blocks: {} }],
  ['MEASURE=growth', { file: { measure: 'GROWTH' }, blocks: {} }],
])('%s is an answer', (answer, told) => {
  expect(answersOf({ answer: [answer] })).toEqual({ ...told, names: [] });
});

test.each([
  ['2.C.PERIOD=2024-06', { block: 2, at: 'C', answer: { period: '2024-06' } }],
  ['2.7.UNIT=亿元', { block: 2, at: '7', answer: { unit: '亿元' } }],
  ['12.ab7.SKIP=YES', { block: 12, at: 'AB7', answer: { isSkipped: true } }],
  ['2.C7.SKIP=no', { block: 2, at: 'C7', answer: { isSkipped: false } }],
  ['2.C.ROLE=note', { block: 2, at: 'C', answer: { role: 'NOTE' } }],
  ['2.C.SCOPE=ALL', { block: 2, at: 'C', answer: { scope: 'ALL' } }],
])('%s is an answer about a place', (answer, told) => {
  expect(answersOf({ answer: [answer] })).toEqual({ file: {}, blocks: {}, places: [told], names: [] });
});

test.each([
  'REACH=本月累计',
  'REACH=1',
  'BASIS=去年',
  'BASIS=YOYO',
  'MEASURE=速度',
  '3.BASIS=',
  'FISCAL=BEGINS-13',
  'FISCAL=4月',
  'PERIOD=本月',
  'PERIOD=6月',
  '2.C.PERIOD=本旬',
  '2.C7.MEASURE=x',
  '2.C.UNIT=',
  '2.7.ROLE=NOTE',
  '2.C.ROLE=x',
  'C.UNIT=元',
  '2.C0.UNIT=元',
  '2.0.UNIT=元',
  '2.C.ROWS=PERIOD',
  '2.SCOPE=x',
  '2.C.INDICATOR:a=b',
])('%s, which is no word of its list, is refused before anything is read', (answer) => {
  expect(() => answersOf({ answer: [answer] })).toThrow(new DraftFault('BAD_ANSWER', answer));
});
