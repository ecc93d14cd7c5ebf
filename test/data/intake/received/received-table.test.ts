import { beforeAll, describe, expect, test } from 'vitest';
import { receivedSentence } from '../../../../data/intake/received/received-sentence.ts';
import { checkReceived, MOST_RECEIVED_CELLS } from '../../../../data/intake/received/received-table.ts';
import { loadPlanSet } from '../../../../data/intake/shipped/load.ts';
import { Fault } from '../../../../data/ledger/fault.ts';
import type { Ledger } from '../../../../data/ledger/ledger.ts';
import { snapshotAt } from '../../../../data/ledger/snapshot.ts';
import type { Language } from '../../../../data/rules/words.ts';
import { GridFileWriter } from '../../../../data/sheet/grid/grid-file.ts';
import { figureIn, shippedLedger, shippedPlans } from '../../plans/plans.ts';

let ledger: Ledger;

beforeAll(() => {
  ledger = shippedLedger();
});

interface Given {
  answers?: string[];
  asOf?: string;
  language?: Language;
  of?: Ledger;
}

function checked(table: string, { answers = [], asOf, language = 'ZH', of = ledger }: Given = {}) {
  const at = snapshotAt(of, { asOf: asOf ?? null });
  const { cells, questions } = checkReceived(of, { table, name: '', answers }, at);
  const found = Object.fromEntries(cells.map(({ cell, finding }) => [cell, finding]));
  const said = Object.fromEntries(cells.map((cell) => [cell.cell, receivedSentence(cell, language)]));
  return { found, said, questions: questions.map(({ question }) => [question.code, question.value]) };
}

function faultOf(table: string, given?: Given): unknown {
  try {
    checked(table, given);
  } catch (error) {
    if (error instanceof Fault) return [error.problem, error.code, ...(error.suggestions ?? [])];
  }
  return undefined;
}

const REPORT = '《龙岗区2024年上半年国民经济和社会发展计划执行情况的报告》(正式)一';

