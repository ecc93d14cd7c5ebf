import { beforeEach, describe, expect, test } from 'vitest';
import { listLinkedTables } from '../../../addin/excel/links.ts';
import { redefineTable } from '../../../addin/excel/redefine.ts';
import { refreshTable } from '../../../addin/excel/refresh.ts';
import { sheetPlan } from '../../../data/sheet/plan/make-plan.ts';
import type { SheetPlan } from '../../../data/sheet/plan/plan.ts';
import type { RefreshReport } from '../../../data/sheet/refresh/linked-table.ts';
import { type AnswerRow, QUERY, ROWS, tableAnswer } from '../../data/sheet/plan/table-answer.ts';
import { LTSC_2021, MICROSOFT_365 } from '../../office/profile.ts';
import { ACTUAL, HOMES, ID, LinkedWorkbook, planOf } from './linked-workbook.ts';

const FEWER = ROWS.slice(0, 5);
/** The plan without the columns named. */
function planWithout(keys: string[], rows: AnswerRow[] = ROWS): SheetPlan {
  const answer = tableAnswer(rows, 6);
  answer.columns = answer.columns.filter(({ key }) => !keys.includes(key));
  return sheetPlan(answer, { ...QUERY, columns: ['TARGET', 'ACTUAL'] }, { id: ID, language: 'ZH' });
}

let open: LinkedWorkbook;
const headers = () => open.table().headers;
const letterOf = (header: string) => open.table().addressOf(0, header).replace(/\d/g, '');

