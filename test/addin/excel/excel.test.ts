import { beforeEach, describe, expect, test } from 'vitest';
import { insertTable } from '../../../addin/excel/insert.ts';
import { listLinkedTables } from '../../../addin/excel/links.ts';
import { startExcel } from '../../../addin/excel/office/run.ts';
import { refreshTable } from '../../../addin/excel/refresh.ts';
import { definitionFromXml, definitionToXml, settingKey } from '../../../data/sheet/plan/definition.ts';
import { sheetPlan } from '../../../data/sheet/plan/make-plan.ts';
import type { SheetPlan, TableDefinition } from '../../../data/sheet/plan/plan.ts';
import { type AnswerRow, QUERY, ROWS, tableAnswer } from '../../data/sheet/plan/table-answer.ts';
import { bootInNode, type NodeOffice } from '../../office/boot-node.ts';
import { Host } from '../../office/host.ts';
import { stubGlobals } from '../../set-up/stub-globals.ts';

const ID = 'PB_TEST2345';
const ACTUAL = "1-6月完成 [#'@]";
const planOf = (rows: AnswerRow[], revision = 5): SheetPlan =>
  sheetPlan(tableAnswer(rows, revision), QUERY, { id: ID, language: 'ZH' });
const plan = planOf(ROWS);
const homes = ROWS.findIndex((row) => row.key === '440307|HOMES|LEVEL|2024');
const news = planOf(
  ROWS.map((row, at) =>
    at === homes ? { ...row, actual: 15200, span: '全年', gap: 200, attainment: 101.333333, verdict: '超额完成' } : row,
  ),
  6,
);

let office: NodeOffice;

function boot(host?: Host): void {
  office = bootInNode(host ? { host } : {});
  stubGlobals({ Excel: office.Excel, Office: office.Office });
}
const workbook = () => office.host.workbook;
const sheet = () => workbook().sheet('Sheet1');
const table = (name = ID) => workbook().table(name);
const rowOf = (key: string, name = ID) => table(name).column('行键').indexOf(key);

beforeEach(() => boot());

async function inserted(of = plan): Promise<void> {
  office.host.select('B3');
  await insertTable(of);
}

describe('starting', () => {
  test('an Excel with ExcelApi 1.13 will do, an older one is too old, and no Office.js is a plain browser', async () => {
    expect(await startExcel()).toBe('excel');
    const { requirements } = office.Office.context;
    requirements.isSetSupported = (_, version = '1') => Number(version.split('.')[1]) <= 12;
    expect(await startExcel()).toBe('too-old');
    stubGlobals({ Office: undefined });
    expect(await startExcel()).toBe('browser');
  });
});

