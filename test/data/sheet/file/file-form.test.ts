import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { xlsxOf } from '../../../../data/sheet/download/xlsx.ts';
import { refreshFileTable } from '../../../../data/sheet/file/refresh-file.ts';
import { openWorkbookFile } from '../../../../data/sheet/file/workbook-file.ts';
import { movedFormula } from '../../../../data/sheet/formula/moved-formula.ts';
import { sheetPlan } from '../../../../data/sheet/plan/make-plan.ts';
import type { SheetPlan } from '../../../../data/sheet/plan/plan.ts';
import { type AnswerRow, QUERY, ROWS, tableAnswer } from '../plan/table-answer.ts';
import { cellElements, changedEntries, partOf, withParts } from './file-bytes.ts';

const ID = 'PB_FILEFRMS';
const SHEET = 'xl/worksheets/sheet1.xml';
const TABLE = 'xl/tables/table1.xml';
const LONGGANG = '440307|GDP|GROWTH|2024';

function planOf(rows: AnswerRow[], revision: number, change = (answer: ReturnType<typeof tableAnswer>) => answer) {
  return sheetPlan(change(tableAnswer(rows, revision)), QUERY, { id: ID, language: 'ZH' });
}

const CORRECTED = ROWS.map((row) => (row.key === LONGGANG ? { ...row, actual: 9.2, gap: 2.7 } : row));
const plan = planOf(ROWS.slice(0, 10), 5);
const more = planOf(CORRECTED, 6);
const corrected = planOf(CORRECTED.slice(0, 10), 6);
const headerRow = plan.caption.length + 1;
const lastRow = headerRow + 10;
let file: Uint8Array;

beforeAll(async () => {
  file = await xlsxOf([plan]);
});

function refreshed(bytes: Uint8Array, wanted: SheetPlan): Uint8Array {
  const book = openWorkbookFile(bytes);
  refreshFileTable(book, ID, wanted);
  return book.parts.bytes();
}

function letters(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : `A${String.fromCharCode(65 + at - 26)}`;
}
const columnAt = (key: string, of = plan) => of.columns.findIndex((column) => column.key === key);
const address = (key: string, row: number) => `${letters(columnAt(key))}${headerRow + row}`;
const LAST = letters(plan.columns.length - 1);
/** The first column beside the table. */
const BESIDE = letters(plan.columns.length);

async function sheetOf(bytes: Uint8Array): Promise<Worksheet> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('The file has no sheet.');
  return sheet;
}

async function held(bytes: Uint8Array, key: string, rows: number): Promise<unknown[]> {
  const sheet = await sheetOf(bytes);
  return Array.from({ length: rows }, (_, row) => {
    const { value } = sheet.getCell(headerRow + 1 + row, columnAt(key) + 1);
    const shown = typeof value === 'object' && value && 'formula' in value ? value.result : value;
    return shown === undefined || shown === '' ? null : shown;
  });
}

function answered(key: string, of: SheetPlan): unknown[] {
  const column = of.columns[columnAt(key, of)];
  return (column?.results ?? column?.cells ?? []).map((value) => (value === '' ? null : value));
}

/** The sheet's text with a cell of the user's at the end of this row. */
function withCell(sheet: string, row: number, cell: string): string {
  const pattern = new RegExp(`(<row r="${row}"[^>]*>)([\\s\\S]*?)(</row>)`);
  if (pattern.test(sheet)) return sheet.replace(pattern, (_, open, cells, close) => open + cells + cell + close);
  return sheet.replace('</sheetData>', () => `<row r="${row}">${cell}</row></sheetData>`);
}

