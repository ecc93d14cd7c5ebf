import { expect, test } from 'vitest';
import { droppable, withoutColumn } from '../../../addin/table/dropped-column.ts';
import type { TableQuery } from '../../../data/rules/table/table-query.ts';
import type { SheetColumn, SheetPlan } from '../../../data/sheet/plan/plan.ts';

const OF = { districts: ['龙岗'], indicators: ['GDP'], periods: ['2024'] };

function planOf(keys: string[], spec: TableQuery): SheetPlan {
  const column = (key: string): SheetColumn => ({
    key,
    header: key,
    role: key === 'CAP' ? 'input' : 'value',
    cells: [],
    numberFormats: [],
    width: 8,
    align: 'left',
  });
  const definition = { version: 2 as const, id: 'PB_AAAAAAAA', spec, columns: [], language: 'ZH' as const };
  return {
    definition: { ...definition, ledger: '', revision: 5, asOf: '2024-10-01' },
    caption: [],
    columns: keys.map(column),
    rowKeys: [],
  };
}

test('of a table’s columns those of its query can be left out, and the rest stay asked for', () => {
  const plan = planOf(['DISTRICT', 'TARGET', 'ACTUAL', 'SOURCE', 'CAP'], OF);
  expect(droppable(plan)).toEqual(['TARGET', 'ACTUAL', 'SOURCE']);
  expect(withoutColumn(plan, 'ACTUAL')).toEqual({ columns: ['TARGET', 'SOURCE'] });
});

test('a form loses a column from those it shows, in their order', () => {
  const shown = planOf(['NUMBER', 'NAME', 'UNIT'], { ...OF, form: 'EXECUTION' });
  expect(withoutColumn(shown, 'NUMBER')).toEqual({ formColumns: ['NAME', 'UNIT'] });
});

test('the last column of a table cannot be left out', () => {
  expect(droppable(planOf(['DISTRICT', 'TARGET'], OF))).toEqual([]);
});
