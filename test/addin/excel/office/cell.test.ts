import { expect, test } from 'vitest';
import { cellInput, restoredInput, textInput } from '../../../../addin/excel/office/cell.ts';

test.each([
  '=1+1',
  '+8%',
  '-5',
  '@SUM',
  "'quoted",
  '2024',
  '2024-06',
  '1-6月',
  '6月',
  '二〇二四年一月',
  '上午8点',
  'TRUE',
  'May 5',
  '1E5',
  '50%',
])('a name that reads %s goes into a cell as text', (text) => {
  expect(textInput(text)).toBe(`'${text}`);
});

test.each(['龙岗区', '地区生产总值', '年末常住人口', '完成上级下达指标任务', '一般公共预算收入'])(
  '%s needs no apostrophe, which a reader would see in the formula bar',
  (text) => {
    expect(textInput(text)).toBe(text);
  },
);

test('a cell that is left alone, one that is emptied and one that holds nothing but a number are three things', () => {
  expect([cellInput(undefined), cellInput(null), cellInput(0), cellInput(false)]).toEqual([null, '', 0, false]);
});

test('a cell is put back as it was, be it a formula or a text that looks like one', () => {
  expect(restoredInput('=A1+1', 3)).toBe('=A1+1');
  expect(restoredInput('=A1+1', '=A1+1')).toBe("'=A1+1");
  expect(restoredInput(0.09, 0.09)).toBe(0.09);
  expect(restoredInput(null, null)).toBe('');
});
