import { describe, expect, test } from 'vitest';
import type { Ledger } from '../../../../data/ledger/ledger.ts';
import type { TableForm } from '../../../../data/rules/table/form.ts';
import type { TableQuery } from '../../../../data/rules/table/table-query.ts';
import type { SheetTable } from '../../../../data/sheet/grid/sheet-table.ts';
import type { SheetPlan } from '../../../../data/sheet/plan/plan.ts';
import {
  planRedefinition,
  planRefresh,
  type RefreshRead,
  storedFor,
} from '../../../../data/sheet/refresh/plan-refresh.ts';
import { refreshOf } from '../../../../data/sheet/refresh/refresh.ts';
import { shippedLedger } from '../../plans/plans.ts';
import { ledgerWith, monthsOf2024 } from '../../table/form/filed.ts';
import { planOf } from '../plan/form-plan.ts';
import { tableOf, typedInto, withRows, withUserColumn, written } from '../plan/sheet-table.ts';

const GROWTH = 'LG-2024-MID/004';
const GOAL = 'LG-2023-PLAN/105';
const RETAIL = 'RETAIL_SALES';
const of2025 = (period: string, last: number) => ({ period, periodStart: 2025 * 12, periodEnd: 2025 * 12 + last - 1 });

const shipped = shippedLedger();
/** One more month of 2024 is out. */
const nextMonth = ledgerWith([
  { like: GROWTH, but: { ...monthsOf2024('2024-01/2024-07', 1, 7), value: 8.1 } },
  { like: GROWTH, but: { ...monthsOf2024('2024-01/2024-07', 1, 7), indicator: RETAIL, value: 4.4 } },
]);
/** The first quarter of 2025 is out, and its goals. */
const nextYear = ledgerWith([
  { like: GROWTH, but: { ...of2025('2025-Q1', 3), value: 5.5 } },
  { like: GOAL, but: { ...of2025('2025', 12), value: 6 } },
  { like: GOAL, but: { ...of2025('2025', 12), indicator: RETAIL, value: 7 } },
]);

const QUERY: TableQuery = {
  districts: ['440307'],
  indicators: ['GDP', RETAIL],
  measures: ['GROWTH'],
  periods: ['最新'],
  columns: ['TARGET', 'ACTUAL', 'PREVIOUS', 'GAP', 'VERDICT'],
};
const plan = (ledger: Ledger, but: Partial<TableQuery> = {}) =>
  planOf(ledger, { ...QUERY, ...but }, { id: 'PB_MOVED234', language: 'ZH' });

/** A table right after it was inserted, with a remark of the user's beside each row. */
const inserted = (of: SheetPlan) => withUserColumn(tableOf(of), of.columns.length, '备忘', (row) => `记${row}`);

const read = (table: SheetTable): RefreshRead => ({
  table,
  place: {
    area: { row: 4, column: 0, rows: table.values.length + 1, columns: table.headers.length },
    hasTotals: false,
  },
  captionRows: undefined,
  above: [],
  below: { isFixed: false, filled: [], tables: [], merged: [], isFormatted: false, spills: false, used: undefined },
});

function refreshed(table: SheetTable, before: SheetPlan, after: SheetPlan) {
  const stored = storedFor({ id: 'PB_MOVED234', definition: before.definition, fault: null }, after);
  const planned = planRefresh(read(table), stored, after);
  return { ...planned, table: written(table, refreshOf(table, stored, after)) };
}

const cellsOf = ({ headers, values }: SheetTable, ...names: string[]) =>
  values.map((cells) => names.map((name) => cells[headers.indexOf(name)]));