describe('inserting a table', () => {
  test('puts caption, header and rows at the selected cell and says where', async () => {
    office.host.select('B3');
    const done = await insertTable(plan);
    expect(done).toMatchObject({ kind: 'inserted', id: ID, sheet: 'Sheet1', address: table().address });
    expect(sheet().get('B3')).toBe('2024年计划执行情况');
    expect(table().address).toMatch(/^B6:[A-Z]+20$/);
    expect(table().headers.slice(0, 3)).toEqual(['地区', '指标名称', '口径']);
  });

  test('shows the numbers in their formats, and the formulas come to the API’s values', async () => {
    await inserted();
    const shown = (key: string, header: string) => sheet().text(table().addressOf(rowOf(key), header));
    expect(shown('440307|GDP|GROWTH|2024', '年度目标')).toBe('6.5%');
    expect(shown('440311|GDP|GROWTH|2024', '年度目标')).toBe('≥8.3%');
    expect(shown('440307|NEAR|LEVEL|2024', '完成年度目标(%)')).toBe('99.9%');
    expect(table().column('完成情况')).toEqual(ROWS.map((row) => row.verdict));
    expect(table().column('与目标差')).toEqual(ROWS.map((row) => (row.gap === null ? '' : expect.closeTo(row.gap, 9))));
  });

  test('a name that begins with = and a period that looks like a date stay words', async () => {
    await inserted();
    const row = rowOf('440307|ODD|LEVEL|2024');
    expect(sheet().formula(table().addressOf(row, '指标名称'))).toBe('');
    expect(table().get(row, '指标名称')).toBe('=HYPERLINK("http://x","y")');
    expect(table().get(row, '完成时段')).toBe('2024-06');
  });

  test('a user who types over a result sees the verdict move', async () => {
    await inserted();
    const row = rowOf('440307|HOMES|LEVEL|2024');
    expect(table().get(row, '完成情况')).toBe('未完成');
    table().set(row, ACTUAL, 15000);
    expect([table().get(row, '完成情况'), table().get(row, '与目标差')]).toEqual(['完成', 0]);
  });

  test('hides what only the formulas need where the columns are otherwise empty', async () => {
    await inserted();
    const first = table().addressOf(0, '行键').replace(/\d/g, '');
    expect(sheet().isColumnHidden(first)).toBe(true);
    expect(sheet().isColumnHidden('B')).toBe(false);
  });

  test('leaves a user’s column in sight where it is above columns that only the formulas need', async () => {
    sheet().set('P1', '领导批示');
    await inserted();
    const cell = table().addressOf(0, '行键');
    expect(cell).toMatch(/^O/);
    expect(sheet().isColumnHidden('P')).toBe(false);
    expect(sheet().text(cell)).toBe('');
    expect(sheet().columnWidth('B')).toBeUndefined();
  });

  test('writes nothing over a user’s cell, says what is there, and goes to the next free place when told to', async () => {
    sheet().set('Z12', '领导批示');
    office.host.select('B3');
    const done = await insertTable(plan);
    expect(done).toMatchObject({ kind: 'place-taken', address: 'Z12', holds: '领导批示', nextFree: 'B14' });
    expect([sheet().get('B3'), workbook().tableNames, workbook().xmlParts]).toEqual(['', [], []]);
    expect(await insertTable(plan, { at: 'B14' })).toMatchObject({ kind: 'inserted' });
    expect(sheet().get('B14')).toBe('2024年计划执行情况');
    expect(sheet().get('Z12')).toBe('领导批示');
  });

  test('does not run into another table, and names it', async () => {
    await inserted();
    office.host.select('C10');
    const other = sheetPlan(tableAnswer(), QUERY, { id: 'PB_OTHER234', language: 'ZH' });
    const done = await insertTable(other);
    expect(done).toMatchObject({ kind: 'place-taken', address: table().address, holds: ID, nextFree: 'C22' });
    expect(await insertTable(other, { at: 'C22' })).toMatchObject({ kind: 'inserted' });
  });

  test('at the edge of the sheet or on a protected one it is refused and nothing is written', async () => {
    office.host.select('XFA1');
    await expect(insertTable(plan)).rejects.toMatchObject({ code: 'OUTSIDE_SHEET' });
    office.host.select('B3');
    sheet().protect();
    await expect(insertTable(plan)).rejects.toMatchObject({ code: 'SHEET_PROTECTED', sheet: 'Sheet1' });
    expect(workbook().tableNames).toEqual([]);
  });

  test.each([0, 3, 5, 8, 30])('that fails after %i steps leaves the sheet empty', async (afterActions) => {
    office.host.failNext({ afterActions });
    office.host.select('B3');
    await expect(insertTable(plan)).rejects.toMatchObject({ code: 'WRITE_FAILED', isRestored: true });
    expect([workbook().tableNames, workbook().xmlParts, workbook().settings.size]).toEqual([[], [], 0]);
    expect(
      sheet()
        .values('A1:AD30')
        .flat()
        .every((value) => value === ''),
    ).toBe(true);
    expect(sheet().isColumnHidden('P')).toBe(false);
  });

  test('that fails below another table leaves the columns hidden that were', async () => {
    await inserted();
    office.host.failNext({ afterActions: 8 });
    const below = { ...plan, definition: { ...plan.definition, id: 'PB_BELOW234' } };
    await expect(insertTable(below, { at: 'B40' })).rejects.toMatchObject({ isRestored: true });
    expect(sheet().isColumnHidden('P')).toBe(true);
  });

  test('of two thousand rows stays within what Excel takes in one request', async () => {
    const many = Array.from({ length: 2000 }, (_, row) => ({
      ...(ROWS[row % ROWS.length] as AnswerRow),
      key: `row${row}`,
    }));
    await inserted(planOf(many));
    expect(table().rowCount).toBe(2000);
    expect(Math.max(...office.host.batches.map((batch) => batch.bytes))).toBeLessThan(5_000_000);
    expect(office.host.batches.length).toBeLessThanOrEqual(12);
    expect(sheet().formula(table().addressOf(1999, '完成情况'))).toMatch(/^=?IF\(OR/);
  });

  test('without any row is a table with its header', async () => {
    await inserted(planOf([]));
    expect(table().rowCount).toBe(1);
    const report = await refreshTable(ID, plan);
    expect(report.added).toHaveLength(ROWS.length);
    expect(table().column('完成情况')).toEqual(ROWS.map((row) => row.verdict));
  });
});

describe('the linked tables of a workbook', () => {
  test('are listed with their definitions, also after the file was closed and opened again', async () => {
    await inserted();
    boot(Host.open(office.host.save()));
    const [found, ...others] = await listLinkedTables();
    expect(others).toEqual([]);
    expect(found).toMatchObject({ id: ID, name: ID, sheet: 'Sheet1', address: table().address, fault: null });
    expect(found?.definition).toEqual(plan.definition);
  });

  test('are found under another name and on a renamed sheet', async () => {
    await inserted();
    table().rename('主要指标');
    sheet().rename('一季度');
    workbook().sheet('一季度').insertColumns('A:B');
    expect(await listLinkedTables()).toMatchObject([{ id: ID, name: '主要指标', sheet: '一季度' }]);
    const report = await refreshTable(ID, news);
    expect(report).toMatchObject({ sheet: '一季度', fromRevision: 5, toRevision: 6 });
    expect(table('主要指标').get(homes, ACTUAL)).toBe(15200);
  });

  test('that a newer program made are listed with the reason and not refreshed', async () => {
    await inserted();
    const newer = definitionToXml({ ...plan.definition, version: 3 } as unknown as TableDefinition);
    await office.Excel.run(async (context) => {
      const parts = context.workbook.customXmlParts.getByNamespace('urn:planbook:linked-table:1');
      parts.load('items/id');
      await context.sync();
      parts.items[0]?.setXml(newer);
      await context.sync();
    });
    expect(await listLinkedTables()).toMatchObject([{ id: ID, definition: null, fault: { code: 'DEFINITION_NEWER' } }]);
    await expect(refreshTable(ID, news)).rejects.toMatchObject({ code: 'DEFINITION_NEWER', found: 3 });
    expect(workbook().xmlParts).toEqual([newer]);
  });

  test('that were deleted or turned into plain cells are no longer listed, and a refresh says so', async () => {
    await inserted();
    table().convertToRange();
    expect(await listLinkedTables()).toEqual([]);
    await expect(refreshTable(ID, news)).rejects.toMatchObject({ code: 'TABLE_GONE', id: ID });
  });

  test('keep a small entry in the settings and the definition in a custom XML part', async () => {
    await inserted();
    expect(String(workbook().settings.get(settingKey(ID)))).toContain(table().id);
    expect(workbook().xmlParts.map(definitionFromXml)).toEqual([plan.definition]);
  });
});

describe('refreshing a table', () => {
  test('brings what is new, keeps the user’s columns and order, and reports each change', async () => {
    await inserted();
    table().insertColumnBefore(ACTUAL);
    const own = table().headers[6] ?? '';
    table().renameColumn(own, '牵头单位');
    ROWS.forEach((row, at) => {
      table().set(at, '牵头单位', `局${row.key}`);
    });
    table().sort('指标名称', 'descending');
    const order = table().column('行键');
    const report = await refreshTable(ID, news);
    expect(table().column('行键')).toEqual(order);
    expect(table().column('牵头单位')).toEqual(order.map((key) => `局${key}`));
    const row = rowOf('440307|HOMES|LEVEL|2024');
    expect([table().get(row, ACTUAL), table().get(row, '完成情况')]).toEqual([15200, '超额完成']);
    expect(report.changes.map((change) => [change.header, change.beforeText, change.afterText])).toContainEqual([
      ACTUAL,
      '4,229',
      '15,200',
    ]);
  });

  test('keeps a result that was typed over, names both, and takes the published one when told to', async () => {
    await inserted();
    table().set(homes, ACTUAL, 15000);
    const kept = await refreshTable(ID, news);
    expect(kept.kept).toMatchObject([{ mine: 15000, theirs: 15200, isAsked: true }]);
    expect([table().get(homes, ACTUAL), table().get(homes, '完成情况')]).toEqual([15000, '完成']);
    expect((await refreshTable(ID, news)).kept).toMatchObject([{ mine: 15000, theirs: 15200, isAsked: false }]);
    const taken = await refreshTable(ID, news, { take: ['ACTUAL 440307|HOMES|LEVEL|2024'] });
    expect([table().get(homes, ACTUAL), table().get(homes, '完成情况')]).toEqual([15200, '超额完成']);
    expect(taken.kept).toEqual([]);
    expect(taken.changes[0]).toMatchObject({ header: ACTUAL, before: 15000, after: 15200 });
  });

  test('with nothing new changes nothing', async () => {
    await inserted();
    const before = office.host.save();
    const report = await refreshTable(ID, plan);
    expect(report).toMatchObject({ changes: [], added: [], gone: [], kept: [], copied: [], isCaptionKept: false });
    expect(office.host.save()).toEqual(before);
  });

  test('takes four requests at most once the definitions are read', async () => {
    await inserted();
    office.host.batches.length = 0;
    await refreshTable(ID, news);
    expect(office.host.batches.length).toBeLessThanOrEqual(2 + 4);
  });

  test('adds rows at the end, formulas and formats included', async () => {
    await inserted(planOf(ROWS.slice(0, 3)));
    const report = await refreshTable(ID, planOf(ROWS, 6));
    expect(report.added).toHaveLength(ROWS.length - 3);
    expect(report.address).toBe(table().address);
    expect(table().column('完成情况')).toEqual(ROWS.map((row) => row.verdict));
    expect(sheet().text(table().addressOf(homes, ACTUAL))).toBe('4,229');
  });

  test('marks rows that are gone and deletes none', async () => {
    await inserted();
    const report = await refreshTable(ID, planOf(ROWS.slice(0, 5), 6));
    expect(report.gone).toHaveLength(ROWS.length - 5);
    expect(table().rowCount).toBe(ROWS.length);
    expect(table().column('完成情况').slice(5)).toEqual(ROWS.slice(5).map(() => '本次查询已无此行'));
  });

  test('renews the caption, but not one that somebody has changed', async () => {
    await inserted();
    const dated = (day: string): SheetPlan => {
      const caption = plan.caption.with(1, `资料截至${day}`);
      return { ...news, caption, definition: { ...news.definition, caption } };
    };
    expect(await refreshTable(ID, dated('2026年12月1日'))).toMatchObject({ isCaptionKept: false });
    expect(sheet().get('B4')).toBe('资料截至2026年12月1日');
    sheet().set('B3', '龙岗区计划执行情况(送审稿)');
    expect(await refreshTable(ID, dated('2026年12月2日'))).toMatchObject({ isCaptionKept: true });
    expect([sheet().get('B3'), sheet().get('B4')]).toEqual(['龙岗区计划执行情况(送审稿)', '资料截至2026年12月1日']);
  });

  test('renews a caption that has got a line more, or one less, at each refresh', async () => {
    await inserted();
    const captioned = (...caption: string[]): SheetPlan => ({ ...news, caption: [plan.caption[0] ?? '', ...caption] });
    const kept: boolean[] = [];
    for (const next of [
      captioned('单位：%', '资料截至2026年12月1日', '来源：《计划》'),
      captioned('单位：%', '资料截至2026年12月2日', '来源：《计划》'),
      captioned('资料截至2026年12月3日'),
      captioned('资料截至2026年12月4日'),
    ])
      kept.push((await refreshTable(ID, next)).isCaptionKept);
    expect(kept).toEqual([false, false, false, false]);
    expect(sheet().values('B3:B5').flat()).toEqual([plan.caption[0], '资料截至2026年12月4日', '']);
  });

  test('stores the new revision, so that the next one knows what it starts from', async () => {
    await inserted();
    await refreshTable(ID, news);
    expect((await listLinkedTables())[0]?.definition).toMatchObject({ revision: 6, asOf: news.definition.asOf });
    expect(await refreshTable(ID, news)).toMatchObject({ fromRevision: 6, changes: [] });
  });

  test('on a protected sheet is refused and changes nothing', async () => {
    await inserted();
    const before = office.host.save();
    sheet().protect();
    await expect(refreshTable(ID, news)).rejects.toMatchObject({ code: 'SHEET_PROTECTED' });
    sheet().unprotect();
    expect(office.host.save()).toEqual(before);
  });

  test('after one of our columns was deleted names it and changes nothing', async () => {
    await inserted();
    sheet().deleteColumns(table().addressOf(0, '上年同期').replace(/\d/g, ''));
    const before = office.host.save();
    await expect(refreshTable(ID, news)).rejects.toMatchObject({ code: 'COLUMN_MISSING', headers: ['上年同期'] });
    expect(office.host.save()).toEqual(before);
  });

  test.each([0, 1, 2, 4, 6, 9])('that fails after %i steps leaves the workbook as it was', async (afterActions) => {
    await inserted(planOf(ROWS.slice(0, 10)));
    table().renameColumn('年度目标', '今年任务');
    table().set(homes, ACTUAL, 4300);
    const before = office.host.save();
    const answer = tableAnswer(ROWS, 6);
    answer.columns = answer.columns.map((each) => (each.key === 'PREVIOUS' ? { ...each, label: '上年完成' } : each));
    office.host.failNext({ afterActions });
    const renamed = sheetPlan(answer, QUERY, { id: ID, language: 'ZH' });
    await expect(refreshTable(ID, renamed)).rejects.toMatchObject({ code: 'WRITE_FAILED', isRestored: true });
    expect(office.host.save()).toEqual(before);
  });

  test('a result typed where none is published stays, and the goal judges it', async () => {
    await inserted();
    const row = rowOf('440310|GDP|GROWTH|2024');
    table().set(row, ACTUAL, '7.6%');
    expect(table().get(row, '完成情况')).toBe('基本完成');
    const report = await refreshTable(ID, news);
    expect(report.kept.map((kept) => kept.rowKey)).toEqual(['440310|GDP|GROWTH|2024']);
    expect([table().get(row, ACTUAL), table().get(row, '完成情况')]).toEqual([0.076, '基本完成']);
  });
});
