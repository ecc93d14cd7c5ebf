import { beforeEach, describe, expect, test } from 'vitest';
import { redefineTable } from '../../../addin/excel/redefine.ts';
import { refreshTable } from '../../../addin/excel/refresh.ts';
import { sheetPlan } from '../../../data/sheet/plan/make-plan.ts';
import type { SheetPlan } from '../../../data/sheet/plan/plan.ts';
import { QUERY, ROWS, tableAnswer } from '../../data/sheet/plan/table-answer.ts';
import { ACTUAL, ID, LinkedWorkbook, NEWS, planOf } from './linked-workbook.ts';

const news = planOf(NEWS, 6);
let open: LinkedWorkbook;

beforeEach(async () => {
  open = await LinkedWorkbook.withTable();
});

const letterOf = (header: string) => open.table().addressOf(0, header).replace(/\d/g, '');
const isHidden = (header: string) => open.sheet().isColumnHidden(letterOf(header));
const hiddenHeaders = () => open.table().headers.filter(isHidden);
const unseen = (plan: SheetPlan = news) => plan.columns.flatMap(({ role, header }) => (role === 'input' ? header : []));
/** The last column of the plan that is visible. */
const LAST = news.columns.findLast(({ role }) => role !== 'input')?.header ?? '';

/** Acts as a user who right-clicks the table and picks Insert, Table Columns to the Left. */
function insertColumns(count: number, before = ACTUAL): void {
  for (let each = 0; each < count; each += 1) open.table().insertColumnBefore(before);
}

function deleteColumn(header: string): Promise<void> {
  return open.run(({ workbook }) => workbook.tables.getItem(ID).columns.getItem(header).delete());
}

describe('a refresh shows again what came under hidden columns of the sheet', () => {
  test.each([1, 2, 5])(
    'when the user inserted columns into the table (%i), and hides what only formulas need',
    async (count) => {
      insertColumns(count);
      expect(isHidden(LAST)).toBe(true);
      await refreshTable(ID, news);
      expect(hiddenHeaders()).toEqual(unseen());
    },
  );

  test('when more columns were inserted than are hidden', async () => {
    insertColumns(unseen().length + 2);
    await refreshTable(ID, news);
    expect(hiddenHeaders()).toEqual(unseen());
  });

  test('when one was inserted right before the hidden ones', async () => {
    insertColumns(1, unseen()[0]);
    await refreshTable(ID, news);
    expect(hiddenHeaders()).toEqual(unseen());
  });

  test('when a column of the user’s own is deleted again, and what came to stand beside the table with it', async () => {
    insertColumns(2);
    const own = open.table().headers.filter((header) => !news.columns.some((column) => column.header === header));
    await refreshTable(ID, news);
    await deleteColumn(own[0] ?? '');
    const [first = ''] = unseen();
    expect(isHidden(first)).toBe(false);
    const [, end = ''] = open.table().address.split(':');
    const beside = String.fromCharCode(
      ...[...end.replace(/\d/g, '')].map((letter, at, all) => letter.charCodeAt(0) + (at === all.length - 1 ? 1 : 0)),
    );
    expect(open.sheet().isColumnHidden(beside)).toBe(true);
    await refreshTable(ID, news);
    expect(hiddenHeaders()).toEqual(unseen());
    expect(open.sheet().isColumnHidden(beside)).toBe(false);
  });

  test('and leaves hidden what the user hid, and shown what he wants to look at', async () => {
    open.sheet().hideColumns(letterOf('指标名称'));
    open.sheet().hideColumns(letterOf(unseen()[0] ?? ''), false);
    const before = open.table().headers.map(isHidden);
    await refreshTable(ID, news);
    expect(open.table().headers.map(isHidden)).toEqual(before);
  });

  test('though the user hid the columns before it himself, which stay so', async () => {
    open.sheet().hideColumns(letterOf('指标名称'));
    open.sheet().hideColumns(letterOf(LAST));
    insertColumns(1);
    await refreshTable(ID, news);
    expect(hiddenHeaders()).toEqual(['指标名称', LAST, ...unseen()]);
  });

  test('and nothing of a table that has its unseen columns narrow, because other cells are in these columns', async () => {
    open = new LinkedWorkbook();
    open.sheet().set('C40', '下方');
    await open.insert();
    open.sheet().hideColumns(letterOf(LAST));
    await refreshTable(ID, news);
    expect(hiddenHeaders()).toEqual([LAST]);
  });

  test('in a table without rows', async () => {
    open = new LinkedWorkbook();
    const none = planOf([], 5);
    await open.insert(none);
    insertColumns(1);
    await refreshTable(ID, planOf([], 6));
    expect(hiddenHeaders()).toEqual(unseen(none));
  });

  test('with no request more', async () => {
    const { batches } = open.host;
    await refreshTable(ID, planOf(ROWS, 6));
    batches.length = 0;
    // Each refresh has a revision of its own, so that both store the definition anew.
    await refreshTable(ID, planOf(ROWS, 7));
    const plain = batches.length;
    insertColumns(1);
    batches.length = 0;
    await refreshTable(ID, planOf(NEWS, 8));
    expect(batches.length).toBe(plain);
  });

  test.each([0, 3, 6, 9])('or leaves all as it was where Excel stops after %i steps', async (afterActions) => {
    insertColumns(2);
    const before = hiddenHeaders();
    open.host.failNext({ afterActions });
    await expect(refreshTable(ID, news)).rejects.toMatchObject({ code: 'WRITE_FAILED', isRestored: true });
    expect(hiddenHeaders()).toEqual(before);
  });
});

describe('another query shows again what came under hidden columns of the sheet', () => {
  test('and hides what its formulas need, also where columns come and go', async () => {
    const small = planWithout(['PREVIOUS', 'VERDICT']);
    expect(unseen(small).length).toBeLessThan(unseen().length);
    for (const [plan, bring] of [
      [small, redefineTable],
      [news, redefineTable],
      [news, refreshTable],
    ] as const) {
      insertColumns(2);
      expect(hiddenHeaders().toSorted()).not.toEqual(unseen(plan).toSorted());
      await bring(ID, plan);
      expect(hiddenHeaders().toSorted()).toEqual(unseen(plan).toSorted());
    }
  });
});

function planWithout(keys: string[]): SheetPlan {
  const answer = tableAnswer(NEWS, 6);
  const columns = answer.columns.filter(({ key }) => !keys.includes(key));
  return sheetPlan({ ...answer, columns }, QUERY, { id: ID, language: 'ZH' });
}
