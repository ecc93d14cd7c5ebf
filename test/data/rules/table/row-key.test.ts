import { expect, test } from 'vitest';
import { measureKey, type RowKey, readMeasureKey, readRowKey, rowKeyOf } from '../../../../data/rules/table/row-key.ts';

const GDP = { owner: '440307', indicator: 'GDP' };

test.each<[string, string, RowKey]>([
  [
    'names district, indicator, measure and period',
    '440307|GDP|GROWTH|2024',
    { ...GDP, measure: 'GROWTH', period: '2024' },
  ],
  [
    'names a scope behind the indicator',
    '440307|DIAGNOSES@LARGE|LEVEL|2024',
    { owner: '440307', indicator: 'DIAGNOSES', scope: 'LARGE', measure: 'LEVEL', period: '2024' },
  ],
  ['leaves out periods that stand side by side', '440307|GDP|RANK/LEVEL', { ...GDP, measure: 'RANK/LEVEL' }],
  [
    'leaves out districts that stand side by side',
    'GDP|LEVEL|2024-S1',
    { indicator: 'GDP', measure: 'LEVEL', period: '2024-S1' },
  ],
  ['leaves out measures that stand side by side', '440307|GDP|2024', { ...GDP, period: '2024' }],
  [
    'tells two statements of one goal apart by authority and document',
    '440307|GDP|GROWTH|2024|INTERIM|LG-2024-MID',
    { ...GDP, measure: 'GROWTH', period: '2024', rest: ['INTERIM', 'LG-2024-MID'] },
  ],
])('a row key %s, and is read as it was made', (_, key, parts) => {
  expect(rowKeyOf(parts)).toBe(key);
  expect(readRowKey(key)).toEqual({ rest: [], ...parts });
});

test('an owner without a code is named as it is printed', () => {
  expect(readRowKey('深圳国际生物谷|GDP|2024')).toMatchObject({ owner: '深圳国际生物谷', indicator: 'GDP' });
});

test('a text that names no indicator is no row key', () => {
  for (const text of ['', '440307', '合计']) expect(readRowKey(text)).toBeUndefined();
});

test('a measure’s key says what a rank orders by, and no other text is one', () => {
  expect(measureKey({ measure: 'RANK', rankOf: 'GROWTH' })).toBe('RANK/GROWTH');
  expect(readMeasureKey('RANK/GROWTH')).toEqual({ measure: 'RANK', rankOf: 'GROWTH' });
  expect(readMeasureKey('LEVEL')).toEqual({ measure: 'LEVEL', rankOf: null });
  for (const text of ['2024', '2024-01/2024-09', 'RANK/GROWTH/2', 'RANK/', ''])
    expect(readMeasureKey(text)).toBeUndefined();
});
