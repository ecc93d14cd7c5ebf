import { beforeEach, expect, test } from 'vitest';
import { bootInNode, type NodeOffice } from './boot-node.ts';
import { Host } from './host.ts';

const STICKY =
  'microsoft.com/en-us/microsoft-365/blog/2005/10/27/tables-part-2-stickiness-structured-selection-and-more';
const INSERT = 'learn.microsoft.com/javascript/api/excel/excel.range#insert';

let office: NodeOffice;
const sheet = () => office.host.workbook.sheet('Sheet1');
const on = () => sheet().attachments;
const edit = (work: (first: Excel.Worksheet) => void) =>
  office.Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem('Sheet1'));
    await context.sync();
  });

/** Makes a table of three rows in A1:B4. */
beforeEach(async () => {
  office = bootInNode();
  sheet().paste('A1', [
    ['指标', '完成'],
    ['甲', 3],
    ['乙', 1],
    ['丙', 2],
  ]);
  await edit((first) => first.tables.add('A1:B4', true));
});

test(`modelled: rules and charts over a whole column of a table grow and shrink with it (${STICKY})`, async () => {
  on().allow('B2:B4', ['是', '否']);
  on().fillWhen('B2:B4', '=B2>1');
  on().fillWhen('A2:A3', '=A2="甲"');
  on().addChart('图', 'D1:H9', ['=Sheet1!$B$2:$B$4']);
  await edit((first) => first.tables.getItemAt(0).resize('A1:B6'));
  expect([on().allowed('B6'), on().filledWhen('B2'), on().filledWhen('A2')]).toEqual([['是', '否'], 'B2:B6', 'A2:A3']);
  expect(on().chart('图')?.series).toEqual(['=Sheet1!$B$2:$B$6']);
  await edit((first) => first.tables.getItemAt(0).resize('A1:B4'));
  expect([on().filledWhen('B2'), on().chart('图')?.series]).toEqual(['B2:B4', ['=Sheet1!$B$2:$B$4']]);
});

test(`modelled: what stands on cells moves with them when others are inserted or deleted (${INSERT})`, async () => {
  on().add('note', 'A8', '说明');
  on().add('link', 'C8', 'https://tjj.sz.gov.cn');
  on().merge('A9:B9');
  on().allow('A10:C11', ['是', '否']);
  on().addChart('图', 'E1:H9', ['=Sheet1!$A$8:$A$9']);
  await edit((first) => void first.getRange('A6:B7').insert('Down'));
  expect([on().text('note', 'A10'), on().text('link', 'C8'), on().merged('B11')]).toEqual([
    '说明',
    'https://tjj.sz.gov.cn',
    'A11:B11',
  ]);
  expect([on().allowed('A13'), on().allowed('A11'), on().allowed('C10')]).toEqual([
    ['是', '否'],
    undefined,
    ['是', '否'],
  ]);
  expect(on().chart('图')).toEqual({ address: 'E1:H9', series: ['=Sheet1!$A$10:$A$11'] });
  sheet().insertRows('1:3');
  expect([on().text('note', 'A13'), on().chart('图')?.address]).toEqual(['说明', 'E4:H12']);
  await edit((first) => void first.getRange('A13:B13').delete('Up'));
  expect([on().text('note', 'A13'), on().merged('A13')]).toEqual(['', 'A13:B13']);
});

test('modelled: notes, comments and links are sorted with their cells (support.microsoft.com "Sort data in a range or table")', () => {
  on().add('note', 'B2', '最多');
  on().add('comment', 'A3', '最少');
  on().add('note', 'A8', '在表外');
  office.host.workbook.table('表1').sort('完成');
  expect([on().text('note', 'B4'), on().text('comment', 'A2'), on().text('note', 'A8')]).toEqual([
    '最多',
    '最少',
    '在表外',
  ]);
});

test('modelled: clearing contents leaves what stands on the cells, clearing all takes it but for charts (learn.microsoft.com/javascript/api/excel/excel.clearapplyto)', async () => {
  on().add('note', 'D8', '说明');
  on().allow('D8:D9', ['是']);
  on().fillWhen('D8:E9', '=D8>1');
  on().addChart('图', 'D8:H9', []);
  await edit((first) => first.getRange('D8').clear('Contents'));
  expect(on().count).toBe(4);
  await edit((first) => first.getRange('D8').clear());
  expect([on().text('note', 'D8'), on().allowed('D8'), on().filledWhen('D8')]).toEqual(['', undefined, '']);
  expect([on().allowed('D9'), on().filledWhen('E8'), on().chart('图')?.address]).toEqual([['是'], 'E8', 'D8:H9']);
});

test('a workbook keeps it all when it is saved and opened again', () => {
  on().add('note', 'A8', '说明');
  on().merge('A9:B9');
  sheet().groupRows('5:6');
  office.host.workbook.table('表1').filter('指标', ['甲']);
  const { workbook } = Host.open(office.host.save());
  const opened = workbook.sheet('Sheet1');
  expect([opened.attachments.text('note', 'A8'), opened.attachments.merged('B9')]).toEqual(['说明', 'A9:B9']);
  expect([opened.isRowGrouped(5), opened.isRowHidden(3), workbook.table('表1').filters]).toEqual([
    true,
    true,
    [['指标', ['甲']]],
  ]);
});
