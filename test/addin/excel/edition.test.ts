import { beforeEach, describe, expect, test } from 'vitest';
import { insertEdition } from '../../../addin/excel/edition.ts';
import { listLinkedTables } from '../../../addin/excel/links.ts';
import { sheetPlan } from '../../../data/sheet/plan/make-plan.ts';
import type { SheetPlan } from '../../../data/sheet/plan/plan.ts';
import { QUERY, ROWS, tableAnswer } from '../../data/sheet/plan/table-answer.ts';
import { ACTUAL, ID, LinkedWorkbook, planOf } from './linked-workbook.ts';

let workbook: LinkedWorkbook;
const sheet = () => workbook.sheet();
const table = () => workbook.table();

beforeEach(() => {
  workbook = new LinkedWorkbook();
});

/** The edition's cells, row by row, with '' for an empty one. */
function cellsOf(name: string): unknown[][] {
  return workbook.sheet(name).values('A1:Z30');
}

/** Everything that a user sees of a sheet. */
function stateOf(name = 'Sheet1') {
  const { host } = workbook;
  return host.save().sheets.find((each) => each.name === name);
}

describe('the edition of a linked table', () => {
  test('is on a new sheet: title, unit, headers, rows and notes, no formula and no column that only formulas need', async () => {
    await workbook.insert();
    const before = stateOf();
    const done = await insertEdition(ID);
    expect(done).toEqual({
      sheet: '报送版 2024年计划执行情况',
      rows: ROWS.length,
      hiddenRows: 0,
      hiddenColumns: [],
      errors: [],
    });
    const cells = cellsOf(done.sheet);
    expect(cells[0]?.[0]).toBe('2024年计划执行情况');
    const headers = cells.find((row) => row[0] === '地区')?.filter((cell) => cell !== '');
    expect(headers).toEqual(table().headers.slice(0, headers?.length));
    expect(headers).not.toContain('行键');
    const top = cells.findIndex((row) => row[0] === '地区');
    const at = headers?.indexOf('完成情况') ?? -1;
    expect(cells.slice(top + 1, top + 1 + ROWS.length).map((row) => row[at])).toEqual(ROWS.map((row) => row.verdict));
    expect(stateOf(done.sheet)?.cells.filter(({ cell }) => cell.formula !== undefined)).toEqual([]);
    expect(cells[top + 1 + ROWS.length]?.[0]).toMatch(/^注：/);
    expect(stateOf()).toEqual(before);
    expect(await listLinkedTables()).toHaveLength(1);
  });

  test('is printed on A4 paper that lies on its side, one page wide, its header on every page and pages numbered', async () => {
    await workbook.insert();
    const { sheet: name } = await insertEdition(ID);
    expect(workbook.sheet(name).print).toMatchObject({
      ...{ orientation: 'Landscape', paperSize: 'A4', isCentered: true, zoom: { horizontalFitToPages: 1 } },
      ...{ titleRows: '$3:$3', centerFooter: '第 &P 页，共 &N 页' },
    });
    const own = workbook.sheet(name);
    expect(own.format('A1')).toMatchObject({ fontName: '方正小标宋简体', fontSize: 22, horizontalAlignment: 'Center' });
    expect(own.format('B5')).toMatchObject({ fontName: '仿宋_GB2312', wrapText: true, borderTop: 'Continuous' });
    expect(own.attachments.merged('C1')).toMatch(/^A1:[K-Z]1$/);
    expect(own.rowHeight(1)).toBeGreaterThan(30);
  });

  test('holds what the user typed over a result, his own columns and his order of rows and columns', async () => {
    await workbook.insert();
    table().insertColumnBefore(ACTUAL);
    table().renameColumn(table().headers[6] ?? '', '牵头单位');
    table().set(workbook.row('440307|HOMES|LEVEL|2024'), '牵头单位', '=区住建局');
    table().set(workbook.row('440307|HOMES|LEVEL|2024'), ACTUAL, 15000);
    table().sort('指标名称', 'descending');
    const { sheet: name } = await insertEdition(ID);
    const cells = cellsOf(name);
    const headers = cells[2] ?? [];
    expect(headers.indexOf('牵头单位')).toBe(headers.indexOf(ACTUAL) - 1);
    const names = cells.slice(3, 3 + ROWS.length).map((row) => row[1]);
    expect(names).toEqual(table().column('指标名称'));
    const homes = cells[3 + workbook.row('440307|HOMES|LEVEL|2024')] ?? [];
    const at = (header: string) => homes[headers.indexOf(header)];
    expect([at(ACTUAL), at('完成情况')]).toEqual([15000, '完成']);
  });

  test('leaves out rows and columns that are hidden, and says which', async () => {
    await workbook.insert();
    const first = Number(table().addressOf(0, '地区').replace(/\D/g, ''));
    sheet().hideRows(`${first}:${first + 1}`);
    sheet().hideColumns(table().addressOf(0, '指标名称').replace(/\d/g, ''));
    const done = await insertEdition(ID);
    expect(done).toMatchObject({ rows: ROWS.length - 2, hiddenRows: 2, hiddenColumns: ['指标名称'] });
    const cells = cellsOf(done.sheet);
    expect(cells[2]).not.toContain('指标名称');
    expect(cells[3]?.[0]).toBe(ROWS[2]?.district);
  });

  test('keeps an error as it is shown, and says where it is', async () => {
    await workbook.insert();
    table().set(3, ACTUAL, '=NA()');
    const done = await insertEdition(ID);
    const { address } = done.errors[0] ?? { address: '' };
    expect(done.errors.map(({ error }) => error)).toContain('#N/A');
    expect(workbook.sheet(done.sheet).get(address)).toBe('#N/A');
  });

  test('a name that begins with = stays a name, and a text like a date stays text', async () => {
    await workbook.insert();
    const { sheet: name } = await insertEdition(ID);
    const row = cellsOf(name).find((cells) => cells.includes('=HYPERLINK("http://x","y")'));
    expect(row).toContain('2024-06');
  });

  test('has the title that the user wrote above the table', async () => {
    await workbook.insert();
    sheet().set('B3', '2024年上半年龙岗区主要指标');
    const { sheet: name } = await insertEdition(ID);
    expect(workbook.sheet(name).get('A1')).toBe('2024年上半年龙岗区主要指标');
  });

  test('a second one gets a sheet of its own', async () => {
    await workbook.insert();
    await insertEdition(ID);
    expect((await insertEdition(ID)).sheet).toBe('报送版 2024年计划执行情况 (2)');
  });

  test('of columns in groups has a header of two rows, a group’s name over its columns', async () => {
    await workbook.insert(grouped());
    const { sheet: name } = await insertEdition(ID);
    const cells = cellsOf(name);
    expect(cells[2]?.slice(0, 4)).toEqual(['地区', '总量', '', '备注']);
    expect(cells[3]?.slice(0, 4)).toEqual(['', '年度目标', '完成数', '']);
    const own = workbook.sheet(name);
    expect([own.attachments.merged('A3'), own.attachments.merged('B3'), own.attachments.merged('D4')]).toEqual([
      'A3:A4',
      'B3:C3',
      'D3:D4',
    ]);
    expect(own.print.titleRows).toBe('$3:$4');
  });

  test('a header that the user changed has no group above it', async () => {
    await workbook.insert(grouped());
    table().renameColumn('总量 完成数', '已完成');
    const { sheet: name } = await insertEdition(ID);
    expect(cellsOf(name)[2]?.slice(0, 4)).toEqual(['地区', '总量', '已完成', '备注']);
  });

  test('of two thousand rows stays within what Excel takes in one request', async () => {
    const many = Array.from({ length: 2000 }, (_, row) => ({
      ...(ROWS[row % ROWS.length] ?? ROWS[0]),
      key: `r${row}`,
    }));
    await workbook.insert(planOf(many as typeof ROWS));
    sheet().hideRows('10');
    expect(await insertEdition(ID)).toMatchObject({ rows: 1999, hiddenRows: 1 });
    expect(Math.max(...workbook.host.batches.map(({ bytes }) => bytes))).toBeLessThan(5_000_000);
    expect(Math.max(...workbook.host.batches.map(({ answerBytes }) => answerBytes))).toBeLessThan(5_000_000);
  });
});