describe('new rows in a workbook file', () => {
  test('come at the end, with their formulas and what they come to, and the table reaches over them', async () => {
    const bytes = refreshed(file, more);
    for (const { key } of more.columns) expect(await held(bytes, key, 14), key).toEqual(answered(key, more));
    const reach = `A${headerRow}:${LAST}${headerRow + 14}`;
    const table = partOf(bytes, TABLE);
    expect(table).toContain(` ref="${reach}"`);
    expect(table).toContain(`<autoFilter ref="${reach}"/>`);
    expect(partOf(bytes, SHEET)).toContain(`<dimension ref="A1:${LAST}${headerRow + 14}"/>`);
    const again = refreshed(bytes, more);
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
  });

  test('look like the row before them, and the user’s own calculated column goes on in them', async () => {
    const own = `${ID}[[#This Row],[年度目标]]*2`;
    const wide = withParts(file, {
      [TABLE]: (table) =>
        table
          .replaceAll(`${LAST}${lastRow}"`, `${BESIDE}${lastRow}"`)
          .replace(/<tableColumns count="\d+">/, `<tableColumns count="${plan.columns.length + 1}">`)
          .replace(
            '</tableColumns>',
            `<tableColumn id="99" name="两倍"><calculatedColumnFormula>${own}</calculatedColumnFormula></tableColumn></tableColumns>`,
          ),
      [SHEET]: (sheet) =>
        Array.from({ length: 11 }, (_, row) => row).reduce(
          (text, row) =>
            withCell(
              text,
              headerRow + row,
              row === 0
                ? `<c r="${BESIDE}${headerRow}" t="inlineStr"><is><t>两倍</t></is></c>`
                : `<c r="${BESIDE}${headerRow + row}" s="7"><f>${own}</f><v>1</v></c>`,
            ),
          sheet,
        ),
    });
    const cells = cellElements(partOf(refreshed(wide, more), SHEET));
    expect(cells.get(`${BESIDE}${lastRow + 1}`)).toBe(`<c r="${BESIDE}${lastRow + 1}" s="7"><f>${own}</f></c>`);
    expect(cells.get(`${BESIDE}${lastRow}`)).toBe(`<c r="${BESIDE}${lastRow}" s="7"><f>${own}</f><v>1</v></c>`);
  });

  test.each([
    [
      'a note',
      (sheet: string) => withCell(sheet, lastRow + 2, `<c r="C${lastRow + 2}" t="str"><v>备注</v></c>`),
      `C${lastRow + 2}`,
    ],
    [
      'a formula',
      (sheet: string) => withCell(sheet, lastRow + 3, `<c r="B${lastRow + 3}"><f>1+1</f></c>`),
      `B${lastRow + 3}`,
    ],
    [
      'merged cells',
      (sheet: string) =>
        sheet.replace(
          '</sheetData>',
          `</sheetData><mergeCells><mergeCell ref="B${lastRow + 1}:C${lastRow + 9}"/></mergeCells>`,
        ),
      `B${lastRow + 1}:C${lastRow + 9}`,
    ],
  ])('are refused where %s stands below, by its address, and the file stays as it was', (_, change, taken) => {
    const blocked = withParts(file, { [SHEET]: change });
    const book = openWorkbookFile(blocked);
    expect(() => refreshFileTable(book, ID, more)).toThrow(
      expect.objectContaining({ code: 'FILE_NO_ROOM_BELOW', detail: taken, count: 4 }),
    );
    expect(book.parts.bytes()).toBe(blocked);
  });

  test('do not mind what stands beside the table, nor coloured empty cells below it', async () => {
    const decorated = withParts(file, {
      [SHEET]: (sheet) =>
        withCell(
          withCell(sheet, lastRow + 1, `<c r="B${lastRow + 1}" s="3"/>`),
          lastRow + 2,
          `<c r="${BESIDE}${lastRow + 2}"><v>7</v></c>`,
        ),
    });
    const bytes = refreshed(decorated, more);
    expect(await held(bytes, 'TARGET', 14)).toEqual(answered('TARGET', more));
    expect((await sheetOf(bytes)).getCell(`${BESIDE}${lastRow + 2}`).value).toBe(7);
  });
});

