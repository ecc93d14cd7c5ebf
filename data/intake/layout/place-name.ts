import type { Merge } from '../grid/grid.ts';
import type { PlaceName } from './answer.ts';
import type { Block } from './block/block.ts';
import type { Column } from './column.ts';
import { PERIOD, withoutPeriod } from './word/without-period.ts';

/** The sign between the texts of a name. */
const BETWEEN = '|';

/** The name of texts without their months; undefined where nothing else stands there. */
function nameOf(texts: string[]): string | undefined {
  const kept = texts.map(withoutPeriod);
  return kept.some((text) => text !== '' && text !== PERIOD) ? kept.join(BETWEEN) : undefined;
}

/** The names of places, each told apart from others of the same text by its turn among them. */
function turns(texts: ReadonlyMap<number, string>): Map<number, PlaceName> {
  const of = new Map<string, number>();
  for (const text of texts.values()) of.set(text, (of.get(text) ?? 0) + 1);
  const seen = new Map<string, number>();
  return new Map(
    [...texts].map(([place, text]) => {
      const nth = (seen.get(text) ?? 0) + 1;
      seen.set(text, nth);
      return [place, { text, nth, of: of.get(text) ?? 1 }];
    }),
  );
}

/** The columns of a table by the texts of its header, which next month's file has too. A column of nothing but months has no name. */
export function columnNames({ headers, left, right }: Block, merges: readonly Merge[]): Map<number, PlaceName> {
  const texts = new Map<number, string>();
  for (let column = left; column <= right; column += 1) {
    const own = headers.flatMap(({ row, entries }) => {
      const merge = merges.find(
        (one) => row >= one.top && row <= one.bottom && column >= one.left && column <= one.right,
      );
      if (merge && row !== merge.top) return [];
      return entries.find((entry) => entry.column === (merge?.left ?? column))?.cell.shown ?? [];
    });
    const name = nameOf(own);
    if (name !== undefined) texts.set(column, name);
  }
  return turns(texts);
}

/** The rows of a table by their labels. A row without any, or with a month alone, has no name. */
export function rowNames({ body }: Block, columns: readonly Column[]): Map<number, PlaceName> {
  const labels = new Set(
    columns.flatMap(({ column, role }) => (role === 'VALUE' || role === 'NOTE' || role === 'CODE' ? [] : [column])),
  );
  const texts = new Map<number, string>();
  for (const { row, entries } of body) {
    const name = nameOf(entries.flatMap(({ column, cell }) => (labels.has(column) ? cell.shown : [])));
    if (name !== undefined) texts.set(row, name);
  }
  return turns(texts);
}
