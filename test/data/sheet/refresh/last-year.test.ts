import { expect, test } from 'vitest';
import type { SheetColumn, SheetPlan, TableDefinition } from '../../../../data/sheet/plan/plan.ts';
import type { CellChange } from '../../../../data/sheet/refresh/cell-change.ts';
import { lastYearChanges } from '../../../../data/sheet/refresh/last-year.ts';

const YEAR = '上年全年';
const PART = '上年同期';

/** A table with one column of last year's figures, as it is stored and as it is asked for again. */
function found(key: string, { stored = YEAR, now = YEAR, renamed = false }, changes: Partial<CellChange>[] = []) {
  const column = { key, header: stored, ...(renamed && { renamed }) };
  const definition = { columns: [column] } as TableDefinition;
  const plan = { columns: [{ key, header: now } as SheetColumn] } as SheetPlan;
  return lastYearChanges(
    definition,
    plan,
    changes.map((change) => ({ column: key, before: 0.18, after: null, ...change }) as CellChange),
  );
}

test('a column that shows the same months in place of the whole year says so, and how many cells went blank', () => {
  expect(found('PREVIOUS', { now: PART }, [{}, {}])).toEqual([{ header: YEAR, now: PART, emptied: 2 }]);
});

test.each(['2024:PREVIOUS', '440307:PREVIOUS', 'GROWTH:PREVIOUS'])('so does one of a group or a form: %s', (key) => {
  expect(found(key, { stored: PART, now: YEAR })).toEqual([{ header: PART, now: YEAR, emptied: 0 }]);
});

test('a cell that goes blank under the same header is told too, for the months are other ones', () => {
  expect(found('PREVIOUS', { stored: PART, now: PART }, [{}])).toEqual([{ header: PART, now: null, emptied: 1 }]);
});

test('a column that a user named keeps that name, and its blank cells are told', () => {
  const named = { stored: '去年', now: PART, renamed: true };
  expect(found('PREVIOUS', named, [{}])).toEqual([{ header: '去年', now: null, emptied: 1 }]);
  expect(found('PREVIOUS', named)).toEqual([]);
});

test('other numbers, a blank that is filled, and other columns are no change of what last year means', () => {
  expect(found('PREVIOUS', {}, [{ after: 0.17 }, { before: null, after: 0.17 }])).toEqual([]);
  expect(found('PREVIOUS', {}, [{ column: 'ACTUAL' }])).toEqual([]);
  expect(found('ACTUAL', { stored: '完成', now: '1-6月完成' }, [{}])).toEqual([]);
  expect(found('PREVIOUS_PART', {}, [{}])).toEqual([]);
});
