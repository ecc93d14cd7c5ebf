import { expect, test } from 'vitest';
import { linesOf } from '../../../../addin/entry/sheet/sheet-line.ts';
import { type At, drawnCell, moved } from '../../../../addin/entry/sheet/sheet-move.ts';

const SIZES = { opened: new Set<number>(), sizeOf: () => 20, gapSize: 5 };
/** Ten rows of which 3 and 4 are hidden, six columns of which the last is, and B2:C3 merged. */
const GROUND = {
  rows: linesOf({ ...SIZES, count: 10, hidden: [3, 4] }),
  columns: linesOf({ ...SIZES, count: 6, hidden: [5] }),
  merges: [{ top: 1, left: 1, bottom: 2, right: 2 }],
  pageRows: 3,
};

function goes(from: [number, number], key: string, ctrlKey = false): [number, number] | undefined {
  const at: At | undefined = moved(GROUND, { row: from[0], column: from[1] }, { key, ctrlKey });
  return at && [at.row, at.column];
}

test.each<[[number, number], string, [number, number]]>([
  [[0, 0], 'ArrowRight', [0, 1]],
  [[0, 0], 'ArrowUp', [0, 0]],
  [[0, 1], 'ArrowDown', [1, 1]],
  [[0, 2], 'ArrowDown', [1, 1]],
  [[1, 1], 'ArrowRight', [1, 3]],
  [[1, 1], 'ArrowDown', [5, 1]],
  [[1, 3], 'ArrowLeft', [1, 1]],
  [[5, 0], 'ArrowUp', [2, 0]],
  [[0, 4], 'ArrowRight', [0, 4]],
  [[9, 0], 'ArrowDown', [9, 0]],
  [[6, 3], 'Home', [6, 0]],
  [[6, 3], 'End', [6, 4]],
  [[0, 0], 'PageDown', [2, 0]],
  [[9, 0], 'PageUp', [6, 0]],
  [[8, 0], 'PageDown', [9, 0]],
])('from %j %s leads to %j: over gaps and merged cells as one', (from, key, to) => {
  expect(goes(from, key)).toEqual(to);
});

test('Home and End with Ctrl lead to the corners, and other keys nowhere', () => {
  expect(goes([6, 3], 'Home', true)).toEqual([0, 0]);
  expect(goes([6, 3], 'End', true)).toEqual([9, 4]);
  expect(goes([6, 3], 'a')).toBeUndefined();
  expect(drawnCell(GROUND, { row: 2, column: 2 })).toEqual({ row: 1, column: 1 });
});
