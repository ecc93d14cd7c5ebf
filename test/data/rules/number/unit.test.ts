import { expect, test } from 'vitest';
import { expectedUnit, gapUnit, isRate, unitKind } from '../../../../data/rules/number/unit.ts';
import type { Measure } from '../../../../data/rules/words.ts';

test.each<[Measure, string | null, string]>([
  ['RANK', '位', 'RANK'],
  ['GROWTH', '%', 'PERCENT'],
  ['SHARE', '%', 'PERCENT'],
  ['GAP_TO_CITY', '个百分点', 'POINTS'],
  ['LEVEL', '亿元', 'NUMBER'],
  ['LEVEL', null, 'NUMBER'],
])('a sheet holds %s in %s as %s', (measure, unit, kind) => {
  expect(unitKind(measure, unit)).toBe(kind);
});

test.each<[Measure, string | null, string | null]>([
  ['LEVEL', '亿元', '亿元'],
  ['SHARE', '‰', '‰'],
  ['GROWTH', '亿元', '%'],
  ['GAP_TO_CITY', '亿元', '个百分点'],
  ['RANK', null, '位'],
])('%s of an indicator in %s, whose main measure is a share, is expected in %s', (measure, unit, expected) => {
  expect(expectedUnit({ unit, mainMeasure: 'SHARE' }, measure)).toBe(expected);
});

test('the gap of a percentage is in points, of a rank in places, of a level in its own unit', () => {
  expect(gapUnit({ measure: 'GROWTH', unit: '%' }, 'EN')).toBe('points');
  expect(gapUnit({ measure: 'RANK', unit: '位' }, 'ZH')).toBe('位');
  expect(gapUnit({ measure: 'LEVEL', unit: '亿元' }, 'ZH')).toBe('亿元');
  expect((['LEVEL', 'MULTIPLE', 'RANK', 'GROWTH', 'CHANGE_POINTS'] as const).map(isRate)).toEqual([
    false,
    false,
    false,
    true,
    true,
  ]);
});
