import { beforeEach, describe, expect, test } from 'vitest';
import { insertTable } from '../../../addin/excel/insert.ts';
import { refreshTable } from '../../../addin/excel/refresh.ts';
import { ROWS } from '../../data/sheet/plan/table-answer.ts';
import { LTSC_2021, MICROSOFT_365 } from '../../office/profile.ts';
import { ID, LinkedWorkbook, planOf } from './linked-workbook.ts';

const few = planOf(ROWS.slice(0, 3));
/** With this start, the caption's three lines, the header and three rows end in row 1,048,576. */
const LAST_PLACE = 'B1048570';
let open: LinkedWorkbook;

describe.each([LTSC_2021, MICROSOFT_365])('at the end of the sheet, in $name', (profile) => {
  beforeEach(() => {
    open = new LinkedWorkbook(profile);
  });

  test('a table is inserted so that its last row is the last of the sheet, and not one row further down', async () => {
    await expect(open.insert(few, 'B1048571')).rejects.toMatchObject({ code: 'OUTSIDE_SHEET' });
    expect(await open.insert(few, LAST_PLACE)).toMatchObject({ kind: 'inserted' });
    expect(open.table().address).toMatch(/^B1048573:[A-Z]+1048576$/);
  });

  test('a table is refreshed in its last row', async () => {
    await open.insert(few, LAST_PLACE);
    const newer = planOf(
      ROWS.slice(0, 3).map((row, at) => (at === 2 ? { ...row, verdict: '完成' } : row)),
      6,
    );
    const report = await refreshTable(ID, newer);
    expect(report.toRevision).toBe(6);
    expect(open.table().column('行键')).toEqual(few.rowKeys);
    expect((await refreshTable(ID, newer)).changes).toEqual([]);
  });

  test('a table gets one more row in the last of the sheet', async () => {
    await open.insert(few, 'B1048569');
    const report = await refreshTable(ID, planOf(ROWS.slice(0, 4), 6));
    expect(report.address).toMatch(/:[A-Z]+1048576$/);
    expect(open.table().column('行键')).toEqual(ROWS.slice(0, 4).map(({ key }) => key));
  });

  test('a table gets no row beyond the last of the sheet, and nothing is changed', async () => {
    await open.insert(few, LAST_PLACE);
    const before = open.host.save();
    await expect(refreshTable(ID, planOf(ROWS.slice(0, 4), 6))).rejects.toMatchObject({
      code: 'NO_ROOM_BELOW',
      rows: 1,
    });
    expect(open.host.save()).toEqual(before);
  });

  test('another table finds no free place further down', async () => {
    await open.insert(few, LAST_PLACE);
    const other = planOf(ROWS.slice(0, 3), 5, 'PB_OTHER234');
    const done = await insertTable(other, { at: LAST_PLACE });
    expect(done).toMatchObject({ kind: 'place-taken', nextFree: null });
  });
});