describe('a workbook file as other programs write it', () => {
  test('is read with prefixed names, and rewritten with the same prefix', () => {
    const prefixed = withParts(file, {
      [SHEET]: (sheet) =>
        sheet.replace(/<(\/?)([a-z])/gi, '<$1x:$2').replace('<x:worksheet xmlns=', '<x:worksheet xmlns:x='),
    });
    const text = partOf(refreshed(prefixed, corrected), SHEET);
    expect(text).toContain(`<x:c r="${address('ACTUAL', 1)}" s="7"><x:v>0.092</x:v></x:c>`);
  });

  test('is read where cells and rows do not say where they stand', async () => {
    const bare = withParts(file, {
      [SHEET]: (sheet) => sheet.replace(/(<(?:c|row)) r="[A-Z]*\d+"/g, '$1').replace(/ spans="[^"]*"/g, ''),
    });
    expect(await held(refreshed(bare, corrected), 'ACTUAL', 10)).toEqual(answered('ACTUAL', corrected));
  });

  test('is read with texts in the cells themselves, in runs and with reading aids', () => {
    const cell = `<c r="A${headerRow + 1}" s="5" t="s"><v>`;
    const inline = `<c r="A${headerRow + 1}" s="5" t="inlineStr"><is><r><t>龙</t></r><r><t>岗区</t></r><rPh sb="0" eb="1"><t>lóng</t></rPh></is></c>`;
    const runs = withParts(file, {
      [SHEET]: (sheet) => sheet.replace(new RegExp(`${cell}\\d+</v></c>`), inline),
    });
    expect(cellElements(partOf(refreshed(runs, corrected), SHEET)).get(`A${headerRow + 1}`)).toBe(inline);
  });

  test('keeps macros, charts, print settings and the calculation chain with their very bytes', () => {
    const macro = new Uint8Array(5000).map((_, at) => (at * 31) % 251);
    const chart =
      '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:f>A1:B2</c:f></c:chart>';
    const chain = `<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="${address('GAP', 1)}" i="1"/></calcChain>`;
    const rich = withParts(file, {
      'xl/vbaProject.bin': macro,
      'xl/charts/chart1.xml': chart,
      'xl/printerSettings/printerSettings1.bin': macro.slice(0, 100),
      'xl/calcChain.xml': chain,
      'xl/_rels/workbook.xml.rels': (text) =>
        text.replace(
          '</Relationships>',
          '<Relationship Id="rIdChain" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
        ),
      '[Content_Types].xml': (text) =>
        text
          .replace('spreadsheetml.sheet.main+xml', 'sheet.macroEnabled.main+xml')
          .replace('openxmlformats-officedocument.sheet.macro', 'ms-excel.sheet.macro'),
    });
    const bytes = refreshed(rich, corrected);
    expect(changedEntries(rich, bytes).changed.sort()).toEqual(['customXml/item1.xml', 'docProps/custom.xml', SHEET]);
    expect(Buffer.from(unzipSync(bytes)['xl/vbaProject.bin'] ?? []).equals(Buffer.from(macro))).toBe(true);
  });

  test('loses its calculation chain where a formula of the user’s gives way to a value: Excel would repair the file', () => {
    const target = address('TARGET', 1);
    const overwritten = withParts(file, {
      [SHEET]: (sheet) =>
        sheet.replace(
          `<c r="${target}" s="7"><v>0.065</v></c>`,
          `<c r="${target}" s="7"><f>0.06+0.001</f><v>0.061</v></c>`,
        ),
      'xl/calcChain.xml': `<calcChain><c r="${target}" i="1"/></calcChain>`,
      'xl/_rels/workbook.xml.rels': (text) =>
        text.replace(
          '</Relationships>',
          '<Relationship Id="rIdChain" Type="x/calcChain" Target="calcChain.xml"/></Relationships>',
        ),
      '[Content_Types].xml': (text) =>
        text.replace('</Types>', '<Override PartName="/xl/calcChain.xml" ContentType="x"/></Types>'),
    });
    const bytes = refreshed(overwritten, corrected);
    expect(cellElements(partOf(bytes, SHEET)).get(target)).toBe(`<c r="${target}" s="7"><v>0.065</v></c>`);
    expect(Object.keys(unzipSync(bytes))).not.toContain('xl/calcChain.xml');
    expect(partOf(bytes, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    expect(partOf(bytes, '[Content_Types].xml')).not.toContain('calcChain');
  });

  test('is asked to calculate everything when it is opened, for the formulas over ours are the user’s', () => {
    for (const settings of ['<calcPr calcId="1"/>', '']) {
      const quiet = withParts(file, { 'xl/workbook.xml': (text) => text.replace(/<calcPr[^>]*>/, settings) });
      expect(partOf(refreshed(quiet, corrected), 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"/>');
      expect(changedEntries(quiet, refreshed(quiet, plan)).changed).toEqual([]);
    }
  });
});

describe('formulas of the user’s in a refreshed file', () => {
  test('follow a header that changes, in the table, on other sheets and in names, and no text that only reads like it', () => {
    const whole = planOf(CORRECTED.slice(0, 10), 6, (answer) => ({
      ...answer,
      columns: answer.columns.map((column) => (column.key === 'ACTUAL' ? { ...column, label: '全年完成' } : column)),
    }));
    const old = "1-6月完成 '['#'''@']";
    const formulas = [`SUM(${ID}[${old}])`, `"${ID}[${old}]"&amp;Other[${old}]`];
    const using = withParts(file, {
      [SHEET]: (sheet) =>
        formulas.reduce(
          (text, formula, at) => withCell(text, at + 1, `<c r="${BESIDE}${at + 1}"><f>${formula}</f></c>`),
          sheet,
        ),
      'xl/workbook.xml': (text) =>
        text.replace(
          '<calcPr',
          `<definedNames><definedName name="合计">SUM(${ID}[[年度目标]:[${old}]])</definedName></definedNames><calcPr`,
        ),
    });
    const bytes = refreshed(using, whole);
    const sheet = partOf(bytes, SHEET);
    const cells = cellElements(sheet);
    expect(cells.get(`${BESIDE}1`)).toBe(`<c r="${BESIDE}1"><f>SUM(${ID}[全年完成])</f></c>`);
    expect(cells.get(`${BESIDE}2`)).toBe(`<c r="${BESIDE}2"><f>${formulas[1]}</f></c>`);
    expect(partOf(bytes, 'xl/workbook.xml')).toContain(`SUM(${ID}[[年度目标]:[全年完成]])`);
    expect(partOf(bytes, TABLE)).toContain('name="全年完成"');
    for (const text of [sheet.replace(formulas[1] ?? '', ''), partOf(bytes, TABLE)])
      expect(text).not.toContain('1-6月完成 ');
  });

  test('that share one formula with a cell that is overwritten get it in words of their own', () => {
    const [first, second, third] = [1, 2, 3].map((row) => address('TARGET', row));
    const shared = withParts(file, {
      [SHEET]: (sheet) =>
        sheet
          .replace(
            new RegExp(`<c r="${first}"[^>]*>.*?</c>`),
            `<c r="${first}" s="7"><f t="shared" ref="${first}:${BESIDE}9" si="0">$A$1+B1+SUM(A:A)+"B1"</f><v>1</v></c>`,
          )
          .replace(
            new RegExp(`<c r="${second}"[^>]*>.*?</c>`),
            `<c r="${second}" s="7"><f t="shared" si="0"/><v>1</v></c>`,
          )
          .replace(
            new RegExp(`<c r="${third}"[^>]*>.*?</c>`),
            `<c r="${third}" s="7"><f t="shared" si="0"/><v>1</v></c>`,
          )
          .replace(
            '</sheetData>',
            `<row r="90"><c r="${letters(columnAt('TARGET') + 1)}90"><f t="shared" si="0"/><v>2</v></c></row></sheetData>`,
          ),
    });
    const bytes = refreshed(shared, corrected);
    const cells = cellElements(partOf(bytes, SHEET));
    const by = 90 - headerRow - 1;
    expect(cells.get(first ?? '')).toBe(`<c r="${first}" s="7"><v>0.065</v></c>`);
    expect(cells.get(`${letters(columnAt('TARGET') + 1)}90`)).toContain(
      `<f>$A$1+C${1 + by}+SUM(B:B)+&quot;B1&quot;</f>`,
    );
    const moved = movedFormula("'a b'!$A1+B$2+LOG10(C3)+SUM($1:2,$A:B)", { rows: 2, columns: 1 });
    expect(moved).toBe("'a b'!$A3+C$2+LOG10(D5)+SUM($1:4,$A:C)");
  });

  test('that fill several cells, ours among them, are refused by their address', () => {
    const cell = address('ACTUAL', 1);
    const array = withParts(file, {
      [SHEET]: (sheet) =>
        sheet.replace(
          `<c r="${cell}" s="7"><v>0.09</v></c>`,
          `<c r="${cell}" s="7"><f t="array" ref="${cell}:${address('ACTUAL', 2)}">{1;2}</f><v>0.09</v></c>`,
        ),
    });
    const taking = { ...corrected, take: [`ACTUAL ${LONGGANG}`] };
    expect(() => refreshed(array, taking)).toThrow(expect.objectContaining({ code: 'ARRAY_FORMULA' }));
  });
});
