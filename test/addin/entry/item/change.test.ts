import { expect, test } from 'vitest';
import { changeOf } from '../../../../addin/entry/item/change.ts';

const LEVEL = { measure: 'LEVEL', unit: '亿元' } as const;

test('a level is told with its difference in exact decimals and its share of the ledger’s value', () => {
  const change = changeOf({ ...LEVEL, value: '690.20', before: '676.0' }, 'ZH');
  expect(change).toEqual({ difference: '+14.2', unit: '亿元', percent: '+2.1%' });
});

test('a smaller value beside a negative one is told with a minus', () => {
  const change = changeOf({ ...LEVEL, value: '-3', before: '-2' }, 'ZH');
  expect(change).toEqual({ difference: '−1', unit: '亿元', percent: '−50%' });
});

test('rates differ by points and ranks by places, without a share', () => {
  const growth = changeOf({ measure: 'GROWTH', unit: '%', value: '2.6', before: '2.1' }, 'ZH');
  expect(growth).toEqual({ difference: '+0.5', unit: '个百分点', percent: null });
  const rank = changeOf({ measure: 'RANK', unit: '位', value: '2', before: '3' }, 'EN');
  expect(rank?.percent).toBeNull();
});

test('nothing is told of words, of ranges, of equal values and beside nothing', () => {
  for (const [value, before] of [
    ['5', null],
    ['690.20', '690.2'],
    ['3/11', '2/11'],
    ['5–6', '5'],
  ] as const)
    expect(changeOf({ ...LEVEL, value, before }, 'ZH')).toBeUndefined();
});

test('beside nought no share is told', () => {
  expect(changeOf({ ...LEVEL, value: '5', before: '0' }, 'ZH')?.percent).toBeNull();
});
