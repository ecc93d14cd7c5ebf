import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import type { SheetPlan } from '../../data/sheet/plan/plan.ts';
import { ROW_BUTTON } from '../parts/row-button.ts';
import { useWords } from '../words/use-words.ts';
import type { FoldedPreview } from './preview-fold.ts';
import { CELL_PADDING } from './preview-width.ts';

const useStyles = makeStyles({
  cell: { padding: `4px ${CELL_PADDING}px`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  // Rows are one line high: a row is shown whole once it is opened.
  line: { display: 'block', whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' },
  // The first column stays in sight while the numbers are scrolled.
  first: { position: 'sticky', left: 0, backgroundColor: tokens.colorNeutralBackground1 },
  rest: { color: tokens.colorNeutralForeground3 },
  row: {
    ...ROW_BUTTON,
    display: 'block',
    padding: 0,
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textUnderlineOffset: '3px',
    ':hover': { color: tokens.colorBrandForeground2 },
  },
  open: { '& td': { backgroundColor: tokens.colorBrandBackground2 } },
  right: { textAlign: 'end' },
  center: { textAlign: 'center' },
});

function alignedBy(styles: ReturnType<typeof useStyles>, align: SheetPlan['columns'][number]['align']) {
  return align === 'right' ? styles.right : align === 'center' ? styles.center : undefined;
}

interface BodyProps {
  shown: FoldedPreview;
  rowKeys: string[];
  /** The key of the row that is shown in full below. Undefined for none. */
  open: string | undefined;
  setOpen: (rowKey: string | undefined) => void;
}

/** Shows the rows, each in one line. The first cell of each opens it. */
export function PreviewBody({ shown, rowKeys, open, setOpen }: BodyProps): ReactNode {
  const styles = useStyles();
  const { table } = useWords();
  const { tabIndexOf, onKeyDown } = useRoving(shown.rows.length);
  const cell = (text: string, at: { row: number; rest: string[] }) => {
    const rowKey = rowKeys[at.row];
    const whole = [text, ...at.rest].join(' ');
    return (
      <button
        type="button"
        className={mergeClasses(styles.row, styles.line)}
        title={whole}
        aria-label={table.row(at.row + 1, whole)}
        aria-expanded={rowKey === open}
        tabIndex={tabIndexOf(at.row)}
        onClick={() => setOpen(rowKey === open ? undefined : rowKey)}
      >
        {text || table.rowName(at.row + 1)}
        {at.rest.length > 0 && <span className={styles.rest}>{[' ', ...at.rest].join(' · ').slice(1)}</span>}
      </button>
    );
  };
  return (
    <tbody onKeyDown={onKeyDown}>
      {shown.rows.map(({ cells, rest }, row) => (
        <tr key={rowKeys[row]} className={rowKeys[row] === open ? styles.open : undefined}>
          {shown.columns.map(({ key, align }, index) => {
            const text = cells[index] ?? '';
            const isFirst = index === 0;
            return (
              <td key={key} className={mergeClasses(styles.cell, alignedBy(styles, align), isFirst && styles.first)}>
                {isFirst ? (
                  cell(text, { row, rest })
                ) : (
                  <span className={styles.line} title={text}>
                    {text}
                  </span>
                )}
              </td>
            );
          })}
        </tr>
      ))}
    </tbody>
  );
}

const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * Makes a column of buttons a single stop of the Tab key: the arrow keys go through them. `onKeyDown` belongs to
 * their container, `tabIndexOf` to each.
 */
function useRoving(count: number): {
  tabIndexOf: (at: number) => 0 | -1;
  onKeyDown: (event: KeyboardEvent) => void;
} {
  const [stop, setStop] = useState(0);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const at = event.target instanceof HTMLButtonElement ? buttons.indexOf(event.target) : -1;
    if (!step || at < 0) return;
    event.preventDefault();
    const next = step(at, buttons.length - 1);
    setStop(next);
    buttons[next]?.focus();
  };
  return { tabIndexOf: (at) => (at === Math.min(stop, count - 1) ? 0 : -1), onKeyDown };
}