describe.each([LTSC_2021, MICROSOFT_365])('another query for a linked table, in $name', (profile) => {
  beforeEach(async () => {
    open = await LinkedWorkbook.withTable(profile);
  });

  test('deletes rows that it does not give, and marks those in which the user wrote something', async () => {
    open.table().insertColumnBefore(ACTUAL);
    open.table().renameColumn(headers()[6] ?? '', '牵头单位');
    open.table().set(open.row(HOMES), '牵头单位', '住建局');
    open.table().set(1, '牵头单位', '统计局');
    const rows = ROWS.slice(0, 3);
    const report = await redefineTable(ID, planOf(rows, 6));
    expect(open.table().column('行键')).toEqual([...rows.map(({ key }) => key), HOMES]);
    expect(open.table().column('牵头单位')).toEqual(['', '统计局', '', '住建局']);
    expect(open.table().column('完成情况')).toEqual([...rows.map(({ verdict }) => verdict), '本次查询已无此行']);
    expect(report.gone.map(({ rowKey }) => rowKey)).toEqual([HOMES]);
    expect(report.removed).toHaveLength(ROWS.length - 4);
    expect(report.address).toBe(open.table().address);
  });

  test('brings new rows at the end, and is what the next refresh asks', async () => {
    await redefineTable(ID, planOf(FEWER, 6));
    expect(open.table().rowCount).toBe(5);
    const report = await redefineTable(ID, planOf(ROWS, 6));
    expect(report.added).toHaveLength(ROWS.length - 5);
    expect(open.table().column('完成情况')).toEqual(ROWS.map((row) => row.verdict));
    expect((await refreshTable(ID, planOf(ROWS, 6))).changes).toEqual([]);
  });

  test('deletes columns it does not give and keeps what needs not be seen unseen', async () => {
    open.table().insertColumnBefore('行键');
    const own = headers()[headers().indexOf('行键') - 1] ?? '';
    open.table().renameColumn(own, '备注栏');
    open.table().set(0, '备注栏', '核实');
    open.sheet().hideColumns(letterOf('备注栏'), false);
    open.sheet().hideColumns(`${letterOf('行键')}:${letterOf(headers().at(-1) ?? '')}`);
    const report = await redefineTable(ID, planWithout(['PREVIOUS', 'NOTE']));
    expect(headers()).not.toContain('上年同期');
    expect(open.table().get(0, '备注栏')).toBe('核实');
    expect(open.sheet().isColumnHidden(letterOf('备注栏'))).toBe(false);
    for (const header of headers().slice(headers().indexOf('行键')))
      expect(open.sheet().isColumnHidden(letterOf(header)), header).toBe(true);
    expect(open.table().column('完成情况')).toEqual(ROWS.map((row) => row.verdict));
    expect(report.address).toBe(open.table().address);
    const [link] = await listLinkedTables();
    expect(link?.definition?.columns.map(({ key }) => key)).not.toContain('PREVIOUS');
  });

  test('adds columns behind the last one, with their numbers in their formats', async () => {
    const small = planWithout(['PREVIOUS', 'GAP']);
    open = new LinkedWorkbook(profile);
    await open.insert(small);
    expect((await redefineTable(ID, planOf(ROWS, 6))).changes).toEqual([]);
    const answered = planOf(ROWS, 6);
    for (const key of ['PREVIOUS', 'GAP']) {
      const column = answered.columns.find((each) => each.key === key);
      const said = (column?.results ?? column?.cells ?? []).map((value) =>
        typeof value === 'number' ? expect.closeTo(value, 9) : (value ?? ''),
      );
      expect(open.table().column(column?.header ?? ''), key).toEqual(said);
    }
    expect(open.table().column('完成情况')).toEqual(ROWS.map((row) => row.verdict));
    expect((await refreshTable(ID, answered)).changes).toEqual([]);
  });

  test('is refused where something is in the place of a new column, and changes nothing', async () => {
    open = new LinkedWorkbook(profile);
    await open.insert(planWithout(['PREVIOUS', 'GAP']));
    const [, last = ''] = open.table().address.split(':');
    // The column is not right beside the table, where Excel would take it for a new column of the table.
    const beside = last.replace(
      /([A-Z])\d+$/,
      (_, letter: string) => `${String.fromCharCode(letter.charCodeAt(0) + 2)}8`,
    );
    open.sheet().set(beside, '旁注');
    const before = open.host.save();
    await expect(redefineTable(ID, planOf(ROWS, 6))).rejects.toMatchObject({ code: 'NO_ROOM_BESIDE', address: beside });
    expect(open.host.save()).toEqual(before);
  });

  test('of another layout is refused', async () => {
    const before = open.host.save();
    const spread = planOf(ROWS, 6);
    const plan = { ...spread, definition: { ...spread.definition, spec: { ...QUERY, layout: 'PAIRED' as const } } };
    await expect(redefineTable(ID, plan)).rejects.toMatchObject({ code: 'LAYOUT_CHANGED' });
    expect(open.host.save()).toEqual(before);
  });

  test.each([0, 1, 3, 8, 15])('that stops after %i steps leaves the workbook as it was', async (afterActions) => {
    open = new LinkedWorkbook(profile);
    await open.insert(planWithout(['PREVIOUS'], FEWER));
    const state = () => {
      const { sheets, tables, ...rest } = open.host.save();
      const names = tables.map(({ area, columns }) => ({ area, columns }));
      return { ...rest, names, cells: sheets.map(({ cells }) => cells) };
    };
    const before = state();
    open.host.failNext({ afterActions });
    await expect(redefineTable(ID, planOf(ROWS, 6))).rejects.toMatchObject({ code: 'WRITE_FAILED', isRestored: true });
    expect(state()).toEqual(before);
  });

  test('leaves rows marked and columns as the user’s where deleting them would move cells beside and below', async () => {
    open.sheet().set('C30', '下方');
    open.sheet().set('AZ8', '右方');
    const report = await redefineTable(ID, planWithout(['PREVIOUS'], FEWER));
    expect([open.sheet().get('C30'), open.sheet().get('AZ8')]).toEqual(['下方', '右方']);
    expect(open.table().rowCount).toBe(ROWS.length);
    expect(headers()).toContain('上年同期');
    expect(report.gone).toHaveLength(ROWS.length - 5);
    expect((await refreshTable(ID, planWithout(['PREVIOUS'], FEWER))).changes).toEqual([]);
  });

  /** Rows and columns that the table has, and those that the report says it has lost or kept marked. */
  const told = (report: RefreshReport) => ({
    rows: ROWS.length - (report.removed?.length ?? 0),
    address: report.address,
    marked: report.gone.map(({ rowKey }) => rowKey).toSorted(),
    lost: (report.removed ?? []).map(({ rowKey }) => rowKey).toSorted(),
  });

  test.each([0, 1, 2, 3, 5, 7, 8, 9, 12, 20])(
    'that Excel stops after %i steps of its deletions tells which rows are there and which are not',
    async (steps) => {
      const { host } = open;
      const execute = host.execute.bind(host);
      let hasFailed = false;
      host.execute = (request) => {
        if (!hasFailed && request.includes('"Name":"Delete"') && request.includes('"Up"')) {
          hasFailed = true;
          host.failNext({ afterActions: steps, code: 'AccessDenied' });
        }
        return execute(request);
      };
      const plan = planWithout(['PREVIOUS', 'NOTE'], FEWER);
      const before = new Set(open.table().column('行键').map(String));
      const report = await redefineTable(ID, plan);
      expect(hasFailed).toBe(true);
      const keys = open.table().column('行键').map(String);
      const asked = new Set(plan.rowKeys);
      expect(told(report)).toEqual({
        rows: open.table().rowCount,
        address: open.table().address,
        marked: keys.filter((key) => !asked.has(key)).toSorted(),
        lost: [...before].filter((key) => !keys.includes(key)).toSorted(),
      });
      for (const header of headers().slice(headers().indexOf('行键')))
        expect(open.sheet().isColumnHidden(letterOf(header)), header).toBe(true);
      for (const header of headers().slice(0, headers().indexOf('行键')))
        expect(open.sheet().isColumnHidden(letterOf(header)), header).toBe(false);
    },
  );

  test('of which nobody can tell how far it came says that not all could be put back', async () => {
    const { host } = open;
    const execute = host.execute.bind(host);
    let isRefusing = false;
    const refusal = {
      ...{ HttpStatusCode: 200, ErrorCode: null, ErrorMessage: null, Headers: {} },
      Body: {
        Results: [],
        Error: { Code: 'GeneralException', Message: '', Location: '', ActionIndex: 0, HttpStatusCode: 400 },
      },
    };
    host.execute = (request) => {
      isRefusing ||= request.includes('"Name":"Delete"') && request.includes('"Up"');
      return isRefusing ? refusal : execute(request);
    };
    await expect(redefineTable(ID, planWithout(['PREVIOUS'], FEWER))).rejects.toMatchObject({
      code: 'WRITE_FAILED',
      isRestored: false,
    });
  });
});
