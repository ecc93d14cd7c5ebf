import { expect, test } from 'vitest';
import { Fault } from '../../data/fault.ts';
import { TABLE_FORMS } from '../../data/rules/words.ts';
import { tableOf } from '../../data/table.ts';
import type { TableSpec } from '../../data/table-spec.ts';
import { shippedLedger } from './plans.ts';

const ledger = shippedLedger();
const SPEC: TableSpec = { form: 'EXECUTION', districts: ['龙岗'], indicators: [], periods: ['2024'] };

function faultOf(spec: Partial<TableSpec>): Pick<Fault, 'code' | 'argument' | 'suggestions' | 'message'> | undefined {
  try {
    tableOf(ledger, { ...SPEC, ...spec });
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  return undefined;
}

test('a form is of one district and one period at a time', () => {
  const two = faultOf({ districts: ['龙岗', '坪山'] });
  expect([two?.code, two?.argument, two?.message]).toEqual([
    ...['BAD_FORM', 'districts', '这张报表一次只报一个地区，这次给了2个。'],
  ]);
  expect(faultOf({ periods: ['2023', '2024'] })?.argument).toBe('periods');
  expect(faultOf({ periods: [] })?.message).toBe('这张报表一次只报一个期间，这次给了0个。');
});

test('the columns of a form are its own: none are asked for beside it', () => {
  const beside = (spec: Partial<TableSpec>) => [faultOf(spec)?.code, faultOf(spec)?.argument];
  expect(beside({ measures: ['LEVEL'] })).toEqual(['BAD_FORM', 'measures']);
  expect(beside({ columns: ['TARGET'] })).toEqual(['BAD_FORM', 'columns']);
  expect(beside({ layout: 'PAIRED' })).toEqual(['BAD_FORM', 'layout']);
  expect(faultOf({ layout: 'ROWS' })).toBeUndefined();
});

test('a span of years is no period of a form, and the year to ask for is named', () => {
  const span = faultOf({ periods: ['2021/2025'] });
  expect([span?.code, span?.suggestions, span?.message]).toEqual([
    'BAD_PERIOD',
    ['2025'],
    '这张报表的期间是一年或当年的一部分，“2021/2025”不是，请写成例如“2025”。',
  ]);
});

test('a bureau or company is no district', () => {
  const owner = ledger.catalogue.owners.find(({ district }) => district === null);
  expect(faultOf({ districts: [owner?.name ?? ''] })?.message).toBe(`“${owner?.name}”不是地区，这张报表按地区报。`);
});

test('an unknown name is told with the nearest, in the language asked for', () => {
  const unknown = faultOf({ indicators: ['地区生产总直'] });
  expect([unknown?.code, unknown?.suggestions[0]]).toEqual(['UNKNOWN_INDICATOR', '地区生产总值 (GDP)']);
  expect(faultOf({ districts: ['龙岗', '坪山'], language: 'EN' })?.message).toBe(
    'This form takes one of its districts at a time, 2 were given.',
  );
});

const OF_A_DISTRICT = TABLE_FORMS.filter((form) => form !== 'RANKING');

test.each(OF_A_DISTRICT)('%s stands in both languages with the same rows and numbers', (form) => {
  for (const [district, period] of [
    ['龙岗', '2024'],
    ['龙岗', '2024-S1'],
    ['光明', '2024'],
    ['坪山', '2024'],
    ['龙华', '2022'],
  ] as const) {
    const spec = { ...SPEC, form, districts: [district], periods: [period] };
    const [zh, en] = [tableOf(ledger, spec), tableOf(ledger, { ...spec, language: 'EN' })];
    expect(en.rowKeys).toEqual(zh.rowKeys);
    expect(new Set(zh.rowKeys).size).toBe(zh.rowKeys.length);
    for (const [at, column] of zh.columns.entries()) {
      const other = en.columns[at];
      expect([column.key, other?.key, column.values.length]).toEqual([column.key, column.key, zh.rowKeys.length]);
      const numbers = (values: unknown[] | undefined) => values?.filter((value) => typeof value === 'number');
      expect(numbers(other?.values)).toEqual(numbers(column.values));
      expect(other?.label).not.toMatch(/[一-鿿]/);
    }
  }
});
