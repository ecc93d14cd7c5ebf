import { type ColumnSight, type Displaced, isUnseenColumn } from '../../data/sheet/grid/column-sight.ts';
import { columnWidth } from './office/cell.ts';
import type { Edit, SheetArea } from './office/edit.ts';
import type { ColumnLook } from './office/read.ts';

/** The widest of a column that shows nothing, in points: one of a single character, and what Excel rounds it to. */
const NARROW = columnWidth(2);

/** The sight of columns in the sheet: those of a table, and perhaps more to its right. */
export function sightOf(looks: ColumnLook[], header: string[], body: string[][]): ColumnSight[] {
  return looks.map(({ isHidden, width }, at) => ({
    isHidden,
    isNarrow: width <= NARROW,
    isUnseen: isUnseenColumn(
      header[at],
      body.map((formats) => formats[at] ?? ''),
    ),
  }));
}

/**
 * The looks of the columns once each is hidden or shown as it is meant to be; one that is shown takes the other's
 * width.
 */
export function replaced(looks: ColumnLook[], { shown, hidden }: Displaced): ColumnLook[] {
  const after = [...looks];
  for (const [index, at] of shown.entries()) {
    const other = hidden[index] ?? at;
    after[at] = { isHidden: false, width: looks[other]?.width ?? 0 };
    after[other] = { isHidden: true, width: 0 };
  }
  return after;
}

/** The edits that hide and show the columns of a table, and those that take that back. */
export function replacing(area: SheetArea, looks: ColumnLook[], displaced: Displaced) {
  const after = replaced(looks, displaced);
  const places = [...displaced.shown, ...displaced.hidden];
  const looking = (from: ColumnLook[]) =>
    places.map((at): Edit => {
      const { isHidden, width } = from[at] ?? { isHidden: false, width: 0 };
      const column = { ...area, rows: 1, column: area.column + at, columns: 1 };
      return { kind: 'format', area: column, ...(width > 0 ? { columnWidth: width } : {}), columnHidden: isHidden };
    });
  return { edits: looking(after), undoing: looking(looks) };
}
