import { expect, test } from 'vitest';
import type { TableDefinition } from '../../../../data/sheet/plan/plan.ts';
import { cellSubject } from '../../../../data/sheet/source/cell-subject.ts';
import { ofShownMonths } from '../../../../data/sheet/source/shown-months.ts';

const columns = [
  { key: 'INDICATOR', header: '指标' },
  { key: 'ACTUAL', header: '1-7月完成' },
  { key: 'ACTUAL_PERIOD', header: '完成时段' },
];
const definition = {
  ...{ version: 1, id: 'PB_TABLE2345', language: 'ZH', ledger: 'l', revision: 1, asOf: '2024-09-12', caption: [] },
  spec: { districts: [], indicators: [], periods: [] },
  columns,
} satisfies TableDefinition;

/** The period that a cell of results is asked by, in a row with these months beside it. */
function periodOf(rowPeriod: string, beside: string): string | undefined {
  const subject = cellSubject(`440307|GDP|GROWTH|${rowPeriod}`, 'ACTUAL', definition);
  const row = { headers: ['我的列', '指标', '1-7月完成', '完成时段'], values: ['x', '地区生产总值', 0.09, beside] };
  return subject && ofShownMonths(subject, row, { columnKey: 'ACTUAL', definition }).key.period;
}

test('a cell of a row that shows other months than its table is explained by the figure of those months', () => {
  expect(periodOf('2024-01/2024-07', '1-6月')).toBe('2024-S1');
  expect(periodOf('2024-01/2024-07', 'Jan-Jun')).toBe('2024-S1');
  expect(periodOf('2024-07', '1-6月')).toBe('2024-S1');
  expect(periodOf('2024-01/2024-05', '1-3月')).toBe('2024-Q1');
});

test('one of a row of its own months, of a year, or without a result is explained by its own period', () => {
  expect(periodOf('2024-01/2024-07', '1-7月')).toBe('2024-01/2024-07');
  expect(periodOf('2024-07', '7月')).toBe('2024-07');
  expect(periodOf('2024', '1-6月')).toBe('2024');
  expect(periodOf('2024-01/2024-07', '')).toBe('2024-01/2024-07');
});
