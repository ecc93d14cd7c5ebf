import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, type ReactNode } from 'react';
import { kindOf, markKind, tableAt } from './cell-kind.ts';
import { SheetCell } from './SheetCell.tsx';
import type { MergedCells, ReadSheet } from './sheet-data.ts';
import { lineOf, type SheetLine, textWidth } from './sheet-line.ts';
import { SIDE_PX } from './sheet-look.ts';
import { type HeldPage, PAGE_ROWS } from './use-sheet-page.ts';

const useStyles = makeStyles({
  row: { display: 'block', position: 'absolute', left: 0, width: '100%' },
  side: {
    position: 'sticky',
    left: 0,
    zIndex: 2,
    padding: 0,
    fontWeight: tokens.fontWeightRegular,
    boxSizing: 'border-box',
    width: `${SIDE_PX}px`,
    height: '100%',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: 'default',
  },
  here: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
});

export interface SheetRowProps {
  /** Stands in front of the ids of its cells. */
  prefix: string;
  sheet: ReadSheet;
  page: HeldPage | undefined;
  line: SheetLine;
  rows: readonly SheetLine[];
  columns: readonly SheetLine[];
  /** The columns that are drawn, as places among all. */
  shown: readonly number[];
  /** The merged cells that reach into what is in sight. */
  merges: readonly MergedCells[];
  /** The column of the selected cell, where that is in this row. */
  selected: number | undefined;
}

function spanned(lines: readonly SheetLine[], first: number, last: number): number {
  const [from, to] = [lines[lineOf(lines, first)], lines[lineOf(lines, last)]];
  return from && to ? to.start + to.size - from.start : 0;
}

/** The cells of a row on a page. */
function rowOf(page: HeldPage | undefined, row: number): readonly (string | null)[] {
  return page?.cells[row % PAGE_ROWS] ?? [];
}

/** How far a text may reach to its right, in pixels: over empty cells, and no farther than it is long. */
function roomFor(texts: readonly (string | null)[], columns: readonly SheetLine[], at: number): number {
  const line = columns[at];
  const text = line && texts[line.first];
  if (!line || text === null || text === undefined) return 0;
  const wanted = textWidth(text) - line.size;
  let room = 0;
  for (const next of columns.slice(at + 1)) {
    if (room >= wanted || (texts[next.first] ?? null) !== null) break;
    room += next.size;
  }
  return wanted > 0 ? room : 0;
}

/** One row of the sheet, with its number in front. */
export const SheetRow = memo(function SheetRow(props: SheetRowProps): ReactNode {
  const { prefix, sheet, page, line, rows, columns, shown, merges, selected } = props;
  const styles = useStyles();
  const row = line.first;
  const texts = rowOf(page, row);
  const cells = shown.flatMap((at) => {
    const column = columns[at];
    if (!column || column.isGap) return [];
    const merge = merges.find(
      ({ top, bottom, left, right }) => row >= top && row <= bottom && column.first >= left && column.first <= right,
    );
    if (merge && (merge.top !== row || merge.left !== column.first)) return [];
    const table = tableAt(sheet, row, column.first);
    const kind = kindOf(table, row, column.first);
    const mark = page?.markAt(row, column.first);
    return (
      <SheetCell
        key={column.first}
        id={`${prefix}-${row}-${column.first}`}
        row={row}
        column={column.first}
        left={SIDE_PX + column.start}
        width={merge ? spanned(columns, merge.left, merge.right) : column.size}
        height={merge ? spanned(rows, merge.top, merge.bottom) : line.size}
        room={merge || kind === 'VALUE' ? 0 : roomFor(texts, columns, at)}
        text={texts[column.first] ?? null}
        kind={kind}
        table={table?.number}
        mark={mark && markKind(mark)}
        merged={merge && (merge.right > merge.left ? 'ACROSS' : 'DOWN')}
        isSelected={selected === column.first}
      />
    );
  });
  return (
    <tr aria-rowindex={row + 1} className={styles.row} style={{ top: line.start, height: line.size }}>
      <th scope="row" data-row={row} className={mergeClasses(styles.side, selected !== undefined && styles.here)}>
        {row + 1}
      </th>
      {cells}
    </tr>
  );
});
