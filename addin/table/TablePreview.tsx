import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react';
import { words } from '../../data/rules/message/message.ts';
import type { SheetPlan } from '../../data/sheet/plan/plan.ts';
import { oneRow, previewRows, visibleColumns } from '../../data/sheet/plan/preview.ts';
import { askSentences } from '../ask/table-sentences.ts';
import { CopyText } from '../parts/CopyText.tsx';
import { RowSentence } from '../parts/RowSentence.tsx';
import { useWide } from '../state/use-wide.ts';
import { useWords } from '../words/use-words.ts';
import { PreviewHeaders } from './PreviewHeaders.tsx';
import { PreviewRow } from './PreviewRow.tsx';
import { type FoldedPreview, foldedRows, numberedRows } from './preview-fold.ts';

const useStyles = makeStyles({
  sheet: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalM,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
  },
  stale: {
    backgroundColor: tokens.colorNeutralBackground4,
    '& td': { backgroundColor: tokens.colorNeutralBackground4 },
  },
  note: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  scroll: { overflowX: 'auto', maxHeight: '60vh', overflowY: 'auto' },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums' },
  cell: { padding: '4px 6px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, whiteSpace: 'nowrap' },
  // The first column stays in sight while the numbers are scrolled.
  first: { position: 'sticky', left: 0, backgroundColor: tokens.colorNeutralBackground1 },
  label: { display: 'block', minWidth: '8em', maxWidth: '10em', whiteSpace: 'normal' },
  rest: { display: 'block', color: tokens.colorNeutralForeground3 },
  row: {
    font: 'inherit',
    color: 'inherit',
    textAlign: 'start',
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    cursor: 'pointer',
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textUnderlineOffset: '3px',
    ':hover': { color: tokens.colorBrandForeground2 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  open: { '& td': { backgroundColor: tokens.colorBrandBackground2 } },
  right: { textAlign: 'end' },
  center: { textAlign: 'center' },
  long: { whiteSpace: 'normal', textAlign: 'start', minWidth: '14em', maxWidth: '32em' },
  // The full text of a work item is shown below once its row is opened.
  cut: { display: '-webkit-box', '-webkit-line-clamp': '3', '-webkit-box-orient': 'vertical', overflow: 'hidden' },
});

/** More rows would say nothing new and make the pane slow. */
const SHOWN = 60;
const LONG = 16;
const LONG_NAME = 12;

function Notes({ lines }: { lines: string[] }): ReactNode {
  const styles = useStyles();
  return lines.map((line) => (
    <Text key={line} size={200} className={styles.note}>
      {line}
    </Text>
  ));
}

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

/** Shows the rows. The first cell of each opens it. */
function Body({ shown, rowKeys, open, setOpen }: BodyProps): ReactNode {
  const styles = useStyles();
  const { table } = useWords();
  const { tabIndexOf, onKeyDown } = useRoving(shown.rows.length);
  const cell = (text: string, at: { row: number; rest: string[] }) => {
    const rowKey = rowKeys[at.row];
    const label = table.row(at.row + 1, [text, ...at.rest].join(' '));
    return (
      <button
        type="button"
        className={styles.row}
        aria-label={label}
        aria-expanded={rowKey === open}
        tabIndex={tabIndexOf(at.row)}
        onClick={() => setOpen(rowKey === open ? undefined : rowKey)}
      >
        <span className={at.rest.length > 0 || text.length > LONG_NAME ? styles.label : undefined}>
          {text || table.rowName(at.row + 1)}{' '}
          {at.rest.length > 0 && <span className={styles.rest}>{at.rest.join(' · ')}</span>}
        </span>
      </button>
    );
  };
  return (
    <tbody onKeyDown={onKeyDown}>
      {shown.rows.map(({ cells, rest }, row) => (
        <tr key={rowKeys[row]} className={rowKeys[row] === open ? styles.open : undefined}>
          {shown.columns.map(({ key, align }, index) => {
            const text = cells[index] ?? '';
            const isLong = index > 0 && text.length > LONG;
            const isFirst = index === 0;
            return (
              <td
                key={key}
                className={mergeClasses(
                  styles.cell,
                  alignedBy(styles, align),
                  isLong && styles.long,
                  isFirst && styles.first,
                )}
              >
                {isFirst ? cell(text, { row, rest }) : isLong ? <span className={styles.cut}>{text}</span> : text}
              </td>
            );
          })}
        </tr>
      ))}
    </tbody>
  );
}

/** Shows the opened row in full. */
function OpenRow({ plan, open }: { plan: SheetPlan; open: string }): ReactNode {
  const { table } = useWords();
  const at = plan.rowKeys.indexOf(open);
  const [cells = []] = previewRows(oneRow(plan, at));
  return (
    <PreviewRow columns={visibleColumns(plan)} cells={cells} name={table.rowName(at + 1)}>
      <RowSentence definition={plan.definition} rowKey={open} />
    </PreviewRow>
  );
}

/** Answers the rows on show. In a narrow pane their leading words share one column. */
function useShown(plan: SheetPlan): FoldedPreview {
  const isNarrow = !useWide();
  return useMemo(() => {
    const whole = { ...plan, rowKeys: plan.rowKeys.slice(0, SHOWN) };
    const preview = { columns: visibleColumns(plan), rows: previewRows(whole) };
    return plan.definition.spec.form ? numberedRows(preview, isNarrow) : foldedRows(preview, isNarrow);
  }, [plan, isNarrow]);
}

function Cells({ plan }: { plan: SheetPlan }): ReactNode {
  const styles = useStyles();
  const { table, forms } = useWords();
  const [open, setOpen] = useState<string>();
  const columns = visibleColumns(plan);
  const shown = useShown(plan);
  const rows = plan.rowKeys.length;
  const yours = columns.filter(({ role }) => role === 'blank').map(({ header }) => header);
  const notes = [
    ...(shown.folded.length > 0 ? [table.folded(shown.folded)] : []),
    ...(yours.length > 0 ? [forms.yoursHint(yours)] : []),
    ...(rows > 0 ? [table.openRow] : []),
  ];
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={styles.scroll} aria-label={table.preview} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <PreviewHeaders columns={shown.columns} />
          </thead>
          <Body shown={shown} rowKeys={plan.rowKeys} open={open} setOpen={setOpen} />
        </table>
      </section>
      {open !== undefined && plan.rowKeys.includes(open) && <OpenRow key={open} plan={plan} open={open} />}
      <Text size={200} className={styles.note}>
        {shown.rows.length < rows && table.previewRows(shown.rows.length, rows)}
        {table.size(rows, columns.length, rows * columns.length)}
      </Text>
      <Notes lines={notes} />
    </>
  );
}

/** Shows the cells as Excel will, with the caption above them. In a narrow pane the numbers come first. */
export function TablePreview({ plan, stale }: { plan: SheetPlan; stale: boolean }): ReactNode {
  const styles = useStyles();
  const { table } = useWords();
  const wide = useWide();
  const [title, ...notes] = plan.caption;
  return (
    <div
      className={mergeClasses(styles.sheet, stale && styles.stale)}
      aria-busy={stale}
      lang={words(plan.definition.language).tag}
    >
      <Text weight="semibold">{title}</Text>
      {wide && <Notes lines={notes} />}
      <Cells plan={plan} />
      {!stale && plan.rowKeys.length > 0 && (
        <CopyText key={plan.caption.join()} text={() => askSentences(plan.definition)} label={table.copyAll} />
      )}
      {!wide && <Notes lines={notes} />}
    </div>
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
