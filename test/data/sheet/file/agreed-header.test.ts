import { beforeAll, describe, expect, test } from 'vitest';
import { xlsxOf } from '../../../../data/sheet/download/xlsx.ts';
import { refreshFileTable } from '../../../../data/sheet/file/refresh-file.ts';
import { fileCellAt, readFileCells } from '../../../../data/sheet/file/sheet-cell.ts';
import { openWorkbookFile } from '../../../../data/sheet/file/workbook-file.ts';
import { formulaTokens } from '../../../../data/sheet/formula/formula-token.ts';
import type { SheetColumn } from '../../../../data/sheet/plan/plan.ts';
import { ROWS } from '../plan/table-answer.ts';
import { cellElements, partOf, withParts } from './file-bytes.ts';
import { targetPlan } from './target-plan.ts';

const ID = 'PB_HEADERS2';
const SHEET = 'xl/worksheets/sheet1.xml';
const TABLE = 'xl/tables/table1.xml';
const ACTUAL = "1-6月完成 [#'@]";

const plan = targetPlan(ID, { target: 6.5, revision: 5 });
const news = targetPlan(ID, { target: 7, revision: 6 });
const headerRow = plan.caption.length + 1;
const own: SheetColumn = {
  ...{ key: 'USER', header: '牵头单位', role: 'value', width: 10, align: 'left' },
  cells: ROWS.map(({ key }) => `局${key}`),
  numberFormats: ROWS.map(() => null),
};
const columns = [...plan.columns.slice(0, 2), own, ...plan.columns.slice(2)];
const letterOf = (key: string) => String.fromCharCode(65 + columns.findIndex((column) => column.key === key));

let file: Uint8Array;

beforeAll(async () => {
  const bytes = await xlsxOf([{ ...plan, columns }]);
  const mine = `<c r="AZ1"><f>SUM(${ID}[年度目标])+COUNTA(${ID}[[#Data],[牵头单位]])</f><v>1</v></c>`;
  const name = `<definedNames><definedName name="我的目标">${ID}[年度目标]</definedName></definedNames>`;
  file = withParts(bytes, {
    [SHEET]: (text) => text.replace('</c></row>', `</c>${mine}</row>`),
    'xl/workbook.xml': (text) => text.replace('</sheets>', `</sheets>${name}`),
  });
});

/** The file with the cell of a header as another program leaves it, and the part of the table as it was. */
function retyped(bytes: Uint8Array, key: string, content: string): Uint8Array {
  const address = `${letterOf(key)}${headerRow}`;
  const cell = new RegExp(`<c r="${address}"( s="\\d+")?[^>]*>.*?</c>`);
  return withParts(bytes, { [SHEET]: (text) => text.replace(cell, `<c r="${address}"$1${content}`) });
}

const texted = (text: string) => ` t="inlineStr"><is><t>${text}</t></is></c>`;

function refreshed(bytes: Uint8Array) {
  const book = openWorkbookFile(bytes);
  const report = refreshFileTable(book, ID, news);
  return { report, bytes: book.parts.bytes() };
}

