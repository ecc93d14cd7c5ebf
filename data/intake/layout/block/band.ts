import { close } from '../word/plain.ts';
import { unitIn } from '../word/unit.ts';
import { isNote } from './row-kind.ts';
import { type ColumnRange, type Entry, rowsWithin, type SheetRow, yearLike } from './sheet-row.ts';

/** The columns in which a table has more than a title. */
function filledColumns(rows: SheetRow[]): Set<number> {
  const cells = new Map<number, number>();
  for (const { entries } of rows)
    if (entries.length > 1 && !isNote(entries))
      for (const { column, kind } of entries) cells.set(column, (cells.get(column) ?? 0) + (kind === 'TEXT' ? 1 : 2));
  return new Set([...cells].filter(([, count]) => count > 1).map(([column]) => column));
}

function bandsOf(rows: SheetRow[]): ColumnRange[] {
  const bands: ColumnRange[] = [];
  for (const column of [...filledColumns(rows)].sort((a, b) => a - b)) {
    const last = bands.at(-1);
    if (last && last.right === column - 1) last.right = column;
    else bands.push({ left: column, right: column });
  }
  return bands;
}

/** Whether the first column of a band holds labels of rows; else its numbers belong to the labels on its left. */
function hasLabels(rows: SheetRow[], band: ColumnRange): boolean {
  const numbered = rowsWithin(rows, band).filter(({ entries }) => entries.some(({ kind }) => kind === 'NUMBER'));
  if (numbered.length === 0) return band.right > band.left;
  const firsts = numbered.flatMap(({ entries }) => entries.find(({ column }) => column === band.left) ?? []);
  const labels = firsts.filter(
    (entry) => (entry.kind === 'TEXT' || yearLike(entry) !== undefined) && unitIn(entry.cell.shown) === undefined,
  );
  return labels.length * 2 > numbered.length;
}

/** Words over the labels of rows. */
const LABEL_WORD = /^(?:指标|指标名称|项目|项目名称|地区|城市|区县|行业)$/;

/**
 * The columns in which a header names its labels once more: 指标 | 数值 | 指标 | 数值 are two tables, also where the second one
 * begins in another row.
 */
function repeatedLabels(rows: SheetRow[]): Set<number> {
  const columns = new Set<number>();
  const words = new Map<string, number>();
  for (const { entries } of rows)
    for (const { kind, column, cell } of entries) {
      const word = close(cell.shown);
      if (kind !== 'TEXT' || !LABEL_WORD.test(word)) continue;
      const first = words.get(word) ?? column;
      words.set(word, Math.min(first, column));
      if (column > first && holdsLabels(rows, column)) columns.add(column);
    }
  for (const { entries } of rows) {
    const [first, ...others] = entries;
    if (first?.kind !== 'TEXT' || entries.some(({ kind }) => kind === 'NUMBER')) continue;
    for (const other of others)
      if (other.cell.shown === first.cell.shown && holdsLabels(rows, other.column)) columns.add(other.column);
  }
  return columns;
}

/** Whether a column has words or periods beside the numbers of its rows. */
function holdsLabels(rows: SheetRow[], column: number): boolean {
  const beside = rows.flatMap(({ entries }) =>
    entries.some(({ kind }) => kind === 'NUMBER') ? (entries.find((entry) => entry.column === column) ?? []) : [],
  );
  const isLabel = (entry: Entry) => entry.kind === 'TEXT' || yearLike(entry) !== undefined;
  const units = beside.filter(({ cell }) => unitIn(cell.shown) !== undefined);
  return beside.length > 0 && beside.every(isLabel) && units.length * 2 < beside.length;
}

/** The tables that stand side by side, each with its own labels. */
export function joinedBands(rows: SheetRow[]): ColumnRange[] {
  const bands: ColumnRange[] = [];
  for (const band of bandsOf(rows)) {
    const before = bands.at(-1);
    if (before && (!hasLabels(rows, band) || !hasNumbers(rows, before))) before.right = band.right;
    else bands.push({ ...band });
  }
  for (const column of repeatedLabels(rows)) {
    const band = bands.find(({ left, right }) => column > left && column <= right);
    if (!band) continue;
    bands.push({ left: column, right: band.right });
    band.right = column - 1;
  }
  bands.sort((one, other) => one.left - other.left);
  // Titles may begin to the left of the first column that is filled, and end right of the last.
  return bands.map((band, place) => ({
    left: place === 0 ? 0 : band.left,
    right: place === bands.length - 1 ? Number.POSITIVE_INFINITY : (bands[place + 1]?.left ?? 0) - 1,
  }));
}

function hasNumbers(rows: SheetRow[], band: ColumnRange): boolean {
  return rowsWithin(rows, band).some(
    ({ entries }) => entries.length > 1 && entries.some(({ kind }) => kind === 'NUMBER'),
  );
}
