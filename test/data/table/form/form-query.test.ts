import { expect, test } from 'vitest';
import { Fault } from '../../../../data/ledger/fault.ts';
import { TABLE_FORMS } from '../../../../data/rules/table/form.ts';
import type { TableSpec } from '../../../../data/table/frame/spec.ts';
import { sentencesOf } from '../../../../data/table/sentence.ts';
import { tableOf } from '../../../../data/table/table.ts';
import { faultSentence } from '../../../../schema/fault.ts';
import { shippedLedger } from '../../plans/plans.ts';

const ledger = shippedLedger();
const SPEC: TableSpec = { form: 'EXECUTION', districts: ['龙岗'], indicators: [], periods: ['2024'] };

/** A table that is no form. */
const FREE: TableSpec = { districts: ['龙岗'], indicators: ['GDP'], periods: ['2024'] };

function faultOf(spec: Partial<TableSpec>, of = SPEC) {
  try {
    tableOf(ledger, { ...of, ...spec });
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const { code, argument, value, suggestions } = error;
    return { code, argument, value, suggestions, message: faultSentence(error, spec.language ?? 'ZH') };
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

test('the columns of a form can be chosen, reordered and left out, and each says whether it is empty', () => {
  const columnsOf = (spec: Partial<TableSpec>) => tableOf(ledger, { ...SPEC, ...spec }).columns.map(({ key }) => key);
  const chosen = ['VERDICT', 'INDICATOR', 'TARGET'];
  expect(columnsOf({ formColumns: chosen })).toEqual(chosen);
  expect(columnsOf({ formColumns: ['NOTE', 'NOTE', 'INDICATOR'] })).toEqual(['NOTE', 'INDICATOR']);
  expect(columnsOf({ formColumns: [] })).toEqual(columnsOf({}));
  const { formColumns } = tableOf(ledger, { ...SPEC, form: 'TASKS', formColumns: ['TASK', 'GOAL'] });
  expect(formColumns.map(({ key }) => key).slice(0, 4)).toEqual(['NUMBER', 'TASK', 'TEXT', 'GOAL']);
  expect(formColumns.filter(({ isShown }) => isShown).map(({ key }) => key)).toEqual(['TASK', 'GOAL']);
  expect(formColumns.filter(({ isEmpty }) => isEmpty).map(({ label }) => label)).toEqual([
    ...['牵头单位', '责任单位', '滞后原因及下步措施'],
  ]);
  expect(tableOf(ledger, FREE).formColumns).toEqual([]);
});

test('every form shows a column alone and all of them turned round, with the same rows and the same sentences', () => {
  for (const form of TABLE_FORMS) {
    const spec: TableSpec = {
      ...{ ...SPEC, form, periods: ['2024-S1'] },
      ...(form === 'RANKING' ? { districts: ['深圳'], indicators: ['GDP'] } : {}),
    };
    const whole = tableOf(ledger, spec);
    const keys = whole.columns.map(({ key }) => key);
    const turned = tableOf(ledger, { ...spec, formColumns: keys.toReversed() });
    expect(turned.columns, form).toEqual(whole.columns.toReversed());
    const [first = ''] = keys;
    const alone = tableOf(ledger, { ...spec, formColumns: [first] });
    expect([alone.columns.map(({ key }) => key), alone.rowKeys], form).toEqual([[first], whole.rowKeys]);
    expect(sentencesOf(ledger, alone), form).toEqual(sentencesOf(ledger, whole));
  }
});

test('a column that the form does not have is refused with those it has, and columns of no form are refused', () => {
  const unknown = faultOf({ formColumns: ['INDICATOR', '目标'] });
  expect([unknown?.code, unknown?.argument, unknown?.value]).toEqual(['BAD_FORM', 'formColumns', '目标']);
  expect(unknown?.message).toMatch(/^这张报表没有“目标”列，可选：NUMBER、INDICATOR、/);
  expect(unknown?.suggestions).toContain('TARGET');
  const alone = faultOf({ formColumns: ['TARGET'] }, FREE);
  expect([alone?.code, alone?.message]).toEqual([
    ...['BAD_FORM', 'formColumns只用于报表，请同时给出form，或改用columns选列。'],
  ]);
  const many = faultOf({ formColumns: Array.from({ length: 1001 }, () => 'TARGET') });
  expect(many?.code).toBe('TOO_MANY');
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
    'This form takes one district at a time; 2 were given.',
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

test.each([
  ['MONTHLY', '所选范围内没有收录增速，也没有增速目标'],
  ['TASKS', '所选范围内没有收录量化任务'],
  ['WORDING', '所选范围内没有先后表述不止一次或后来未再提及的目标'],
  ['YEARS', '所选范围内本年没有收录目标，上年也没有目标和完成俱全的指标'],
  ['REMAINDER', '没有已收录上半年或更后结果、又可按月分摊的全年目标'],
] as const)('%s with nothing to list says so above its headers', (form, nothing) => {
  const table = tableOf(ledger, { ...SPEC, form, districts: ['罗湖'], periods: ['2031'] });
  expect([table.rowKeys, table.caption[2]]).toEqual([[], nothing]);
  expect(tableOf(ledger, { ...SPEC, form }).caption).not.toContain(nothing);
});

test('a ranking of a district is refused in the language asked for, with its city to ask for', () => {
  const fault = faultOf({ form: 'RANKING', districts: ['龙岗'], indicators: ['GDP'], language: 'EN' });
  expect(fault?.message).toBe(
    'A ranking is of a city and lists its districts, and “Longgang District” has none: write “Shenzhen”.',
  );
});
