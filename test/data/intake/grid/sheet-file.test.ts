import { describe, expect, test } from 'vitest';
import { type GridFile, GridFileWriter } from '../../../../data/sheet/grid/grid-file.ts';
import { faultOf, firstGrid, read } from './grid-file.ts';

const FILE: GridFile = {
  cells: [
    [0, 0, '指标'],
    [0, 1, 0.085, '8.5%', 0],
    [1, 0, true],
    [1, 1, null, '#N/A'],
    [2, 1, 12, null, 1, 'SUM(B1:B2)'],
  ],
  date1904: false,
  formats: ['0.0%', 'General'],
  hiddenColumns: [2],
  hiddenRows: [4, 7],
  merges: [[3, 0, 3, 1]],
  remarks: [[0, 1, '不含深汕']],
  sheet: '6月',
};

function bytesOf(content: object, version = 1): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(['planbook-grid', version, content]));
}

describe('the file of a sheet', () => {
  test('is told by its first words, and read as the sheet that it was', () => {
    const { kind, notes } = read(bytesOf(FILE));
    expect(kind).toBe('GRID');
    expect(notes.map(({ code, count }) => [code, count])).toEqual([
      ['ERROR_CELLS', 1],
      ['HIDDEN_ROWS', 2],
      ['HIDDEN_COLUMNS', 1],
    ]);
    const grid = firstGrid(bytesOf(FILE));
    expect(grid).toMatchObject({ sheet: '6月', rows: 3, columns: 2 });
    expect([grid.cell(0, 1), grid.cell(1, 0), grid.cell(1, 1), grid.cell(2, 1)]).toEqual([
      { shown: '8.5%', kind: 'NUMBER', value: '8.5', format: '0.0%' },
      { shown: 'TRUE', kind: 'LOGICAL' },
      { shown: '#N/A', kind: 'ERROR' },
      { shown: '12', kind: 'NUMBER', value: '12', formula: 'SUM(B1:B2)' },
    ]);
    expect(grid.remarks).toEqual([{ row: 0, column: 1, text: '不含深汕' }]);
  });

  test('is written as it is read', () => {
    const writer = new GridFileWriter();
    const line = (first: string, second: string) => [[first, second]];
    const cells = {
      texts: line('指标', '8.5%'),
      formats: line('General', '0.0%'),
      types: line('String', 'Double'),
    };
    writer.add({ row: 0, column: 0 }, { ...cells, values: [['指标', 0.085]], formulas: line('指标', '=A9*2') });
    const rest = { date1904: false, hiddenColumns: [], hiddenRows: [7, 4], remarks: [], sheet: '6月' };
    const text = writer.end({
      ...rest,
      merges: [
        [3, 0, 3, 1],
        [1, 0, 2, 0],
      ],
    });
    const written = firstGrid(new TextEncoder().encode(text));
    expect([...written.hiddenRows]).toEqual([4, 7]);
    expect(written.merges.map(({ top }) => top)).toEqual([1, 3]);
    expect(written.cell(0, 1)).toEqual({ shown: '8.5%', kind: 'NUMBER', value: '8.5', format: '0.0%' });
  });

  const [first, ...others] = FILE.cells;
  test.each<[string, object]>([
    ['a member too many', { ...FILE, writer: '张三' }],
    ['members in another order', { sheet: '6月', ...(({ sheet: _, ...rest }) => rest)(FILE) }],
    ['a member too few', (({ merges: _, ...rest }) => rest)(FILE)],
    ['no name of the sheet', { ...FILE, sheet: '' }],
    ['cells in another order', { ...FILE, cells: [...others, first] }],
    ['two cells at one place', { ...FILE, cells: [first, ...FILE.cells] }],
    ['a cell off the sheet', { ...FILE, cells: [...FILE.cells, [1_048_576, 0, 'x']] }],
    ['a column between two', { ...FILE, cells: [[0, 0.5, 'x'], ...others] }],
    ['an empty text', { ...FILE, cells: [[0, 0, ''], ...others] }],
    ['a cell of another kind', { ...FILE, cells: [[0, 0, { value: 1 }], ...others] }],
    ['a format that is nowhere', { ...FILE, cells: [first, [0, 1, 1, null, 9]] }],
    ['a format that no cell has', { ...FILE, formats: [...FILE.formats, '0'] }],
    ['hidden rows in another order', { ...FILE, hiddenRows: [7, 4] }],
    ['a merge of one cell', { ...FILE, merges: [[3, 0, 3, 0]] }],
    [
      'merges that lie over each other',
      {
        ...FILE,
        merges: [
          [3, 0, 4, 1],
          [4, 1, 5, 2],
        ],
      },
    ],
    ['a remark that is no text', { ...FILE, remarks: [[0, 1, 5]] }],
  ])('with %s is refused', (_, content) => {
    expect(faultOf(() => read(bytesOf(content)))).toEqual(['DAMAGED', '', 0]);
  });

  test.each([
    ['with spaces', JSON.stringify(['planbook-grid', 1, FILE]).replace('"cells":', '"cells": ')],
    ['cut off', JSON.stringify(['planbook-grid', 1, FILE]).slice(0, -20)],
    ['with a number written in another way', JSON.stringify(['planbook-grid', 1, FILE]).replace('0.085', '0.0850')],
  ])('%s is refused', (_, text) => {
    expect(faultOf(() => read(new TextEncoder().encode(text)))).toEqual(['DAMAGED', '', 0]);
  });

  test('of a later version asks for a newer program', () => {
    expect(faultOf(() => read(bytesOf(FILE, 2)))).toEqual(['NEWER_GRID', '', 0]);
  });

  test('without a cell is empty', () => {
    const empty = { ...FILE, cells: [], formats: [] };
    expect(faultOf(() => read(bytesOf(empty)))).toEqual(['EMPTY', '', 0]);
  });
});

test('a page of numbers whose columns are too narrow shows what its formats tell', () => {
  const writer = new GridFileWriter();
  const content = { values: [[1234.5]], texts: [['###']], formats: [['#,##0.00']], types: [['Double']] };
  writer.add({ row: 0, column: 0 }, { ...content, formulas: [[1234.5]] });
  const none = { hiddenColumns: [], hiddenRows: [], merges: [], remarks: [] };
  const text = writer.end({ ...none, date1904: false, sheet: '表' });
  expect(firstGrid(new TextEncoder().encode(text)).cell(0, 0)?.shown).toBe('1,234.50');
});
