import { expect, test } from 'vitest';
import { readLayout } from '../../../../data/intake/layout/layout.ts';
import { drawn } from './table-file.ts';

test('a comment on a cell goes with its figure, and one beside the figures with none', () => {
  const text = `
    指标|2024年1-6月(亿元)
    地区生产总值|2500.99
    财政收入|120`;
  const workbook = drawn('a.xlsx', { name: '6月', text });
  const remarks = [
    { row: 1, column: 1, text: '不含深汕' },
    { row: 2, column: 0, text: '口径见注' },
  ];
  const { figures } = readLayout({ ...workbook, grids: workbook.grids.map((grid) => ({ ...grid, remarks })) }, {});
  expect([...figures].map(({ cell, remark }) => [cell, remark])).toEqual([
    ['B2', '不含深汕'],
    ['B3', undefined],
  ]);
});
