import { beforeEach, describe, expect, test } from 'vitest';
import { insertTable } from '../../../addin/excel/insert.ts';
import { refreshTable } from '../../../addin/excel/refresh.ts';
import { sheetPlan } from '../../../data/sheet/plan/make-plan.ts';
import type { SheetPlan } from '../../../data/sheet/plan/plan.ts';
import { type AnswerRow, QUERY, ROWS, tableAnswer } from '../../data/sheet/plan/table-answer.ts';
import { bootInNode, type NodeOffice } from '../../office/boot-node.ts';
import { Host } from '../../office/host.ts';
import { stubGlobals } from '../../set-up/stub-globals.ts';

const ID = 'PB_KEEP2345';
const ACTUAL = "1-6月完成 [#'@]";
const OWN = '牵头单位';
const [GDP, HOMES, WATER, POWER] = [
  '440307|GDP|GROWTH|2024',
  '440307|HOMES|LEVEL|2024',
  '440307|WATER|LEVEL|2024',
].concat('440310|POWER|LEVEL|2024') as [string, string, string, string];
const GONE = ROWS[7]?.key ?? '';

const planOf = (rows: AnswerRow[], revision: number): SheetPlan =>
  sheetPlan(tableAnswer(rows, revision), QUERY, { id: ID, language: 'ZH' });
const before = planOf(ROWS.slice(0, 10), 5);
/** One result differs, one row is gone, and all rows beyond the first ten are new. */
const after = planOf(
  ROWS.filter(({ key }) => key !== GONE).map((row) => (row.key === HOMES ? { ...row, actual: 15200 } : row)),
  6,
);

let office: NodeOffice;
const workbook = () => office.host.workbook;
const sheet = () => workbook().sheet('Sheet1');
const on = () => sheet().attachments;
const table = () => workbook().table(ID);
const cellOf = (key: string, header: string) => table().addressOf(table().column('行键').indexOf(key), header);
const columnOf = (header: string) => cellOf(HOMES, header).replace(/\d/g, '');
/** The address of all rows of a column, such as `H7:H16`. */
const wholeColumn = (header: string) =>
  `${table().addressOf(0, header)}:${table().addressOf(table().rowCount - 1, header)}`;

function boot(host = new Host()): void {
  office = bootInNode({ host });
  stubGlobals({ Excel: office.Excel, Office: office.Office });
}

/** A linked table with a column of the user's own, in which each row says whose it is. */
beforeEach(async () => {
  boot();
  office.host.select('B3');
  await insertTable(before);
  table().insertColumnBefore(ACTUAL);
  table().renameColumn(table().headers[6] ?? '', OWN);
  for (const key of table().column('行键')) sheet().set(cellOf(String(key), OWN), `归${key}`);
});

