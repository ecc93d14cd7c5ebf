import { beforeEach, describe, expect, test } from 'vitest';
import { freeze } from '../../../../addin/excel/plan-cell/freeze.ts';
import { countFrozen, thaw } from '../../../../addin/excel/plan-cell/thaw.ts';
import type { CellKey } from '../../../../data/sheet/formula/plan-argument.ts';
import { LTSC_2021, MICROSOFT_365, type Profile } from '../../../office/profile.ts';
import { LinkedWorkbook } from '../linked-workbook.ts';

let book: LinkedWorkbook;
let asked: CellKey[][];

const askSources = async (keys: CellKey[]) => {
  asked.push(keys);
  return {
    ledger: 'L',
    sources: keys.map(() => ({ revision: 5, figureIds: ['F1'], words: '《计划》(草案)' })),
  };
};
const asking = { language: 'ZH' as const, askSources };

/** Gives Excel our functions: ACTUAL answers the length of its arguments, VERDICT words, BROKEN nothing. */
function withFunctions(): void {
  const { associate, Error: ExcelError, ErrorCode } = book.office.CustomFunctions;
  associate('ACTUAL', (...given) => given.slice(0, 3).join('').length / 100);
  associate('VERDICT', (district) => `=${String(district)}完成`);
  associate('GAP', () => {
    throw new ExcelError(ErrorCode.notAvailable, '未收录完成情况');
  });
  associate('TARGET', () => new Promise(() => {}));
}

const FORMULAS = [
  ['', '2023', '2024', '评价'],
  [
    '龙岗区',
    '=PLAN.ACTUAL($A2,"GDP",B$1)',
    '=IFERROR(PLAN.ACTUAL($A2,"GDP",C$1),0)*2',
    '=PLAN.VERDICT($A2,"GDP",$C$1)',
  ],
  [
    '光明区',
    '=PLAN.ACTUAL($A3,"GDP",B$1)',
    '=IFERROR(PLAN.ACTUAL($A3,"GDP",C$1),0)*2',
    '=PLAN.VERDICT($A3,"GDP",$C$1)',
  ],
];

async function open(profile: Profile = LTSC_2021): Promise<void> {
  asked = [];
  book = new LinkedWorkbook(profile);
  withFunctions();
  book.sheet().paste('A1', FORMULAS);
  book.sheet().set('F2', '=SUM(B2:C3)');
  book.sheet().setFormat('B2:C3', { numberFormat: '0.0%', fillColor: '#FFFF00' });
  await book.book.calculated();
}
const formulas = (address = 'B2:D3') => {
  const [first = '', last = ''] = address.split(':');
  const columns = [...'ABCDEFGH'].slice('ABCDEFGH'.indexOf(first[0] ?? ''), 'ABCDEFGH'.indexOf(last[0] ?? '') + 1);
  const rows = [Number(first.slice(1)), Number(last.slice(1))];
  return Array.from({ length: (rows[1] ?? 0) - (rows[0] ?? 0) + 1 }, (_, down) =>
    columns.map((column) => book.sheet().shownFormula(`${column}${(rows[0] ?? 0) + down}`)),
  );
};
const OURS = FORMULAS.slice(1).map((row) => row.slice(1));
const NONE = OURS.map((row) => row.map(() => ''));
const hiddenNames = () => book.host.book.names.map(({ name }) => name);

beforeEach(() => open());

