import { beforeEach, describe, expect, test } from 'vitest';
import { insertTable } from '../../../addin/excel/insert.ts';
import { listLinkedTables } from '../../../addin/excel/links.ts';
import { refreshTable } from '../../../addin/excel/refresh.ts';
import { type RefreshUndo, undoRefresh } from '../../../addin/excel/refresh-undo.ts';
import { ROWS } from '../../data/sheet/plan/table-answer.ts';
import { LTSC_2021, MICROSOFT_365 } from '../../office/profile.ts';
import { ACTUAL, HOMES, ID, LinkedWorkbook, NEWS, planOf } from './linked-workbook.ts';

const news = planOf(NEWS, 6);
let open: LinkedWorkbook;

const results = (name = ID) => [
  open.table(name).get(open.row(HOMES, name), ACTUAL),
  open.table(name).get(open.row(HOMES, name), '完成情况'),
];
const RENEWED = [15200, '超额完成'];
const refusedAs = async (code: string) => {
  const before = open.host.save();
  await expect(refreshTable(ID, news)).rejects.toMatchObject({ code });
  expect(open.host.save()).toEqual(before);
};

describe.each([LTSC_2021, MICROSOFT_365])('a refresh in $name', (profile) => {
  beforeEach(async () => {
    open = await LinkedWorkbook.withTable(profile);
  });

  test('finds the table under another name, on a renamed sheet, with rows above and columns before it', async () => {
    open.table().rename('主要指标');
    open.sheet().rename('一季度');
    open.sheet('一季度').insertRows('1:4');
    open.sheet('一季度').insertColumns('A:B');
    expect(await refreshTable(ID, news)).toMatchObject({ sheet: '一季度', isCaptionKept: false });
    expect(results('主要指标')).toEqual(RENEWED);
    expect(open.table('主要指标').address).toMatch(/^D10:/);
  });

  test('leaves rows of the user’s own inside and at the end of the table, and the cells below it', async () => {
    const { rowCount } = open.table();
    open.sheet().insertRows('9');
    open.sheet().set('B9', '小计');
    open.sheet().set('D9', '=1+1');
    const [, last = ''] = open.table().address.split(':');
    const end = Number(last.replace(/\D/g, ''));
    open.sheet().set(`B${end + 1}`, '合计');
    open.sheet().set(`C${end + 4}`, '下方');
    const report = await refreshTable(ID, news);
    expect([open.sheet().get('B9'), open.sheet().get('D9'), open.sheet().get(`B${end + 1}`)]).toEqual([
      '小计',
      2,
      '合计',
    ]);
    expect(open.sheet().get(`C${end + 4}`)).toBe('下方');
    expect([open.table().rowCount, report.added, report.gone]).toEqual([rowCount + 2, [], []]);
    expect(results()).toEqual(RENEWED);
  });

  test('names rows that were sorted without their hidden keys, and keeps no result in them as the user’s', async () => {
    const sorted = ['地区', '指标名称', ACTUAL];
    const [first, homes] = [0, open.row(HOMES)];
    const before = sorted.map((header) => [open.table().get(first, header), open.table().get(homes, header)]);
    sorted.forEach((header, at) => {
      open.table().set(first, header, before[at]?.[1] ?? '');
      open.table().set(homes, header, before[at]?.[0] ?? '');
    });
    const report = await refreshTable(ID, planOf());
    expect(report.displaced.map(({ rowKey }) => rowKey)).toEqual([ROWS[0]?.key, HOMES]);
    expect([report.kept, report.changes]).toEqual([[], []]);
    expect(sorted.map((header) => [open.table().get(first, header), open.table().get(homes, header)])).toEqual(before);
  });

  test('keeps the user’s columns before, between and after ours, and his formulas over ours follow the news', async () => {
    await open.run(({ workbook }) => {
      workbook.tables.getItem(ID).columns.add(0, undefined, '序号');
    });
    open.table().insertColumnBefore(ACTUAL);
    open.table().renameColumn('列1', '缺口');
    const { headers } = open.table();
    const [, last = ''] = open.table().address.split(':');
    const after = last.replace(/([A-Z])\d+$/, (_, letter: string) => String.fromCharCode(letter.charCodeAt(0) + 1));
    open.sheet().set(`${after}6`, '签收');
    expect(open.table().headers).toEqual([...headers, '签收']);
    ROWS.forEach((_, row) => {
      open.table().set(row, '序号', row + 1);
      open.table().set(row, '签收', `签${row}`);
    });
    open.sheet().set(open.table().addressOf(open.row(HOMES), '缺口'), "=[@[年度目标]]-[@[1-6月完成 '['#''@']]]");
    open.sheet().set('A1', `=SUM(${ID}[${ACTUAL.replace(/[[\]#'@]/g, "'$&")}])`);
    const sum = Number(open.sheet().get('A1'));
    await refreshTable(ID, news);
    expect(open.table().column('序号')).toEqual(ROWS.map((_, row) => row + 1));
    expect(open.table().column('签收')).toEqual(ROWS.map((_, row) => `签${row}`));
    expect(open.table().get(open.row(HOMES), '缺口')).toBe(15000 - 15200);
    expect(open.sheet().get('A1')).toBeCloseTo(sum + 15200 - 4229, 6);
  });

  test('modelled: reaches rows that a filter hides, keeps the filter, the order and the widths (learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member)', async () => {
    open.table().sort('指标名称', 'descending');
    const order = open.table().column('行键');
    open.sheet().setFormat('D9', { fillColor: '#FFFF00' });
    await open.run(({ workbook }) => {
      const table = workbook.tables.getItem(ID);
      table.autoFilter.apply(table.getRange(), 0, { filterOn: 'Values' as Excel.FilterOn.values, values: ['坪山区'] });
      table.columns.getItemAt(0).getRange().format.columnWidth = 99;
    });
    const hidden = () => ROWS.map((_, row) => open.sheet().isRowHidden(7 + row));
    const before = hidden();
    expect(before[open.row(HOMES)]).toBe(true);
    await refreshTable(ID, news);
    expect(results()).toEqual(RENEWED);
    expect([hidden(), open.table().column('行键')]).toEqual([before, order]);
    expect([open.sheet().columnWidth('B'), open.sheet().format('D9').fillColor]).toEqual([99, '#FFFF00']);
  });

  test('takes one request to read, one to look again and one to write once the definitions are read, and one for the properties', async () => {
    open.host.batches.length = 0;
    await refreshTable(ID, news);
    const [, , ...work] = open.host.batches;
    expect(work).toHaveLength(4);
    expect(work.slice(0, 2).map(({ changes }) => changes)).toEqual([0, 0]);
    // It rewrites contents, formats and the definition in both places in far fewer steps than the table has cells.
    expect(work[2]?.changes).toBeLessThan(20);
    expect(work[3]?.changes).toBeLessThan(10);
  });

  test('modelled: on a protected sheet, in a workbook open for reading only, and while a cell is edited is refused in its own words (learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling)', async () => {
    open.sheet().protect();
    await refusedAs('SHEET_PROTECTED');
    open.sheet().unprotect();
    open.lock();
    await refusedAs('WORKBOOK_LOCKED');
    expect(await listLinkedTables()).toHaveLength(1);
    open.release();
    open.editCell();
    await refusedAs('EDIT_MODE');
    open.release();
    await refreshTable(ID, news);
    expect(results()).toEqual(RENEWED);
  });

  test.each([4, 5])('of a table that somebody deletes before request %d writes nothing into its place', async (at) => {
    const { execute } = open.host;
    let requests = 0;
    open.host.execute = (request) => {
      requests += 1;
      if (requests === at) open.table().delete();
      return execute.call(open.host, request);
    };
    await expect(refreshTable(ID, news)).rejects.toMatchObject({ code: 'TABLE_GONE', id: ID });
    expect(
      open
        .sheet()
        .values('B6:F20')
        .flat()
        .filter((value) => value !== ''),
    ).toEqual([]);
  });

  test('of a table that was cut and pasted elsewhere finds it there, and its caption where it went along', async () => {
    open.sheet().insertRows('1:10');
    open.sheet().insertColumns('A');
    expect(await refreshTable(ID, news)).toMatchObject({ isCaptionKept: false });
    open.sheet().set('C13', '龙岗区计划执行情况');
    expect(await refreshTable(ID, news)).toMatchObject({ isCaptionKept: true });
    expect(open.sheet().get('C13')).toBe('龙岗区计划执行情况');
  });

  test('marks what is not public behind the words that its user wrote above, until all of it is', async () => {
    const above = `B${Number(/\d+/.exec(open.table().address)?.[0]) - 1}`;
    open.sheet().set(above, '送审稿');
    const internal = (revision: number) => {
      const plan = planOf(NEWS, revision);
      return { ...plan, caption: plan.caption.toSpliced(1, 0, '内部资料 注意保管') };
    };
    let undo: RefreshUndo | undefined;
    const made = (one: RefreshUndo) => {
      undo = one;
    };
    expect(await refreshTable(ID, internal(6), { made })).toMatchObject({ isCaptionKept: true, mark: 'ADDED' });
    expect(open.sheet().get(above)).toBe('送审稿 内部资料 注意保管');
    if (undo) await undoRefresh(undo);
    expect(open.sheet().get(above)).toBe('送审稿');
    await refreshTable(ID, internal(7));
    expect(await refreshTable(ID, internal(8))).not.toHaveProperty('mark');
    expect(open.sheet().get(above)).toBe('送审稿 内部资料 注意保管');
    expect(await refreshTable(ID, planOf(NEWS, 9))).toMatchObject({ mark: 'REMOVED' });
    expect(open.sheet().get(above)).toBe('送审稿');
  });
});