describe('a refresh with changed, new and gone rows keeps', () => {
  test('notes, comments and links at their rows, on our cells and on the user’s', async () => {
    on().add('note', cellOf(HOMES, ACTUAL), '住建局口径');
    on().add('comment', cellOf(WATER, OWN), '请水务局核');
    on().add('link', cellOf(GDP, '指标名称'), 'https://tjj.sz.gov.cn');
    table().sort('指标名称', 'descending');
    const { count } = on();
    await refreshTable(ID, after);
    expect(on().text('note', cellOf(HOMES, ACTUAL))).toBe('住建局口径');
    expect(on().text('comment', cellOf(WATER, OWN))).toBe('请水务局核');
    expect(on().text('link', cellOf(GDP, '指标名称'))).toBe('https://tjj.sz.gov.cn');
    expect(sheet().get(cellOf(HOMES, ACTUAL))).toBe(15200);
    expect(on().count).toBe(count);
  });

  test('the user’s own column, colours, widths and order, each at its row', async () => {
    sheet().setFormat(cellOf(POWER, '指标名称'), { fillColor: '#FFFF00', fontBold: true });
    sheet().setFormat(cellOf(POWER, ACTUAL), { fontColor: '#FF0000' });
    table().sort(OWN, 'descending');
    const order = table().column('行键');
    await refreshTable(ID, after);
    expect(table().column('行键').slice(0, order.length)).toEqual(order);
    expect(table().column(OWN).slice(0, order.length)).toEqual(order.map((key) => `归${key}`));
    expect(sheet().format(cellOf(POWER, '指标名称'))).toMatchObject({ fillColor: '#FFFF00', fontBold: true });
    expect(sheet().format(cellOf(POWER, ACTUAL))).toMatchObject({ fontColor: '#FF0000' });
    expect(table().sortedBy).toEqual([OWN]);
  });

  test('rules for a whole column, which then hold for the new rows too', async () => {
    on().allow(wholeColumn(OWN), ['发改局', '住建局']);
    on().fillWhen(wholeColumn('完成情况'), `=${table().addressOf(0, '完成情况')}="未完成"`);
    await refreshTable(ID, after);
    expect(table().rowCount).toBe(ROWS.length);
    expect(on().allowed(table().addressOf(ROWS.length - 1, OWN))).toEqual(['发改局', '住建局']);
    expect(on().filledWhen(table().addressOf(0, '完成情况'))).toBe(wholeColumn('完成情况'));
  });

  test('a chart over a column of results, in its place and with the new rows', async () => {
    const column = columnOf(ACTUAL);
    on().addChart('完成情况图', 'B40:H55', [`=Sheet1!$${column}$7:$${column}$16`]);
    await refreshTable(ID, after);
    expect(on().chart('完成情况图')).toEqual({ address: 'B40:H55', series: [`=Sheet1!$${column}$7:$${column}$20`] });
  });

  test('a filter, what it hides, grouped rows and hidden columns', async () => {
    sheet().hideColumns(columnOf('口径'));
    sheet().groupRows('8:9');
    table().filter('地区', ['龙岗区']);
    await refreshTable(ID, after);
    expect(table().filters).toEqual([['地区', ['龙岗区']]]);
    expect([sheet().isRowGrouped(8), sheet().isRowGrouped(10)]).toEqual([true, false]);
    expect([sheet().isColumnHidden(columnOf('口径')), sheet().isRowHidden(8)]).toEqual([true, true]);
    expect(sheet().get(cellOf(HOMES, ACTUAL))).toBe(15200);
  });

  test('merged titles above and what the user wrote and merged below, which moves down as one', async () => {
    sheet().set('B1', '龙岗区发展和改革局');
    on().merge('B1:H1');
    sheet().set('B19', '合计');
    sheet().set('C19', `=SUM(${wholeColumn(ACTUAL)})`);
    on().add('note', 'B19', '不含大鹏');
    on().merge('B20:D20');
    const moved = 4;
    await refreshTable(ID, after);
    expect(on().merged('C1')).toBe('B1:H1');
    expect([sheet().get(`B${19 + moved}`), on().text('note', `B${19 + moved}`)]).toEqual(['合计', '不含大鹏']);
    expect(on().merged(`C${20 + moved}`)).toBe(`B${20 + moved}:D${20 + moved}`);
    const [, sum] = /SUM\((.*)\)/.exec(sheet().formula(`C${19 + moved}`)) ?? [];
    expect(sum?.split(':')[0]).toBe(table().addressOf(0, ACTUAL));
  });

  test('a block for signatures below, which holds formats and notes only and moves down too', async () => {
    sheet().setFormat('B18:D18', { fillColor: '#EEEEEE' });
    on().add('note', 'C18', '此处签字');
    on().allow('D18', ['同意', '不同意']);
    await refreshTable(ID, after);
    expect([sheet().format('B22').fillColor, on().text('note', 'C22'), on().allowed('D22')]).toEqual([
      '#EEEEEE',
      '此处签字',
      ['同意', '不同意'],
    ]);
    expect(sheet().format('B18').fillColor).toBeUndefined();
  });
});

describe('a refresh that cannot be carried out leaves', () => {
  test('a merged cell below that reaches beyond the table whole, and says what is in the way', async () => {
    sheet().set('A18', '说明:以下为内部口径');
    on().merge('A18:D18');
    const saved = office.host.save();
    await expect(refreshTable(ID, after)).rejects.toMatchObject({ code: 'NO_ROOM_BELOW' });
    expect(office.host.save()).toEqual(saved);
  });

  test.each([0, 1, 2, 4, 8, 12])('everything of the user’s when Excel stops after %i steps', async (afterActions) => {
    on().add('note', cellOf(HOMES, ACTUAL), '住建局口径');
    on().allow(wholeColumn(OWN), ['发改局', '住建局']);
    on().allow('B17:D18', ['是', '否']);
    on().add('note', 'C18', '此处留给签名');
    sheet().setFormat('B18:D18', { fillColor: '#EEEEEE', numberFormat: '0.000' });
    on().addChart('完成情况图', 'B40:H55', [`=Sheet1!$H$7:$H$16`]);
    const saved = office.host.save();
    office.host.failNext({ afterActions });
    await expect(refreshTable(ID, after)).rejects.toMatchObject({ code: 'WRITE_FAILED', isRestored: true });
    expect(office.host.save()).toEqual(saved);
  });
});

test('a colleague who opens the workbook after the refresh finds all of it', async () => {
  on().add('note', cellOf(HOMES, ACTUAL), '住建局口径');
  on().allow(wholeColumn(OWN), ['发改局', '住建局']);
  table().sort(OWN);
  await refreshTable(ID, after);
  boot(Host.open(office.host.save()));
  await refreshTable(ID, planOf(ROWS, 7));
  expect(on().text('note', cellOf(HOMES, ACTUAL))).toBe('住建局口径');
  expect(on().allowed(cellOf(WATER, OWN))).toEqual(['发改局', '住建局']);
  expect(sheet().get(cellOf(WATER, OWN))).toBe(`归${WATER}`);
  expect(table().sortedBy).toEqual([OWN]);
});
