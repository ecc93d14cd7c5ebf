import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, type ReactNode } from 'react';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { type CellKind, isNumeric, type MarkKind, SIGNS } from './cell-kind.ts';
import { hueOf, useMarkStyles, useTableStyles } from './sheet-look.ts';

const useStyles = makeStyles({
  cell: {
    position: 'absolute',
    top: 0,
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    gap: '2px',
    padding: '0 4px',
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: 'cell',
  },
  text: { flexGrow: 1, minWidth: 0, whiteSpace: 'pre', overflow: 'hidden', textOverflow: 'ellipsis' },
  number: { textAlign: 'end' },
  // A text reaches over the empty cells on its right, as it does in Excel.
  over: { zIndex: 1, '& span': { overflow: 'visible', pointerEvents: 'none' } },
  wrapped: { '& span': { whiteSpace: 'pre-wrap' } },
  centred: { '& span': { textAlign: 'center' } },
  header: { fontWeight: tokens.fontWeightSemibold },
  sign: { fontStyle: 'normal', fontWeight: tokens.fontWeightSemibold, flexShrink: 0 },
});

export interface SheetCellProps {
  id: string;
  /** Its row and column, counted from 0. */
  row: number;
  column: number;
  left: number;
  width: number;
  height: number;
  /** How far the cells on its right are empty, in pixels. */
  room: number;
  text: string | null;
  kind: CellKind;
  table: number | undefined;
  mark: MarkKind | undefined;
  /** The way in which it is merged with others: over several columns its text stands in their middle. */
  merged: 'ACROSS' | 'DOWN' | undefined;
  isSelected: boolean;
}

/** One cell of the sheet as it looks, with what became of it. */
export const SheetCell = memo(function SheetCell(props: SheetCellProps): ReactNode {
  const { id, row, column, left, width, height, room, text, kind, table, mark, merged, isSelected } = props;
  const styles = useStyles();
  const marks = useMarkStyles();
  const tables = useTableStyles();
  const { sheet } = useOfficeWords();
  const hue = table === undefined ? undefined : hueOf(table);
  const tinted =
    hue === undefined || kind === 'VALUE' || kind === 'OUTSIDE'
      ? undefined
      : tables[`${kind === 'HEADER' ? 'header' : 'label'}${hue}`];
  return (
    <td
      id={id}
      aria-colindex={column + 1}
      {...(isSelected && { 'aria-selected': true })}
      data-cell={`${row} ${column}`}
      className={mergeClasses(
        styles.cell,
        tinted,
        kind === 'HEADER' && styles.header,
        mark && marks[mark],
        room > 0 && styles.over,
        merged && styles.wrapped,
        merged === 'ACROSS' && styles.centred,
      )}
      style={{ left, width, height }}
      {...(text === null ? {} : { title: mark ? `${text}（${sheet.marks[mark]}）` : text })}
    >
      {mark && (
        <i className={styles.sign} role="img" aria-label={sheet.marks[mark]}>
          {SIGNS[mark]}
        </i>
      )}
      {text !== null && <span className={mergeClasses(styles.text, isNumeric(text) && styles.number)}>{text}</span>}
    </td>
  );
});
