import { expect, test } from 'vitest';
import {
  type OfferedColumn,
  sortedColumns,
  withColumn,
  withMoved,
  withoutEmpty,
} from '../../../addin/table/form-columns.ts';

const OFFERED: OfferedColumn[] = ['NUMBER', 'TASK', 'LEAD', 'TARGET', 'EXTRA'].map((key) => ({
  key,
  label: key.toLowerCase(),
  isShown: key !== 'EXTRA',
  isEmpty: key === 'LEAD',
}));
const shownIn = (columns: OfferedColumn[]) => columns.filter(({ isShown }) => isShown).map(({ key }) => key);

test('without a choice the columns are those of the form, and with one those that are shown come first', () => {
  expect(shownIn(sortedColumns(OFFERED, undefined))).toEqual(['NUMBER', 'TASK', 'LEAD', 'TARGET']);
  const chosen = sortedColumns(OFFERED, ['TARGET', 'TASK', 'GONE']);
  expect(chosen.map(({ key }) => key)).toEqual(['TARGET', 'TASK', 'NUMBER', 'LEAD', 'EXTRA']);
  expect(shownIn(chosen)).toEqual(['TARGET', 'TASK']);
});

test('a column comes back behind the one that it follows in the form, wherever that has been moved', () => {
  const back = (shown: string[], key: string) => withColumn(OFFERED, shown, { key, isShown: true });
  expect(back(['NUMBER', 'TASK', 'TARGET'], 'LEAD')).toEqual(['NUMBER', 'TASK', 'LEAD', 'TARGET']);
  expect(back(['TARGET', 'TASK'], 'LEAD')).toEqual(['TARGET', 'TASK', 'LEAD']);
  expect(back(['TARGET'], 'NUMBER')).toEqual(['NUMBER', 'TARGET']);
  expect(withColumn(OFFERED, ['TASK', 'TARGET'], { key: 'TASK', isShown: false })).toEqual(['TARGET']);
});

test('a column is moved by one place and never beyond the first or the last', () => {
  expect(withMoved(['A', 'B', 'C'], 'C', -1)).toEqual(['A', 'C', 'B']);
  expect(withMoved(['A', 'B', 'C'], 'A', 1)).toEqual(['B', 'A', 'C']);
  expect(withMoved(['A', 'B', 'C'], 'A', -1)).toEqual(['A', 'B', 'C']);
  expect(withMoved(['A', 'B', 'C'], 'C', 1)).toEqual(['A', 'B', 'C']);
});

test('what is empty throughout is left out, and the rest keeps its order', () => {
  expect(withoutEmpty(OFFERED, ['LEAD', 'TARGET', 'TASK'])).toEqual(['TARGET', 'TASK']);
});
