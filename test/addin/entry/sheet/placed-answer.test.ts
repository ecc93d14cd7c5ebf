import { describe, expect, test } from 'vitest';
import { isNumeric, kindOf, markKind, tableAt, tableNear } from '../../../../addin/entry/sheet/cell-kind.ts';
import { codesFor, placedAnswer, reachesAt } from '../../../../addin/entry/sheet/placed-answer.ts';
import type { ReadTable } from '../../../../addin/entry/sheet/sheet-data.ts';
import { answersOf } from '../../../../data/intake/draft/workbook/answer.ts';

const AT = { table: 2, row: 6, column: 2 };

/** A table of four columns: a label, a unit, a number and a remark. */
const TABLE: ReadTable = {
  ...{ number: 2, top: 4, bodyTop: 5, bottom: 9, left: 0, right: 3, title: null, refused: null },
  ...{ warnings: [], things: [] },
  columns: (['INDICATOR', 'UNIT', 'VALUE', 'NOTE'] as const).map((role, column) => ({ role, column })),
};

describe('an answer about a place', () => {
  test.each([
    ['CELL', '2.C7.UNIT=亿元'],
    ['ROW', '2.7.UNIT=亿元'],
    ['COLUMN', '2.C.UNIT=亿元'],
    ['TABLE', '2.UNIT=亿元'],
  ] as const)('of the reach %s is written as the importer reads it: %s', (reach, text) => {
    expect(placedAnswer({ ...AT, reach }, 'UNIT', ' 亿元 ')).toBe(text);
    expect(() => answersOf({ answer: [text] })).not.toThrow();
  });

  test('can be about all that the importer takes for its reach', () => {
    const values = {
      MEASURE: 'GROWTH',
      BASIS: 'YOY',
      PERIOD: '2024年1-6月',
      REACH: 'CURRENT',
      ROLE: 'NOTE',
      SKIP: 'YES',
    };
    for (const reach of ['CELL', 'ROW', 'COLUMN', 'TABLE'] as const)
      for (const code of [...codesFor(reach, true), 'SKIP' as const]) {
        const value = (values as Partial<Record<string, string>>)[code] ?? 'x';
        expect(() => answersOf({ answer: [placedAnswer({ ...AT, reach }, code, value)] })).not.toThrow();
      }
    expect(codesFor('COLUMN', false)).toEqual(['ROLE']);
  });

  test('has the reaches that its cell has: a header none of a cell, a title that of the table', () => {
    expect(reachesAt('HEADER', false)).toEqual(['COLUMN', 'TABLE']);
    expect(reachesAt('OUTSIDE', false)).toEqual(['TABLE']);
    expect(reachesAt('VALUE', true)[0]).toBe('CELL');
    expect(reachesAt('VALUE', false)[0]).toBe('ROW');
  });
});

describe('a cell', () => {
  test('is told apart by its place in its table', () => {
    expect([0, 1, 2, 3].map((column) => kindOf(TABLE, 6, column))).toEqual(['LABEL', 'LABEL', 'VALUE', 'LABEL']);
    expect(kindOf(TABLE, 4, 2)).toBe('HEADER');
    expect(kindOf(tableAt({ tables: [TABLE] }, 3, 2), 3, 2)).toBe('OUTSIDE');
  });

  test('outside of all tables belongs to the one below it, as a title does, and below all to the last', () => {
    const tables = [TABLE, { ...TABLE, number: 3, top: 14, bodyTop: 15, bottom: 19 }];
    expect([0, 5, 11, 25].map((row) => tableNear({ tables }, row, 0)?.number)).toEqual([2, 2, 3, 3]);
    expect(tableNear({ tables: [] }, 0, 0)).toBeUndefined();
  });

  test('is marked doubtful where it is open or somebody has to look at it, and in conflict before all', () => {
    const mark = (finding: Parameters<typeof markKind>[0]['finding'], isDoubtful: boolean) =>
      markKind({ finding, isDoubtful });
    expect(mark('NEW', false)).toBe('NEW');
    expect(mark('NEW', true)).toBe('DOUBTFUL');
    expect(mark('OPEN', false)).toBe('DOUBTFUL');
    expect(mark('CONFLICTS', true)).toBe('CONFLICTS');
    expect(mark(null, false)).toBe('NOT_FIGURE');
  });

  test('stands at the right where it shows a number', () => {
    expect(['12.5', '-3', '1,234.5', '8.5%', '(12)', '5 37430', '≥3'].every(isNumeric)).toBe(true);
    expect(['—', '2024年', '12亿元', '', 'x'].some(isNumeric)).toBe(false);
  });
});