describe('a linked table of 最新', () => {
  test('is the same table next month: its rows and what is beside them stay, its header names the new months', () => {
    const [before, after] = [plan(shipped), plan(nextMonth)];
    const { report, definition, table } = refreshed(inserted(before), before, after);
    expect(cellsOf(inserted(before), '行键', '1-6月完成', '备忘')).toEqual([
      ['440307|GDP|GROWTH|2024', 0.09, '记0'],
      ['440307|RETAIL_SALES|GROWTH|2024', 0.04, '记1'],
    ]);
    expect(cellsOf(table, '行键', '1-7月完成', '备忘')).toEqual([
      ['440307|GDP|GROWTH|2024', 0.081, '记0'],
      ['440307|RETAIL_SALES|GROWTH|2024', 0.044, '记1'],
    ]);
    expect(report).toMatchObject({ added: [], gone: [], displaced: [] });
    expect(report.periods).toEqual([
      {
        typed: '最新',
        before: { period: '2024', months: '2024-S1' },
        now: { period: '2024', months: '2024-01/2024-07' },
      },
    ]);
    expect(definition.spec.periods).toEqual(['最新']);
    expect(definition.periods).toEqual([{ typed: '最新', period: '2024', months: '2024-01/2024-07' }]);
  });

  test('is the same table next year, in whatever order its rows stand, and what was typed for other months is not kept', () => {
    const [before, after] = [plan(shipped), plan(nextYear)];
    const sorted = withRows(typedInto(inserted(before), { header: '1-6月完成', row: 0 }, 0.2), [1, 0]);
    const { report, table } = refreshed(sorted, before, after);
    expect(cellsOf(table, '行键', '期间', '年度目标', '1-3月完成', '备忘')).toEqual([
      ['440307|RETAIL_SALES|GROWTH|2025', '2025年', 0.07, '', '记1'],
      ['440307|GDP|GROWTH|2025', '2025年', 0.06, 0.055, '记0'],
    ]);
    expect(report).toMatchObject({ added: [], gone: [], kept: [], displaced: [] });
    expect(report.changes.find(({ column, rowKey }) => column === 'ACTUAL' && rowKey.includes('GDP'))).toMatchObject({
      ...{ before: 0.2, after: 0.055, label: '龙岗区 地区生产总值 同比增速 2025年' },
    });
    const again = refreshOf(table, after.definition, after);
    expect(again).toMatchObject({ added: [], gone: [] });
    expect(again.writes.filter(({ isFormula }) => !isFormula)).toEqual([]);
  });

  test('keeps what a user typed over a result of the same months', () => {
    const before = plan(shipped);
    const typed = typedInto(inserted(before), { header: '1-6月完成', row: 0 }, 0.2);
    expect(refreshed(typed, before, plan(shipped)).report.kept).toMatchObject([{ mine: 0.2, theirs: 0.09 }]);
    expect(refreshed(typed, before, plan(shipped)).report.periods).toBeUndefined();
  });

  test('whose rows were moved without their keys is named, also when its period goes on', () => {
    const before = plan(shipped);
    const table = inserted(before);
    const keyAt = table.headers.indexOf('行键');
    const keys = table.values.map((cells) => cells[keyAt]);
    const swapped = { ...table, values: table.values.map((cells, row) => cells.with(keyAt, keys[1 - row] ?? '')) };
    expect(refreshed(swapped, before, plan(nextYear)).report.displaced.map(({ rowKey }) => rowKey)).toEqual([
      ...['440307|GDP|GROWTH|2025', '440307|RETAIL_SALES|GROWTH|2025'],
    ]);
  });

  test('that was written before definitions told their periods goes on from the day it was of', () => {
    const { periods: _, ...old } = plan(shipped, { periods: ['本年'], asOf: '2024-10-01' }).definition;
    const before = { ...plan(shipped, { periods: ['本年'], asOf: '2024-10-01' }), definition: old };
    const after = plan(nextYear, { periods: ['本年'], asOf: '2025-05-01' });
    const { report, table } = refreshed(inserted(before), before, after);
    expect(report).toMatchObject({ added: [], gone: [] });
    expect(cellsOf(table, '行键', '备忘')[0]).toEqual(['440307|GDP|GROWTH|2025', '记0']);
  });
});

