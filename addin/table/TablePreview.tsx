import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useMemo, useState } from 'react';
import { words } from '../../data/rules/message/message.ts';
import type { SheetPlan } from '../../data/sheet/plan/plan.ts';
import { oneRow, previewRows, visibleColumns } from '../../data/sheet/plan/preview.ts';
import { askSentences } from '../ask/table-sentences.ts';
import { CopyText } from '../parts/CopyText.tsx';
import { RowSentence } from '../parts/RowSentence.tsx';
import { useWide } from '../state/use-wide.ts';
import { useWords } from '../words/use-words.ts';
import { PreviewBody } from './PreviewBody.tsx';
import { type ColumnDrop, PreviewHeaders } from './PreviewHeaders.tsx';
import { PreviewRow } from './PreviewRow.tsx';
import { type FoldedPreview, formPreview, tablePreview } from './preview-fold.ts';
import { previewWidths } from './preview-width.ts';
import { useRoom } from './use-room.ts';

const useStyles = makeStyles({
  sheet: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalM,
    // A narrow pane needs every pixel for the figures.
    '@media (max-width: 479px)': { paddingLeft: '4px', paddingRight: '4px' },
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
  table: {
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** More rows would say nothing new and make the pane slow. */
const SHOWN = 60;
/** With less room than this the words that begin a row share one column. */
const NARROW = 640;

function Notes({ lines }: { lines: string[] }): ReactNode {
  const styles = useStyles();
  return lines.map((line) => (
    <Text key={line} size={200} className={styles.note}>
      {line}
    </Text>
  ));
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

/** Answers the rows on show, what is looked at first before the rest. With little room their leading words share one column. */
function useShown(plan: SheetPlan, room: number): FoldedPreview {
  const isNarrow = room < NARROW;
  return useMemo(() => {
    const whole = { ...plan, rowKeys: plan.rowKeys.slice(0, SHOWN) };
    const preview = { columns: visibleColumns(plan), rows: previewRows(whole) };
    return plan.definition.spec.form ? formPreview(preview) : tablePreview(preview, isNarrow);
  }, [plan, isNarrow]);
}

function Cells({ plan, dropping }: { plan: SheetPlan; dropping: ColumnDrop | undefined }): ReactNode {
  const styles = useStyles();
  const { table, forms } = useWords();
  const [open, setOpen] = useState<string>();
  const columns = visibleColumns(plan);
  const { ref, room } = useRoom<HTMLElement>();
  const shown = useShown(plan, room);
  const widths = previewWidths(shown, room);
  const rows = plan.rowKeys.length;
  const yours = columns.filter(({ role }) => role === 'blank').map(({ header }) => header);
  const notes = [
    ...(shown.isReordered ? [table.reordered] : []),
    ...(shown.folded.length > 0 ? [table.folded(shown.folded)] : []),
    ...(yours.length > 0 ? [forms.yoursHint(yours)] : []),
    ...(rows > 0 ? [table.openRow] : []),
  ];
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section ref={ref} className={styles.scroll} aria-label={table.preview} tabIndex={0}>
        <table className={styles.table} style={{ width: widths.reduce((sum, width) => sum + width, 0) }}>
          <colgroup>
            {shown.columns.map(({ key }, at) => (
              <col key={key} style={{ width: widths[at] }} />
            ))}
          </colgroup>
          <thead>
            <PreviewHeaders columns={shown.columns} dropping={dropping} />
          </thead>
          <PreviewBody shown={shown} rowKeys={plan.rowKeys} open={open} setOpen={setOpen} />
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
export function TablePreview({
  plan,
  stale,
  dropping,
}: {
  plan: SheetPlan;
  stale: boolean;
  /** Undefined where the table is not being changed. */
  dropping?: ColumnDrop | undefined;
}): ReactNode {
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
      <Cells plan={plan} dropping={dropping} />
      {!stale && plan.rowKeys.length > 0 && (
        <CopyText key={plan.caption.join()} text={() => askSentences(plan.definition)} label={table.copyAll} />
      )}
      {!wide && <Notes lines={notes} />}
    </div>
  );
}
