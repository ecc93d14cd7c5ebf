import { expect, test } from 'vitest';
import { listLinkedTables } from '../../../../addin/excel/links.ts';
import { inWorkbook } from '../../../../addin/excel/office/run.ts';
import { checkFormulas } from '../../../../addin/excel/plan-cell/formula-check.ts';
import { freeze } from '../../../../addin/excel/plan-cell/freeze.ts';
import { typedOverCells } from '../../../../addin/excel/typed-over.ts';
import { addressOf } from '../../../../data/sheet/grid/address.ts';
import { ACTUAL, LinkedWorkbook } from '../linked-workbook.ts';

async function states(): Promise<string[]> {
  const checking = { signal: new AbortController().signal, onShare: () => undefined };
  const found = await inWorkbook((workbook) => checkFormulas(workbook, checking));
  return found.map(({ state, area, count }) => `${state} ${area.sheet}!${addressOf(area)} ${count}`).sort();
}

test('PLAN formulas are told by their states, those alike that stand together as one', async () => {
  const book = new LinkedWorkbook();
  const { associate, Error: ExcelError, ErrorCode } = book.office.CustomFunctions;
  associate('ACTUAL', () => 0.09);
  associate('GAP', () => {
    throw new ExcelError(ErrorCode.notAvailable, '未收录完成情况');
  });
  const keys = '"龙岗区","GDP",2024';
  const [actual, gap] = [`=PLAN.ACTUAL(${keys})`, `=PLAN.GAP(${keys})`];
  book.sheet().paste('B2', [[actual], [actual], [gap], [actual], [actual], ['=PLAN.UNKNOWN(1)']]);
  await book.book.calculated();
  book.host.select('B5:B6');
  await freeze('selection', { language: 'ZH', askSources: async () => undefined });
  book.sheet().set('B6', 0.5);
  expect(await states()).toEqual([
    ...['BROKEN Sheet1!B7 1', 'CHANGED Sheet1!B6 1', 'ERROR Sheet1!B4 1', 'FROZEN Sheet1!B5 1', 'SHOWN Sheet1!B2:B3 2'],
  ]);
});

test('a result that a user typed over the published one is found in its linked table', async () => {
  const book = await LinkedWorkbook.withTable();
  const [link] = await listLinkedTables();
  if (!link) throw new Error('There is no linked table.');
  const typed = () => inWorkbook((workbook) => typedOverCells(workbook, link));
  expect(await typed()).toEqual([]);
  book.table().set(1, ACTUAL, 12345);
  expect(await typed()).toHaveLength(1);
});
