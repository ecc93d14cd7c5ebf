import { beforeEach, describe, expect, test } from 'vitest';
import { readOpenSheet, type SheetReadOptions } from '../../../addin/excel/read-sheet.ts';
import type { GridFile } from '../../../data/sheet/grid/grid-file.ts';
import { firstGrid, read, shownRows } from '../../data/intake/grid/grid-file.ts';
import { bootInNode } from '../../office/boot-node.ts';
import { Host } from '../../office/host.ts';
import { stubGlobals } from '../../set-up/stub-globals.ts';

let host: Host;

function open(opened = new Host()): void {
  const office = bootInNode({ host: opened });
  host = opened;
  stubGlobals({ Excel: office.Excel, Office: office.Office });
}

beforeEach(() => open());

const sheet = () => host.workbook.sheet('Sheet1');
const bytesOf = ({ text }: { text: string }) => new TextEncoder().encode(text);
const contentOf = ({ text }: { text: string }): GridFile => JSON.parse(text)[2];

/** A table as an office has it: title, header in two rows, a formula, a percentage, remarks. */
function fillTable(): void {
  sheet().paste('B2', [
    ['2024年1-6月主要指标', '', '', ''],
    ['指标', '计量单位', '1-6月', ''],
    ['', '', '累计', '同比增长'],
    ['地区生产总值', '亿元', 2500.99, 0.09],
    ['进出口总额', '亿元', "'5 37430", '—'],
    ['合计', '', '=SUM(D5:D5)', '=1/0'],
  ]);
  sheet().setFormat('E5', { numberFormat: '0.0%' });
  sheet().attachments.merge('D3:E3');
}

describe('the open sheet is a file', () => {
  test('with the texts that its cells show, at the places that the sheet gives them', async () => {
    fillTable();
    const file = await readOpenSheet();
    expect(file).toMatchObject({ name: '计划.xlsx', sheet: 'Sheet1', address: 'B2:E7', cells: 17 });
    const grid = firstGrid(bytesOf(file));
    expect(shownRows(grid).slice(1)).toEqual([
      [null, '2024年1-6月主要指标', null, null, null],
      [null, '指标', '计量单位', '1-6月', null],
      [null, null, null, '累计', '同比增长'],
      [null, '地区生产总值', '亿元', '2500.99', '9.0%'],
      [null, '进出口总额', '亿元', '5 37430', '—'],
      [null, '合计', null, '2500.99', '#DIV/0!'],
    ]);
    expect(grid.merges).toEqual([{ top: 2, left: 3, bottom: 2, right: 4 }]);
    expect(grid.cell(4, 4)).toEqual({ shown: '9.0%', kind: 'NUMBER', value: '9', format: '0.0%' });
    expect(grid.cell(6, 4)).toEqual({ shown: '#DIV/0!', kind: 'ERROR' });
    expect(grid.cell(6, 3)).toMatchObject({ formula: 'SUM(D5:D5)' });
  });

  test('that is the same bytes as long as nothing in it changes, and others afterwards', async () => {
    fillTable();
    const [first, again] = [await readOpenSheet(), await readOpenSheet()];
    expect(again.text).toBe(first.text);
    sheet().set('D5', 2501);
    expect((await readOpenSheet()).text).not.toBe(first.text);
  });

  test('of the one sheet that is open, of many', async () => {
    for (let number = 2; number <= 60; number += 1) host.workbook.addSheet(`表${number}`).set('A1', number);
    host.select('表31!A1');
    const file = await readOpenSheet();
    expect(file.sheet).toBe('表31');
    expect(contentOf(file).cells).toEqual([[0, 0, 31, null, 0]]);
  });

  test('with its hidden rows, its hidden columns, and comments without their writers', async () => {
    fillTable();
    sheet().hideRows('6');
    sheet().hideColumns('C');
    sheet().attachments.add('comment', 'D5', ' 不含深汕 ');
    sheet().attachments.add('note', 'D6', '旧式');
    const { hiddenRows, hiddenColumns, remarks } = firstGrid(bytesOf(await readOpenSheet()));
    expect([...hiddenRows]).toEqual([5]);
    expect([...hiddenColumns]).toEqual([2]);
    expect(remarks).toEqual([{ row: 4, column: 3, text: '不含深汕' }]);
  });

  test('that may be protected', async () => {
    fillTable();
    sheet().protect();
    expect((await readOpenSheet()).cells).toBe(17);
  });

  test('whose days are those of the calendar, counted from 1900 or from 1904', async () => {
    sheet().paste('A1', [[45_292], ['x']]);
    sheet().setFormat('A1', { numberFormat: 'yyyy"年"m"月"' });
    const day = async () => firstGrid(bytesOf(await readOpenSheet())).cell(0, 0);
    expect(await day()).toMatchObject({ kind: 'DATE', shown: '2024年1月', value: '2024-01-01' });
    host.book.countsFrom1904 = true;
    expect(await day()).toMatchObject({ kind: 'DATE', value: '2028-01-02' });
  });

  test('in which a number that its format hides is told and is no figure', async () => {
    sheet().paste('A1', [['指标', 7]]);
    sheet().setFormat('B1', { numberFormat: ';;;' });
    const { notes } = read(bytesOf(await readOpenSheet()));
    expect(notes).toEqual([{ code: 'INVISIBLE', sheet: 'Sheet1', count: 1 }]);
  });
});

