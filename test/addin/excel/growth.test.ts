import { beforeEach, describe, expect, test } from 'vitest';
import { refreshTable } from '../../../addin/excel/refresh.ts';
import { ROWS } from '../../data/sheet/plan/table-answer.ts';
import { LTSC_2021, MICROSOFT_365 } from '../../office/profile.ts';
import { ACTUAL, HOMES, ID, LinkedWorkbook, planOf } from './linked-workbook.ts';

const few = planOf(ROWS.slice(0, 3));
const all = planOf(ROWS, 6);
const ADDED = ROWS.length - 3;
let open: LinkedWorkbook;

describe.each([LTSC_2021, MICROSOFT_365])('rows that are new to a table, in $name', (profile) => {
  beforeEach(async () => {
    open = await LinkedWorkbook.withTable(profile, few);
  });

  const verdicts = () => open.table().column('完成情况');

  test('come at its end; what stands below in its columns is moved down, formulas over it follow, what stands beside stays', async () => {
    open.sheet().set('C12', '合计');
    open.sheet().set('D12', "=SUM('Sheet1'!C14:C15)");
    open.sheet().set('C14', 3);
    open.sheet().set('C15', 4);
    open.sheet().set('A12', '旁边');
    open.sheet().set('A1', '=D12');
    const report = await refreshTable(ID, all);
    expect(report.moved).toBe('C12:D15');
    expect(report.address).toBe(open.table().address);
    expect(verdicts()).toEqual(ROWS.map((row) => row.verdict));
    expect([open.sheet().get(`C${12 + ADDED}`), open.sheet().get(`D${12 + ADDED}`)]).toEqual(['合计', 7]);
    expect([open.sheet().get('A12'), open.sheet().get('A1')]).toEqual(['旁边', 7]);
  });

  test('modelled: rows inserted below a table move a whole table that stands there, which stays linked (support.microsoft.com "Insert or delete rows and columns")', async () => {
    const other = planOf(ROWS.slice(0, 2), 5, 'PB_OTHER234');
    await open.insert(other, 'B12');
    const before = open.table('PB_OTHER234').rows;
    await refreshTable(ID, all);
    expect(open.table('PB_OTHER234').rows).toEqual(before);
    expect((await refreshTable('PB_OTHER234', other)).changes).toEqual([]);
  });

  test.each([
    ['a table that reaches beyond its columns', 'A', 'A14:C16'],
    ['merged cells that reach beyond its columns', 'merge', 'A14:B14'],
  ])('are refused where they would tear %s apart, and nothing is changed', async (_, what, address) => {
    if (what === 'merge') open.sheet().attachments.merge(address);
    else
      await open.run(({ workbook }) => {
        workbook.worksheets.getItem('Sheet1').tables.add(address, true);
      });
    open.sheet().set('C12', '合计');
    const before = open.host.save();
    await expect(refreshTable(ID, all)).rejects.toMatchObject({ code: 'NO_ROOM_BELOW', address, rows: ADDED });
    expect(open.host.save()).toEqual(before);
  });

  test('modelled: cells inserted at the row of totals become rows of the table, and the totals move down (support.microsoft.com "Resize a table by adding or removing rows and columns")', async () => {
    await open.run(({ workbook }) => {
      workbook.tables.getItem(ID).showTotals = true;
    });
    open.sheet().set('C12', '注');
    const report = await refreshTable(ID, all);
    expect(open.table().column('完成情况').slice(0, ROWS.length)).toEqual(ROWS.map((row) => row.verdict));
    expect(report.added).toHaveLength(ADDED);
    expect(open.sheet().get(`C${12 + ADDED}`)).toBe('注');
    expect((await refreshTable(ID, all)).changes).toEqual([]);
  });

  test('in place free below move nothing', async () => {
    expect(await refreshTable(ID, all)).toMatchObject({ moved: null });
    expect(open.sheet().text(open.table().addressOf(open.row(HOMES), ACTUAL))).toBe('4,229');
  });

  test('modelled: a rule of what may be typed holds in new rows where it holds for the whole column (support.microsoft.com "Apply data validation to cells")', async () => {
    const unit = (row: number) => open.table().addressOf(row, '计量单位');
    open.sheet().attachments.allow(`${unit(0)}:${unit(2)}`, ['%', '亿元']);
    open.sheet().set('C12', '合计');
    await refreshTable(ID, all);
    for (const row of [0, 2, 3, ROWS.length - 1])
      expect(open.sheet().attachments.allowed(unit(row))).toEqual(['%', '亿元']);
  });

  test('go on with the formula that most rows of the user’s column have, where Excel does not fill it in by itself', async () => {
    await open.run(({ workbook }) => {
      workbook.tables.getItem(ID).columns.add(0, undefined, '本局口径');
    });
    const cell = (row: number) => open.table().addressOf(row, '本局口径');
    const first = Number(cell(0).replace(/\D/g, ''));
    open.table().set(1, '本局口径', '不适用');
    for (const row of [0, 2]) open.sheet().set(cell(row), `=LEN($A${first + row})+${first}`);
    await refreshTable(ID, all);
    expect(open.table().column('本局口径')).toEqual(ROWS.map((_, row) => (row === 1 ? '不适用' : first)));
    open.sheet().set(`A${first + ROWS.length - 1}`, '四个汉字');
    expect(open.table().get(ROWS.length - 1, '本局口径')).toBe(first + 4);
  });

  test.each([
    [1, 0],
    [2, 0],
    [2, 1],
    [2, 4],
    [2, 9],
    [2, 20],
    [2, 30],
  ])(
    'leave the workbook as it was where Excel stops in request %i after %i steps, with what was moved back in its place',
    async (batch, afterActions) => {
      open.sheet().set('C12', '合计');
      open.sheet().set('A1', '=C12');
      const before = open.host.save();
      open.host.failNext({ afterActions, batch });
      await expect(refreshTable(ID, all)).rejects.toMatchObject({ code: 'WRITE_FAILED', isRestored: true });
      expect(open.host.save()).toEqual(before);
      expect(await refreshTable(ID, all)).toMatchObject({ moved: 'C12' });
    },
  );

  test('take four requests at most, also where something is moved, and one for the properties of the document', async () => {
    open.sheet().set('C12', '合计');
    open.host.batches.length = 0;
    await refreshTable(ID, all);
    expect(open.host.batches.length).toBeLessThanOrEqual(2 + 4 + 1);
  });
});
