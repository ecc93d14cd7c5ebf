import { describe, expect, test } from 'vitest';
import { answersOf } from '../../../../data/intake/draft/workbook/answer.ts';
import type { Workbook } from '../../../../data/intake/grid/grid.ts';
import { type Known, readLayout } from '../../../../data/intake/layout/layout.ts';
import { makeProfile } from '../../../../data/intake/layout/profile.ts';
import { drawn, said } from './table-file.ts';

/** A monthly sheet whose columns C to F are the month, the months up to it, the growth of those, and last year's. */
function monthly(month: number, rows = ['用电量||7.5|700|5.5|663.5', '其中：工业||4.1|420|4.5|401.9']) {
  const text = [`龙华区2024年1-${month}月主要指标`, '指标|单位|本月|累计|同比%|上年同期', ...rows].join('\n');
  return drawn(`${month}月.xlsx`, { name: '经济', text });
}

function read(answer: string[], { file = monthly(7), profile }: { file?: Workbook } & Pick<Known, 'profile'> = {}) {
  return readLayout(file, { answers: answersOf({ answer }), ...(profile ? { profile } : {}) });
}

/** The figure of a cell in one line, or why it is none. */
function at(layout: ReturnType<typeof readLayout>, cell: string): string | undefined {
  const figure = [...layout.figures].find((one) => one.cell === cell);
  return figure ? said(figure) : layout.notFigures.find((one) => one.cell === cell)?.why;
}

const UNIT = '1.UNIT=亿千瓦时';