/** The headers of the table, after a look at whether its cells, its part and every formula agree on them. */
function agreed(bytes: Uint8Array): string[] {
  const book = openWorkbookFile(bytes);
  const [table] = book.tables;
  if (!table) throw new Error('The file has no table.');
  const names = table.columns.map(({ name }) => name);
  const asked = { part: SHEET, sharedStrings: book.sharedStrings, firstRow: table.area.row, lastRow: table.area.row };
  const cells = readFileCells(book.parts.text(SHEET), asked);
  expect(names.map((_, at) => fileCellAt(cells, table.area.row, table.area.column + at)?.value)).toEqual(names);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  const formulas = [SHEET, TABLE, 'xl/workbook.xml'].flatMap((path) => [
    ...partOf(bytes, path).matchAll(/<(?:f|calculatedColumnFormula|definedName)\b[^>]*>([^<]+)</g),
  ]);
  expect(formulas.length).toBeGreaterThan(10);
  const headers = formulas.flatMap(([, formula = '']) =>
    formulaTokens(formula.replaceAll('&apos;', "'"))
      .filter(({ kind }) => kind === 'structured')
      .flatMap(({ text }) => [...text.matchAll(/\[((?:'[\s\S]|[^'[\]])*)\]/g)].map(([, item = '']) => item))
      .filter((item) => !item.startsWith('#'))
      .map((item) => item.replace(/'([\s\S])/g, '$1')),
  );
  expect([...new Set(headers)].filter((header) => !names.includes(header))).toEqual([]);
  return names;
}

const at = (key: string) => columns.findIndex((column) => column.key === key);

describe('a header that another program changed in its cell alone', () => {
  test('is that of the column, and the formulas name the column by it, ours and the user’s', () => {
    const { report, bytes } = refreshed(retyped(file, 'TARGET', texted('今年目标')));
    expect(agreed(bytes)[at('TARGET')]).toBe('今年目标');
    expect(report.changes.map(({ after }) => after)).toContain(0.07);
    expect(cellElements(partOf(bytes, SHEET)).get('AZ1')).toContain(`SUM(${ID}[今年目标])`);
    expect(partOf(bytes, 'xl/workbook.xml')).toContain(`${ID}[今年目标]`);
    expect(agreed(refreshed(bytes).bytes)[at('TARGET')]).toBe('今年目标');
  });

  test('is that of the column where the column is the user’s', () => {
    const { bytes } = refreshed(retyped(file, 'USER', texted('责任单位')));
    expect(agreed(bytes)[at('USER')]).toBe('责任单位');
    expect(cellElements(partOf(bytes, SHEET)).get('AZ1')).toContain(`${ID}[[#Data],[责任单位]]`);
  });

  test.each([
    ['was emptied', '/>', '年度目标'],
    ['was emptied of all but blanks', texted('  '), '年度目标'],
    ['is another’s too', texted('牵头单位'), '牵头单位2'],
    ['is a number', '><v>2024</v></c>', '2024'],
    ['is a formula', ' t="str"><f>"目标"&amp;1</f><v>目标1</v></c>', '目标1'],
    ['differs in its blanks alone', texted('年度目标 '), '年度目标 '],
    ['has marks in it', texted('目标[#1]'), '目标[#1]'],
  ])('leaves a whole table where it %s', (_, content, header) => {
    const { report, bytes } = refreshed(retyped(file, 'TARGET', content));
    expect(agreed(bytes)[at('TARGET')]).toBe(header);
    expect(report.changes.map(({ after }) => after)).toContain(0.07);
    expect(cellElements(partOf(bytes, SHEET)).get(`${letterOf('TARGET')}${headerRow}`)).toContain('t="inlineStr"');
  });

  test('changed with another’s leaves each where its header is', () => {
    const both = retyped(retyped(file, 'TARGET', texted(ACTUAL)), 'ACTUAL', texted('年度目标'));
    const { bytes } = refreshed(both);
    const names = agreed(bytes);
    expect([names[at('TARGET')], names[at('ACTUAL')]]).toEqual([ACTUAL, '年度目标']);
    const cells = cellElements(partOf(bytes, SHEET));
    expect(cells.get(`${letterOf('ACTUAL')}${headerRow + 1}`)).toContain('<v>0.07</v>');
  });

  test('is as it was where the refresh fails', () => {
    const bytes = retyped(file, 'TARGET', texted('今年目标'));
    const book = openWorkbookFile(bytes);
    const missing = { ...news, columns: [...news.columns, { ...own, key: 'NEW', header: '新列' }] };
    expect(() => refreshFileTable(book, ID, missing)).toThrow(expect.objectContaining({ code: 'COLUMNS_CHANGED' }));
    expect(book.parts.bytes()).toBe(bytes);
    expect(book.tables[0]?.columns[at('TARGET')]?.name).toBe('年度目标');
  });
});