describe('a linked table of several periods', () => {
  test.each(['2024-10-01', '2025-05-01'])('keeps 本年 and 上年 in their rows on %s', (asOf) => {
    const periods = ['上年', '本年'];
    const before = plan(shipped, { periods, asOf: '2024-10-01', indicators: ['GDP'] });
    const after = plan(nextYear, { periods, asOf, indicators: ['GDP'] });
    const { report, table } = refreshed(inserted(before), before, after);
    const year = Number(asOf.slice(0, 4));
    expect(cellsOf(table, '行键', '期间', '备忘')).toEqual([
      [`440307|GDP|GROWTH|${year - 1}`, `${year - 1}年`, '记0'],
      [`440307|GDP|GROWTH|${year}`, `${year}年`, '记1'],
    ]);
    expect(report).toMatchObject({ added: [], gone: [], displaced: [] });
  });

  test('side by side goes on under new headers, and formulas of ours read them', () => {
    const but = { periods: ['上年累计', '本年累计'], layout: 'BY_PERIOD' as const };
    const before = plan(shipped, { ...but, asOf: '2024-10-01' });
    const after = plan(nextYear, { ...but, asOf: '2025-05-01' });
    const typed = typedInto(inserted(before), { header: '2024年 1-6月完成', row: 0 }, 0.2);
    const { report, definition, table } = refreshed(typed, before, after);
    expect(cellsOf(table, '行键', '2024年 1-6月完成', '2025年 1-3月完成', '备忘')).toEqual([
      ['440307|GDP|GROWTH', 0.09, 0.055, '记0'],
      ['440307|RETAIL_SALES|GROWTH', 0.04, '', '记1'],
    ]);
    expect(report).toMatchObject({ added: [], gone: [], kept: [] });
    expect(definition.columns.map(({ key }) => key)).toEqual(after.definition.columns.map(({ key }) => key));
    expect(definition.columns.find(({ key }) => key === '2025:TARGET')).toMatchObject({ group: '2025年' });
    const again = refreshOf(table, storedFor({ id: '', definition, fault: null }, after), after);
    expect(again).toMatchObject({ writes: [], added: [], gone: [] });
  });

  test('leaves a year that is asked for by name where it is, when 最新 goes on from it', () => {
    const but = { periods: ['2024', '最新'], indicators: ['GDP'] };
    const before = plan(shipped, but);
    const { report, table } = refreshed(inserted(before), before, plan(nextYear, but));
    expect(report.added.map(({ rowKey }) => rowKey)).toEqual(['440307|GDP|GROWTH|2025']);
    expect(cellsOf(table, '行键', '备忘')).toEqual([
      ['440307|GDP|GROWTH|2024', '记0'],
      ['440307|GDP|GROWTH|2025', ''],
    ]);
  });

  test('is redefined without losing the rows that went on', () => {
    const before = plan(shipped);
    const after = plan(nextYear, { columns: ['TARGET', 'ACTUAL', 'SOURCE'] });
    const stored = storedFor({ id: '', definition: before.definition, fault: null }, after);
    const { report, change } = planRedefinition(read(inserted(before)), stored, after);
    expect(change.removedRows).toEqual([]);
    expect(report).toMatchObject({ added: [], gone: [] });
  });
});

describe('a filed table', () => {
  const filed = (ledger: Ledger, form: TableForm, but: Partial<TableQuery>) =>
    planOf(
      ledger,
      { form, districts: ['440307'], indicators: [], periods: ['最新'], ...but },
      { id: 'PB_MOVED234', language: 'ZH' },
    );

  test.each<[TableForm, Partial<TableQuery>]>([
    ['EXECUTION', { indicators: ['GDP', RETAIL] }],
    ['MONTHLY', { indicators: ['GDP', RETAIL] }],
    ['YEARS', { indicators: ['GDP', RETAIL] }],
    ['RANKING', { districts: ['440300'], indicators: ['GDP'] }],
  ])('%s of 最新 is the same next year', (form, but) => {
    const [before, after] = [filed(shipped, form, but), filed(nextYear, form, but)];
    const { report, table } = refreshed(inserted(before), before, after);
    expect(before.rowKeys.every((key) => key.endsWith('|2024'))).toBe(true);
    expect(report).toMatchObject({ added: [], gone: [], displaced: [] });
    expect(cellsOf(table, '行键')).toEqual(after.rowKeys.map((key) => [key]));
    expect(after.rowKeys.every((key) => key.endsWith('|2025'))).toBe(true);
  });

  test('of last month added up is the same over the turn of the year', () => {
    const but = (asOf: string) => ({ indicators: ['GDP'], periods: ['上月累计'], asOf });
    const before = filed(shipped, 'MONTHLY', but('2024-08-10'));
    const december = filed(nextYear, 'MONTHLY', but('2025-01-10'));
    const march = filed(nextYear, 'MONTHLY', but('2025-04-10'));
    expect([before, december, march].map(({ rowKeys }) => rowKeys[0])).toEqual([
      ...['440307|GDP|GROWTH|2024', '440307|GDP|GROWTH|2024', '440307|GDP|GROWTH|2025'],
    ]);
    const first = refreshed(inserted(before), before, december);
    expect(first.report).toMatchObject({ added: [], gone: [] });
    const second = refreshed(first.table, { ...december, definition: first.definition }, march);
    expect(second.report).toMatchObject({ added: [], gone: [] });
    expect(cellsOf(second.table, '行键', '1-3月增速(%)', '备忘')).toEqual([['440307|GDP|GROWTH|2025', 0.055, '记0']]);
  });
});
