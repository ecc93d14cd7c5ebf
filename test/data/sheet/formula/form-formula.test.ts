import { describe, expect, test } from 'vitest';
import type { CellValue } from '../../../../data/rules/table/cell-value.ts';
import type { TableForm } from '../../../../data/rules/table/form.ts';
import type { SheetPlan } from '../../../../data/sheet/plan/plan.ts';
import { visibleColumns } from '../../../../data/sheet/plan/preview.ts';
import { formPlan } from '../plan/form-plan.ts';
import { recalculated, type Typed } from './recalculated.ts';

const DISTRICTS = ['440307', '440310', '440309', '440311'];

/** The periods of every filed table that the shipped documents cover. */
const PERIODS: Record<TableForm, string[]> = {
  EXECUTION: ['2021', '2022', '2023', '2024', '2024-S1'],
  MONTHLY: ['2024', '2024-S1'],
  RANKING: ['2023', '2024-S1'],
  TASKS: ['2023', '2024', '2024-S1'],
  WORDING: ['2024'],
  YEARS: ['2023', '2024'],
  REMAINDER: ['2024'],
};

/** The columns of each form that the sheet computes. */
const COMPUTED: Record<TableForm, string[]> = {
  EXECUTION: ['NUMBER', 'ATTAINMENT', 'GAP_POINTS', 'VERDICT', 'RESULT'],
  MONTHLY: ['MONTH_CHANGE', 'STAGE_GAP', 'VERDICT'],
  RANKING: ['TO_CITY', 'CITY_SHARE'],
  TASKS: ['NUMBER', 'ATTAINMENT', 'VERDICT'],
  WORDING: [],
  YEARS: ['VERDICT', 'CHANGE'],
  REMAINDER: ['REMAINING', 'Q3', 'Q4', 'PER_MONTH'],
};

function plansOf(form: TableForm): [string, SheetPlan][] {
  const asked = (districts: string[], indicators: string[]) =>
    PERIODS[form].flatMap((period) =>
      districts.flatMap((district) =>
        (['ZH', 'EN'] as const).map((language): [string, SheetPlan] => [
          `${form} ${district} ${period} ${language}`,
          formPlan({ form, districts: [district], indicators, periods: [period] }, { language }),
        ]),
      ),
    );
  return form === 'RANKING' ? asked(['440300'], ['GDP']) : asked(DISTRICTS, []);
}