describe('freezing', () => {
  test.each([LTSC_2021, MICROSOFT_365])(
    'turns PLAN formulas into their values and nothing else, in $name',
    async (profile) => {
      await open(profile);
      const before = book.sheet().values('A1:F3');
      const report = await freeze('workbook', asking);
      expect(report).toEqual({ cells: 6, left: [], hasSources: true });
      expect(formulas()).toEqual(NONE);
      expect(book.sheet().values('A1:F3')).toEqual(before);
      expect(book.sheet().format('B2')).toMatchObject({ numberFormat: '0.0%', fillColor: '#FFFF00' });
      expect(book.sheet().formula('F2')).toBe('=SUM(B2:C3)');
      expect(book.sheet().get('D2')).toBe('=龙岗区完成');
    },
  );

  test('asks once for the sources, each key once, as its arguments come to', async () => {
    await freeze('workbook', asking);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toHaveLength(4);
    expect(asked[0]).toContainEqual({ district: '龙岗区', indicator: 'GDP', period: '2023' });
  });

  test('leaves and names a cell that came to another value while its source was asked for', async () => {
    const report = await freeze('workbook', {
      ...asking,
      async askSources(keys) {
        book.sheet().set('A2', '深汕特别合作区');
        await book.book.calculated();
        return askSources(keys);
      },
    });
    const changed = ['Sheet1!B2', 'Sheet1!C2', 'Sheet1!D2'];
    expect(report.left).toEqual(changed.map((place) => ({ place, because: 'CHANGED' })));
    expect(formulas()).toEqual([OURS[0], NONE[1]]);
  });

  test('of the selection or of the sheet leaves the other formulas', async () => {
    book.host.select('B2:B2,D3');
    expect(await freeze('selection', asking)).toMatchObject({ cells: 2 });
    expect(formulas()).toEqual([
      ['', OURS[0]?.[1], OURS[0]?.[2]],
      [OURS[1]?.[0], OURS[1]?.[1], ''],
    ]);
    const other = book.book.addSheet('另表');
    other.set('A1', '=PLAN.ACTUAL("a","b",1)');
    await book.book.calculated();
    book.host.select('Sheet1!A1');
    expect(await freeze('sheet', asking)).toMatchObject({ cells: 4 });
    expect(other.formula('A1')).not.toBe('');
  });

  test('leaves and names cells that wait and that show an error, and takes all that a formula fills', async () => {
    book.sheet().set('B6', '=PLAN.GAP("a","b",1)');
    book.sheet().set('H5', '=SEQUENCE(PLAN.ACTUAL("a","b",1)*100)');
    await book.book.calculated();
    book.sheet().set('B5', '=PLAN.TARGET("a","b",1)');
    const { left, cells } = await freeze('workbook', asking);
    expect(cells).toBe(7);
    expect(book.sheet().formula('H5')).toBe('');
    expect(book.sheet().values('H5:H7')).toEqual([[1], [2], [3]]);
    expect(left).toEqual([
      { place: 'Sheet1!B5', because: 'WAITING' },
      { place: 'Sheet1!B6', because: 'ERROR' },
    ]);
    expect(book.sheet().formula('B5')).toContain('PLAN.TARGET');
  });

  test('without a server keeps formulas and keys, and says that the sources are missing', async () => {
    const report = await freeze('workbook', { language: 'ZH', askSources: async () => undefined });
    expect(report).toMatchObject({ cells: 6, hasSources: false });
    expect(await thaw('workbook')).toMatchObject({ cells: 6 });
  });

  test('refuses a protected sheet with such formulas, and changes no other', async () => {
    const other = book.book.addSheet('另表');
    other.set('A1', '=PLAN.ACTUAL("a","b",1)');
    await book.book.calculated();
    other.protect();
    await expect(freeze('workbook', asking)).rejects.toMatchObject({ code: 'SHEET_PROTECTED', sheet: '另表' });
    expect(formulas()).toEqual(OURS);
    expect([book.book.xmlParts, hiddenNames()]).toEqual([[], []]);
  });

  test.each([0, 1, 2, 3])('that fails after %i steps leaves every formula as it was', async (afterActions) => {
    book.host.failNext({ afterActions });
    await expect(freeze('workbook', asking)).rejects.toMatchObject({ code: 'WRITE_FAILED', isRestored: true });
    await book.book.calculated();
    expect(formulas()).toEqual(OURS);
    expect([book.book.xmlParts, hiddenNames()]).toEqual([[], []]);
  });
});