describe('a received table', () => {
  test('has last year’s number beside this year’s agree or be left, as it may have been counted anew', () => {
    const table = (before: string) =>
      checked(
        [
          '龙岗区2024年主要指标',
          '指标名称\t计量单位\t全年累计\t上年同期',
          `招引落户亿元以上项目\t个\t300\t${before}`,
        ].join('\n'),
      );
    expect(table('284').found).toEqual({ C3: 'NOT_HELD', D3: 'AGREES' });
    expect(table('283').found).toEqual({ C3: 'NOT_HELD', D3: 'UNREAD' });
    expect(table('283').said['D3']).toBe('没有核对：是上年同期数，只用来核对增速。');
  });

  test('agrees as far as it is printed, in whatever unit of the kind, and differs with both numbers', () => {
    const { found, said } = checked(
      [
        '龙岗区2024年1-6月主要指标',
        '指标名称\t计量单位\t累计\t同比增长(%)',
        '地区生产总值\t亿元\t2501\t9.00',
        '固定资产投资\t万元\t6925312\t4.2',
        '社会消费品零售总额\t亿元\t712.74\t4',
        '规模以上工业增加值\t亿元\t1165\t14',
      ].join('\n'),
    );
    expect(found).toEqual({
      C3: 'AGREES',
      D3: 'AGREES',
      C4: 'AGREES',
      D4: 'DIFFERS',
      C5: 'AGREES',
      D5: 'AGREES',
      C6: 'AGREES',
      D6: 'DIFFERS',
    });
    expect(said['C3']).toBe(`龙岗区2024年1-6月地区生产总值总量为2500.99亿元，见${REPORT}。`);
    expect(said['D4']).toBe(`表中为4.2%，账本中龙岗区2024年1-6月固定资产投资同比增速为4.1%，见${REPORT}。`);
  });

  test('has its goals set against the goals of the year, also beside results of a part of it', () => {
    const { found } = checked(
      [
        '龙岗区2024年1-6月主要指标计划执行情况表',
        '指标名称\t计量单位\t2024年计划目标\t1-6月完成\t同比增长(%)\t与年度目标差(百分点)',
        '地区生产总值\t亿元\t6.5%\t2500.99\t9.0%\t2.5',
        '社会消费品零售总额\t亿元\t9.0%\t712.74\t4.0%\t-4',
      ].join('\n'),
    );
    expect(found).toEqual({
      ...{ C3: 'AGREES', D3: 'AGREES', E3: 'AGREES', F3: 'UNREAD' },
      ...{ C4: 'DIFFERS', D4: 'AGREES', E4: 'AGREES', F4: 'UNREAD' },
    });
  });

  test('has what is not in the ledger told apart from what cannot be told, and an answer settles that', () => {
    const table =
      '龙岗区2024年1-6月\n指标\t计量单位\t累计\n本地生产什么值\t亿元\t2500.99\n新增绿色建筑面积\t万平方米\t5';
    const open = checked(table);
    expect(open.found).toEqual({ C3: 'ASKED', C4: 'NOT_HELD' });
    expect(open.said['C4']).toBe('账本未收录龙岗区2024年1-6月新增绿色建筑面积总量。');
    expect(open.questions).toEqual([['INDICATOR', '本地生产什么值']]);
    const told = checked(table, { answers: ['INDICATOR:本地生产什么值=GDP'] });
    expect(told.found['C3']).toBe('AGREES');
    expect(told.questions).toEqual([]);
  });

  test('without a unit is taken to be in that of the ledger, and the sentence says so', () => {
    const { found, said } = checked('龙岗区2024年1-6月\n指标\t累计\n地区生产总值\t2500.99');
    expect(found).toEqual({ B3: 'AGREES' });
    expect(said['B3']).toContain('表中没有写明单位，按亿元核对。');
  });

  test('in a unit of another kind does not differ from the ledger, which has the matter in another way', () => {
    const { found, said } = checked('龙岗区2024年1-6月\n指标\t计量单位\t累计\n地区生产总值\t亿美元\t351.2');
    expect(found).toEqual({ C3: 'NOT_HELD' });
    expect(said['C3']).toBe(
      `账本未收录龙岗区2024年1-6月地区生产总值总量；账本所收为另一口径，2500.99亿元，见${REPORT}。`,
    );
  });

  test('with a number larger than any that can be reckoned with leaves it out', () => {
    expect(checked('龙岗区2024年1-6月\n指标\t计量单位\t累计\n地区生产总值\t亿元\t1e400').found).toEqual({});
  });

  test('with merged headers is read as the pane reads a sheet, each cell at its own address', () => {
    const rows = [
      ['龙岗区2024年主要指标', '', '', ''],
      ['指标', '单位', '1-6月', ''],
      ['', '', '累计', '同比增长(%)'],
      ['地区生产总值', '亿元', 2500.99, 9],
    ];
    const writer = new GridFileWriter();
    const texts = rows.map((row) => row.map(String));
    const types = rows.map((row) => row.map((value) => (typeof value === 'number' ? 'Double' : 'String')));
    const formats = rows.map((row) => row.map((value) => (typeof value === 'number' ? '0.00' : '@')));
    writer.add({ row: 4, column: 2 }, { values: rows, texts, types, formats, formulas: rows });
    const merges = [[4, 2, 4, 5] as const, [5, 4, 5, 5] as const];
    const sheet = { sheet: '表1', date1904: false, hiddenRows: [], hiddenColumns: [], merges, remarks: [] };
    expect(checked(writer.end(sheet)).found).toEqual({ E8: 'AGREES', F8: 'AGREES' });
  });

  test('as of a day is set against what was published by then', () => {
    const table = '龙岗区2024年1-6月\n指标\t计量单位\t累计\n地区生产总值\t亿元\t2500.99';
    expect(checked(table, { asOf: '2024-01-31' }).found).toEqual({ C3: 'NOT_HELD' });
  });

  test('with a number that was corrected or withdrawn since is told as another vintage, with what is in force', () => {
    const table = '龙岗区2024年1-6月\n指标\t计量单位\t累计\n地区生产总值\t亿元\t2500.99\n地区生产总值\t亿元\t2500';
    const corrected = shippedLedger();
    const set = shippedPlans();
    Object.assign(figureIn(set, 'LG-2024-MID/003'), { value: 2511.5, printed: '2511.5亿元' });
    loadPlanSet(corrected, set);
    const { found, said } = checked(table, { of: corrected });
    expect(found).toEqual({ C3: 'OTHER_VINTAGE', C4: 'DIFFERS' });
    expect(said['C3']).toBe(
      `龙岗区2024年1-6月地区生产总值总量：账本原记为2500.99亿元，后更正为2511.5亿元，见${REPORT}。`,
    );
    expect(checked(table, { of: corrected, language: 'EN' }).said['C3']).toMatch(
      /: the ledger had 2,500\.99.+, later corrected to 2,511\.5/,
    );
    const mid = set.documents.find(({ code }) => code === 'LG-2024-MID');
    mid?.figures.splice(mid.figures.indexOf(figureIn(set, 'LG-2024-MID/003')), 1);
    loadPlanSet(corrected, { ...set, version: set.version + 1 });
    const withdrawn = checked(table, { of: corrected });
    expect(withdrawn.found).toEqual({ C3: 'NOT_HELD', C4: 'NOT_HELD' });
    expect(withdrawn.said['C3']).toBe(
      `账本现未收录龙岗区2024年1-6月地区生产总值总量；原记为2500.99亿元（${REPORT}），后已撤销。`,
    );
    expect(withdrawn.said['C4']).toBe('账本未收录龙岗区2024年1-6月地区生产总值总量。');
  });

  test('that is empty, no table or too large is refused in a sentence of its own', () => {
    expect(faultOf('')).toEqual(['EMPTY_TABLE', 'BAD_TABLE']);
    expect(faultOf('{\\rtf1 x}')).toEqual(['UNREAD_TABLE', 'BAD_TABLE']);
    expect(faultOf('指标\t数\n地区生产总值\t1', { answers: ['X=1'] })).toEqual(['BAD_ANSWER', 'BAD_ANSWER']);
    const taken = { answers: ['DISTRICT:龙岗区=NEW,code=0'] };
    expect(faultOf('指标\t数\n地区生产总值\t1', taken)).toEqual(['BAD_ANSWER', 'BAD_ANSWER']);
    expect(
      faultOf(
        '1\t'
          .repeat(200)
          .concat('\n')
          .repeat(MOST_RECEIVED_CELLS / 200 + 1),
      ),
    ).toEqual(['LARGE_TABLE', 'TOO_MANY']);
  });

  test('is told in English', () => {
    const { said } = checked('龙岗区2024年1-6月\n指标\t计量单位\t累计\n地区生产总值\t亿元\t2500', { language: 'EN' });
    expect(said['C3']).toMatch(
      /^The table has 2500亿元; the ledger has 2,500\.99 .+ for Longgang District, Jan-Jun 2024, Gross regional product, Level \(/,
    );
  });
});

test('a table of a bureau in English is set against the ledger by its own words and units', () => {
  const { found, questions, said } = checked(
    [
      'Main Indicators of Longgang District, January-June 2024',
      'Indicator\tUnit\tCumulative\tYear-on-year growth (%)',
      'Gross regional product\tRMB billion\t250.1\t9.0',
      'Fixed asset investment\tRMB 100 million\t692.53\t4.2',
      'Total retail sales of consumer goods\t10 thousand yuan\t7127400\t4.0',
    ].join('\n'),
    { language: 'EN' },
  );
  expect(questions).toEqual([]);
  expect(found).toEqual({
    ...{ C3: 'AGREES', D3: 'AGREES', C4: 'AGREES' },
    ...{ D4: 'DIFFERS', C5: 'AGREES', D5: 'AGREES' },
  });
  expect(said['D4']).toContain('4.2%');
});
