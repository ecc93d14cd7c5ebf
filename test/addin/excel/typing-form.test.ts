import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TypingForm, type TypingFormQuery } from '../../../addin/ask/office.ts';
import { readOpenSheet } from '../../../addin/excel/read-sheet.ts';
import { removeTypingForm, writeTypingForm } from '../../../addin/excel/typing-form.ts';
import { PROGRAM } from '../../../data/intake/draft/draft.ts';
import { itemsOf } from '../../../data/intake/draft/item-file.ts';
import { importLongGrid, longGrid } from '../../../data/intake/draft/long/grid.ts';
import { workbookOf } from '../../../data/intake/grid/grid.ts';
import { readWorkbook } from '../../../data/intake/grid/read-workbook.ts';
import type { Ledger } from '../../../data/ledger/ledger.ts';
import { writing } from '../../../data/ledger/revision.ts';
import { draftOf, draftWorld } from '../../data/intake/draft/draft-world.ts';
import { bootInNode } from '../../office/boot-node.ts';
import { Host } from '../../office/host.ts';
import { ask } from '../../schema/ask.ts';
import { stubGlobals } from '../../set-up/stub-globals.ts';

let ledger: Ledger;
let form: TypingFormQuery['typingForm'];
let host: Host;

beforeAll(async () => {
  ledger = draftWorld();
  const asked = { districts: ['龙华区'], indicators: ['TRADE'], period: '2024年7月' };
  ({ typingForm: form } = await ask<TypingFormQuery>(ledger, TypingForm.text, asked));
});

beforeEach(() => {
  host = new Host();
  const office = bootInNode({ host });
  stubGlobals({ Excel: office.Excel, Office: office.Office });
});

const on = (sheet: string) => host.workbook.sheet(sheet);
/** The letter of a column of the form. */
const letterOf = (name: string) => String.fromCharCode(65 + form.columns.findIndex((column) => column.name === name));

describe('a form to type into', () => {
  test('is handed in as the open sheet, and its figures are read without a question', async () => {
    await writeTypingForm(form);
    on('填报').set(`${letterOf('value')}2`, 690.5);
    const { text, name } = await readOpenSheet();
    const bytes = new TextEncoder().encode(text);
    const workbook = workbookOf(readWorkbook(bytes, name));
    const grid = longGrid(workbook);
    if (!grid) throw new Error('The sheet is not read as one in the long form.');
    const told = { publishedOn: '2024-08-20', release: 'INTERNAL' as const };
    const number = writing(ledger, () => importLongGrid(ledger, PROGRAM, { workbook, bytes, told, grid }));
    const items = [...itemsOf(ledger, draftOf(ledger, number).items)];
    expect(items.flatMap(({ questions = [] }) => questions)).toEqual([]);
    expect(items.flatMap(({ line }) => ('figure' in line ? line.figure : []))).toMatchObject([
      { period: '2024-07', value: '690.5', indicator: 'TRADE' },
    ]);
  });

  test('offers what the catalogue has from a hidden sheet, and takes only numbers as values', async () => {
    await writeTypingForm(form);
    const checked = (name: string) => on('填报').attachments.checked(`${letterOf(name)}2000`);
    expect(checked('measure')).toMatchObject({ rule: { list: { inCellDropDown: true } }, alert: { style: 'Stop' } });
    expect(checked('measure')?.rule.list?.source).toMatch(/^'?清单'?!C2:C/);
    expect(checked('indicator')).toMatchObject({ alert: { style: 'Warning', showAlert: true } });
    expect(checked('value')).toMatchObject({ rule: { decimal: { operator: 'Between' } }, alert: { style: 'Stop' } });
    expect(checked('period')?.rule.custom?.formula).toBe(`=ISNUMBER(VALUE(LEFT(${letterOf('period')}2,4)))`);
    expect(host.book.sheets.map(({ name, visibility }) => `${name} ${visibility}`)).toEqual([
      'Sheet1 Visible',
      '清单 Hidden',
      '填报 Visible',
    ]);
  });

  test('keeps a month that is typed from becoming a date', async () => {
    await writeTypingForm(form);
    on('填报').set(`${letterOf('period')}3`, '2024-06');
    expect(on('填报').values(`${letterOf('period')}2:${letterOf('period')}3`)).toEqual([['2024-07'], ['2024-06']]);
  });

  test('never takes the place of a sheet, and goes with its lists while nothing is typed', async () => {
    host.workbook.addSheet('填报').set('A1', '自己的');
    const written = await writeTypingForm(form);
    expect(written).toMatchObject({ sheet: '填报 (2)', lists: '清单', rows: 1 });
    on('填报 (2)').set(`${letterOf('value')}2`, 1);
    expect(await removeTypingForm(written)).toBe(false);
    on('填报 (2)').set(`${letterOf('value')}2`, '');
    expect(await removeTypingForm(written)).toBe(true);
    expect(host.book.sheets.map(({ name }) => name)).toEqual(['Sheet1', '填报']);
  });
});

test('a district, an indicator or a period that is not known is refused by its name', async () => {
  const refused = (given: object) =>
    expect(ask(ledger, TypingForm.text, { districts: [], indicators: [], period: null, ...given })).rejects;
  await refused({ districts: ['无此区'] }).toMatchObject({ extensions: { code: 'UNKNOWN_DISTRICT' } });
  await refused({ indicators: ['无此指标'] }).toMatchObject({ extensions: { code: 'UNKNOWN_INDICATOR' } });
  await refused({ period: '何时' }).toMatchObject({ extensions: { code: 'BAD_PERIOD' } });
});