describe('what is selected can be read alone', () => {
  const selected = async (address: string) => {
    fillTable();
    host.select(address);
    return readOpenSheet({ only: 'selection' });
  };

  test('with the merged header whole that reaches out of it', async () => {
    expect((await selected('B3:D5')).address).toBe('B3:E5');
  });

  test('where whole columns are selected as far as they are used', async () => {
    expect((await selected('B:C')).address).toBe('B2:C7');
  });

  test.each([
    ['ONE_CELL', 'B3'],
    ['PIECES', 'B3:B5,D3:D5'],
    ['EMPTY', 'H20:J30'],
  ])('unless it is %s', async (code, address) => {
    await expect(selected(address)).rejects.toMatchObject({ name: 'SheetUnread', code });
  });
});

describe('a sheet that is not read says why', () => {
  test('where it is empty', async () => {
    await expect(readOpenSheet()).rejects.toMatchObject({ name: 'SheetUnread', code: 'EMPTY' });
  });

  test('where its last cell is a million rows below', async () => {
    sheet().set('A1', 1);
    sheet().set('C1048576', 1);
    await expect(readOpenSheet()).rejects.toMatchObject({ code: 'TOO_LARGE', address: 'A1:C1048576' });
  });
});

describe('a sheet that is changed while it is read', () => {
  /** Does something when the reading is as far as this. */
  const at = (share: number, act: () => void, isEveryTime = false): SheetReadOptions => {
    let isDone = false;
    return {
      onProgress(progress) {
        if (progress.share < share || (isDone && !isEveryTime)) return;
        isDone = true;
        act();
      },
    };
  };
  const rows = Array.from({ length: 1200 }, (_, row) => [`指标${row}`, row]);

  test.each([
    ['a cell that was read already', () => sheet().set('B1', 999)],
    ['rows above', () => sheet().insertRows('1:3')],
    ['a new last row', () => sheet().set('A1201', '新')],
    ['its name', () => sheet().rename('七月')],
  ])('is read again from the beginning: %s', async (_, change) => {
    sheet().paste('A1', rows);
    const told: boolean[] = [];
    const once = at(0.4, change);
    const file = await readOpenSheet({
      onProgress(progress) {
        told.push(progress.isAgain);
        once.onProgress?.(progress);
      },
    });
    expect(told).toContain(true);
    expect(file.text).toBe((await readOpenSheet()).text);
  });

  test('again and again is given up', async () => {
    sheet().paste('A1', rows);
    let count = 0;
    const change = () => {
      count += 1;
      sheet().set('B1', count);
    };
    const reading = readOpenSheet(at(0.4, change, true));
    await expect(reading).rejects.toMatchObject({ code: 'CHANGING' });
  });

  test('so that it is gone says so', async () => {
    sheet().paste('A1', rows);
    host.workbook.addSheet('另一张');
    const gone = () => {
      host.book.sheets.splice(0, 1);
    };
    await expect(readOpenSheet(at(0.4, gone))).rejects.toMatchObject({ code: 'GONE', sheet: 'Sheet1' });
  });
});

test('a reading that is not wanted any more ends before its next request', async () => {
  sheet().paste(
    'A1',
    Array.from({ length: 1200 }, (_, row) => [row]),
  );
  const ending = new AbortController();
  const shares: number[] = [];
  const reading = readOpenSheet({
    signal: ending.signal,
    onProgress({ share }) {
      shares.push(share);
      if (share > 0.1) ending.abort();
    },
  });
  await expect(reading).rejects.toThrow(/abort/i);
  expect(shares.at(-1)).toBeLessThan(0.5);
});
