import { expect, test } from 'vitest';
import { words } from '../../../../data/rules/message/message.ts';
import { typedColumn, typedMeasure, typedRole } from '../../../../data/rules/message/typed-word.ts';
import { columnHeader } from '../../../../data/rules/table/column-header.ts';
import { COLUMN_KINDS, MEASURES } from '../../../../data/rules/words.ts';

const NOTHING = { periods: [], actuals: [], measures: [], previous: [] };

test('the header of every column, and its code, is read as that column, in either language', () => {
  for (const language of ['ZH', 'EN'] as const)
    for (const kind of COLUMN_KINDS) {
      expect(typedColumn(columnHeader(kind, NOTHING, language)), kind).toBe(kind);
      expect(typedColumn(kind.toLowerCase())).toBe(kind);
    }
  expect(['目标', '差', '完成率', ' 占控制数（%）', '评价', '来源'].map(typedColumn)).toEqual([
    'TARGET',
    'GAP',
    'ATTAINMENT',
    'CAP_USED',
    'VERDICT',
    'SOURCE',
  ]);
  expect(typedColumn('目标数据')).toBeUndefined();
});

test('what a table calls a measure is read as that measure, in either language', () => {
  for (const language of ['ZH', 'EN'] as const)
    for (const measure of MEASURES) expect(typedMeasure(words(language).measures[measure]), measure).toBe(measure);
  expect(typedMeasure('增长快')).toBeUndefined();
});

test('a role is read by its code and by the words that people use for it', () => {
  expect(['target', '计划', '完成情况', 'Result', '预计', '别的'].map(typedRole)).toEqual([
    'TARGET',
    'TARGET',
    'ACTUAL',
    'ACTUAL',
    'ESTIMATE',
    undefined,
  ]);
});
