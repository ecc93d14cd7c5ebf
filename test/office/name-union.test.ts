import { expect, test } from 'vitest';
import { bootInNode } from './boot-node.ts';

const NAMES = 'learn.microsoft.com/javascript/api/excel/excel.nameditem';

test(`modelled: a name that stands for several places follows each of them (${NAMES})`, async () => {
  const { Excel, host } = bootInNode();
  await Excel.run(async (context) => {
    context.workbook.names.add('_places', "='Sheet1'!$A$1,'Sheet1'!$B$5,'Sheet1'!$C$7");
    await context.sync();
  });
  const sheet = host.workbook.sheet('Sheet1');
  sheet.insertRows('3');
  sheet.insertColumns('B');
  sheet.deleteRows('6');
  sheet.rename('甲,乙');
  expect(host.book.names.map(({ formula }) => formula)).toEqual(["='甲,乙'!$A$1,#REF!,'甲,乙'!$D$7"]);
});
