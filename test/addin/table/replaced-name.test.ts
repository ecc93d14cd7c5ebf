import { expect, test } from 'vitest';
import { EMPTY_DRAFT } from '../../../addin/state/table-draft.ts';
import { replaced } from '../../../addin/table/replaced-name.ts';

const named = (code: string) => ({ id: code, code, name: code, nameEn: code, unit: null });
const draft = {
  ...EMPTY_DRAFT,
  indicators: [named('GDP'), named('地区生产总直'), named('RETAIL_SALES')],
  districts: ['440307', '龙刚区', '440311'],
  periods: ['2024', '2024-13', '2023'],
  asOf: '昨天',
};

test('a name that is not known gives way to the one that is taken, and the others stay in their order', () => {
  const taken = (argument: string, value: string, name: string) => replaced(draft, { argument, value }, name);
  expect(taken('periods', '2024-13', '2024-12')).toEqual({ ...draft, periods: ['2024', '2024-12', '2023'] });
  expect(taken('districts', '龙刚区', '440310')).toEqual({ ...draft, districts: ['440307', '440310', '440311'] });
  const indicators = [named('GDP'), named('地区生产总值'), named('RETAIL_SALES')];
  expect(taken('indicators', '地区生产总直', '地区生产总值')).toEqual({ ...draft, indicators });
  expect(taken('asOf', '昨天', '2024-09-12')).toEqual({ ...draft, asOf: '2024-09-12' });
});

test('a name that is taken and was there already stands there once', () => {
  const { periods } = replaced(draft, { argument: 'periods', value: '2024-13' }, '2024') ?? {};
  expect(periods).toEqual(['2024', '2023']);
  const retail = { ...named('RETAIL_SALES'), name: '社会消费品零售总额' };
  const typed = { ...draft, indicators: [named('社零总鹅'), retail] };
  const fault = { argument: 'indicators', value: '社零总鹅' };
  expect(replaced(typed, fault, '社会消费品零售总额')?.indicators).toEqual([retail]);
});

test('a name that is not in the table, or of another kind of word, replaces nothing', () => {
  const faults = [
    { argument: 'periods', value: '2025-13' },
    { argument: 'districts', value: '2024-13' },
    { argument: 'indicators', value: '龙刚区' },
    { argument: 'measures', value: '增长快' },
    { argument: 'periods', value: undefined },
  ];
  for (const fault of faults) expect(replaced(draft, fault, '2024')).toBeUndefined();
});
