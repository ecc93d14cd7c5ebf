import { expect, test } from 'vitest';
import type { Ledger } from '../../../../data/ledger/ledger.ts';
import type { TableForm } from '../../../../data/rules/table/form.ts';
import { ledgerWith, monthsOf2024 } from '../../table/form/filed.ts';
import { recalculated } from '../formula/recalculated.ts';
import { formPlan, planOf } from './form-plan.ts';

/** Counts the cells of each column whose formula gives, in a sheet, the number that the API gives. */
function agreeing(
  ledger: Ledger,
  form: TableForm,
  asked: { district: string; period: string },
): Record<string, number> {
  const query = { form, districts: [asked.district], indicators: [], periods: [asked.period] };
  const plan = planOf(ledger, query, { id: 'PB_FORM2345', language: 'ZH' });
  const results = recalculated(plan);
  const counts: Record<string, number> = {};
  for (const { key, results: expected = [] } of plan.columns)
    for (const [row, value] of (results.get(key) ?? []).entries()) {
      const wanted = expected[row] ?? '';
      const place = `${form} ${key} ${plan.rowKeys[row]}`;
      if (typeof wanted === 'number') expect(value, place).toBeCloseTo(wanted, 9);
      else expect(value, place).toBe(wanted);
      if (typeof wanted === 'number') counts[key] = (counts[key] ?? 0) + 1;
    }
  return counts;
}

const MAY = monthsOf2024('2024-01/2024-05', 1, 5);
const HALF = monthsOf2024('2024-S1', 1, 6);
const OF_2023 = { period: '2023', periodStart: 2023 * 12, periodEnd: 2023 * 12 + 11 };

test('a stage goal and the growth of the months before come to the same in a sheet, and what is on another basis to nothing', () => {
  const ledger = ledgerWith([
    { like: 'LG-2023-PLAN/105', but: { ...HALF, value: 8.2 } },
    { like: 'LG-2023-PLAN/107', but: { ...HALF, value: 6.1, basis: 'NOMINAL' } },
    { like: 'LG-2024-MID/004', but: { ...MAY, value: 8.9 } },
    { like: 'LG-2024-MID/006', but: { ...MAY, value: -0.3 } },
    { like: 'LG-2024-MID/010', but: { ...MAY, value: 4.4, basis: 'NOMINAL' } },
  ]);
  expect(agreeing(ledger, 'MONTHLY', { district: '龙岗', period: '2024-S1' })).toEqual({
    MONTH_CHANGE: 2,
    STAGE_GAP: 1,
  });
});

test.each([
  ['2024-01/2024-07', 7],
  ['2024-01/2024-08', 8],
  ['2024-01/2024-09', 9],
  ['2024-01/2024-10', 10],
])('what is left after %s falls to the same quarters in a sheet', (period, last) => {
  const months = monthsOf2024(period, 1, last);
  const ledger = ledgerWith([
    { like: 'LG-2024-MID/107', but: { ...months, value: 9001, printed: '9001套' } },
    {
      like: 'LG-2024-MID/099',
      but: { ...months, value: 77.7, decimals: 1, comparator: 'EQUAL', printed: '77.7万人次' },
    },
    { like: 'LG-2024-MID/037', but: { ...months, value: 61, printed: '61家' } },
  ]);
  const counts = agreeing(ledger, 'REMAINDER', { district: '龙岗', period });
  expect(counts).toEqual({ REMAINING: 3, ...(last < 9 ? { Q3: 3 } : {}), Q4: 3, PER_MONTH: 3 });
});

test("last year's goals are judged the same in a sheet, and the change is made in the unit of the row", () => {
  const ledger = ledgerWith([
    { like: 'GM-2023-PLAN/220', but: { ...OF_2023, value: 1.6, printed: '1.6亿立方米' } },
    { like: 'GM-2023-PLAN/220', but: { value: 17_400, unit: '万立方米', printed: '17400万立方米' } },
    { like: 'GM-2023-PLAN/221', but: { ...OF_2023, value: -20, printed: '20%' } },
    { like: 'GM-2023-PLAN/238', but: { ...OF_2023, value: 11_000, printed: '11000套' } },
    { like: 'GM-2023-PLAN/192', but: { ...OF_2023, value: 9, comparator: 'ABOUT', basis: 'SAME_SCOPE' } },
  ]);
  expect(agreeing(ledger, 'YEARS', { district: '光明', period: '2024' })['CHANGE']).toBeGreaterThan(20);
});

test('goals for level and growth of one indicator are judged each by its own result in a sheet', () => {
  const level = { measure: 'LEVEL', value: 5400, unit: '亿元', printed: '5400亿元', basis: null } as const;
  const ledger = ledgerWith([
    { like: 'LG-2023-PLAN/105', but: level },
    { like: 'LG-2024-MID/010', but: { ...MAY, value: 3 } },
  ]);
  for (const period of ['2024', '2024-01/2024-05'])
    expect(agreeing(ledger, 'EXECUTION', { district: '龙岗', period })['NUMBER']).toBe(9);
});

test('the share of a goal that a printed bound comes to keeps its mark, and a plain one is never shown as all', () => {
  const query = { form: 'EXECUTION' as const, districts: ['440307'], periods: ['2024'] };
  const formats = (indicator: string, language: 'ZH' | 'EN' = 'ZH') => {
    const plan = formPlan({ ...query, indicators: [indicator] }, { language });
    return plan.columns.find(({ key }) => key === 'ATTAINMENT')?.numberFormats;
  };
  expect(formats('SPORTS_AND_SHOWS_AUDIENCE')).toEqual(['">"0.0%;">"-0.0%']);
  expect(formats('SPORTS_AND_SHOWS_AUDIENCE', 'EN')).toEqual(['">"0.0%;">"-0.0%']);
  expect(formats('AFFORDABLE_HOUSING_RAISED')?.[0]).toContain('"99.9%"');
});
