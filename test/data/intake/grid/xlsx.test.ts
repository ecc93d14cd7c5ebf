import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { faultOf, firstGrid, numberXml, read, shownRows, xlsxBytes } from './grid-file.ts';

const STRINGS = [
  '<si><t>指标</t></si>',
  '<si><r><t>地区生产</t></r><r><rPr><b/></rPr><t>总值</t></r><rPh sb="0" eb="1"><t>ちく</t></rPh></si>',
  '<si><t xml:space="preserve">5 37430</t></si>',
  '<si><t>00512</t></si>',
].join('');

describe('a cell of a workbook is what a user sees in it', () => {
  const rows = [
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>累计</t></is></c><c r="C1" s="2"><v>45292</v></c></row>',
    `<row r="2"><c r="A2" t="s"><v>1</v></c>${numberXml('B2', '0.085', 1)}<c r="C2" t="s"><v>2</v></c></row>`,
    '<row r="3"><c r="A3" t="s"><v>3</v></c><c r="B3" t="e"><v>#DIV/0!</v></c><c r="C3" t="b"><v>1</v></c></row>',
    '<row r="4"><c r="A4"/><c r="B4" t="str"><f>A1&amp;"x"</f><v>指标x</v></c><c r="C4"><f>SUM(B2:B2)</f></c></row>',
    `<row r="5">${numberXml('A5', '7', 3)}<c r="C5" t="d"><v>2024-01-31T00:00:00</v></c></row>`,
  ].join('');
  const file = xlsxBytes({
    sheets: [{ name: '表1', rows }],
    formats: ['0.0%', 'yyyy"年"m"月"', ';;;'],
    strings: STRINGS,
  });
  const { grids, notes } = read(file);
  const cells = Object.fromEntries(
    ['A', 'B', 'C'].flatMap((letter, column) =>
      [0, 1, 2, 3, 4].map((row) => [`${letter}${row + 1}`, grids[0]?.cell(row, column)]),
    ),
  );

  test.each([
    ['a text', 'A1', { shown: '指标', kind: 'TEXT' }],
    ['a text of its own', 'B1', { shown: '累计', kind: 'TEXT' }],
    ['a day', 'C1', { shown: '2024年1月', kind: 'DATE', value: '2024-01-01', format: 'yyyy"年"m"月"' }],
    ['a text in two fonts without its reading aid', 'A2', { shown: '地区生产总值', kind: 'TEXT' }],
    ['a percentage', 'B2', { shown: '8.5%', kind: 'NUMBER', value: '8.5', format: '0.0%' }],
    ['a number typed as a text', 'C2', { shown: '5 37430', kind: 'TEXT' }],
    ['a code with its zeros', 'A3', { shown: '00512', kind: 'TEXT' }],
    ['an error', 'B3', { shown: '#DIV/0!', kind: 'ERROR' }],
    ['a logical value', 'C3', { shown: 'TRUE', kind: 'LOGICAL' }],
    ['nothing', 'A4', undefined],
    ['a formula by its stored result', 'B4', { shown: '指标x', kind: 'TEXT', formula: 'A1&"x"' }],
    ['a formula without one', 'C4', { shown: '', kind: 'ERROR', formula: 'SUM(B2:B2)' }],
    ['a number that its format hides', 'A5', undefined],
    ['a day of the strict format', 'C5', { shown: '2024-01-31', kind: 'DATE', value: '2024-01-31' }],
  ])('%s', (_, address, cell) => {
    expect(cells[address]).toEqual(cell);
  });

  test('and what is left out is told', () => {
    expect(notes).toEqual([
      { code: 'ERROR_CELLS', sheet: '表1', count: 1 },
      { code: 'NOT_CALCULATED', sheet: '表1', count: 1 },
      { code: 'INVISIBLE', sheet: '表1', count: 1 },
    ]);
  });
});

test('days of a workbook from a Mac are counted from 1904', () => {
  const sheets = [{ name: '表1', rows: `<row r="1">${numberXml('A1', 43830, 1)}</row>` }];
  const file = xlsxBytes({ sheets, formats: ['yyyy-mm-dd'], workbook: '<workbookPr date1904="1"/>' });
  expect(firstGrid(file).cell(0, 0)?.value).toBe('2024-01-01');
});

