import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { calculateFormulas, type WorkbookLike } from '@cj-tech-master/excelts/formula';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { xlsxOf } from '../../../../data/sheet/download/xlsx.ts';
import { definitionFromXml } from '../../../../data/sheet/plan/definition.ts';
import { sheetPlan } from '../../../../data/sheet/plan/make-plan.ts';
import type { SheetPlan } from '../../../../data/sheet/plan/plan.ts';
import { QUERY, ROWS, tableAnswer } from '../plan/table-answer.ts';

const ID = 'PB_TEST2345';
const plan = sheetPlan(tableAnswer(), QUERY, { id: ID, language: 'ZH' });
const bytes = await xlsxOf([plan]);
const headerRow = plan.caption.length + 1;

async function opened(file: Uint8Array): Promise<{ workbook: Workbook; sheet: Worksheet }> {
  const workbook = new Workbook();
  await workbook.xlsx.load(file);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('The file has no sheet.');
  return { workbook, sheet };
}

function partOf(file: Uint8Array, path: string): string {
  const part = unzipSync(file)[path];
  if (!part) throw new Error(`The file has no ${path}, but ${Object.keys(unzipSync(file)).join(', ')}.`);
  return strFromU8(part);
}

const columnAt = (key: string, of: SheetPlan = plan) => of.columns.findIndex((column) => column.key === key) + 1;
const rowAt = (key: string) => headerRow + 1 + ROWS.findIndex((row) => row.key === key);
const formulaColumns = plan.columns.filter((column) => column.role === 'formula');
/** The API's answers by formula column, with an empty text where there is none. */
const answered = Object.fromEntries(
  formulaColumns.map(({ key, results }) => [key, results?.map((value) => value ?? '')]),
);

function resultsIn(sheet: Worksheet) {
  return Object.fromEntries(
    formulaColumns.map(({ key }) => [
      key,
      ROWS.map((_, row) => sheet.getCell(headerRow + 1 + row, columnAt(key)).result ?? ''),
    ]),
  );
}

/** The plan with one district under another name. */
function named(name: string, caption = plan.caption): SheetPlan {
  const columns = plan.columns.map((column) =>
    column.key === 'DISTRICT' ? { ...column, cells: [name, ...column.cells.slice(1)] } : column,
  );
  return { ...plan, caption, columns };
}

describe('the formulas of a downloaded workbook', () => {
  test('show what the API says in a viewer that does not calculate', async () => {
    expect(formulaColumns.map((column) => column.key)).toEqual(['GAP', 'ATTAINMENT', 'CAP_USED', 'VERDICT']);
    expect(resultsIn((await opened(bytes)).sheet)).toEqual(answered);
  });

  test('come to what the API says when they are calculated anew', async () => {
    const { workbook, sheet } = await opened(bytes);
    for (const { key } of formulaColumns)
      for (let row = headerRow + 1; row <= headerRow + ROWS.length; row++) {
        const cell = sheet.getCell(row, columnAt(key));
        cell.value = { formula: cell.formula ?? '', result: 'stale' };
      }
    // The engine's own interfaces differ in optional properties only.
    calculateFormulas(workbook as unknown as WorkbookLike);
    for (const [key, results] of Object.entries(resultsIn(sheet)))
      results.forEach((result, row) => {
        const expected = answered[key]?.[row];
        if (typeof expected === 'number') expect(result, `${key} ${ROWS[row]?.key}`).toBeCloseTo(expected, 9);
        else expect(result, `${key} ${ROWS[row]?.key}`).toBe(expected);
      });
  });

  test('follow a result that somebody types over the published one', async () => {
    const { workbook, sheet } = await opened(bytes);
    const row = rowAt('440307|HOMES|LEVEL|2024');
    sheet.getCell(row, columnAt('ACTUAL')).value = 15_000;
    calculateFormulas(workbook as unknown as WorkbookLike);
    expect(sheet.getCell(row, columnAt('GAP')).result).toBe(0);
    expect(sheet.getCell(row, columnAt('VERDICT')).result).toBe('完成');
  });

  test('are the calculated columns of the table, so that a row added in Excel gets them too', () => {
    const table = partOf(bytes, 'xl/tables/table1.xml');
    expect(table.match(/<calculatedColumnFormula>[^<]+/g)).toHaveLength(formulaColumns.length);
    expect(table).toContain(`${ID}[[#This Row],[年度目标]]`);
    expect(table).not.toContain('[@');
  });

  test('are calculated again by the program that opens the file', () => {
    expect(partOf(bytes, 'xl/workbook.xml')).toMatch(/<calcPr [^>]*fullCalcOnLoad="1"/);
  });
});

