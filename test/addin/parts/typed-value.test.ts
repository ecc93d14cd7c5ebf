import { expect, test } from 'vitest';
import { typedValue } from '../../../addin/parts/typed-value.ts';

test.each([
  ['690.2', ['亿元'], { value: '690.2' }],
  ['690.2亿元', ['亿元', '100 million yuan'], { value: '690.2' }],
  ['690.2 100 million yuan', ['亿元', '100 million yuan'], { value: '690.2' }],
  ['１,690.2 亿元 ', ['亿元'], { value: '1690.2' }],
  ['2.1%', ['%'], { value: '2.1' }],
  ['-2.1％', ['%'], { value: '-2.1' }],
  ['690.2万元', ['亿元'], { otherUnit: '万元' }],
  ['690.2个', [], { otherUnit: '个' }],
  ['=A1*2', ['亿元'], undefined],
  ['约690.2亿元', ['亿元'], undefined],
  ['690-700亿元', ['亿元'], undefined],
  ['亿元', ['亿元'], undefined],
] as const)('%s is read as a value in one of %j as %j', (typed, units, read) => {
  expect(typedValue(typed, units)).toEqual(read);
});
