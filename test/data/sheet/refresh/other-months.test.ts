import { describe, expect, test } from 'vitest';
import type { PlanFigure } from '../../../../data/intake/shipped/plan-figure.ts';
import { refreshOf } from '../../../../data/sheet/refresh/refresh.ts';
import { figureIn, ledgerOf, shippedPlans } from '../../plans/plans.ts';
import { monthsOf2024 } from '../../table/form/filed.ts';
import { formPlan } from '../plan/form-plan.ts';
import { tableOf, typedInto, withRows, withUserColumn, written } from '../plan/sheet-table.ts';

const GROWTH = 'LG-2024-MID/004';
const QUERY = { form: 'MONTHLY' as const, districts: ['440307'], indicators: [], periods: ['2024'] };

/** The plan of the year's latest months with further growth; retail sales are released a month late. */
function planWith(stated: Partial<PlanFigure>[]) {
  const set = shippedPlans();
  set.documents = set.documents.filter(({ code }) => code.startsWith('LG'));
  const retail = set.indicators.find(({ code }) => code === 'RETAIL_SALES');
  if (retail) retail.delay = 1;
  const mid = set.documents.find(({ code }) => code === 'LG-2024-MID');
  for (const [place, but] of stated.entries())
    mid?.figures.push({ ...figureIn(set, GROWTH), ...but, code: `LG-2024-MID/made-up-${place}` });
  return formPlan(QUERY, { from: ledgerOf(set) });
}

const july = {
  indicator: 'INDUSTRIAL_VALUE_ADDED',
  value: 11,
  printed: '11%',
  ...monthsOf2024('2024-01/2024-07', 1, 7),
};
const before = planWith([]);
const after = planWith([july]);
const keys = before.rowKeys.map((key) => key.split('|')[1]);
const place = (code: string) => keys.indexOf(code);
const cellOf = (table: ReturnType<typeof tableOf>, row: number, header: string) =>
  table.values[row]?.[table.headers.indexOf(header)];

describe('the table of June that is refreshed in July', () => {
  const header = (key: string) => before.columns.find((column) => column.key === key)?.header ?? '';
  const typed = typedInto(
    withUserColumn(tableOf(before), 1, '我的备注', (row) => `备注${row}`),
    { header: header('LEAD'), row: place('GDP') },
    '发改局',
  );

  test('keeps its rows by their keys, with the months beside what is not out, and what its user wrote', () => {
    const refresh = refreshOf(typed, before.definition, after);
    expect([refresh.added, refresh.gone, refresh.displaced]).toEqual([[], [], []]);
    const now = written(typed, refresh);
    expect(now.headers).toContain('1-7月增速(%)');
    const gdp = place('GDP');
    expect(['指标', '1-7月增速(%)', '我的备注', '牵头单位'].map((name) => cellOf(now, gdp, name))).toEqual([
      ...['地区生产总值(1-6月)', 0.09, `备注${gdp}`, '发改局'],
    ]);
    expect(cellOf(now, place('INDUSTRIAL_VALUE_ADDED'), '1-7月增速(%)')).toBe(0.11);
  });

  test('names the rows that were sorted without their keys, whose months have come to stand behind their names', () => {
    const [gdp, retail] = [place('GDP'), place('RETAIL_SALES')];
    const sorted = withRows(
      tableOf(before),
      keys.map((_, row) => (row === gdp ? retail : row === retail ? gdp : row)),
    );
    const keyAt = sorted.headers.indexOf('行键');
    for (const row of [gdp, retail]) sorted.values[row]?.splice(keyAt, 1, before.rowKeys[row] ?? '');
    const { displaced } = refreshOf(sorted, before.definition, after);
    expect(displaced.map(({ rowKey }) => rowKey)).toEqual([before.rowKeys[gdp], before.rowKeys[retail]]);
  });

  test('goes back to the names alone once the months are out', () => {
    const third = monthsOf2024('2024-01/2024-09', 1, 9);
    const all = ['INDUSTRIAL_VALUE_ADDED', 'GDP', 'RETAIL_SALES'].map((indicator) => ({
      ...july,
      ...third,
      indicator,
    }));
    const september = planWith(all);
    const now = tableOf(after);
    const refresh = refreshOf(now, after.definition, september);
    expect(refresh.displaced).toEqual([]);
    expect(cellOf(written(now, refresh), place('GDP'), '指标')).toBe('地区生产总值');
  });
});
