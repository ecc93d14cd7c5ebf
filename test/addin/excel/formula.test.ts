import { beforeEach, describe, expect, test } from 'vitest';
import { enterFormulas, pickCell, readTarget } from '../../../addin/excel/formula.ts';
import { findBroken, repair } from '../../../addin/excel/plan-cell/repair.ts';
import { LinkedWorkbook } from './linked-workbook.ts';

let book: LinkedWorkbook;

beforeEach(() => {
  book = new LinkedWorkbook();
});

describe('repairing', () => {
  /** Writes the formulas of a workbook that was opened without the add-in: in their stored names, which show #NAME?. */
  function forgotten(): void {
    book.sheet().paste('B2', [
      ['=_xldudf_PLAN_ACTUAL($A2,"GDP",2024)', '=IFERROR(_xldudf_PLAN_GAP($A2,"GDP",2024),0)', '=SUM(1,2)'],
      ['=_xldudf_PLAN_ACTUAL($A3,"GDP",2024)', '=_xldudf_PLAN_SOURCE($A3,"GDP",2024)', '=NOTHING(1)'],
    ]);
  }

  test('finds PLAN formulas that Excel does not know and no others, without changing anything', async () => {
    forgotten();
    const changes = book.host.batches.reduce((count, batch) => count + batch.changes, 0);
    expect(await findBroken()).toEqual({ cells: 4, locked: [] });
    expect(book.host.batches.reduce((count, batch) => count + batch.changes, 0)).toBe(changes);
  });

  test('enters them again, all of an area at once, and they have values', async () => {
    forgotten();
    book.office.CustomFunctions.associate('ACTUAL', () => 0.09);
    book.office.CustomFunctions.associate('GAP', () => 2.5);
    book.office.CustomFunctions.associate('SOURCE', () => '《计划》(草案)');
    const before = book.host.batches.length;
    expect(await repair()).toEqual({ cells: 4, locked: [] });
    expect(book.host.batches.slice(before).reduce((count, batch) => count + batch.changes, 0)).toBeLessThanOrEqual(2);
    await book.book.calculated();
    expect(book.sheet().values('B2:D3')).toEqual([
      [0.09, 2.5, 3],
      [0.09, '《计划》(草案)', '#NAME?'],
    ]);
    expect(book.sheet().formula('B3')).toBe('=PLAN.ACTUAL($A3,"GDP",2024)');
    expect(await findBroken()).toEqual({ cells: 0, locked: [] });
  });

  test('names protected sheets, leaves them, and repairs the others', async () => {
    forgotten();
    const locked = book.book.addSheet('底稿');
    locked.set('A1', '=_xldudf_PLAN_ACTUAL("a","b",1)');
    locked.protect();
    expect(await repair()).toEqual({ cells: 4, locked: ['底稿'] });
    expect(locked.formula('A1')).toBe('=_xldudf_PLAN_ACTUAL("a","b",1)');
  });
});

describe('entering formulas', () => {
  test('takes an argument from the selected cell', async () => {
    book.sheet().set('C4', '龙岗区');
    book.host.select('C4:D9');
    expect(await pickCell()).toEqual({ sheet: 'Sheet1', row: 3, column: 2, value: '龙岗区' });
  });

  test('sees the contents beside and above the cells to be filled', async () => {
    book.sheet().paste('A1', [
      ['', 2023, 2024],
      ['龙岗区', '', ''],
      ['光明区', '', ''],
    ]);
    book.host.select('B2:C3');
    expect(await readTarget()).toMatchObject({
      area: { sheet: 'Sheet1', row: 1, column: 1, rows: 2, columns: 2 },
      left: ['龙岗区', '光明区'],
      above: [2023, 2024],
    });
    book.host.select('A1');
    expect(await readTarget()).toMatchObject({ left: [], above: [] });
  });

  test('never overwrites cells without being told to', async () => {
    book.sheet().set('B2', '领导批示');
    const area = { sheet: 'Sheet1', row: 1, column: 1, rows: 1, columns: 2 };
    const formulas = [['=PLAN.ACTUAL("a","b",1)', '=PLAN.ACTUAL("a","b",2)']];
    expect(await enterFormulas(area, formulas, { overwrite: false })).toEqual({
      kind: 'taken',
      place: 'Sheet1!B2:C2',
      cells: 1,
      area,
    });
    expect([book.sheet().get('B2'), book.sheet().formula('C2')]).toEqual(['领导批示', '']);
    expect(await enterFormulas(area, formulas, { overwrite: true })).toMatchObject({ kind: 'entered', cells: 2 });
    expect(book.sheet().formula('C2')).toBe('=PLAN.ACTUAL("a","b",2)');
  });

  test('gives a percentage its format, but leaves a format of the user’s', async () => {
    const area = { sheet: 'Sheet1', row: 1, column: 1, rows: 1, columns: 2 };
    book.sheet().setFormat('C2', { numberFormat: '0.00%' });
    const formulas = [['=PLAN.ACTUAL("a","b",1)', '=PLAN.ACTUAL("a","b",2)']];
    await enterFormulas(area, formulas, { overwrite: false, numberFormat: '0.0%' });
    expect([book.sheet().numberFormat('B2'), book.sheet().numberFormat('C2')]).toEqual(['0.0%', '0.00%']);
  });

  test('on a protected sheet is refused and nothing is written', async () => {
    book.sheet().protect();
    const area = { sheet: 'Sheet1', row: 1, column: 1, rows: 1, columns: 1 };
    await expect(enterFormulas(area, [['=PLAN.ACTUAL("a","b",1)']], { overwrite: true })).rejects.toMatchObject({
      code: 'SHEET_PROTECTED',
    });
    expect(book.sheet().formula('B2')).toBe('');
  });
});
