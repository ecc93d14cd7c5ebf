import { beforeEach, expect, test } from 'vitest';
import { insertTable } from '../../../addin/excel/insert.ts';
import type { Host } from '../../office/host.ts';
import { ID, LinkedWorkbook, planOf } from './linked-workbook.ts';

let book: LinkedWorkbook;
beforeEach(() => {
  book = new LinkedWorkbook();
});

/** Lets somebody begin to type in a cell right after the table is inserted, and stop at once. */
function typingOnce(): void {
  const { host } = book;
  const execute = host.execute.bind(host);
  const error = {
    Code: 'InvalidOperationInCellEditMode',
    Message: '',
    Location: '',
    ActionIndex: 0,
    HttpStatusCode: 400,
  };
  host.execute = (request) => {
    // This is the next question about the workbook. Requests by which Office.js only tidies up do not count.
    if (!host.workbook.tableNames.includes(ID) || !request.includes('showTotals')) return execute(request);
    delete (host as Partial<Host>).execute;
    return {
      HttpStatusCode: 200,
      ErrorCode: null,
      ErrorMessage: null,
      Headers: {},
      Body: { Results: [], Error: error },
    };
  };
}

test('a table whose insertion is interrupted by somebody who types is taken back, as the sentence says', async () => {
  typingOnce();
  await expect(book.insert()).rejects.toMatchObject({ code: 'EDIT_MODE' });
  expect([book.book.tableNames, book.book.xmlParts, book.book.settings.size]).toEqual([[], [], 0]);
  expect(await book.insert()).toMatchObject({ kind: 'inserted' });
});

test('a place that was offered is on the sheet it was offered for, whichever is in front by then', async () => {
  book.book.addSheet('附表');
  book.host.select('附表!A1');
  await insertTable(planOf(), { at: 'B30', sheet: 'Sheet1' });
  expect(book.table().sheet).toBe('Sheet1');
  await expect(insertTable(planOf(), { at: 'B30', sheet: '已删除' })).rejects.toMatchObject({ code: 'PLACE_GONE' });
});