describe('inserting on a new sheet', () => {
  beforeEach(() => {
    open = new LinkedWorkbook();
  });
  const titled = (title: string, id = ID) => {
    const plan = planOf(ROWS, 5, id);
    return { ...plan, caption: [title, ...plan.caption.slice(1)] };
  };

  test('names it after the table, brings it to the fore, and tells it from the one before', async () => {
    open.sheet().set('A1', '已有内容');
    const done = await insertTable(titled('2024年计划执行情况'), { onNewSheet: true });
    expect(done).toMatchObject({ kind: 'inserted', sheet: '2024年计划执行情况', at: 'A1' });
    expect(open.sheet('2024年计划执行情况').get('A1')).toBe('2024年计划执行情况');
    const again = await insertTable(titled('2024年计划执行情况', 'PB_OTHER234'), { onNewSheet: true });
    expect(again).toMatchObject({ sheet: '2024年计划执行情况 (2)' });
    expect(open.table('PB_OTHER234').sheet).toBe('2024年计划执行情况 (2)');
  });

  test.each([
    ["='A1[x]:*?/\\", /^=?'?A1/],
    ['名'.repeat(300), /^名{31}$/],
    ['\u0007', /^PB_TEST2345$/],
    ['History', /^PB_TEST2345$/],
    ['龙岗区、坪山区、光明区 地区生产总值 2023年、2024年目标与完成情况', /^龙岗区、坪山区、光明区 地区生产总值$/],
    ['龙岗区🏙'.repeat(20), /^(?:龙岗区🏙)+龙?岗?区?$/u],
  ])('finds a legal name for the title %j', async (title, name) => {
    const done = await insertTable(titled(title), { onNewSheet: true });
    expect(done).toMatchObject({ kind: 'inserted', sheet: expect.stringMatching(name) });
    expect(done.sheet.length).toBeLessThanOrEqual(31);
  });

  test.each([
    [1, 0],
    [2, 0],
    [2, 5],
    [3, 0],
  ])('that stops in request %i after %i steps leaves no sheet behind', async (batch, afterActions) => {
    open.host.failNext({ batch, afterActions });
    await expect(insertTable(planOf(), { onNewSheet: true })).rejects.toMatchObject({
      code: 'WRITE_FAILED',
      isRestored: true,
    });
    expect([open.book.sheetNames, open.book.tableNames, open.book.xmlParts]).toEqual([['Sheet1'], [], []]);
    expect(open.book.settings.size).toBe(0);
  });
});
