import { beforeEach, expect, test } from 'vitest';
import { findBroken } from '../../../addin/excel/plan-cell/repair.ts';
import { refreshTable } from '../../../addin/excel/refresh.ts';
import type { SheetColumn, SheetPlan } from '../../../data/sheet/plan/plan.ts';
import { type AnswerRow, ROWS } from '../../data/sheet/plan/table-answer.ts';
import { ID, LinkedWorkbook, planOf } from './linked-workbook.ts';

const DISTRICTS = 240;
const ROW_COUNT = 250;
const LIMIT = 5_000_000;

/** A table over many districts with some 65,000 cells, more than Excel on the web accepts or gives at once. */
function widePlan(said: string, revision: number): SheetPlan {
  const rows = Array.from({ length: ROW_COUNT }, (_, row) => ({
    ...(ROWS[row % ROWS.length] as AnswerRow),
    key: `row${row}`,
  }));
  const plan = planOf(rows, revision);
  const added = Array.from({ length: DISTRICTS }, (_, district): SheetColumn => {
    const cells = rows.map(
      (_row, row) =>
        `${district === DISTRICTS - 1 ? said : '高于年度预期目标'}，见国民经济和社会发展计划执行情况报告第${district}节第${row}段`,
    );
    const numberFormats = cells.map(() => null);
    return {
      key: `D${district}:NOTE`,
      header: `区${district}`,
      role: 'value',
      cells,
      numberFormats,
      width: 9,
      align: 'left',
    };
  });
  const columns = [...plan.columns, ...added];
  const named = columns.map(({ key, header }) => ({ key, header }));
  return { ...plan, columns, definition: { ...plan.definition, columns: named } };
}

let book: LinkedWorkbook;
beforeEach(() => {
  book = new LinkedWorkbook();
});

const largest = () => Math.max(...book.host.batches.flatMap(({ bytes, answerBytes }) => [bytes, answerBytes]));

test('a table as wide as it is long goes into the sheet, is refreshed and searched in requests that Excel on the web takes', async () => {
  await book.insert(widePlan('高于年度预期目标', 5));
  const last = () => book.table().get(ROW_COUNT - 1, '区239');
  expect(last()).toMatch(/^高于.*第239节第249段$/);
  await refreshTable(ID, widePlan('低于年度预期目标', 6));
  expect(last()).toMatch(/^低于.*第239节第249段$/);
  expect(await findBroken()).toEqual({ cells: 0, locked: [] });
  expect(largest()).toBeLessThan(LIMIT);
});
