import { beforeEach, describe, expect, test } from 'vitest';
import { inWorkbook } from '../../../../addin/excel/office/run.ts';
import { freeze } from '../../../../addin/excel/plan-cell/freeze.ts';
import { areasIn, planCellsIn } from '../../../../addin/excel/plan-cell/plan-cell.ts';
import { findBroken, repair } from '../../../../addin/excel/plan-cell/repair.ts';
import { countFrozen, thaw } from '../../../../addin/excel/plan-cell/thaw.ts';
import { readSelection } from '../../../../addin/excel/selection.ts';
import { LinkedWorkbook } from '../linked-workbook.ts';

let book: LinkedWorkbook;

const asking = { language: 'ZH' as const, askSources: async () => undefined };

/** HISTORY answers a header and as many rows as its first argument says. TABLE answers the words of a table. */
function withFunctions(): void {
  const { associate } = book.office.CustomFunctions;
  associate('HISTORY', (rows) => {
    const lines = Array.from({ length: Number(rows) }, (_, row) => ['2024', `=${row}%以上`, row / 3]);
    return [['公布日期', '原文', '数值'], ...lines];
  });
  associate('GRID', () => [
    ['地区', '指标名称', '指标口径', '计量单位', '期间', '年度目标', '1-6月完成', '完成时段', '进度评价'],
    ['龙岗区', '地区生产总值', '同比增速', '%', '2024年', 0.065, 0.09, '1-6月', '高于年度目标'],
    ['龙岗区', '地区生产总值', '增速位次', '位', '2024年', '', 1, '1-6月', ''],
  ]);
  associate('ACTUAL', () => 0.09);
}

beforeEach(async () => {
  book = new LinkedWorkbook();
  withFunctions();
  book.sheet().set('A1', 3);
  book.sheet().set('B2', '=PLAN.HISTORY($A$1,"GDP",2024)');
  book.sheet().set('F1', '=SUM(D3:D9)');
  await book.book.calculated();
});

const FILLED = [
  ['公布日期', '原文', '数值'],
  ['2024', '=0%以上', 0],
  ['2024', '=1%以上', 1 / 3],
  ['2024', '=2%以上', 2 / 3],
];
const values = () => book.sheet().values('B2:D5');
const FORMULA = '=PLAN.HISTORY($A$1,"GDP",2024)';

describe('a formula that fills cells', () => {
  test('freezes with all it fills, and thaws with nothing of it left behind', async () => {
    expect(values()).toEqual(FILLED);
    expect(await freeze('workbook', asking)).toMatchObject({ cells: 1, left: [] });
    expect(values()).toEqual(FILLED);
    expect(['B2', 'C3', 'D5'].map((cell) => book.sheet().formula(cell))).toEqual(['', '', '']);
    expect(book.sheet().get('F1')).toBe(1);
    book.reopen();
    withFunctions();
    expect(await countFrozen()).toBe(1);
    expect(await thaw('workbook')).toMatchObject({ cells: 1, left: [] });
    await book.book.calculated();
    expect(book.sheet().formula('B2')).toBe(FORMULA);
    expect(values()).toEqual(FILLED);
    book.sheet().set('A1', 1);
    await book.book.calculated();
    expect(values()).toEqual([...FILLED.slice(0, 2), ['', '', ''], ['', '', '']]);
    expect([book.book.xmlParts, book.host.book.names]).toEqual([[], []]);
  });

  test('stays frozen, and is named, where one of its cells was changed since', async () => {
    await freeze('workbook', asking);
    book.sheet().set('C4', '我的');
    expect(await thaw('workbook')).toMatchObject({ cells: 0, left: [{ place: 'Sheet1!B2', because: 'CHANGED' }] });
    expect(book.sheet().get('C4')).toBe('我的');
    book.sheet().set('C4', '=1+1');
    expect(await thaw('workbook')).toMatchObject({ cells: 0 });
    expect(book.sheet().formula('C4')).toBe('=1+1');
    book.sheet().set('C4', "'=1%以上");
    expect(await thaw('workbook')).toMatchObject({ cells: 1, left: [] });
  });

  test('is found where it was moved to', async () => {
    await freeze('workbook', asking);
    book.sheet().insertRows('1:2');
    book.sheet().insertColumns('A');
    expect(await thaw('workbook')).toMatchObject({ cells: 1, left: [] });
    await book.book.calculated();
    expect(book.sheet().shownFormula('C4')).toBe('=PLAN.HISTORY($B$3,"GDP",2024)');
    expect(book.sheet().values('C4:E7')).toEqual(FILLED);
  });

  test.each([0, 1, 2])('fills its cells again where freezing fails after %i steps', async (afterActions) => {
    book.host.failNext({ afterActions });
    await expect(freeze('workbook', asking)).rejects.toMatchObject({ isRestored: true });
    await book.book.calculated();
    expect(book.sheet().formula('B2')).toBe(FORMULA);
    expect(values()).toEqual(FILLED);
  });

  test.each([0, 1, 2])('keeps its values where thawing fails after %i steps', async (afterActions) => {
    await freeze('workbook', asking);
    book.host.failNext({ afterActions });
    await expect(thaw('workbook')).rejects.toMatchObject({ isRestored: true });
    expect(values()).toEqual(FILLED);
    expect(await thaw('workbook')).toMatchObject({ cells: 1 });
  });

  test('is named, and left, where something is in its way', async () => {
    book.sheet().set('C4', '挡');
    await book.book.calculated();
    expect(book.sheet().get('B2')).toBe('#SPILL!');
    expect(await freeze('workbook', asking)).toMatchObject({
      cells: 0,
      left: [{ place: 'Sheet1!B2', because: 'ERROR' }],
    });
  });
});