describe('the cells of a downloaded workbook', () => {
  test('are an Excel table named after the definition, under the caption', async () => {
    const { sheet } = await opened(bytes);
    expect(plan.caption.map((_, line) => sheet.getCell(line + 1, 1).value)).toEqual(plan.caption);
    expect(sheet.getTables().map(({ table }) => [table.name, table.tableRef])).toEqual([
      [ID, `A${headerRow}:AD${headerRow + ROWS.length}`],
    ]);
    expect(plan.columns.map((_, at) => sheet.getCell(headerRow, at + 1).value)).toEqual(
      plan.columns.map((column) => column.header),
    );
  });

  test('hold the published values, percentages as Excel has them, and nothing where nothing was published', async () => {
    const { sheet } = await opened(bytes);
    for (const column of plan.columns.filter(({ role }) => role !== 'formula'))
      expect(
        column.cells.map((_, row) => sheet.getCell(headerRow + 1 + row, columnAt(column.key)).value),
        column.key,
      ).toEqual(column.cells);
    expect(sheet.getCell(rowAt('440307|GDP|GROWTH|2024'), columnAt('ACTUAL')).value).toBe(0.09);
  });

  test('keep the number format of each figure', async () => {
    const { sheet } = await opened(bytes);
    const formatOf = (key: string, row: string) => sheet.getCell(rowAt(row), columnAt(key)).numFmt;
    expect(formatOf('TARGET', '440311|GDP|GROWTH|2024')).toBe('"≥"0.0%;"≥"-0.0%');
    expect(formatOf('TARGET', '440307|WATER|LEVEL|2024')).toBe('"≤"0.00');
    expect(formatOf('ATTAINMENT', '440307|NEAR|LEVEL|2024')).toBe('[<0.9995]0.0%;[<1]"99.9%";0.0%');
  });

  test.each([
    '=HYPERLINK("http://x","y")',
    "=cmd|'/c calc'!A0",
    '+8613800000000',
    '-2+3',
    '@SUM(A1:A9)',
    '2024',
    '1-6',
  ])('a name like %s stays the text it is, also after somebody edits its cell', async (name) => {
    const { sheet } = await opened(await xlsxOf([named(name, [name])]));
    for (const cell of [sheet.getCell(1, 1), sheet.getCell(3, columnAt('DISTRICT'))]) {
      expect(cell.value).toBe(name);
      expect(cell.formula).toBeUndefined();
      expect(cell.numFmt).toBe('@');
    }
  });

  test.each(['<&>"\' ]]>', '第一行\n第二行', ' 前后有空格 ', '_x000D_', '𠮷😀'])(
    'a name with awkward characters (%j) is read back as it was',
    async (name) => {
      const { sheet } = await opened(await xlsxOf([named(name)]));
      expect(sheet.getCell(headerRow + 1, columnAt('DISTRICT')).value).toBe(name);
    },
  );

  test('a character that no XML can hold is left out, and the rest of the name stands', async () => {
    const { sheet } = await opened(await xlsxOf([named('龙\u0001岗\uffff区')]));
    expect(sheet.getCell(headerRow + 1, columnAt('DISTRICT')).value).toBe('龙岗区');
  });

  test('what only the formulas need is out of sight, and nothing else', async () => {
    const { sheet } = await opened(bytes);
    const hidden = plan.columns.filter((_, at) => sheet.getColumn(at + 1).hidden);
    expect(hidden).toEqual(plan.columns.filter((column) => column.role === 'input'));
  });

  test('a row is as high as its wrapped sentence needs, and free to change with it', async () => {
    const sentence = '全年新增建设筹集保障性住房1.5万套，供应分配保障性住房6836套以上，'.repeat(3);
    const columns = plan.columns.map((column) =>
      column.key === 'INDICATOR'
        ? { ...column, cells: [sentence, ...column.cells.slice(1)], wraps: true as const }
        : column,
    );
    const [high, low] = partOf(await xlsxOf([{ ...plan, columns }]), 'xl/worksheets/sheet1.xml')
      .split('<row ')
      .slice(headerRow + 1);
    expect(Number(/ ht="(\d+)"/.exec(high ?? '')?.[1])).toBeGreaterThanOrEqual(60);
    expect(Number(/ ht="(\d+)"/.exec(low ?? '')?.[1] ?? 15)).toBeLessThan(60);
    expect(high).not.toContain('customHeight');
  });

  test('the header stays in sight while the rows scroll', async () => {
    expect((await opened(bytes)).sheet.views).toMatchObject([{ state: 'frozen', ySplit: headerRow }]);
  });

  test('a table without rows is still a table Excel can open, with one empty row', async () => {
    const empty = sheetPlan(tableAnswer([]), QUERY, { id: ID, language: 'ZH' });
    const { sheet } = await opened(await xlsxOf([empty]));
    expect(sheet.getTables()[0]?.table.tableRef).toBe(`A${headerRow}:AD${headerRow + 1}`);
  });
});

