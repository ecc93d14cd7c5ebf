import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AnswerReach } from './placed-answer.ts';
import type { MergedCells, ReadSheet } from './sheet-data.ts';
import { lineOf, type SheetLine, totalSize } from './sheet-line.ts';
import { hueOf, SIDE_PX, useTableStyles } from './sheet-look.ts';
import type { At } from './sheet-move.ts';

const useStyles = makeStyles({
  frame: { position: 'absolute', boxSizing: 'border-box', pointerEvents: 'none' },
  table: { border: '2px solid' },
  chosen: { border: `2px solid ${tokens.colorCompoundBrandStroke}`, zIndex: 1, borderRadius: '2px' },
});

interface Lines {
  rows: readonly SheetLine[];
  columns: readonly SheetLine[];
}

/** The rectangle of some cells, in pixels. */
function placeOf({ rows, columns }: Lines, { top, left, bottom, right }: MergedCells) {
  const [first, last] = [rows[lineOf(rows, top)], rows[lineOf(rows, bottom)]];
  const [from, to] = [columns[lineOf(columns, left)], columns[lineOf(columns, right)]];
  if (!first || !last || !from || !to) return undefined;
  return {
    top: first.start,
    height: last.start + last.size - first.start,
    left: SIDE_PX + from.start,
    width: to.start + to.size - from.start,
  };
}

/** The frames over the cells: one for each table in its colour, and one for what is chosen. */
export function SheetMarks(props: {
  sheet: ReadSheet;
  lines: Lines;
  selected: At | undefined;
  reach: AnswerReach;
}): ReactNode {
  const { sheet, lines, selected, reach } = props;
  const styles = useStyles();
  const tables = useTableStyles();
  const chosen = selected && chosenPlace(sheet, lines, { selected, reach });
  return (
    <div aria-hidden="true">
      {sheet.tables.map((table) => {
        const place = placeOf(lines, table);
        const edge = tables[`edge${hueOf(table.number)}`];
        return (
          place && <div key={table.number} className={mergeClasses(styles.frame, styles.table, edge)} style={place} />
        );
      })}
      {chosen && <div className={mergeClasses(styles.frame, styles.chosen)} style={chosen} />}
    </div>
  );
}

function chosenPlace(sheet: ReadSheet, lines: Lines, of: { selected: At; reach: AnswerReach }) {
  const { row, column } = of.selected;
  const merge = sheet.merges.find(({ top, left }) => top === row && left === column);
  const place = placeOf(lines, merge ?? { top: row, bottom: row, left: column, right: column });
  if (!place) return undefined;
  if (of.reach === 'ROW') return { ...place, left: 0, width: SIDE_PX + totalSize(lines.columns) };
  return of.reach === 'COLUMN' ? { ...place, top: 0, height: totalSize(lines.rows) } : place;
}
