import { beforeEach, describe, expect, test } from 'vitest';
import { insertChart } from '../../../addin/excel/chart.ts';
import { insertEdition } from '../../../addin/excel/edition.ts';
import { enterFormulas } from '../../../addin/excel/formula.ts';
import { insertTable } from '../../../addin/excel/insert.ts';
import { listLinkedTables } from '../../../addin/excel/links.ts';
import { freeze } from '../../../addin/excel/plan-cell/freeze.ts';
import { repair } from '../../../addin/excel/plan-cell/repair.ts';
import { thaw } from '../../../addin/excel/plan-cell/thaw.ts';
import { redefineTable } from '../../../addin/excel/redefine.ts';
import { refreshTable } from '../../../addin/excel/refresh.ts';
import { readSelection } from '../../../addin/excel/selection.ts';
import { unlinkTable } from '../../../addin/excel/unlink.ts';
import { workbookSentence } from '../../../addin/parts/workbook-fault.ts';
import { en } from '../../../addin/words/en.ts';
import { zh } from '../../../addin/words/zh.ts';
import { ID, LinkedWorkbook, NEWS, planOf } from './linked-workbook.ts';

let book: LinkedWorkbook;

const asking = { language: 'ZH' as const, askSources: async () => undefined };
const area = { sheet: 'Sheet1', row: 60, column: 0, rows: 1, columns: 1 };
const formula = { overwrite: false, numberFormat: undefined };
const WORKS: [string, () => Promise<unknown>][] = [
  ['inserting a table', () => insertTable(planOf(undefined, 5, 'PB_OTHER234'), { at: 'Sheet1!B70' })],
  ['refreshing a table', () => refreshTable(ID, planOf(NEWS, 6))],
  ['changing what a table shows', () => redefineTable(ID, planOf(NEWS, 6))],
  ['entering a formula', () => enterFormulas(area, [['=PLAN.ACTUAL("a","b",1)']], formula)],
  ['freezing formulas', () => freeze('workbook', asking)],
  ['bringing formulas back', () => thaw('workbook')],
];

beforeEach(async () => {
  book = await LinkedWorkbook.withTable();
  book.office.CustomFunctions.associate('ACTUAL', () => 0.09);
  book.sheet().paste('A51', [['=PLAN.ACTUAL("龙岗区","GDP",2024)'], ['=PLAN.ACTUAL("光明区","GDP",2024)']]);
  await book.book.calculated();
  book.host.select('A51');
  await freeze('selection', asking);
});

/** The sentences that a user reads, in both languages. */
async function sentences(work: () => Promise<unknown>): Promise<string[]> {
  const fault = await work().then(
    () => expect.fail('it was not refused'),
    (thrown: unknown) => thrown,
  );
  return [workbookSentence(fault, zh) ?? String(fault), workbookSentence(fault, en) ?? String(fault)];
}

describe.each(WORKS)('%s', (_, work) => {
  test('on a protected sheet names the sheet and changes nothing', async () => {
    book.sheet().protect();
    const before = book.host.save();
    expect(await sentences(work)).toEqual([zh.excel.sheetProtected('Sheet1'), en.excel.sheetProtected('Sheet1')]);
    expect(book.host.save()).toEqual(before);
  });

  test('in a workbook open for reading only says so and changes nothing', async () => {
    book.lock();
    const before = book.host.save();
    expect(await sentences(work)).toEqual([zh.excel.workbookLocked, en.excel.workbookLocked]);
    expect(book.host.save()).toEqual(before);
  });

  test('while a cell is edited asks to end that, changes nothing, and works afterwards', async () => {
    book.editCell();
    const before = book.host.save();
    expect(await sentences(work)).toEqual([zh.excel.editMode, en.excel.editMode]);
    expect(book.host.save()).toEqual(before);
    book.release();
    await work();
    expect(book.host.save()).not.toEqual(before);
  });
});

test('unlinking works on a protected sheet, for it writes no cell; a workbook open for reading only refuses it', async () => {
  book.lock();
  const before = book.host.save();
  await sentences(() => unlinkTable(ID));
  expect(book.host.save()).toEqual(before);
  book.release();
  book.sheet().protect();
  await unlinkTable(ID);
  expect(book.table().column('行键')).not.toEqual([]);
});

test('repairing names a protected sheet and leaves it', async () => {
  book.sheet().set('A80', '=_xldudf_PLAN_ACTUAL("a","b",1)');
  await book.book.calculated();
  book.sheet().protect();
  const before = book.host.save();
  expect(await repair()).toMatchObject({ cells: 0, locked: ['Sheet1'] });
  expect(book.host.save()).toEqual(before);
});

describe('a linked table of which the row of headers is switched off', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['refreshed', () => refreshTable(ID, planOf(NEWS, 6))],
    ['changed to another query', () => redefineTable(ID, planOf(NEWS.slice(2), 6))],
    ['drawn', () => insertChart(ID)],
    ['handed in', () => insertEdition(ID)],
  ])('is not %s, is told what to switch on, and stays as it was', async (_, work) => {
    book.table().hideHeaders();
    const before = book.host.save();
    expect(await sentences(work)).toEqual([zh.excel.headersOff(ID), en.excel.headersOff(ID)]);
    expect(book.host.save()).toEqual(before);
    expect(await listLinkedTables()).toMatchObject([{ id: ID, state: 'linked' }]);
  });

  test('tells of a selected cell what it tells of one below a row of headers', async () => {
    const cell = book.table().addressOf(1, '年度目标');
    book.host.select(cell);
    const before = await readSelection();
    book.table().hideHeaders();
    expect(await readSelection()).toEqual(before);
  });

  test('that lost its definition, or is none of ours, is passed over', async () => {
    book.table().hideHeaders();
    book.book.dropXmlParts();
    book.book.settings.clear();
    book.book.customProperties.clear();
    expect(await listLinkedTables()).toEqual([]);
  });
});
