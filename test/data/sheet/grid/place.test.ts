import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressOf, areaOfAddress, areasOfAddresses } from '../../../../data/sheet/grid/address.ts';
import {
  type Area,
  clipped,
  inTheWay,
  isInSheet,
  moving,
  nextFreeBelow,
  roomFor,
  usedAreas,
} from '../../../../data/sheet/grid/place.ts';
import { sheetPlan } from '../../../../data/sheet/plan/make-plan.ts';
import { planArea } from '../../../../data/sheet/plan/plan.ts';
import { QUERY, tableAnswer } from '../plan/table-answer.ts';

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

describe('the last row of a sheet, 1,048,576,', () => {
  const last = areaOfAddress('B1048575:F1048576') as Area;
  const nothing = { filled: [], tables: [], merged: [], isFormatted: false, spills: false, used: undefined };
  const beyond = { ...last, row: last.row + 1 };

  test('is a place like any other, and the sheet ends with it', () => {
    expect([isInSheet(last), isInSheet(beyond)]).toEqual([true, false]);
    expect([isInSheet({ ...last, column: 16_379 }), isInSheet({ ...last, column: 16_380 })]).toEqual([true, false]);
  });

  test('is what is left of an area that reaches beyond it, and below it there is none', () => {
    expect(addressOf(clipped({ ...last, rows: Number.MAX_SAFE_INTEGER }) as Area)).toBe('B1048575:F1048576');
    expect(addressOf(clipped(beyond) as Area)).toBe('B1048576:F1048576');
    expect(clipped({ ...last, row: 1_048_576 })).toBeUndefined();
  });

  test('is the last place further down that is free', () => {
    const inWay = (address: string) => [areaOfAddress(address) as Area];
    const wanted = areaOfAddress('B1048570:F1048571') as Area;
    expect(nextFreeBelow(wanted, inWay('C1048571:C1048573'))).toEqual(last);
    expect(nextFreeBelow(wanted, inWay('C1048571:C1048574'))).toBeUndefined();
  });

  test('can be taken by the rows that a table gets', () => {
    expect(roomFor(last, nothing)).toBe('free');
    expect(roomFor(beyond, nothing)).toEqual({ blocked: beyond });
  });

  test('can be where cells are moved to, and none is pushed out of the sheet', () => {
    const added = areaOfAddress('B1048570:F1048572') as Area;
    const below = (address: string) => ({ ...nothing, used: areaOfAddress(address) as Area });
    expect(moving(added, below('C1048570:C1048573'), added)).toBe('move');
    expect(moving(added, below('C1048570:C1048574'), added)).toEqual({ blocked: added });
  });
});

test('addresses read as Excel writes them', () => {
  expect(addressOf({ row: 2, column: 1, rows: 1, columns: 1 })).toBe('B3');
  expect(addressOf({ row: 0, column: 25, rows: 2, columns: 2 })).toBe('Z1:AA2');
  expect(addressOf({ row: 0, column: 16_383, rows: 1, columns: 1 })).toBe('XFD1');
});

test('an address is the area that was written so, and anything else is none', () => {
  for (const address of ['B3', 'Z1:AA2', 'XFD1', 'A1048576'])
    expect(addressOf(areaOfAddress(address) ?? { row: 0, column: 0, rows: 9, columns: 9 })).toBe(address);
  expect(areaOfAddress('$B$3:$C$4')).toEqual(areaOfAddress('B3:C4'));
  for (const other of ['', 'B', '3', 'C4:B3', 'XFE1', 'A1048577', 'Sheet1!B3'])
    expect(areaOfAddress(other), other).toBeUndefined();
});

test('a list of addresses gives its areas, whatever their sheet is called', () => {
  const sheet = "'某, 表!A1'";
  expect(areasOfAddresses(`${sheet}!A1:B2,${sheet}!C3, ${sheet}!$D$4:$D$5`).map(addressOf)).toEqual([
    'A1:B2',
    'C3',
    'D4:D5',
  ]);
});

describe('rows that a table gets', () => {
  const added = areaOfAddress('B10:F12') as Area;
  const below = (given: Partial<Record<string, string[]>>, spills = false) => {
    const areas = (key: string) => (given[key] ?? []).map((address) => areaOfAddress(address) as Area);
    const filled = areas('filled');
    return { filled, tables: areas('tables'), merged: areas('merged'), isFormatted: false, spills, used: filled[0] };
  };

  test.each([
    ['nothing stands there', {}, 'free'],
    ['something stands further down', { filled: ['C14'] }, 'free'],
    ['something stands beside', { tables: ['H10:J12'], merged: ['A10:A11'] }, 'free'],
    ['cells stand there', { filled: ['C10'] }, 'move'],
    ['a table within the columns stands there', { tables: ['C11:F20'] }, 'move'],
    ['a merged cell within the columns stands below', { filled: ['C10'], merged: ['C20:D21'] }, 'move'],
  ])('where %s: it is free, or what stands there moves', (_, given, room) => {
    expect(roomFor(added, below(given))).toBe(room);
  });

  test.each([
    ['a table that reaches beyond the columns', { filled: ['C10'], tables: ['E30:H40'] }, 'E30:H40'],
    ['a merged cell that reaches beyond them', { filled: ['C10'], merged: ['A15:B15'] }, 'A15:B15'],
    ['a table that begins above and stands in the way', { tables: ['E5:H11'] }, 'E5:H11'],
  ])('are refused where %s would be torn apart', (_, given, blocked) => {
    expect(roomFor(added, below(given))).toEqual({ blocked: areaOfAddress(blocked) });
  });

  test('are refused where a formula below spills, and at the end of the sheet', () => {
    expect(roomFor(added, below({ filled: ['C10'] }, true))).toEqual({ blocked: areaOfAddress('C10') });
    expect(roomFor(added, below({ filled: ['C10:C1048576'] }))).toEqual({ blocked: areaOfAddress('C10:C1048576') });
    const last = areaOfAddress('B1048575:F1048576') as Area;
    expect(roomFor({ ...last, rows: 3 }, below({}))).toEqual({ blocked: { ...last, rows: 3 } });
  });
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
