import { makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useId, useMemo } from 'react';
import { useOfficeWords } from '../../words/use-office-words.ts';
import type { AnswerReach } from './placed-answer.ts';
import { SheetHead } from './SheetHead.tsx';
import { SheetMarks } from './SheetMarks.tsx';
import { SheetRow } from './SheetRow.tsx';
import type { ReadSheet } from './sheet-data.ts';
import { lineOf, linesBetween, type SheetLine, totalSize } from './sheet-line.ts';
import { HEAD_PX, ROW_PX, SIDE_PX } from './sheet-look.ts';
import { type At, moved } from './sheet-move.ts';
import type { SheetPages } from './use-sheet-page.ts';
import { useViewport, type Viewport } from './use-viewport.ts';

const useStyles = makeStyles({
  scroll: {
    position: 'relative',
    overflow: 'auto',
    maxHeight: 'min(60vh, 560px)',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    userSelect: 'none',
    ':has(table:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  ground: { position: 'relative' },
  table: { display: 'block', width: '100%', height: '100%', outlineStyle: 'none' },
  body: { display: 'block', position: 'relative' },
  frames: { position: 'absolute', top: `${HEAD_PX}px`, left: 0 },
  gap: {
    display: 'block',
    position: 'absolute',
    left: 0,
    width: '100%',
    backgroundColor: tokens.colorNeutralBackground4,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    boxSizing: 'border-box',
  },
  gapCell: {
    display: 'block',
    position: 'sticky',
    left: 0,
    zIndex: 2,
    width: 'fit-content',
    height: '100%',
    padding: 0,
  },
  open: {
    height: '100%',
    padding: '0 8px',
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    fontSize: tokens.fontSizeBase100,
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

/** Rows and columns that are drawn beyond what is in sight, so that scrolling shows no gap. */
const BEYOND_PX = 144;

/** The rows and columns in which the sheet is drawn. */
export interface SheetLines {
  rows: readonly SheetLine[];
  columns: readonly SheetLine[];
}

function range([from, to]: [number, number]): number[] {
  return Array.from({ length: Math.max(to - from, 0) }, (_, at) => from + at);
}

/** Rows, columns and merged cells that are drawn for a part of the sheet that is in sight. */
function drawn({ rows, columns }: SheetLines, sheet: ReadSheet, { top, left, width, height }: Viewport) {
  const rowRange = linesBetween(rows, top - BEYOND_PX, top + height + BEYOND_PX);
  const columnRange = linesBetween(columns, left - BEYOND_PX, left + width + BEYOND_PX);
  const [firstRow, lastRow] = [rows[rowRange[0]]?.first ?? 0, rows[rowRange[1] - 1]?.last ?? 0];
  const [firstColumn, lastColumn] = [columns[columnRange[0]]?.first ?? 0, columns[columnRange[1] - 1]?.last ?? 0];
  const merges = sheet.merges.filter(
    (merge) =>
      merge.bottom >= firstRow && merge.top <= lastRow && merge.right >= firstColumn && merge.left <= lastColumn,
  );
  // Merged cells that begin out of sight are drawn with the row and the column in which they begin.
  const [early, before] = [
    merges.map((merge) => lineOf(rows, merge.top)),
    merges.map((one) => lineOf(columns, one.left)),
  ];
  const sorted = (places: number[]) => [...new Set(places)].sort((a, b) => a - b);
  return {
    merges,
    rowPlaces: sorted([...early, ...range(rowRange)]),
    columnPlaces: sorted([...before, ...range(columnRange)]),
  };
}

/** Scrolls an element so that a cell is in sight. */
function showCell(element: HTMLElement, { rows, columns }: SheetLines, { row, column }: At): void {
  const [line, across] = [rows[lineOf(rows, row)], columns[lineOf(columns, column)]];
  if (!line || !across) return;
  const { scrollTop, scrollLeft, clientHeight, clientWidth } = element;
  const [low, wide] = [clientHeight - HEAD_PX, clientWidth - SIDE_PX];
  if (line.start < scrollTop) element.scrollTop = line.start;
  else if (line.start + line.size > scrollTop + low) element.scrollTop = line.start + line.size - low;
  if (across.start < scrollLeft) element.scrollLeft = across.start;
  else if (across.start + across.size > scrollLeft + wide) element.scrollLeft = across.start + across.size - wide;
}

export interface SheetGridProps {
  sheet: ReadSheet;
  lines: SheetLines;
  pages: SheetPages;
  /** Opens the rows or columns that are hidden from one on. */
  openGap: (kind: 'rows' | 'columns', first: number) => void;
  selected: At | undefined;
  /** Whether the cell, its row or its column is looked at. */
  reach: AnswerReach;
  select: (at: At, reach: AnswerReach) => void;
  /** Tells of the rows that are in sight. */
  see: (from: number, to: number) => void;
  /** Goes on to what is said of the cell. */
  enter: () => void;
}

/** The sheet as it looks. Only what is in sight is drawn, so that a large sheet scrolls as a small one does. */
export function SheetGrid(props: SheetGridProps): ReactNode {
  const { sheet, lines, pages, openGap, selected, reach, select, see, enter } = props;
  const { rows, columns } = lines;
  const styles = useStyles();
  const words = useOfficeWords();
  const prefix = useId();
  const { ref, seen } = useViewport<HTMLDivElement>();
  const { rowPlaces, columnPlaces, merges } = useMemo(() => drawn(lines, sheet, seen), [lines, sheet, seen]);
  const [from, to] = linesBetween(rows, seen.top, seen.top + seen.height + ROW_PX);
  const [firstRow, lastRow] = [rows[from]?.first ?? 0, rows[to - 1]?.last ?? 0];
  useEffect(() => see(firstRow, lastRow + 1), [see, firstRow, lastRow]);
  const [row, column] = [selected?.row, selected?.column];
  useEffect(() => {
    if (ref.current && row !== undefined && column !== undefined) showCell(ref.current, lines, { row, column });
  }, [ref, lines, row, column]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget || event.altKey || event.metaKey) return;
    const at = selected ?? { row: 0, column: 0 };
    const ground = { rows, columns, merges: sheet.merges, pageRows: Math.max(Math.floor(seen.height / ROW_PX) - 2, 1) };
    const next = moved(ground, at, event);
    if (next) select(next, 'CELL');
    else if (event.key === 'Enter') enter();
    else if (event.key === ' ' && (event.shiftKey || event.ctrlKey)) select(at, event.shiftKey ? 'ROW' : 'COLUMN');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onClick = ({ target }: MouseEvent) => {
    if (!(target instanceof HTMLElement)) return;
    const place = target.closest<HTMLElement>('[data-cell], [data-row], [data-column]');
    const { cell, row: ofRow, column: ofColumn } = place?.dataset ?? {};
    const [atRow, atColumn] = cell?.split(' ').map(Number) ?? [];
    const at = selected ?? { row: firstRow, column: columns[0]?.first ?? 0 };
    if (atRow !== undefined && atColumn !== undefined) select({ row: atRow, column: atColumn }, 'CELL');
    else if (ofRow !== undefined) select({ ...at, row: Number(ofRow) }, 'ROW');
    else if (ofColumn !== undefined) select({ ...at, column: Number(ofColumn) }, 'COLUMN');
  };
  return (
    <div ref={ref} className={styles.scroll}>
      <div className={styles.ground} style={{ width: SIDE_PX + totalSize(columns), height: HEAD_PX + totalSize(rows) }}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the keys move through its cells
          role="grid"
          tabIndex={0}
          className={styles.table}
          aria-label={words.sheet.grid(sheet.name)}
          aria-rowcount={sheet.rows}
          aria-colcount={sheet.columns}
          aria-busy={pages.pageOf(firstRow) === undefined}
          {...(selected ? { 'aria-activedescendant': `${prefix}-${selected.row}-${selected.column}` } : {})}
          onKeyDown={onKeyDown}
          onClick={onClick}
        >
          <SheetHead
            columns={columns}
            shown={columnPlaces}
            selected={reach === 'ROW' ? undefined : column}
            open={(first) => openGap('columns', first)}
          />
          <tbody className={styles.body}>
            {rowPlaces.map((place) => {
              const line = rows[place];
              if (!line) return null;
              if (line.isGap)
                return (
                  <tr key={line.first} className={styles.gap} style={{ top: line.start, height: line.size }}>
                    <td className={styles.gapCell}>
                      <button type="button" className={styles.open} onClick={() => openGap('rows', line.first)}>
                        {words.sheet.hiddenRows(line.first + 1, line.last + 1)}
                      </button>
                    </td>
                  </tr>
                );
              return (
                <SheetRow
                  key={line.first}
                  {...{ prefix, sheet, line, rows, columns, merges }}
                  page={pages.pageOf(line.first)}
                  shown={columnPlaces}
                  selected={reach !== 'COLUMN' && row === line.first ? column : undefined}
                />
              );
            })}
          </tbody>
        </table>
        <div className={styles.frames}>
          <SheetMarks sheet={sheet} lines={lines} selected={selected} reach={reach} />
        </div>
      </div>
    </div>
  );
}
