import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Area,
  addressOf,
  inTheWay,
  isInSheet,
  nextFreeBelow,
  planArea,
  usedAreas,
} from '../../../data/sheet/place.ts';
import { sheetPlan } from '../../../data/sheet/sheet-plan.ts';
import { QUERY, tableAnswer } from './table-answer.ts';

const plan = sheetPlan(tableAnswer(), QUERY, { id: 'PB_TEST2345', language: 'ZH' });

test('a table takes its caption, its header, its rows and all its columns, the unseen ones too', () => {
  expect(planArea(plan, { row: 2, column: 1 })).toEqual({
    row: 2,
    column: 1,
    rows: 3 + 1 + 14,
    columns: plan.columns.length,
  });
});

test('a table without a row still takes the one empty row that Excel gives it', () => {
  const empty = sheetPlan(tableAnswer([]), QUERY, { id: 'PB_TEST2345', language: 'ZH' });
  expect(planArea(empty, { row: 0, column: 0 }).rows).toBe(3 + 1 + 1);
});

test('one filled cell under the unseen columns is in the way, and the next place is one row below it', () => {
  const wanted = planArea(plan, { row: 2, column: 1 });
  const used = usedAreas([['', '领导批示', 0]], { row: 9, column: plan.columns.length - 1 });
  expect(used).toEqual([{ row: 9, column: plan.columns.length, rows: 1, columns: 2 }]);
  expect(inTheWay(wanted, used)).toEqual(used[0]);
  expect(nextFreeBelow(wanted, used)).toEqual({ ...wanted, row: 11 });
});

test('a place that would leave the sheet is none', () => {
  expect(isInSheet(planArea(plan, { row: 1_048_570, column: 0 }))).toBe(false);
  expect(isInSheet(planArea(plan, { row: 0, column: 16_380 }))).toBe(false);
});

test('addresses read as Excel writes them', () => {
  expect(addressOf({ row: 2, column: 1, rows: 1, columns: 1 })).toBe('B3');
  expect(addressOf({ row: 0, column: 25, rows: 2, columns: 2 })).toBe('Z1:AA2');
  expect(addressOf({ row: 0, column: 16_383, rows: 1, columns: 1 })).toBe('XFD1');
});

const area: fc.Arbitrary<Area> = fc.record({
  row: fc.nat(30),
  column: fc.nat(30),
  rows: fc.integer({ min: 1, max: 8 }),
  columns: fc.integer({ min: 1, max: 8 }),
});

test('the next free place is free, in the same columns and never above', () => {
  fc.assert(
    fc.property(area, fc.array(area, { maxLength: 20 }), (wanted, used) => {
      const free = nextFreeBelow(wanted, used);
      if (!free) throw new Error('A sheet with 20 areas has room further down');
      expect(inTheWay(free, used)).toBeUndefined();
      expect(free).toMatchObject({ column: wanted.column, rows: wanted.rows, columns: wanted.columns });
      expect(free.row).toBeGreaterThanOrEqual(wanted.row);
    }),
  );
});
