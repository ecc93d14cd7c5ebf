import { expect, test } from 'vitest';
import { columnOfNames, MOST_CELLS, namesIn, pastedCells } from '../../../../addin/table/list/pasted-list.ts';

test('a pasted part of a sheet is its cells, and one that is far too large is left alone', () => {
  expect(pastedCells('序号\t指标\r\n1\tGDP\n2\t"社零\t')).toEqual([
    ['序号', '指标'],
    ['1', 'GDP'],
    ['2', '"社零', ''],
  ]);
  expect(pastedCells('a\t'.repeat(MOST_CELLS + 1))).toBeUndefined();
});

test('a name is known without the number, the mark and the unit that a table sets around it', () => {
  expect(namesIn('一、地区生产总值（亿元）')).toEqual(['一、地区生产总值（亿元）', '地区生产总值']);
  expect(namesIn('（二）固定资产投资')).toEqual(['（二）固定资产投资', '固定资产投资']);
  expect(namesIn('3. GDP')).toEqual(['3. GDP', 'GDP']);
  expect(namesIn('其中：工业投资(%)')).toEqual(['其中：工业投资(%)', '工业投资']);
  expect(namesIn('5G基站数')).toEqual(['5G基站数']);
  expect([...namesIn('指标名称'), ...namesIn('12.5'), ...namesIn('')]).toEqual([]);
});

test('the names are in the column in which most are known, wherever it stands', () => {
  const rows = [
    ['重点', '指标', '单位'],
    ['甲', 'GDP', '亿元'],
    ['', '社零', '亿元'],
  ];
  expect(columnOfNames(rows, (name) => ['GDP', '社零'].includes(name))).toBe(1);
  expect(columnOfNames([['1', '某指标']], () => false)).toBe(1);
});