describe.each([false, true])('where filled cells tell the formula that fills them: %s', (tellsFillingFormula) => {
  beforeEach(async () => {
    book.host.book.tellsFillingFormula = tellsFillingFormula;
    // The same formula is entered again right below the filled cells and beside them, so that three cells have one text.
    book.sheet().set('B6', FORMULA);
    book.sheet().set('E2', FORMULA);
    await book.book.calculated();
  });

  test('only the three formulas are told', async () => {
    const found = await inWorkbook(async (workbook) =>
      planCellsIn(workbook, (await areasIn(workbook, 'workbook')).areas),
    );
    const places = found.map(({ row, column }) => [row, column]);
    expect(places.sort()).toEqual([
      [1, 1],
      [1, 4],
      [5, 1],
    ]);
  });

  test('only they freeze and thaw', async () => {
    expect(await freeze('workbook', asking)).toMatchObject({ cells: 3, left: [] });
    expect(book.sheet().values('B6:D9')).toEqual(FILLED);
    expect(await thaw('workbook')).toMatchObject({ cells: 3, left: [] });
    await book.book.calculated();
    expect(book.sheet().values('E2:G5')).toEqual(FILLED);
  });

  test('only they are entered again when Excel has forgotten them', async () => {
    const broken = '=_xldudf_PLAN_HISTORY($A$1,"GDP",2024)';
    for (const cell of ['B2', 'B6', 'E2']) book.sheet().set(cell, broken);
    await book.book.calculated();
    expect(await findBroken()).toMatchObject({ cells: 3 });
    expect(await repair()).toEqual({ cells: 3, locked: [] });
    await book.book.calculated();
    expect(values()).toEqual(FILLED);
    expect(['B2', 'B3', 'C2', 'B6', 'E2'].map((cell) => book.sheet().formula(cell))).toEqual([
      FORMULA,
      '',
      '',
      FORMULA,
      FORMULA,
    ]);
  });

  test('a filled cell says which formula fills it', async () => {
    book.host.select('C4');
    expect(await readSelection()).toMatchObject({
      kind: 'filled',
      anchor: 'Sheet1!B2',
      text: '=1%以上',
      calls: [{ name: 'HISTORY', key: { district: '3', indicator: 'GDP', period: '2024' } }],
      subject: undefined,
    });
    book.host.select('B2');
    expect(await readSelection()).toMatchObject({ kind: 'formula', calls: [{ name: 'HISTORY' }] });
  });

  test('a filled cell of a table says which figure it shows', async () => {
    book.sheet().set('J2', '=PLAN.GRID("龙岗","GDP",2024,,,$K$1)');
    book.sheet().set('K1', '2024-12-31');
    await book.book.calculated();
    const selected = async (cell: string) => {
      book.host.select(cell);
      return readSelection();
    };
    const key = { district: '龙岗区', indicator: '地区生产总值', period: '2024年' };
    expect(await selected('P3')).toMatchObject({
      kind: 'filled',
      anchor: 'Sheet1!J2',
      subject: { key: { ...key, measure: '同比增速', asOf: '2024-12-31' }, kind: 'ACTUAL' },
    });
    expect(await selected('O3')).toMatchObject({ subject: { kind: 'TARGET' } });
    expect(await selected('R3')).toMatchObject({ subject: { kind: 'VERDICT' } });
    expect(await selected('P4')).toMatchObject({ subject: { key: { measure: 'RANK/GROWTH' }, kind: 'ACTUAL' } });
    expect(await selected('J3')).toMatchObject({ subject: { kind: '' } });
    expect(await selected('K2')).toMatchObject({ kind: 'filled', subject: undefined });
  });
});

test('a frozen cell that was only filled says what it was', async () => {
  await freeze('workbook', asking);
  book.host.select('C4');
  expect(await readSelection()).toMatchObject({ kind: 'frozen', frozen: { cell: { call: 'HISTORY' } } });
});
