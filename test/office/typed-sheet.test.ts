import { expect, test } from 'vitest';
import { bootInNode } from './boot-node.ts';

const VALIDATION = 'learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-data-validation';
const COMMENTS = 'learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-comments';
const DATE = 'learn.microsoft.com/javascript/api/excel/excel.functions#excel-excel-functions-date-member';

test(`modelled: a list of what may be typed can be the cells of another, hidden sheet (${VALIDATION})`, async () => {
  const office = bootInNode();
  await office.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const lists = worksheets.add('清单');
    lists.visibility = 'Hidden';
    const { dataValidation } = worksheets.getItem('Sheet1').getRange('B2:B9');
    dataValidation.rule = { list: { inCellDropDown: true, source: lists.getRange('A2:A5') } };
    await context.sync();
  });
  const checked = (address: string) => office.host.workbook.sheet('Sheet1').attachments.checked(address);
  expect(checked('B9')?.rule.list?.source).toBe('清单!A2:A5');
  expect(checked('B10')).toBeUndefined();
});

test(`modelled: a comment tells its text and its cell, and a note is none (${COMMENTS})`, async () => {
  const office = bootInNode();
  const { attachments } = office.host.workbook.sheet('Sheet1');
  attachments.add('comment', 'D5', '不含深汕');
  attachments.add('note', 'D6', '旧式');
  const texts = await office.Excel.run(async (context) => {
    const { comments } = context.workbook.worksheets.getItem('Sheet1');
    comments.load('items/content');
    await context.sync();
    const found = comments.items.map((comment) => ({ comment, at: comment.getLocation().load('address') }));
    await context.sync();
    return found.map(({ comment, at }) => `${at.address} ${comment.content}`);
  });
  expect(texts).toEqual(['Sheet1!D5 不含深汕']);
});

test(`modelled: the serial number of a day tells whether a workbook counts from 1904 (${DATE})`, async () => {
  const office = bootInNode();
  const serial = () =>
    office.Excel.run(async (context) => {
      const day = context.workbook.functions.date(2024, 1, 1).load('value');
      await context.sync();
      return day.value;
    });
  expect(await serial()).toBe(45_292);
  office.host.book.countsFrom1904 = true;
  expect(await serial()).toBe(45_292 - 1462);
});