describe('thawing', () => {
  test('brings every formula back as it was, and leaves nothing of ours behind', async () => {
    await freeze('workbook', asking);
    expect(await countFrozen()).toBe(6);
    expect(await thaw('workbook')).toMatchObject({ cells: 6, left: [] });
    expect(formulas()).toEqual(OURS);
    expect([book.book.xmlParts, hiddenNames(), await countFrozen()]).toEqual([[], [], 0]);
    expect(book.sheet().format('B2')).toMatchObject({ numberFormat: '0.0%', fillColor: '#FFFF00' });
  });

  test('finds its cells after rows and columns were inserted, the sheet renamed and the workbook opened by somebody else', async () => {
    await freeze('workbook', asking);
    book.sheet().insertRows('1:2');
    book.sheet().insertRows('5');
    book.sheet().insertColumns('B');
    book.sheet().rename("上报'表");
    book.reopen();
    expect(await thaw('workbook')).toMatchObject({ cells: 6, left: [] });
    const sheet = book.sheet("上报'表");
    expect(sheet.shownFormula('C4')).toBe('=PLAN.ACTUAL($A4,"GDP",C$3)');
    expect(sheet.shownFormula('E6')).toBe('=PLAN.VERDICT($A6,"GDP",$D$3)');
    expect(sheet.shownFormula('B4')).toBe('');
  });

  test('leaves and names a cell that was changed since, and one whose arguments are gone', async () => {
    await freeze('workbook', asking);
    book.sheet().set('B2', 0.5);
    book.sheet().deleteColumns('A');
    const { cells, left } = await thaw('workbook');
    expect(cells).toBe(0);
    expect(left).toContainEqual({ place: 'Sheet1!A2', because: 'CHANGED' });
    expect(left).toContainEqual({ place: 'Sheet1!A3', because: 'REFERENCE_GONE' });
    expect(book.sheet().get('A2')).toBe(0.5);
    expect(await countFrozen()).toBe(6);
  });

  test('of a selection leaves the others frozen, to be thawed later', async () => {
    await freeze('workbook', asking);
    book.host.select('B2');
    expect(await thaw('selection')).toMatchObject({ cells: 1 });
    expect(await countFrozen()).toBe(5);
    await thaw('workbook');
    expect(formulas()).toEqual(OURS);
    expect(hiddenNames()).toEqual([]);
  });

  test.each([0, 1, 2])('that fails after %i steps leaves the values, to be thawed again', async (afterActions) => {
    await freeze('workbook', asking);
    book.host.failNext({ afterActions });
    await expect(thaw('workbook')).rejects.toMatchObject({ isRestored: true });
    expect(formulas()).toEqual(NONE);
    expect(await thaw('workbook')).toMatchObject({ cells: 6 });
    expect(formulas()).toEqual(OURS);
  });

  test('is refused where a newer Planbook froze the cells, and drops nothing', async () => {
    await freeze('workbook', asking);
    const parts = book.host.book.xmlParts;
    for (const part of parts) part.xml = part.xml.replace('{"version":1', '{"version":2');
    await expect(thaw('workbook')).rejects.toMatchObject({ code: 'FROZEN_NEWER' });
    expect(hiddenNames().length).toBeGreaterThan(0);
  });
});

test('two thousand formulas freeze and thaw in a few requests, each far below what Excel takes', async () => {
  const rows = Array.from({ length: 2000 }, (_, at) => [
    '龙岗区',
    2000 + (at % 20),
    `=PLAN.ACTUAL(A${at + 1},"GDP",B${at + 1})`,
  ]);
  book.book.addSheet('大表').paste('A1', rows);
  await book.book.calculated();
  const before = book.host.batches.length;
  expect(await freeze('workbook', asking)).toMatchObject({ cells: 2006 });
  expect(hiddenNames().length).toBeLessThan(600);
  expect(await thaw('workbook')).toMatchObject({ cells: 2006, left: [] });
  const batches = book.host.batches.slice(before);
  expect(batches.length).toBeLessThan(40);
  expect(Math.max(...batches.map(({ bytes }) => bytes))).toBeLessThan(2_500_000);
  expect(book.sheet('大表').formula('C2000')).toBe('=PLAN.ACTUAL(A2000,"GDP",B2000)');
});