describe('an answer about a place', () => {
  test.each<[string, string, string]>([
    ['1.C.UNIT=万千瓦时', 'C3', '龙华区 用电量 LEVEL 2024-07 7.5 万千瓦时'],
    ['1.3.UNIT=万千瓦时', 'C3', '龙华区 用电量 LEVEL 2024-07 7.5 万千瓦时'],
    ['1.C3.UNIT=万千瓦时', 'C3', '龙华区 用电量 LEVEL 2024-07 7.5 万千瓦时'],
    ['1.C.PERIOD=2024-06', 'C3', '龙华区 用电量 LEVEL 2024-06 7.5 亿千瓦时'],
    ['1.D.PERIOD=2024-06', 'D3', '龙华区 用电量 LEVEL 2024-06 700 亿千瓦时'],
    ['1.D.REACH=CURRENT', 'D3', '龙华区 用电量 LEVEL 2024-07 700 亿千瓦时'],
    ['1.3.DISTRICT=罗湖区', 'C3', '罗湖区 用电量 LEVEL 2024-07 7.5 亿千瓦时'],
    ['1.3.INDICATOR=售电量', 'E3', '龙华区 售电量 GROWTH/YOY 2024-01/2024-07 5.5 %'],
    ['1.c.UNIT=万千瓦时', 'C3', '龙华区 用电量 LEVEL 2024-07 7.5 万千瓦时'],
    ['1.E.BASIS=SAME_SCOPE', 'E3', '龙华区 用电量 GROWTH/SAME_SCOPE 2024-01/2024-07 5.5 %'],
    ['1.E.MEASURE=SHARE', 'E3', '龙华区 用电量 SHARE 2024-01/2024-07 5.5 %'],
    ['1.E.MEASURE=LEVEL', 'E3', '龙华区 用电量 LEVEL 2024-01/2024-07 5.5 %'],
    ['1.F.PERIOD=2023-01/2023-07', 'F3', '龙华区 用电量 LEVEL 2023-01/2023-07 663.5 亿千瓦时'],
    ['1.C.SKIP=YES', 'C3', 'SKIPPED'],
    ['1.4.SKIP=YES', 'D4', 'SKIPPED'],
    ['1.D4.SKIP=YES', 'D4', 'SKIPPED'],
    ['1.4.INDICATOR=工业用电量', 'D4', '龙华区 工业用电量 LEVEL 2024-01/2024-07 420 亿千瓦时'],
    ['1.4.SCOPE=规上', 'D4', '龙华区 用电量[规上] LEVEL 2024-01/2024-07 420 亿千瓦时'],
    ['1.4.SCOPE=ALL', 'D4', '龙华区 用电量 LEVEL 2024-01/2024-07 420 亿千瓦时'],
  ])('%s holds against what the table prints: %s is %s', (answer, cell, figure) => {
    expect(at(read([UNIT, answer]), cell)).toBe(figure);
  });

  test('of the narrowest place comes before the others: a cell, its row, its column, the table, the file', () => {
    const told = ['UNIT=吨', UNIT, '1.C.UNIT=克', '1.3.UNIT=千克', '1.C3.UNIT=毫克'];
    const unitsWith = (count: number, cell: string) =>
      [...read(told.slice(0, count)).figures].find((one) => one.cell === cell)?.unit;
    expect([1, 2, 3, 4, 5].map((count) => unitsWith(count, 'C3'))).toEqual(['吨', '亿千瓦时', '克', '千克', '毫克']);
    expect([3, 4, 5].map((count) => unitsWith(count, 'C4'))).toEqual(['克', '克', '克']);
    expect([3, 4, 5].map((count) => unitsWith(count, 'D3'))).toEqual(['亿千瓦时', '千克', '千克']);
  });

  test('about the unit of a table comes before a line above it, and not before a header', () => {
    const file = drawn('a.xlsx', { name: null, text: '龙华区2024年7月\n单位：万元\n指标|本月|累计(亿元)\n税收|5|30' });
    expect([...read(['UNIT=元'], { file }).figures].map(({ unit }) => unit)).toEqual(['万元', '亿元']);
    expect([...read(['1.UNIT=元'], { file }).figures].map(({ unit }) => unit)).toEqual(['元', '亿元']);
  });

  test('about the unit tells it where a line names several', () => {
    const file = drawn('a.xlsx', { name: null, text: '龙华区2024年7月\n单位：万元、人\n指标|本月|累计\n税收|5|30' });
    expect(read([], { file }).questions.map(({ code }) => code)).toEqual(['UNIT']);
    expect([...read(['UNIT=万元'], { file }).figures].map(({ unit }) => unit)).toEqual(['万元', '万元']);
  });

  test('takes questions and warnings away where it answers them, and nowhere else', () => {
    const asked = (answer: string[]) =>
      [...read(answer).figures].flatMap(({ cell, questions }) => questions.map(({ code }) => `${cell} ${code}`));
    expect(asked([])).toEqual(['C3 UNIT', 'D3 UNIT', 'F3 UNIT', 'C4 UNIT', 'D4 UNIT', 'F4 UNIT']);
    expect(asked(['1.C.UNIT=亿千瓦时'])).toEqual(['D3 UNIT', 'F3 UNIT', 'D4 UNIT', 'F4 UNIT']);
    expect(asked(['1.3.UNIT=亿千瓦时'])).toEqual(['C4 UNIT', 'D4 UNIT', 'F4 UNIT']);
    const file = drawn('2024年7月.xlsx', { name: null, text: '龙华区\n指标|本月|累计\n税收(万元)|5|6' });
    const warned = (answer: string[]) =>
      [...read(answer, { file }).figures].map(({ warnings }) => warnings.map(({ code }) => code));
    expect(warned([])).toEqual([['PERIOD_GUESSED'], ['PERIOD_GUESSED']]);
    expect(warned(['1.B.PERIOD=2024-07'])).toEqual([[], ['PERIOD_GUESSED']]);
  });

  test('tells where the thing comes from: somebody said so', () => {
    const layout = read([UNIT, '1.C.PERIOD=2024-06', '1.E3.MEASURE=SHARE', '1.3.INDICATOR=售电量']);
    const source = (cell: string) => [...layout.figures].find((one) => one.cell === cell)?.sources;
    const answered = (text: string) => ({ from: 'ANSWER', cell: null, text });
    expect(source('C3')).toMatchObject({ PERIOD: answered('2024-06'), INDICATOR: answered('售电量') });
    expect(source('E3')).toMatchObject({ MEASURE: answered('SHARE'), DISTRICT: { from: 'TITLE' } });
  });

  test('makes a figure of a number that was none, where it says what was missing', () => {
    const file = drawn('a.xlsx', {
      name: null,
      text: '龙华区2024年7月\n指标|本月(亿元)|比重%|上月(亿元)\n税收|5|30|4\n收费|6|20|5',
    });
    expect(['C3', 'D3'].map((cell) => at(read([], { file }), cell))).toEqual([
      '龙华区 税收 SHARE 2024-07 30 %',
      'MONTH_BEFORE',
    ]);
    const told = read(['1.C.BASIS=YOY', '1.C4.MEASURE=GROWTH', '1.D.PERIOD=2024-06'], { file });
    expect(at(told, 'D3')).toBe('龙华区 税收 LEVEL 2024-06 4 亿元');
    expect(at(told, 'C4')).toBe('龙华区 收费 GROWTH/YOY 2024-07 20 %');
  });

  test('about a column tells the rate on its right too, which has no name of its own', () => {
    const file = drawn('a.xlsx', { name: null, text: '2024年7月\n地区|产值(亿元)|增长%\n龙华区|5|30\n罗湖区|6|20' });
    const told = read(['1.B.INDICATOR=工业总产值'], { file });
    expect([...told.figures].map(({ indicatorName }) => indicatorName)).toEqual(
      Array.from({ length: 4 }, () => '工业总产值'),
    );
  });

  test.each<[string, string, string]>([
    ['1.B.ROLE=NOTE', 'C3', '龙华区 用电量 LEVEL 2024-07 7.5 ?'],
    ['1.F.ROLE=NOTE', 'D3', '龙华区 用电量 LEVEL 2024-01/2024-07 700 万千瓦时'],
    ['1.A.ROLE=DISTRICT', 'C3', '用电量 ? LEVEL 2024-07 7.5 万千瓦时'],
    ['1.ROWS=DISTRICT', 'C3', '用电量 ? LEVEL 2024-07 7.5 万千瓦时'],
  ])('%s tells what a column or the labels of rows are: %s is %s', (answer, cell, figure) => {
    const file = monthly(7, ['用电量|万千瓦时|7.5|700|5.5|663.5']);
    expect(at(read([answer], { file }), cell)).toBe(figure);
  });

  test('about what a column holds is seen in the table as a person is shown it', () => {
    const [view] = read(['1.B.ROLE=NOTE']).blocks;
    expect(view).toMatchObject({ top: 1, bodyTop: 2, bottom: 3 });
    expect(view?.held.map(({ role }) => role)).toEqual(['INDICATOR', 'VALUE', 'VALUE', 'VALUE', 'VALUE']);
    const named = readLayout(monthly(7, ['用电量|万千瓦时|7.5|700|5.5|663.5']), {}).blocks[0]?.held;
    expect(named?.slice(0, 3)).toEqual([
      { column: 0, role: 'INDICATOR' },
      { column: 1, role: 'UNIT' },
      { column: 2, role: 'VALUE' },
    ]);
  });

  test('is told apart where the place has no numbers of the table, or there is no such table', () => {
    const misplaced = (...answer: string[]) => read(answer).misplaced;
    const range = 'C3:F4';
    expect(misplaced('1.G.UNIT=元', '1.B.UNIT=元', '1.2.SKIP=YES', '1.C9.SKIP=YES', '1.Z.ROLE=NOTE')).toEqual([
      ...['G', 'B', '2', 'C9', 'Z'].sort().map(() => expect.objectContaining({ block: 1, range })),
    ]);
    expect(misplaced('2.UNIT=元', '3.C.UNIT=元').map(({ block, range: none }) => [block, none])).toEqual([
      [2, null],
      [3, null],
    ]);
    expect(misplaced('1.B.ROLE=NOTE', '1.C.UNIT=元', '1.4.UNIT=元', '1.D4.UNIT=元')).toEqual([]);
  });
});

