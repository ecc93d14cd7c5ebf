import { Workbook } from '@cj-tech-master/excelts';
import { expect, test } from 'vitest';
import type { CellSentence } from '../../../../data/intake/check/cell-sentence.ts';
import { inReadingOrder, markedCopy } from '../../../../data/intake/check/marked-copy.ts';
import { numberXml, read, xlsxBytes } from '../grid/grid-file.ts';

async function copied(bytes: Uint8Array, name: string, marks: CellSentence[], isInternal = false) {
  const book = new Workbook();
  await book.xlsx.load(await markedCopy({ workbook: read(bytes, name), bytes, isInternal }, marks, 'ZH'));
  return book;
}

function noteOf(book: Workbook, sheet: string, cell: string) {
  const { note, fill, value, numFmt } = book.getWorksheet(sheet)?.getCell(cell) ?? {};
  const text = typeof note === 'string' ? note : note?.texts?.map((piece) => piece.text).join('');
  const colour = fill?.type === 'pattern' ? fill.fgColor?.argb : undefined;
  return { text, colour, value, numFmt };
}

const MUST = { force: 'MUST', sentence: '与分项不符。' } as const;
const ASK = { force: 'ASK', sentence: '与上期相差约10倍。' } as const;

test('a copy of a workbook keeps its sheets and formats, and has the marked cells coloured and commented', async () => {
  const rows = `<row r="1">${numberXml('A1', 0.085, 1)}${numberXml('B1', 7)}</row>`;
  const file = xlsxBytes({ sheets: [{ name: '表 1', rows }], formats: ['0.0%'] });
  const marks: CellSentence[] = [
    { sheet: '表 1', cell: 'A1', ...MUST },
    { sheet: '表 1', cell: 'A1', ...ASK },
    { sheet: '表 1', cell: 'B1', ...ASK },
  ];
  const book = await copied(file, 'a.xlsx', marks);
  const internal = await copied(file, 'a.xlsx', marks, true);
  expect(internal.getWorksheet('表 1')?.headerFooter.oddHeader).toBe('&R内部资料 注意保管');
  expect(noteOf(book, '表 1', 'A1')).toEqual({
    text: `${MUST.sentence}\n${ASK.sentence}`,
    colour: 'FFFFC7CE',
    value: 0.085,
    numFmt: '0.0%',
  });
  expect(noteOf(book, '表 1', 'B1')).toMatchObject({ text: ASK.sentence, colour: 'FFFFEB9C', value: 7 });
  const list = book.getWorksheet('审核意见');
  expect(list?.getCell('A1').value).toContain('账本没有改动');
  expect(list?.getCell('A2').value).toBe(null);
  expect([1, 2, 3, 4].map((column) => list?.getCell(4, column).text)).toEqual(['表 1', 'A1', '强制性', MUST.sentence]);
});

test('a plain file becomes a workbook of what it shows, codes with their zeros', async () => {
  const bytes = new TextEncoder().encode('代码,数\n007,5\n"x",8.5%\n');
  const book = await copied(bytes, 'a.csv', [{ sheet: null, cell: 'B2', ...ASK }], true);
  const sheet = book.getWorksheet('Sheet1');
  expect(['A2', 'B2', 'B3'].map((cell) => sheet?.getCell(cell).value)).toEqual(['007', 5, '8.5%']);
  expect(noteOf(book, 'Sheet1', 'B2')).toMatchObject({ text: ASK.sentence, colour: 'FFFFEB9C' });
  // Internal figures are marked where they are listed and printed.
  expect(book.getWorksheet('审核意见')?.getCell('A2').value).toBe('内部资料 注意保管');
  expect(sheet?.headerFooter.oddHeader).toBe('&R内部资料 注意保管');
});

test('a workbook that cannot be written again, with merges over each other and over whole rows, is copied with the first ones', async () => {
  const rows = `<row r="1">${numberXml('A1', 5)}${numberXml('F1', 7)}</row><row r="3">${numberXml('A3', 6)}</row>`;
  const merges = ['A1:D1', 'C1:E2', 'A3:XFD1048576'].map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const file = xlsxBytes({ sheets: [{ name: '表', rows, after: `<mergeCells>${merges}</mergeCells>` }] });
  const sheet = (await copied(file, 'a.xlsx', [{ sheet: '表', cell: 'A1', ...ASK }])).getWorksheet('表');
  expect(sheet?.model.mergeCells).toEqual(['A1:D1', 'A3:F3']);
});

test('a copy of a workbook keeps its merges of whole rows as far as there are cells', async () => {
  const rows = `<row r="1">${numberXml('A1', 0.085, 1)}${numberXml('C1', 7)}</row><row r="2">${numberXml('A2', 6)}</row>`;
  const merges = ['A1:B1', 'A2:XFD2'].map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const after = `<mergeCells count="2">${merges}</mergeCells>`;
  const file = xlsxBytes({ sheets: [{ name: '表', rows, after }], formats: ['0.0%'] });
  const sheet = (await copied(file, 'a.xlsx', [{ sheet: '表', cell: 'A1', ...ASK }])).getWorksheet('表');
  expect(sheet?.model.mergeCells).toEqual(['A1:B1', 'A2:C2']);
  expect(sheet?.getCell('A1').numFmt).toBe('0.0%');
});

test('marks are listed by sheet, row and column', () => {
  const workbook = read('1,2\n');
  const cells = ['AA1', 'B10', 'B2', 'A2'].map((cell): CellSentence => ({ sheet: null, cell, ...ASK }));
  expect(inReadingOrder(cells, workbook).map(({ cell }) => cell)).toEqual(['AA1', 'A2', 'B2', 'B10']);
});
