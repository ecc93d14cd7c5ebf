import { describe, expect, test } from 'vitest';
import type { CellValue } from '../../../../data/rules/table/cell-value.ts';
import { sheetPlan } from '../../../../data/sheet/plan/make-plan.ts';
import type { SheetPlan } from '../../../../data/sheet/plan/plan.ts';
import { previewRows, visibleColumns } from '../../../../data/sheet/plan/preview.ts';
import { recalculated, type Typed } from '../formula/recalculated.ts';
import { type AnswerRow, QUERY, ROWS, tableAnswer } from './table-answer.ts';

const plan = sheetPlan(tableAnswer(), QUERY, { id: 'PB_TEST2345', language: 'ZH' });
const rowOf = (key: string) => ROWS.findIndex((row) => row.key === key);
const column = (key: string, of: SheetPlan = plan) => {
  const found = of.columns.find((candidate) => candidate.key === key);
  if (!found) throw new Error(`No column ${key}`);
  return found;
};
const typing =
  (key: string, at: string, value: CellValue): Typed =>
  (candidate, row) =>
    candidate === key && row === rowOf(at) ? value : undefined;
const shown = (key: string, at: string) => {
  const index = visibleColumns(plan).indexOf(column(key));
  return previewRows(plan)[rowOf(at)]?.[index];
};

describe('the columns of a linked table', () => {
  test('the visible columns come first, then the row key, then what the formulas need', () => {
    const roles = plan.columns.map((each) => each.role);
    expect(roles.lastIndexOf('value')).toBeLessThan(roles.indexOf('input'));
    expect(roles.lastIndexOf('formula')).toBeLessThan(roles.indexOf('input'));
    expect(plan.columns[roles.indexOf('input')]?.key).toBe('ROW_KEY');
    expect(column('ROW_KEY').cells).toEqual(ROWS.map((row) => row.key));
  });

  test('9 % becomes 0.09 and a level stays as published, decimal for decimal', () => {
    expect(column('TARGET').cells[rowOf('440307|GDP|GROWTH|2024')]).toBe(0.065);
    expect(column('ACTUAL').cells[rowOf('440311|GDP|GROWTH|2024')]).toBe(0.083);
    expect(column('TARGET').cells[rowOf('440307|HOMES|LEVEL|2024')]).toBe(15000);
    expect(column('TARGET').cells[rowOf('440307|GDP|RANK|2024')]).toBe(3);
  });

  test('a name that begins with = stays a value, and a goal in words stays words', () => {
    expect(column('INDICATOR').cells[rowOf('440307|ODD|LEVEL|2024')]).toBe('=HYPERLINK("http://x","y")');
    expect(column('TARGET').cells[rowOf('440310|PM25|LEVEL|2024')]).toBe('完成上级下达指标任务');
  });

  test('headers are no longer than Excel lets them be, and two that are long and alike still differ', () => {
    const answer = tableAnswer();
    for (const each of answer.columns)
      if (['TARGET', 'ACTUAL'].includes(each.key)) each.label = `${'𠮷'.repeat(200)}目标`;
    const headers = sheetPlan(answer, QUERY, { id: 'PB_A', language: 'ZH' }).columns.map((each) => each.header);
    expect(Math.max(...headers.map((header) => header.length))).toBeLessThanOrEqual(255);
    expect(headers.every((header) => header.isWellFormed())).toBe(true);
    expect(new Set(headers).size).toBe(headers.length);
  });

  test('two columns with the same words over them get different headers, whatever their case', () => {
    const answer = tableAnswer();
    answer.columns = answer.columns.map((each) =>
      each.key === 'TARGET' ? { ...each, label: 'goal' } : each.key === 'PREVIOUS' ? { ...each, label: 'Goal' } : each,
    );
    const headers = sheetPlan(answer, QUERY, { id: 'PB_A', language: 'EN' }).columns.map((each) => each.header);
    expect(headers).toContain('goal');
    expect(headers).toContain('Goal (2)');
  });

  test('the caption begins with the title and names the day and the sources', () => {
    expect(plan.caption[0]).toBe('2024年计划执行情况');
    expect(plan.caption.join()).toContain('资料截至2026年11月22日');
    expect(plan.definition.caption).toEqual(plan.caption);
  });

  test('an answer with a column shorter than its rows is refused', () => {
    const answer = tableAnswer();
    answer.columns[3]?.values.pop();
    expect(() => sheetPlan(answer, QUERY, { id: 'PB_A', language: 'ZH' })).toThrow(/UNIT should have 14 values/);
  });
});