describe('the filed tables in a sheet', () => {
  test.each(Object.keys(PERIODS) as TableForm[])('of %s come by their formulas to what the API says', (form) => {
    let compared = 0;
    for (const [name, plan] of plansOf(form)) {
      const computed = plan.columns.flatMap((column) => (column.formula === undefined ? [] : column.key));
      expect(computed, name).toEqual(COMPUTED[form]);
      if (plan.rowKeys.length === 0) continue;
      const results = recalculated(plan);
      for (const { key, results: expected = [] } of plan.columns)
        for (const [row, value] of (results.get(key) ?? []).entries()) {
          const wanted = expected[row] ?? '';
          const at = `${name} ${key} ${plan.rowKeys[row]}`;
          if (typeof wanted === 'number') expect(value, at).toBeCloseTo(wanted, 9);
          else expect(value, at).toBe(wanted);
          compared += 1;
        }
    }
    if (form !== 'WORDING') expect(compared).toBeGreaterThan(10);
  });

  test('come to the same where columns are left out, in whatever order', () => {
    const ofForm: [TableForm, string[]][] = [
      ['EXECUTION', ['INDICATOR', 'GROWTH:ACTUAL', 'TARGET', 'VERDICT']],
      ['EXECUTION', ['VERDICT', 'GAP_POINTS', 'LEVEL:ACTUAL', 'GROWTH:ACTUAL', 'TARGET', 'INDICATOR']],
      ['MONTHLY', ['INDICATOR', 'ACTUAL', 'MONTH_CHANGE', 'VERDICT']],
      ['RANKING', ['DISTRICT', 'CITY_SHARE', 'GROWTH:ACTUAL', 'TO_CITY']],
      ['TASKS', ['VERDICT', 'ACTUAL', 'TASK', 'NUMBER']],
      ['YEARS', ['INDICATOR', 'NEXT_TARGET', 'CHANGE', 'ACTUAL']],
      ['REMAINDER', ['INDICATOR', 'Q4', 'Q3', 'PER_MONTH', 'ACTUAL', 'TARGET']],
    ];
    const computed = ofForm.map(([form, formColumns]) => {
      const [districts, indicators] = form === 'RANKING' ? [['440300'], ['GDP']] : [['440307'], []];
      const plan = formPlan({ form, districts, indicators, periods: ['2024-S1'], formColumns });
      const shown = visibleColumns(plan);
      expect(shown.map(({ key }) => key)).toEqual(formColumns);
      const results = recalculated(plan);
      for (const { key, results: expected = [] } of plan.columns)
        for (const [row, value] of (results.get(key) ?? []).entries()) {
          const wanted = expected[row] ?? '';
          if (typeof wanted === 'number') expect(value, `${form} ${key}`).toBeCloseTo(wanted, 9);
          else expect(value, `${form} ${key}`).toBe(wanted);
        }
      return shown.flatMap((column) => (column.formula === undefined ? [] : column.key));
    });
    // The cells a formula would read are missing: the column then holds what the API says.
    expect(computed).toEqual([
      [],
      ['VERDICT', 'GAP_POINTS'],
      ['MONTH_CHANGE'],
      ['TO_CITY'],
      ['NUMBER'],
      ['CHANGE'],
      [],
    ]);
  });

  test('judge a level or a growth that is typed over, whichever the row is judged by', () => {
    const plan = formPlan({
      form: 'EXECUTION',
      districts: ['440307'],
      indicators: ['GDP', '建设筹集保障性住房'],
      periods: ['2024-S1'],
    });
    const cells = (key: string) => plan.columns.find((column) => column.key === key)?.cells ?? [];
    const judgedBy = (what: string) =>
      cells('JUDGED').findIndex((by, row) => by === what && typeof cells(`${what}:ACTUAL`)[row] === 'number');
    const growth = judgedBy('GROWTH');
    const half = Number(cells('TARGET')[growth]) / 2;
    const lower = recalculated(plan, typing('GROWTH:ACTUAL', growth, half));
    expect(lower.get('VERDICT')?.[growth]).toBe('低于年度目标');
    expect(lower.get('GAP_POINTS')?.[growth]).toBeCloseTo(-half * 100, 9);
    // The level may be anything, because the goal is one of growth.
    expect(recalculated(plan, typing('LEVEL:ACTUAL', growth, 1)).get('VERDICT')?.[growth]).toBe('高于年度目标');

    const level = cells('JUDGED').findIndex((by, row) => by === 'LEVEL' && cells('RULE')[row] === '>=');
    const target = Number(cells('TARGET')[level]);
    const whole = recalculated(plan, typing('LEVEL:ACTUAL', level, target));
    expect(whole.get('ATTAINMENT')?.[level]).toBe(1);
    expect(whole.get('VERDICT')?.[level]).toBe(cells('MET')[level]);
    const short = recalculated(plan, typing('LEVEL:ACTUAL', level, target / 2));
    expect(short.get('ATTAINMENT')?.[level]).toBe(0.5);
    expect(short.get('VERDICT')?.[level]).toBe(cells('MISSED')[level]);
  });

  test('set the districts against the figures of the city that a user types', () => {
    const plan = formPlan({ form: 'RANKING', districts: ['440300'], indicators: ['GDP'], periods: ['2024-S1'] });
    const at = plan.rowKeys.findIndex((key) => key.startsWith('440307'));
    const typed: Record<string, CellValue[]> = {
      'LEVEL:ACTUAL': [17_000, 2550],
      'GROWTH:ACTUAL': [0.059, 0.09],
    };
    const results = recalculated(plan, (key, row) => typed[key]?.[row === at ? 1 : row === 0 ? 0 : 2]);
    expect([results.get('TO_CITY')?.[at], results.get('CITY_SHARE')?.[at]]).toEqual([3.1, 0.15]);
    expect([results.get('TO_CITY')?.[0], results.get('CITY_SHARE')?.[0]]).toEqual(['', '']);
  });
});

function typing(column: string, at: number, value: number): Typed {
  return (key, row) => (key === column && row === at ? value : undefined);
}
