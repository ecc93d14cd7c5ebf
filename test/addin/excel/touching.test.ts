import { beforeEach, describe, expect, test } from 'vitest';
import { enterFormulas } from '../../../addin/excel/formula.ts';
import { insertTable } from '../../../addin/excel/insert.ts';
import { refreshTable } from '../../../addin/excel/refresh.ts';
import { areaOfAddress } from '../../../data/sheet/grid/address.ts';
import type { Host } from '../../office/host.ts';
import { ID, LinkedWorkbook, NEWS, planOf } from './linked-workbook.ts';

const FORMULA = '=PLAN.ACTUAL("龙岗区","GDP",2024)';
let book: LinkedWorkbook;

/** A table of the user's in A1:B3, with a formula in its second column. */
beforeEach(() => {
  book = new LinkedWorkbook();
  const sheet = book.sheet();
  sheet.paste('A1', [
    ['区', '两倍'],
    ['龙岗区', ''],
    ['光明区', ''],
  ]);
  sheet.addTable('A1:B3', '表1');
  sheet.set('B2', '=1*2');
});

const areaAt = (address: string) => ({
  ...(areaOfAddress(address) ?? expect.fail(`${address} is no address`)),
  sheet: 'Sheet1',
});

function filledIn(address: string): unknown[] {
  return book
    .sheet()
    .values(address)
    .flat()
    .filter((value) => value !== '');
}

/** Carries something out right before the next writing, as a colleague in the same workbook might. */
function meanwhile(work: () => void): void {
  const { host } = book;
  const execute = host.execute.bind(host);
  host.execute = (request) => {
    if (!request.includes('"Name":"Values"')) return execute(request);
    delete (host as Partial<Host>).execute;
    work();
    return host.execute(request);
  };
}

describe('a table inserted', () => {
  test.each([
    ['right below another', 'A4', 'A5'],
    ['right below a part of another', 'B4', 'B5'],
    ['right of another, with its header beside the header', 'C1', 'C5'],
    ['right of the last row of another', 'C3', 'C5'],
  ])('%s leaves that table and the sheet as they were, and goes to the next free place', async (_, at, nextFree) => {
    book.host.select(at);
    const before = book.host.save();
    expect(await insertTable(planOf())).toMatchObject({
      kind: 'place-taken',
      ...{ address: 'A1:B3', holds: '表1', isTable: true, isTouching: true, nextFree },
    });
    expect(book.host.save()).toEqual(before);
    expect(await insertTable(planOf(), { at: nextFree })).toMatchObject({ kind: 'inserted', at: nextFree });
    expect(book.table('表1').address).toBe('A1:B3');
  });

  test.each(['C4', 'A5', 'D1'])('at %s touches no edge and is written at once', async (at) => {
    book.host.select(at);
    expect(await insertTable(planOf())).toMatchObject({ kind: 'inserted', at });
    expect(book.table('表1').address).toBe('A1:B3');
  });

  test('right below a linked table is not free either', async () => {
    await book.insert(planOf(), 'D3');
    const last = areaAt(book.table().address);
    expect(await book.insert(planOf(undefined, 5, 'PB_OTHER234'), `F${last.row + last.rows + 1}`)).toMatchObject({
      kind: 'place-taken',
      isTouching: true,
      nextFree: `F${last.row + last.rows + 2}`,
    });
  });

  test('beside two tables, of which the lower touches the free place below the upper, goes below both', async () => {
    book.sheet().paste('A5', [
      ['甲', '乙'],
      ['丙', 1],
    ]);
    book.sheet().addTable('A5:B6', '表2');
    book.host.select('C2');
    expect(await insertTable(planOf())).toMatchObject({ isTouching: true, holds: '表1', nextFree: 'C8' });
  });

  test('to which another one grows meanwhile is taken back, and the other keeps the rows it has by then', async () => {
    book.host.select('A7');
    meanwhile(() => book.sheet().paste('A4', [['坪山区'], ['盐田区'], ['大鹏新区']]));
    await expect(insertTable(planOf())).rejects.toMatchObject({ code: 'WRITE_FAILED', isRestored: true });
    expect(book.book.tableNames).toEqual(['表1']);
    expect([book.table('表1').address, book.sheet().get('B6')]).toEqual(['A1:B6', 2]);
    expect(filledIn('A7:Z40')).toEqual([]);
    expect(await insertTable(planOf(), { at: 'A7' })).toMatchObject({ kind: 'place-taken', isTouching: true });
  });

  test('to which another one grows from the left meanwhile is taken back with the name that Excel gave', async () => {
    book.host.select('D2');
    meanwhile(() => book.sheet().set('C1', '备注'));
    await expect(insertTable(planOf())).rejects.toMatchObject({ code: 'WRITE_FAILED', isRestored: true });
    expect(book.table('表1').address).toBe('A1:C3');
    expect(filledIn('D1:Z40')).toEqual([]);
  });
});

describe('PLAN formulas', () => {
  test.each([
    ['C2', 'D2'],
    ['C1:C3', 'D1:D3'],
    ['B4', 'B5'],
    ['A4:B4', 'A5:B5'],
  ])('entered at %s join no table: nothing is written, and %s is offered', async (at, nextFree) => {
    const area = areaAt(at);
    const formulas = Array.from({ length: area.rows }, () => Array<string>(area.columns).fill(FORMULA));
    const before = book.host.save();
    const done = await enterFormulas(area, formulas, { overwrite: false });
    expect(done).toMatchObject({ kind: 'touching', place: `Sheet1!${at}`, table: 'Sheet1!A1:B3' });
    expect(book.host.save()).toEqual(before);
    const free = done.kind === 'touching' ? done.nextFree : null;
    expect(free).toEqual(areaAt(nextFree));
    await enterFormulas(free ?? area, formulas, { overwrite: false });
    expect(book.table('表1').address).toBe('A1:B3');
  });

  test('are offered no place that holds something or touches a table in its turn', async () => {
    book.sheet().set('D2', '批示');
    book.sheet().paste('G1', [['注'], ['无']]);
    book.sheet().addTable('E1:E2', '表2');
    expect(await enterFormulas(areaAt('C2'), [[FORMULA]], { overwrite: false })).toMatchObject({
      nextFree: areaAt('C4'),
    });
  });

  test('within a table are entered as they are asked for', async () => {
    expect(await enterFormulas(areaAt('B3'), [[FORMULA]], { overwrite: true })).toMatchObject({ kind: 'entered' });
    expect(book.table('表1').address).toBe('A1:B3');
  });
});

test('a refreshed table beside a longer one gets its new rows, and the other keeps its size', async () => {
  const rows = NEWS.slice(0, 3);
  await book.insert(planOf(rows), 'D3');
  const { row } = areaAt(book.table().address);
  book.sheet().paste(`B${row + 1}`, [['注'], ...Array.from({ length: 40 }, (_, at) => [`第${at}行`])]);
  book.sheet().addTable(`B${row + 1}:C${row + 41}`, '长表');
  const address = book.table('长表').address;
  await refreshTable(ID, planOf(NEWS, 6));
  expect(book.table('长表').address).toBe(address);
  expect(book.table().column('行键')).toEqual(NEWS.map(({ key }) => key));
});
