import { expect, test } from 'vitest';
import { shownAs } from '../../../../data/sheet/grid/number-text.ts';
import type { SheetPlan } from '../../../../data/sheet/plan/plan.ts';
import { officePlans } from '../../../office/office-plan.ts';
import { shippedLedger } from '../../plans/plans.ts';
import { recalculated } from '../formula/recalculated.ts';
import { rowsOf, tellingRows } from './plan-rows.ts';

/** The engine's time grows with the square of the rows, while the sheet's formulas refer only to their own row. */
const ROWS_AT_ONCE = 50;

/** Whether the row has a goal and a result. */
function isCompared(plan: SheetPlan, row: number): boolean {
  const held = (key: string) => plan.columns.find((column) => column.key === key)?.cells[row];
  return held('TARGET') !== null && held('ACTUAL') !== null;
}

test('on the shipped figures every formula comes to what the API says', async () => {
  let compared = 0;
  for (const [name, plan] of await officePlans(shippedLedger())) {
    const rows = tellingRows(plan, (row) => isCompared(plan, row));
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
