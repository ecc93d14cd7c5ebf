import { expect, test } from 'vitest';
import { shownAs } from '../../../../data/sheet/grid/number-text.ts';
import type { SheetColumn, SheetPlan } from '../../../../data/sheet/plan/plan.ts';
import { officePlans } from '../../../office/office-plan.ts';
import { shippedLedger } from '../../plans/plans.ts';
import { recalculated } from '../formula/recalculated.ts';

/** The engine's time grows with the square of the rows, while the sheet's formulas refer only to their own row. */
const ROWS_AT_ONCE = 50;
const OTHER_ROWS = 50;

function rowsOf(plan: SheetPlan, rows: number[]): SheetPlan {
  const pick = <T>(cells: T[]) => rows.flatMap((row) => (row < cells.length ? [cells[row] as T] : []));
  const columns = plan.columns.map(
    (column): SheetColumn => ({
      ...column,
      cells: pick(column.cells),
      numberFormats: pick(column.numberFormats),
      ...(column.results ? { results: pick(column.results) } : {}),
    }),
  );
  return { ...plan, columns, rowKeys: pick(plan.rowKeys) };
}

/** The rows with a goal and a result, and some of the many others. */
function tellingRows(plan: SheetPlan): number[] {
  const cells = (key: string) => plan.columns.find((column) => column.key === key)?.cells ?? [];
  const [targets, actuals] = [cells('TARGET'), cells('ACTUAL')];
  const has = (row: number) => targets[row] !== null && actuals[row] !== null;
  const rows = [...plan.rowKeys.keys()];
  return [...rows.filter(has), ...rows.filter((row) => !has(row)).slice(0, OTHER_ROWS)];
}

test('on the shipped figures every formula comes to what the API says', async () => {
  let compared = 0;
  for (const [name, plan] of await officePlans(shippedLedger())) {
    const rows = tellingRows(plan);
    for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
      const part = rowsOf(plan, rows.slice(start, start + ROWS_AT_ONCE));
      const results = recalculated(part);
      for (const { key, results: expected = [], numberFormats } of part.columns)
        for (const [row, value] of (results.get(key) ?? []).entries()) {
          const wanted = expected[row] ?? '';
          const at = `${name} ${key} ${part.rowKeys[row]}`;
          if (typeof wanted === 'number') expect(value, at).toBeCloseTo(wanted, 8);
          else expect(value, at).toBe(wanted);
          if (key === 'ATTAINMENT' && typeof wanted === 'number' && wanted < 1)
            expect(shownAs(wanted, numberFormats[row] ?? null), at).not.toBe('100.0%');
          compared++;
        }
    }
  }
  expect(compared).toBeGreaterThan(500);
});
