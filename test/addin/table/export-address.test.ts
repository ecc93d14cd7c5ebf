import { expect, test } from 'vitest';
import { exportAddress } from '../../../addin/table/export-address.ts';
import type { PlannedPeriod, TableDefinition } from '../../../data/sheet/plan/plan.ts';

function definition(...periods: string[]): { definition: TableDefinition } {
  const planned: PlannedPeriod[] = periods.map((period) => ({ typed: period, period, months: null }));
  return {
    definition: {
      version: 2,
      id: 'PB_12345678',
      spec: { districts: ['440307', '440310'], indicators: ['GDP'], periods },
      language: 'ZH',
      periods: planned,
      columns: [],
      ledger: '',
      revision: 3,
      revisionName: '3:0123456789abcdef',
      asOf: '2024-12-31',
    },
  };
}

test.each([
  [['2024-S1', '2024-01/2024-09'], ['2024']],
  [
    ['2023', '2024'],
    ['2023', '2024'],
  ],
  [['2021/2025'], ['2021/2025']],
])('figures of %j are given out with those of the whole years, as goals are', (periods, years) => {
  const { searchParams } = new URL(exportAddress(definition(...periods), '.xlsx'), 'http://planbook');
  expect(searchParams.getAll('within')).toEqual(years);
});

test('what is given out is of the districts, indicators, revision, day and language of the table', () => {
  expect(exportAddress(definition('2024'), '?format=sdmx-csv')).toBe(
    '/export?format=sdmx-csv&districts=440307&districts=440310&indicators=GDP&within=2024&at=3%3A0123456789abcdef&asOf=2024-12-31&language=ZH',
  );
});