describe('an edition that cannot be put into the workbook', () => {
  test.each([0, 1, 3, 8, 30])('leaves no sheet when it fails after %i steps', async (afterActions) => {
    await workbook.insert();
    const before = stateOf();
    workbook.host.failNext({ afterActions });
    await expect(insertEdition(ID)).rejects.toMatchObject({ code: 'WRITE_FAILED', isRestored: true });
    expect(workbook.book.sheetNames).toEqual(['Sheet1']);
    expect(stateOf()).toEqual(before);
  });

  test('says that the workbook is locked, that a cell is edited, or that the table is gone', async () => {
    await workbook.insert();
    workbook.lock();
    await expect(insertEdition(ID)).rejects.toMatchObject({ code: 'WORKBOOK_LOCKED' });
    workbook.release();
    workbook.editCell();
    await expect(insertEdition(ID)).rejects.toMatchObject({ code: 'EDIT_MODE' });
    workbook.release();
    expect(workbook.book.sheetNames).toEqual(['Sheet1']);
    table().convertToRange();
    await expect(insertEdition(ID)).rejects.toMatchObject({ code: 'TABLE_GONE' });
  });

  test('needs no leave to write on the sheet of the table: a protected one is only read', async () => {
    await workbook.insert();
    sheet().protect();
    expect(await insertEdition(ID)).toMatchObject({ rows: ROWS.length });
  });
});

function grouped(): SheetPlan {
  const answer = tableAnswer(ROWS.slice(0, 3));
  const [district] = answer.columns;
  const named = (key: string) => answer.columns.find((column) => column.key === key);
  const column = (key: string, label: string) => ({
    ...(named(key.replace('LEVEL:', '')) ?? { values: [null, null, null] }),
    ...{ key, label, ...(key.includes(':') ? { group: '总量' } : {}) },
  });
  const columns = [
    ...(district ? [district] : []),
    column('LEVEL:TARGET', '总量 年度目标'),
    column('LEVEL:ACTUAL', '总量 完成数'),
    column('NOTE', '备注'),
  ];
  return sheetPlan({ ...answer, columns, inputs: [] }, QUERY, { id: ID, language: 'ZH' });
}
