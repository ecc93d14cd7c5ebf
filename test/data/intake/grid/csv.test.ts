import { describe, expect, test } from 'vitest';
import { faultOf, firstGrid, read, shownRows } from './grid-file.ts';

/** The bytes of a text in GB18030, for the characters that these tests need. */
const GB: Record<string, number[]> = { 地: [0xb5, 0xd8], 区: [0xc7, 0xf8], 龙: [0xc1, 0xfa], 岗: [0xb8, 0xda] };
function inGb18030(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((character) => GB[character] ?? [character.charCodeAt(0)]));
}

function inUtf16(text: string, isBigEndian: boolean): Uint8Array {
  const units = ['\uFEFF', ...text].map((character) => character.charCodeAt(0));
  return Uint8Array.from(units.flatMap((unit) => (isBigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
}

describe('a plain file is read in the encoding that it is in', () => {
  const rows = [
    ['地区', '2024'],
    ['龙岗', '1.5'],
  ];
  const text = '地区,2024\r\n龙岗,1.5\r\n';
  test.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with its mark', new TextEncoder().encode(`\uFEFF${text}`)],
    ['GB18030', inGb18030(text)],
    ['UTF-16, the low byte first', inUtf16(text, false)],
    ['UTF-16, the high byte first', inUtf16(text, true)],
  ])('%s', (_, bytes) => {
    expect(shownRows(firstGrid(bytes))).toEqual(rows);
  });

  test('and refused where it is in neither', () => {
    expect(faultOf(() => read(Uint8Array.of(0x41, 0x2c, 0xff, 0xff, 0x0a)))).toEqual(['ENCODING', '', 0]);
  });
});

describe('the character that divides the columns is found', () => {
  test.each([
    [
      'commas',
      '指标,1月\n产值,5',
      [
        ['指标', '1月'],
        ['产值', '5'],
      ],
    ],
    [
      'tabs beside commas in numbers',
      '指标\t1月\n产值\t1,234\n税收\t2,345',
      [
        ['指标', '1月'],
        ['产值', '1,234'],
        ['税收', '2,345'],
      ],
    ],
    [
      'semicolons beside commas in prose',
      '表1, 单位, 年\n指标;1月\n产值;5\n税收;6',
      [
        ['表1, 单位, 年', null],
        ['指标', '1月'],
        ['产值', '5'],
        ['税收', '6'],
      ],
    ],
    [
      'the one that Excel’s first line names',
      'sep=;\n指标;1,5\n产值;2,5',
      [
        ['指标', '1,5'],
        ['产值', '2,5'],
      ],
    ],
    [
      'commas although a quoted note has more semicolons',
      '指标,1月\n产值,5\n税收,6\n"a;b;c\nd;e;f\ng;h;i\nj;k;l",',
      [
        ['指标', '1月'],
        ['产值', '5'],
        ['税收', '6'],
        ['a;b;c\nd;e;f\ng;h;i\nj;k;l', null],
      ],
    ],
  ])('%s', (_, text, rows) => {
    expect(shownRows(firstGrid(text))).toEqual(rows);
  });
});

describe('an unclosed quotation mark is a fault of its line, and swallows no row', () => {
  test.each([
    ['to the end of the file', '指标,1月\n产值,5\n"税收,6\n外资,7\n', 3],
    ['to another mark inside a later field', '指标,1月\n"产值,5\n税收,6\n"外资"(亿元),7\n', 2],
    ['to a mark at the end of a later field', '指标,1月,2月\n"产值,5,6\n税收,6,7"\n外资,7,8\n', 2],
    ['to the mark that opens a later field', '指标,1月,2月\n产值,"5,6\n税收,"6,7\n', 2],
    ['behind a field of several lines, which is whole', '"注:\n一\n二",,\n"产值,5,6\n', 4],
  ])('%s', (_, text, line) => {
    expect(faultOf(() => read(text))).toEqual(['QUOTE', '', line]);
  });
});

test('quotation marks that belong to a name are characters of it', () => {
  expect(shownRows(firstGrid('"十四五"规划投资,5\n钢管5",6\n"一、""双区""投资",7\n'))).toEqual([
    ['"十四五"规划投资', '5'],
    ['钢管5"', '6'],
    ['一、"双区"投资', '7'],
  ]);
});

describe('a text of a plain file is', () => {
  test.each([
    ['12', 'NUMBER', '12'],
    ['1,234,567.50', 'NUMBER', '1234567.5'],
    ['-0.85', 'NUMBER', '-0.85'],
    ['8.5%', 'NUMBER', '8.5'],
    ['228.02844486486484', 'NUMBER', '228.02844486486484'],
    ['1.2E+05', 'NUMBER', '120000'],
    [' 5 ', 'NUMBER', '5'],
    ['0.5', 'NUMBER', '0.5'],
    ['00512', 'TEXT', undefined],
    ['440307000000000000', 'TEXT', undefined],
    ['5 37430', 'TEXT', undefined],
    ['1,23', 'TEXT', undefined],
    ['2024-01', 'TEXT', undefined],
    ['3/11', 'TEXT', undefined],
    ['—', 'TEXT', undefined],
    ['2024-01-31', 'DATE', '2024-01-31'],
    ['2024/2/3', 'DATE', '2024-02-03'],
    ['2024-02-30', 'TEXT', undefined],
    ['#REF!', 'ERROR', undefined],
    ['#', 'TEXT', undefined],
    ['TRUE', 'LOGICAL', undefined],
  ])('%s a %s', (typed, kind, value) => {
    const cell = firstGrid(`"${typed}",1\n`).cell(0, 0);
    expect({ shown: cell?.shown, kind: cell?.kind, value: cell?.value }).toEqual({ shown: typed, kind, value });
  });
});

describe('a plain file that cannot be a table is refused in one way', () => {
  const wide = Array.from({ length: 16_385 }, () => '1').join(',');
  test.each([
    ['nothing', '', ['EMPTY', '', 0]],
    ['blanks alone', ' , \n\n', ['EMPTY', '', 0]],
    ['NUL bytes', 'a,b\n\0,c\n', ['NOT_A_TABLE', '', 0]],
    ['a cell of a million characters', `a,b\nc,${'字'.repeat(1_000_000)}\n`, ['LONG_CELL', '', 2]],
    ['more columns than a sheet has', `a\n${wide}\n`, ['TOO_WIDE', '', 2]],
  ])('%s', (_, text, fault) => {
    expect(faultOf(() => read(text))).toEqual(fault);
  });

  test('and a line of a million characters in short cells is read whole', () => {
    const cells = Array.from({ length: 10_000 }, (_, at) => `${'x'.repeat(95)}${String(at).padStart(5, '0')}`);
    const grid = firstGrid(`${cells.join(',')}\n`);
    expect([grid.columns, grid.cell(0, 9999)?.shown]).toEqual([10_000, cells[9999]]);
  });
});

test('rows of several lengths keep their columns, empty rows their places', () => {
  expect(shownRows(firstGrid('表一\n\n指标,1月,2月\n产值,,6\n'))).toEqual([
    ['表一', null, null],
    [null, null, null],
    ['指标', '1月', '2月'],
    ['产值', null, '6'],
  ]);
});
