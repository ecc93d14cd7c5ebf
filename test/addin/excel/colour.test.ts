import { beforeEach, describe, expect, test } from 'vitest';
import { insertTable } from '../../../addin/excel/insert.ts';
import { redefineTable } from '../../../addin/excel/redefine.ts';
import { refreshTable } from '../../../addin/excel/refresh.ts';
import { xlsxOf } from '../../../data/sheet/download/xlsx.ts';
import { refreshFileTable } from '../../../data/sheet/file/refresh-file.ts';
import { openWorkbookFile } from '../../../data/sheet/file/workbook-file.ts';
import { sheetPlan } from '../../../data/sheet/plan/make-plan.ts';
import type { SheetPlan } from '../../../data/sheet/plan/plan.ts';
import { VERDICT_COLOURS } from '../../../data/sheet/plan/verdict-colour.ts';
import { type AnswerRow, QUERY, ROWS, tableAnswer } from '../../data/sheet/plan/table-answer.ts';
import { bootInNode, type NodeOffice } from '../../office/boot-node.ts';
import { Host } from '../../office/host.ts';
import { hostOfXlsx } from '../../office/open-xlsx.ts';
import { stubGlobals } from '../../set-up/stub-globals.ts';

const ID = 'PB_TONE2345';
const VERDICT = '完成情况';
const planOf = (rows: AnswerRow[], revision: number): SheetPlan =>
  sheetPlan(tableAnswer(rows, revision), QUERY, { id: ID, language: 'ZH' });
const few = planOf(ROWS.slice(0, 6), 5);
const all = planOf(ROWS, 6);
const TONES = Object.values(VERDICT_COLOURS);

let office: NodeOffice;
const sheet = () => office.host.workbook.sheet('Sheet1');
const on = () => sheet().attachments;
const table = () => office.host.workbook.table(ID);
const verdictCell = (row: number) => table().addressOf(row, VERDICT);
const wholeColumn = () => `${verdictCell(0)}:${verdictCell(table().rowCount - 1)}`;
/** The rules that colour a cell, whatever the cell holds now. */
const rulesAt = (address: string) => on().rulesAt(address);
/** The rule that colours a row's verdict. */
const shown = (row: number) => {
  const word = `="${sheet().get(verdictCell(row))}"`;
  return rulesAt(verdictCell(row)).find(({ formula }) => formula.includes(word));
};

function boot(host = new Host()): void {
  office = bootInNode({ host });
  stubGlobals({ Excel: office.Excel, Office: office.Office });
}

beforeEach(async () => {
  boot();
  office.host.select('B3');
  await insertTable(few);
});

const HOMES = '440307|HOMES|LEVEL|2024';
const rowOf = (key: string) => table().column('行键').indexOf(key);

describe('a verdict in the sheet', () => {
  test('is coloured by the word in its cell, and by another when the result is typed over', () => {
    const row = rowOf(HOMES);
    const header = few.columns.find(({ key }) => key === 'ACTUAL')?.header ?? '';
    expect([sheet().get(verdictCell(row)), shown(row)?.fillColor]).toEqual(['未完成', VERDICT_COLOURS.BAD.fill]);
    sheet().set(table().addressOf(row, header), 16_000);
    expect([sheet().get(verdictCell(row)), shown(row)?.fillColor]).toEqual(['超额完成', VERDICT_COLOURS.GOOD.fill]);
  });

  test('has one rule for each colour, for the whole column and for no other', () => {
    expect(rulesAt(verdictCell(0)).map(({ address }) => address)).toEqual(TONES.map(() => wholeColumn()));
    expect(rulesAt(verdictCell(0)).map(({ fillColor, fontColor }) => ({ font: fontColor, fill: fillColor }))).toEqual(
      TONES,
    );
    expect(on().count).toBe(TONES.length);
  });

  test('has no colour where it says nothing of the course of the goal', () => {
    const row = table().column(VERDICT).indexOf('未收录完成情况');
    expect(shown(row)).toBeUndefined();
  });
});

