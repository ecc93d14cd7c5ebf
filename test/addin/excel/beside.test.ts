import { beforeEach, describe, expect, test } from 'vitest';
import { cellIn, showCellIn } from '../../../addin/excel/beside.ts';
import { bootInNode } from '../../office/boot-node.ts';
import { Host } from '../../office/host.ts';
import { stubGlobals } from '../../set-up/stub-globals.ts';

let host: Host;

beforeEach(() => {
  host = new Host();
  const office = bootInNode({ host });
  stubGlobals({ Excel: office.Excel, Office: office.Office });
  host.workbook.addSheet('7月');
});

const NAME = '计划.xlsx';

describe('the workbook that a draft was read from', () => {
  test('tells the selected cell, and another workbook tells none', async () => {
    host.select("'7月'!C7:D9");
    expect(await cellIn(NAME)).toEqual({ sheet: '7月', cell: 'C7' });
    expect(await cellIn('别的.xlsx')).toBeUndefined();
  });

  test('shows the cell of a proposal on its sheet', async () => {
    await showCellIn(NAME, { sheet: '7月', cell: 'B3' });
    expect(await cellIn(NAME)).toEqual({ sheet: '7月', cell: 'B3' });
  });

  test.each([
    ['the workbook is another', '别的.xlsx', '7月'],
    ['the sheet is gone', NAME, '6月'],
    ['the sheet is hidden', NAME, '8月'],
  ])('stays as it is where %s', async (_, name, sheet) => {
    host.workbook.addSheet('8月');
    const hidden = host.book.findSheet('8月');
    if (hidden) hidden.visibility = 'Hidden';
    host.select('Sheet1!A5');
    await showCellIn(name, { sheet, cell: 'B3' });
    expect(await cellIn(NAME)).toEqual({ sheet: 'Sheet1', cell: 'A5' });
  });
});