describe('a profile keeps an answer about a place', () => {
  /** The figures of next month's file, read with what was answered this month. */
  function nextMonth(answer: string[], file = monthly(8)) {
    const first = readLayout(monthly(7), { answers: answersOf({ answer }) });
    const profile = makeProfile(first.header, { ...answersOf({ answer }), places: first.places });
    return readLayout(file, { profile });
  }

  test('by the header of the column and the label of the row, wherever these are then', () => {
    const rows = ['装机||1|2|3|4', '其中：工业||4.1|420|4.5|401.9', '用电量||7.5|700|5.5|663.5'];
    const next = nextMonth([UNIT, '1.F.SKIP=YES', '1.3.DISTRICT=罗湖区', '1.E3.MEASURE=SHARE'], monthly(8, rows));
    expect(at(next, 'F4')).toBe('SKIPPED');
    expect(at(next, 'C5')).toBe('罗湖区 用电量 LEVEL 2024-08 7.5 亿千瓦时');
    expect(at(next, 'E5')).toBe('罗湖区 用电量 SHARE 2024-01/2024-08 5.5 %');
    expect(at(next, 'C3')).toBe('龙华区 装机 LEVEL 2024-08 1 亿千瓦时');
  });

  test('but no period, and no cell that was left out', () => {
    const next = nextMonth([UNIT, '1.C.PERIOD=2024-06', '1.D3.SKIP=YES', '1.C3.PERIOD=2024-05']);
    expect(at(next, 'C3')).toBe('龙华区 用电量 LEVEL 2024-08 7.5 亿千瓦时');
    expect(at(next, 'D3')).toBe('龙华区 用电量 LEVEL 2024-01/2024-08 700 亿千瓦时');
  });

  test('and none whose place the next file has more often, or no more', () => {
    const rows = ['用电量||7.5|700|5.5|663.5', '用电量||8.5|800|5.5|663.5'];
    const next = nextMonth([UNIT, '1.3.DISTRICT=罗湖区', '1.4.DISTRICT=福田区'], monthly(8, rows));
    expect([...next.figures].map(({ districtName }) => districtName)).toEqual(
      Array.from({ length: 8 }, () => '龙华区'),
    );
    // It is kept for the month after.
    expect(next.places).toHaveLength(2);
  });

  test('before which comes what is answered about the same place for the file itself', () => {
    const first = readLayout(monthly(7), { answers: answersOf({ answer: ['1.C.UNIT=吨', '1.C.DISTRICT=罗湖区'] }) });
    const profile = makeProfile(first.header, { places: first.places });
    const next = read([UNIT, '1.C.UNIT=克'], { file: monthly(8), profile });
    expect(at(next, 'C3')).toBe('罗湖区 用电量 LEVEL 2024-08 7.5 克');
    expect(next.places.map(({ at: place, answer }) => [place, answer])).toEqual([
      ['C', { unit: '克', district: '罗湖区' }],
    ]);
  });
});