describe('a refresh with new rows', () => {
  test('colours them too, by the same rules', async () => {
    const before = rulesAt(verdictCell(0));
    await refreshTable(ID, all);
    expect(table().rowCount).toBe(ROWS.length);
    expect(rulesAt(verdictCell(ROWS.length - 1))).toEqual(before.map((rule) => ({ ...rule, address: wholeColumn() })));
    expect(on().count).toBe(TONES.length);
  });

  test('colours them in the colours that the user chose, and leaves his own rule as it is', async () => {
    on().fillWhen(verdictCell(1), `=${verdictCell(1)}="未收录完成情况"`, '#00FF00');
    on().recolour(verdictCell(0), { from: VERDICT_COLOURS.BAD.fill, to: '#FF0000' });
    await refreshTable(ID, all);
    const fills = rulesAt(verdictCell(ROWS.length - 1)).map(({ fillColor }) => fillColor);
    expect(fills.sort()).toEqual([VERDICT_COLOURS.GOOD.fill, VERDICT_COLOURS.WARNING.fill, '#FF0000'].sort());
    expect(rulesAt(verdictCell(1)).find(({ fillColor }) => fillColor === '#00FF00')?.address).toBe(verdictCell(1));
  });

  test('where the table has moved colours the verdict’s column at its new place', async () => {
    table().insertColumnBefore('地区');
    sheet().insertRows(1);
    await refreshTable(ID, all);
    expect(rulesAt(verdictCell(ROWS.length - 1)).map(({ address }) => address)).toEqual(TONES.map(() => wholeColumn()));
    const cell = verdictCell(0).replace(/^/, '$');
    for (const { formula } of rulesAt(verdictCell(0))) expect(formula).toContain(`(${cell}="`);
  });

  test('above a row of totals colours them too', async () => {
    await office.Excel.run(async (context) => {
      context.workbook.tables.getItem(ID).showTotals = true;
      await context.sync();
    });
    await refreshTable(ID, all);
    const end = rulesAt(verdictCell(ROWS.length - 1));
    expect(end.map(({ address }) => address)).toEqual(TONES.map(() => wholeColumn()));
  });

  test('brings back no colour that the user took away', async () => {
    on().removeRules(wholeColumn());
    await refreshTable(ID, all);
    expect(on().count).toBe(0);
  });
});

describe('another query for a table', () => {
  test('that adds the verdict colours it', async () => {
    boot();
    office.host.select('B3');
    const query = { ...QUERY, columns: ['TARGET', 'ACTUAL'] as const };
    const answer = tableAnswer(ROWS.slice(0, 6), 5);
    const columns = answer.columns.filter(({ key }) => key !== 'VERDICT');
    await insertTable(sheetPlan({ ...answer, columns }, query, { id: ID, language: 'ZH' }));
    expect(on().count).toBe(0);
    await redefineTable(ID, all);
    expect(rulesAt(verdictCell(0)).map(({ address }) => address)).toEqual(TONES.map(() => wholeColumn()));
    expect(on().count).toBe(TONES.length);
  });

  test('with fewer rows keeps the colours of the rest, without its verdict leaves none', async () => {
    await redefineTable(ID, planOf(ROWS.slice(0, 3), 5));
    expect(rulesAt(verdictCell(0)).map(({ address }) => address)).toEqual(TONES.map(() => wholeColumn()));
    const answer = tableAnswer(ROWS.slice(0, 3), 5);
    const columns = answer.columns.filter(({ key }) => key !== 'VERDICT');
    await redefineTable(ID, sheetPlan({ ...answer, columns }, QUERY, { id: ID, language: 'ZH' }));
    expect(on().count).toBe(0);
  });
});

describe('a downloaded file', () => {
  test('has the same colours, and has them in the rows that a refresh in Excel adds', async () => {
    const inserted = rulesAt(verdictCell(0)).map(({ formula: _, address: __, ...colours }) => colours);
    boot(await hostOfXlsx(await xlsxOf([few])));
    const name = office.host.workbook.table(ID).sheet;
    const of = office.host.workbook.sheet(name).attachments;
    const rules = of.rulesAt(verdictCell(0));
    expect(rules.map(({ fillColor, fontColor }) => ({ fillColor, fontColor }))).toEqual(inserted);
    expect(rules.map(({ address }) => address)).toEqual(TONES.map(() => wholeColumn()));
    await refreshTable(ID, all);
    expect(of.rulesAt(verdictCell(ROWS.length - 1)).map(({ address }) => address)).toEqual(
      TONES.map(() => wholeColumn()),
    );
  });

  test('has them in the rows that a refresh of the file adds', async () => {
    const file = openWorkbookFile(await xlsxOf([few]));
    refreshFileTable(file, ID, all);
    boot(await hostOfXlsx(file.parts.bytes()));
    const of = office.host.workbook.sheet(office.host.workbook.table(ID).sheet).attachments;
    expect(of.rulesAt(verdictCell(ROWS.length - 1)).map(({ address }) => address)).toEqual(
      TONES.map(() => wholeColumn()),
    );
  });
});
