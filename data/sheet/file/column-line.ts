import { type ColumnSight, type Displaced, displacedColumns, isUnseenColumn } from '../grid/column-sight.ts';
import type { SheetPlan } from '../plan/plan.ts';
import type { FileRead } from './read-table.ts';
import { fileCellAt } from './sheet-cell.ts';
import type { FileTable } from './workbook-file.ts';
import { isTrue, withAttribute, type XmlEdit, type XmlTag } from './xml.ts';

/** The greatest width, in characters, at which a column shows nothing. */
const NARROW = 2;

/**
 * Shows and hides the columns of a table as they are meant to be: two of the sheet's change places in what it says of
 * them.
 */
export function columnEdits({ text, cells, styles, table }: FileRead, { area }: FileTable, plan: SheetPlan): XmlEdit[] {
  const tags = cells.columns;
  const beside = plan.columns.filter(({ role }) => role === 'input').length;
  const header = (column: number) => styles.numberFormat(fileCellAt(cells, area.row, column)?.style ?? 0);
  const columns = Array.from({ length: area.columns + beside }, (_, at): ColumnSight => {
    const { attributes = {} } = tags.find((tag) => isOf(tag, area.column + at)) ?? {};
    return {
      isHidden: isTrue(attributes['hidden']),
      isNarrow: Number(attributes['width'] ?? Number.POSITIVE_INFINITY) <= NARROW,
      isUnseen:
        at < area.columns &&
        isUnseenColumn(
          header(area.column + at),
          table.numberFormats.map((formats) => formats[at] ?? ''),
        ),
    };
  });
  const places = swapped(displacedColumns(columns), area.column);
  const [first] = tags;
  const last = tags.at(-1);
  if (places.size === 0 || !first || !last) return [];
  return [{ start: first.start, end: last.end, text: columnLines(text, tags, places) }];
}

/** Maps each of the sheet's columns that changes to the one whose line it gets. */
function swapped({ shown, hidden }: Displaced, from: number): Map<number, number> {
  return new Map(
    shown.flatMap((at, index): [number, number][] => {
      const other = hidden[index] ?? at;
      return [
        [from + at, from + other],
        [from + other, from + at],
      ];
    }),
  );
}

/** A line stands for columns from `min` to `max`, counted from 1; a column without one is as the sheet's others. */
function columnLines(text: string, tags: XmlTag[], places: Map<number, number>): string {
  const lineOf = (tag: XmlTag, from: number, to: number) => {
    const line = withAttribute(text.slice(tag.start, tag.end), 'min', `${from + 1}`);
    return { from, line: withAttribute(line, 'max', `${to + 1}`) };
  };
  const rest = tags.flatMap((tag) => {
    const [from, to] = rangeOf(tag);
    const cuts = [...places.keys()].filter((at) => at >= from && at <= to).sort((a, b) => a - b);
    return [...cuts, to + 1].flatMap((cut, index) => {
      const start = index === 0 ? from : (cuts[index - 1] ?? 0) + 1;
      return start < cut ? lineOf(tag, start, cut - 1) : [];
    });
  });
  const changed = [...places].flatMap(([at, other]) => {
    const tag = tags.find((each) => isOf(each, other));
    return tag ? lineOf(tag, at, at) : [];
  });
  const lines = [...rest, ...changed].sort((a, b) => a.from - b.from);
  return lines.map(({ line }) => line).join('');
}

function rangeOf({ attributes: { min, max } }: XmlTag): [number, number] {
  return [Number(min) - 1, Number(max) - 1];
}

function isOf(tag: XmlTag, column: number): boolean {
  const [from, to] = rangeOf(tag);
  return column >= from && column <= to;
}