test('a formula that was filled down is that of each cell', () => {
  const rows = [2, 3, 4].map((row) => {
    const formula = row === 2 ? '<f t="shared" ref="C2:C4" si="0">A2+$B$1</f>' : '<f t="shared" si="0"/>';
    return `<row r="${row}"><c r="C${row}">${formula}<v>${row}</v></c></row>`;
  });
  const grid = firstGrid(xlsxBytes({ sheets: [{ name: '表1', rows: rows.join('') }] }));
  expect([1, 2, 3].map((row) => grid.cell(row, 2)?.formula)).toEqual(['A2+$B$1', 'A3+$B$1', 'A4+$B$1']);
});

test('what a merged area covers is not there, and rows in any order are in theirs', () => {
  const rows = [
    `<row r="3">${numberXml('B3', 6)}${numberXml('A3', 5)}</row>`,
    `<row r="1">${numberXml('A1', 1)}${numberXml('B1', 2)}</row><row r="2">${numberXml('A2', 3)}${numberXml('B2', 4)}</row>`,
  ].join('');
  const after = '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="B2:B3"/></mergeCells>';
  const grid = firstGrid(xlsxBytes({ sheets: [{ name: '表1', rows, after }] }));
  expect(shownRows(grid)).toEqual([
    ['1', null],
    ['3', '4'],
    ['5', null],
  ]);
  expect(grid.merges).toEqual([
    { top: 0, left: 0, bottom: 0, right: 1 },
    { top: 1, left: 1, bottom: 2, right: 1 },
  ]);
});

test('hidden sheets, rows and columns, macros and other workbooks are told', () => {
  const cell = `<row r="1">${numberXml('A1', 1)}</row>`;
  const { grids, notes } = read(
    xlsxBytes({
      sheets: [
        {
          name: '一',
          rows: `${cell}<row r="2" hidden="1">${numberXml('A2', 2)}</row>`,
          before: '<cols><col min="3" max="4" hidden="1"/></cols>',
        },
        { name: '二', rows: cell, state: 'hidden' },
        { name: '三', rows: cell, state: 'veryHidden' },
      ],
      more: { 'xl/vbaProject.bin': strToU8('x'), 'xl/externalLinks/externalLink1.xml': strToU8('<externalLink/>') },
    }),
  );
  expect(grids.map(({ sheet, hidden }) => [sheet, hidden])).toEqual([
    ['一', false],
    ['二', true],
    ['三', true],
  ]);
  expect([[...(grids[0]?.hiddenRows ?? [])], [...(grids[0]?.hiddenColumns ?? [])]]).toEqual([[1], [2, 3]]);
  expect(notes).toEqual([
    { code: 'MACROS', sheet: null, count: 1 },
    { code: 'EXTERNAL_LINKS', sheet: null, count: 1 },
    { code: 'HIDDEN_ROWS', sheet: '一', count: 1 },
    { code: 'HIDDEN_COLUMNS', sheet: '一', count: 2 },
    { code: 'HIDDEN_SHEETS', sheet: null, count: 2 },
  ]);
});

/** The file with the directory stating another size for the part of a sheet. */
function withStatedSize(file: Uint8Array, size: number): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const name = strToU8('xl/worksheets/sheet0.xml');
  for (let at = 0; at < file.length - 46 - name.length; at += 1) {
    const isDirectory = view.getUint32(at, true) === 0x02014b50;
    if (isDirectory && name.every((byte, index) => file[at + 46 + index] === byte)) view.setUint32(at + 24, size, true);
  }
  return file;
}

describe('a workbook beyond measure is refused', () => {
  const file = () => xlsxBytes({ sheets: [{ name: '表1', rows: ' '.repeat(5000) }] });
  test.each([
    [
      'before it is unpacked, where its parts state too much',
      () => withStatedSize(file(), 170_000_000),
      ['TOO_MUCH_INSIDE', '', 160],
    ],
    ['where a part unpacks to more than it states', () => withStatedSize(file(), 100), ['TOO_MUCH_INSIDE', '', 0]],
    ['where it is more than 20 MB', () => new Uint8Array(20_000_001), ['TOO_LARGE', '', 20]],
    [
      'where it has more than half a million cells',
      () => strToU8(`${',1'.repeat(10_000)}\n`.repeat(51)),
      ['TOO_MANY_CELLS', '', 500_000],
    ],
  ])('%s', (_, bytes, fault) => {
    expect(faultOf(() => read(bytes()))).toEqual(fault);
  });
});