describe('the formulas of a linked table', () => {
  const results = recalculated(plan);

  test.each(ROWS.map((row, index) => [`${row.district} ${row.indicator} ${row.measure ?? ''}`, row, index] as const))(
    '%s: gap, attainment and verdict equal the API’s',
    (_, row, index) => {
      expect(results.get('VERDICT')?.[index]).toBe(row.verdict);
      const gap = results.get('GAP')?.[index];
      if (row.gap === null) expect(gap).toBe('');
      else expect(gap).toBeCloseTo(row.gap, 9);
      const attainment = results.get('ATTAINMENT')?.[index];
      if (row.attainment === null) expect(attainment).toBe('');
      else expect(attainment).toBeCloseTo(row.attainment / 100, 9);
      const capUsed = results.get('CAP_USED')?.[index];
      if (row.capUsed === undefined || row.capUsed === null) expect(capUsed).toBe('');
      else expect(capUsed).toBeCloseTo(row.capUsed / 100, 9);
    },
  );

  const verdictWhen = (typed: Typed, at: string) => recalculated(plan, typed).get('VERDICT')?.[rowOf(at)];

  test.each([
    ['440307|GDP|GROWTH|2024', 0.0649, '未达预期'],
    ['440307|GDP|GROWTH|2024', 0.065, '完成'],
    ['440307|HOMES|LEVEL|2024', 15000, '完成'],
    ['440307|HOMES|LEVEL|2024', 15001, '超额完成'],
    ['440307|WATER|LEVEL|2024', 1.75, '突破控制数'],
    ['440307|WATER|LEVEL|2024', 1.74, '控制在目标内'],
    ['440307|GDP|RANK|2024', 4, '当前未达标'],
    ['440311|INV|GROWTH|2024', 0.145, '基本完成'],
    ['440311|INV|GROWTH|2024', 0.1449, '未达预期'],
    ['440311|INV|GROWTH|2024', 0.15, '完成'],
    ['440310|PM25|LEVEL|2024', 12, '不作评价'],
    ['440310|PATENT|LEVEL|2024', 5999, '未完成'],
  ])('a user who types a result over %s (%s) sees the verdict move to %s', (at, value, verdict) => {
    expect(verdictWhen(typing('ACTUAL', at, value), at)).toBe(verdict);
  });

  test('where nothing is published the label stands until the user types a result, and the goal then judges it', () => {
    const at = '440310|GDP|GROWTH|2024';
    expect(verdictWhen(typing('ACTUAL', at, 0.08), at)).toBe('完成');
    expect(verdictWhen(typing('ACTUAL', at, 0.076), at)).toBe('基本完成');
    expect(verdictWhen(typing('ACTUAL', at, 0.07), at)).toBe('未达预期');
    expect(verdictWhen(typing('ACTUAL', at, '待核'), at)).toBe('未收录完成情况');
  });

  test('近 belongs to the number as printed, not to the one a user types over it', () => {
    const at = '440310|POWER|LEVEL|2024';
    expect(verdictWhen(typing('TARGET', at, 3.9), at)).toBe('超额完成');
    const both: Typed = (key, row) =>
      row === rowOf(at) ? ({ TARGET: 5, ACTUAL: 5 } as Record<string, number>)[key] : undefined;
    expect(verdictWhen(both, at)).toBe('完成');
  });

  test('a part of the year moves with the result typed over it, and is met once the goal is reached', () => {
    const way = { RULE: '>=', EXPECTED: 0.5, START: 0, SPREAD: 0.05, FIXED: '未收录完成情况' };
    const labels = { MET: '提前完成', EXCEEDED: '快于序时进度', ROUGHLY_MET: '达到序时进度', MISSED: '慢于序时进度' };
    const homes = ROWS.find((row) => row.key === '440307|HOMES|LEVEL|2024');
    if (!homes) throw new Error('no homes');
    const rows = [4229, 6750, 8250, 8251, 15_000].map((actual, at) => ({
      ...homes,
      key: `440307|HOMES${at}|LEVEL|2024`,
      target: 15_000,
      actual,
      inputs: { UNIT_KIND: 'NUMBER', ...way, ...labels },
    }));
    const plan = sheetPlan(tableAnswer(rows), QUERY, { id: 'PB_TEST2345', language: 'ZH' });
    expect(recalculated(plan).get('VERDICT')).toEqual([
      '慢于序时进度',
      '达到序时进度',
      '达到序时进度',
      '快于序时进度',
      '提前完成',
    ]);
    const typed = recalculated(plan, (key, row) => (key === 'ACTUAL' && row === 0 ? 9000 : undefined));
    expect(typed.get('VERDICT')?.[0]).toBe('快于序时进度');
  });

  test('of a stock the way begins at last year’s end, and a cap that is passed is passed', () => {
    const share = { UNIT_KIND: 'PERCENT', RATE: true, RULE: '>=', EXPECTED: 0.5, START: 80, SPREAD: 0.05 };
    const cap = { UNIT_KIND: 'NUMBER', CAP: true, RULE: '<=', EXPECTED: 0.5, START: 0, SPREAD: 0.05 };
    const labels = { MET: 'end', EXCEEDED: 'ahead', ROUGHLY_MET: 'on track', MISSED: 'behind' };
    const [first] = ROWS;
    if (!first) throw new Error('no rows');
    const row = (key: string, numbers: [number, number], inputs: AnswerRow['inputs']) => ({
      ...first,
      key,
      target: numbers[0],
      actual: numbers[1],
      inputs: { ...inputs, ...labels },
    });
    const rows = [
      row('a', [90, 84.4], share),
      row('b', [90, 85.5], share),
      row('c', [90, 90], share),
      row('d', [1.74, 0.5], cap),
      row('e', [1.74, 1.2], cap),
      row('f', [1.74, 1.75], cap),
    ];
    const plan = sheetPlan(tableAnswer(rows), QUERY, { id: 'PB_TEST2345', language: 'ZH' });
    expect(recalculated(plan).get('VERDICT')).toEqual(['behind', 'on track', 'end', 'ahead', 'behind', 'end']);
  });

  test('an erased result empties gap and attainment', () => {
    const at = '440307|HOMES|LEVEL|2024';
    const erased = recalculated(plan, typing('ACTUAL', at, null));
    expect([erased.get('GAP')?.[rowOf(at)], erased.get('ATTAINMENT')?.[rowOf(at)]]).toEqual(['', '']);
  });

  test('a table without goal or result keeps the API’s verdicts as values', () => {
    const answer = tableAnswer();
    answer.columns = answer.columns.filter((each) => each.key !== 'ACTUAL');
    const values = sheetPlan(answer, QUERY, { id: 'PB_A', language: 'ZH' });
    expect(column('VERDICT', values)).toMatchObject({ role: 'value', cells: ROWS.map((row) => row.verdict) });
    expect(values.columns.filter((each) => each.role === 'input').map((each) => each.key)).toEqual(['ROW_KEY']);
  });

  test('a table spread across periods holds values only, each percentage as Excel has it', () => {
    const spread = sheetPlan(
      {
        ...tableAnswer([]),
        rowKeys: ['440307|GDP|GROWTH'],
        columns: [
          { key: 'DISTRICT', kind: null, label: '地区', values: ['龙岗区'] },
          { key: '2024:TARGET', kind: 'TARGET', label: '2024年 年度目标', values: [6.5], numberFormats: ['0.0%'] },
          { key: '2024:GAP', kind: 'GAP', label: '2024年 差(百分点)', values: [2.5], numberFormats: ['+0.0;-0.0;0.0'] },
        ],
        inputs: [],
      },
      { ...QUERY, layout: 'BY_PERIOD' },
      { id: 'PB_A', language: 'ZH' },
    );
    expect(spread.columns.map((each) => [each.role, each.cells[0]])).toEqual([
      ['value', '龙岗区'],
      ['value', 0.065],
      ['value', 2.5],
      ['input', '440307|GDP|GROWTH'],
    ]);
  });
});

describe('the preview of a linked table', () => {
  test('cells read as Excel shows them, with the comparator before the number', () => {
    expect(shown('TARGET', '440311|GDP|GROWTH|2024')).toBe('≥8.3%');
    expect(shown('TARGET', '440307|HOMES|LEVEL|2024')).toBe('15,000');
    expect(shown('ATTAINMENT', '440307|HOMES|LEVEL|2024')).toBe('28.2%');
    expect(shown('GAP', '440307|GDP|GROWTH|2024')).toBe('+2.5');
    expect(shown('VERDICT', '440310|GDP|GROWTH|2024')).toBe('未收录完成情况');
    expect(shown('INDICATOR', '440307|ODD|LEVEL|2024')).toBe('=HYPERLINK("http://x","y")');
  });

  test('a miss is never shown as 100.0 %: neither a goal just missed nor a cap just passed', () => {
    expect(shown('ATTAINMENT', '440307|NEAR|LEVEL|2024')).toBe('99.9%');
    expect(shown('CAP_USED', '440307|OVER|LEVEL|2024')).toBe('100.1%');
  });
});
