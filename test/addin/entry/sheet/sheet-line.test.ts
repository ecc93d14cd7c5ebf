import { describe, expect, test } from 'vitest';
import { columnWidths, lineOf, linesBetween, linesOf, totalSize } from '../../../../addin/entry/sheet/sheet-line.ts';

const ROWS = { count: 10, hidden: [3, 4, 8], opened: new Set<number>(), sizeOf: () => 20, gapSize: 5 };

describe('the lines in which a sheet is drawn', () => {
  test('have one gap for each run of hidden rows, until it is opened', () => {
    const lines = linesOf(ROWS);
    const drawn = (all: typeof lines) =>
      all.map(({ first, last, isGap }) => (isGap ? `${first}-${last}` : String(first)));
    expect(drawn(lines)).toEqual(['0', '1', '2', '3-4', '5', '6', '7', '8-8', '9']);
    expect(totalSize(lines)).toBe(7 * 20 + 2 * 5);
    expect(drawn(linesOf({ ...ROWS, opened: new Set([3]) }))).toEqual([
      '0',
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8-8',
      '9',
    ]);
  });

  test('are found by a row and by what is in sight', () => {
    const lines = linesOf(ROWS);
    expect([0, 4, 5, 9, 10].map((row) => lineOf(lines, row))).toEqual([0, 3, 4, 8, -1]);
    expect(linesBetween(lines, 0, 40)).toEqual([0, 2]);
    expect(linesBetween(lines, 60, 66)).toEqual([3, 5]);
    expect(linesBetween(lines, 145, 9000)).toEqual([8, 9]);
    expect(linesBetween(lines, -100, 10)).toEqual([0, 1]);
    expect(linesBetween([], 0, 40)).toEqual([0, 0]);
  });

  test('are as wide as what stands in a table’s column, and no title or merged cell widens them', () => {
    const table = {
      ...{ number: 1, top: 1, bodyTop: 2, bottom: 2, left: 0, right: 2, title: null, refused: null },
      ...{ warnings: [], things: [], columns: [{ column: 1, role: 'VALUE' as const }] },
    };
    const sheet = { columns: 3, tables: [table], merges: [{ top: 1, left: 2, bottom: 1, right: 3 }] };
    const cells = [
      ['一行很长很长很长很长很长很长很长的标题', null, null],
      ['指标名称', '本月', '合并的格子中很长很长的文字'],
      ['规模以上工业增加值', '12345.67', null],
    ];
    const [first = 0, second = 0, third = 0] = columnWidths(sheet, cells);
    expect(first).toBe(18 + 9 * 13);
    // The sign of a number stands before it.
    expect(second).toBe(18 + 8 * 7 + 14);
    expect(third).toBe(44);
  });
});