describe('the definition in a downloaded workbook', () => {
  test('is a custom XML part that reads back as it was written', () => {
    expect(definitionFromXml(partOf(bytes, 'customXml/item1.xml'))).toEqual(plan.definition);
  });

  test('is found from the workbook, under our namespace', () => {
    expect(partOf(bytes, 'xl/_rels/workbook.xml.rels')).toContain('Target="../customXml/item1.xml"');
    expect(partOf(bytes, 'customXml/_rels/item1.xml.rels')).toContain('Target="itemProps1.xml"');
    expect(partOf(bytes, '[Content_Types].xml')).toContain('PartName="/customXml/itemProps1.xml"');
    const properties = partOf(bytes, 'customXml/itemProps1.xml');
    expect(properties).toContain('ds:uri="urn:planbook:linked-table:1"');
    expect(properties).toMatch(/ds:itemID="\{[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}\}"/);
  });

  test('each of several tables has its own sheet and its own definition', async () => {
    const title = '龙岗区[2024]:计划/执行*情况?'.padEnd(50, '长');
    const plans = ['PB_TABLE222', 'PB_TABLE333', 'PB_TABLE444'].map((id) =>
      sheetPlan({ ...tableAnswer(), title }, QUERY, { id, language: 'ZH' }),
    );
    const file = await xlsxOf(plans);
    const { workbook } = await opened(file);
    const names = workbook.worksheets.map((sheet) => sheet.name);
    expect(new Set(names).size).toBe(3);
    for (const name of names) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).toMatch(/^龙岗区 2024 计划 执行 情况/);
    }
    expect(names[2]).toMatch(/ \(3\)$/);
    expect([1, 2, 3].map((number) => definitionFromXml(partOf(file, `customXml/item${number}.xml`)).id)).toEqual(
      plans.map(({ definition }) => definition.id),
    );
    expect(new Set([1, 2, 3].map((number) => partOf(file, `customXml/itemProps${number}.xml`))).size).toBe(3);
  });

  test.each(['', "''", 'History', '[]'])(
    'a title like %j, which Excel refuses for a sheet, gives the id instead',
    async (title) => {
      const file = await xlsxOf([{ ...plan, caption: [title] }]);
      expect((await opened(file)).sheet.name).toBe(ID);
    },
  );
});

test('the same table gives the same file, byte for byte', async () => {
  await expect(xlsxOf([sheetPlan(tableAnswer(), QUERY, { id: ID, language: 'ZH' })])).resolves.toEqual(bytes);
});
