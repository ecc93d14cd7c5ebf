import { utils, write } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { faultOf, numberXml, read, shownRows, xlsxBytes } from './grid-file.ts';

const TABLE = [
  ['指标', '2024年'],
  ['产值', 5],
];

/** A workbook of one sheet as the writer of .xls makes it. */
function xlsBytes(type: 'biff8' | 'xlml'): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(TABLE), '表1');
  return new Uint8Array(write(book, { type: 'array', bookType: type }));
}

const SHOWN = [
  ['指标', '2024年'],
  ['产值', '5'],
];
const HTML = `<html><head><meta charset="utf-8"></head><body><table><tr><th>指标</th><th>2024年</th></tr>
<tr><td>产&#20540;</td><td>5</td></tr></table></body></html>`;

describe('a file is read as what it is, whatever it is called', () => {
  const zip = xlsxBytes({
    sheets: [
      {
        name: '表1',
        rows: `<row><c t="str"><v>指标</v></c><c t="str"><v>2024年</v></c></row><row><c t="str"><v>产值</v></c>${numberXml('B2', 5)}</row>`,
      },
    ],
  });
  test.each([
    ['a workbook called .csv', 'XLSX', zip, 'a.csv'],
    ['an .xls called .xlsx', 'XLS', xlsBytes('biff8'), 'a.xlsx'],
    ['the XML of 2003 called .xls', 'XML', xlsBytes('xlml'), 'a.xls'],
    ['a page of HTML called .xls', 'HTML', strToU8(HTML), 'a.xls'],
    ['a plain file called .xls', 'CSV', strToU8('指标,2024年\n产值,5\n'), 'a.xls'],
  ])('%s', (_, kind, bytes, name) => {
    const workbook = read(bytes, name);
    const [grid] = workbook.grids;
    expect([workbook.kind, workbook.name, grid && shownRows(grid)]).toEqual([kind, name, SHOWN]);
    expect(grid?.cell(1, 1)).toEqual({ shown: '5', kind: 'NUMBER', value: '5' });
  });
});

/** A compound file that holds nothing but the name of a stream. */
function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [at, character] of [...stream].entries()) bytes[1024 + at * 2] = character.charCodeAt(0);
  return bytes;
}

/** An .xls of which everything behind the first record is locked by a password: [MS-XLS] 2.4.117, FilePass. */
function lockedXls(): Uint8Array {
  const bytes = xlsBytes('biff8');
  const first = bytes.findIndex(
    (_, at) => bytes[at] === 0x09 && bytes[at + 1] === 0x08 && bytes[at + 2] === 0x10 && at >= 512,
  );
  const next = first + 20;
  bytes.set([0x2f, 0x00, 0x06, 0x00, 0x00, 0x00, 0x12, 0x34, 0x56, 0x78], next);
  return bytes;
}

const RELATION =
  '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

describe('a file that is no table is refused by what it is', () => {
  test.each([
    ['a PDF called .xlsx', strToU8('%PDF-1.7 …'), ['NOT_A_TABLE', 'PDF', 0]],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10), ['NOT_A_TABLE', 'PNG', 0]],
    [
      'a letter of Word',
      zipSync({
        '[Content_Types].xml': strToU8(
          `<Types><Override PartName="/word/document.xml" ContentType="${WORD}"/></Types>`,
        ),
        '_rels/.rels': strToU8(RELATION),
        'word/document.xml': strToU8('<a/>'),
      }),
      ['NOT_A_TABLE', 'Word', 0],
    ],
    ['an old letter of Word', compound('WordDocument'), ['NOT_A_TABLE', 'Word', 0]],
    ['an archive', zipSync({ 'a.csv': strToU8('1,2') }), ['NOT_A_TABLE', 'ZIP', 0]],
    [
      'an .ods',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }),
      ['OPEN_DOCUMENT', '', 0],
    ],
    [
      'an .xlsb',
      xlsxBytes({ sheets: [], contentType: 'application/vnd.ms-excel.sheet.binary.macroEnabled.main' }),
      ['BINARY_FORMAT', '', 0],
    ],
    ['an .xlsx with a password', compound('EncryptedPackage'), ['ENCRYPTED', '', 0]],
    ['an .xls with a password', lockedXls(), ['ENCRYPTED', '', 0]],
    ['an .xls that breaks off', xlsBytes('biff8').subarray(0, 1400), ['DAMAGED', '', 0]],
    [
      'an .xlsx that breaks off',
      xlsxBytes({ sheets: [{ name: 'a', rows: '' }] }).subarray(0, 600),
      ['DAMAGED', 'zip', 0],
    ],
    [
      'a sheet that breaks off',
      xlsxBytes({ sheets: [{ name: 'a', rows: '<row><c>' }] }),
      ['DAMAGED', 'xl/worksheets/sheet0.xml', 0],
    ],
    ['bytes that are no text', Uint8Array.of(0x41, 0, 0, 0x81, 0x42, 0xff), ['NOT_A_TABLE', '', 0]],
    ['a program', Uint8Array.of(0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4), ['NOT_A_TABLE', '', 0]],
    ['a text in UTF-16 without its mark', Uint8Array.of(0x07, 0x63, 0xff, 0x68, 0x2c, 0), ['ENCODING', '', 0]],
    ['an empty workbook', xlsxBytes({ sheets: [{ name: 'a', rows: '' }] }), ['EMPTY', '', 0]],
    [
      'a page without anything',
      strToU8('<!DOCTYPE html><html><head><title>登录</title></head><body> </body></html>'),
      ['EMPTY', '', 0],
    ],
  ])('%s', (_, bytes, fault) => {
    expect(faultOf(() => read(bytes, 'a.xlsx'))).toEqual(fault);
  });
});

test('a page is one sheet: its lines above a table, cells over several rows and columns, and codes that are texts', () => {
  const page = `<html><style>td { color: red }</style><p>2024年1—6月</p><p>单位：亿元</p><table>
    <tr><td rowspan="2">指标<td colspan=2>累计</tr><tr><td>绝对额<td>增长<br>(%)</tr>
    <tr><td style='mso-number-format:"\\@"'>007</td><td>1,234.5</td><td>8.5%</td></tr></table><p>注：快报数</p></html>`;
  const [grid] = read(strToU8(page), 'a.xls').grids;
  expect(grid && shownRows(grid)).toEqual([
    ['2024年1—6月', null, null],
    ['单位：亿元', null, null],
    ['指标', '累计', null],
    [null, '绝对额', '增长\n(%)'],
    ['007', '1,234.5', '8.5%'],
    ['注：快报数', null, null],
  ]);
  expect(grid?.merges).toEqual([
    { top: 2, left: 0, bottom: 3, right: 0 },
    { top: 2, left: 1, bottom: 2, right: 2 },
  ]);
});
