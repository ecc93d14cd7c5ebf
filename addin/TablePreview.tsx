import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useMemo } from 'react';
import { previewRows, visibleColumns } from '../data/sheet/preview.ts';
import type { SheetPlan } from '../data/sheet/sheet-plan.ts';
import { useWords } from './pane-context.ts';
import { type FoldedPreview, foldedRows } from './preview-fold.ts';
import { type HeaderGroup, headerGroups } from './preview-group.ts';
import { useWide } from './use-wide.ts';

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
  header: {
    position: 'sticky',
    top: 0,
    boxSizing: 'border-box',
    textAlign: 'start',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    padding: '4px 6px',
    verticalAlign: 'bottom',
    whiteSpace: 'nowrap',
  },
  cell: { padding: '4px 6px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, whiteSpace: 'nowrap' },
  // A long header takes two lines rather than the room of two numbers.
  longHeader: { whiteSpace: 'normal', minWidth: '6em' },
  // Stays in sight while the numbers are scrolled.
  first: { position: 'sticky', left: 0, backgroundColor: tokens.colorNeutralBackground1 },
  firstHeader: { left: 0, zIndex: 1 },
  groupHeader: {
    height: '16px',
    borderLeft: `1px solid ${tokens.colorNeutralForegroundOnBrand}`,
    borderBottom: `1px solid ${tokens.colorNeutralForegroundOnBrand}`,
  },
  // Stays in sight, beside the first column, while the group's own columns are scrolled.
  groupName: { position: 'sticky', left: '11em' },
  // Below the names of the groups, one line of them.
  lowerHeader: { top: '25px' },
  label: { display: 'block', minWidth: '8em', maxWidth: '10em', whiteSpace: 'normal' },
  rest: { display: 'block', color: tokens.colorNeutralForeground3 },
  right: { textAlign: 'end' },
  center: { textAlign: 'center' },
  long: { whiteSpace: 'normal', minWidth: '16em' },
});

/** More rows would say nothing new and make the pane slow. */
const SHOWN = 60;
const LONG = 24;
const LONG_HEADER = 6;

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

/** One row of headers, or two where the layout repeats columns: what they are repeated for stands once above them. */
function Headers({ columns }: { columns: FoldedPreview['columns'] }): ReactNode {
  const styles = useStyles();
  const groups = headerGroups(columns);
  const hasGroups = groups.some(({ name }) => name !== undefined);
  const cell = (
    column: HeaderGroup['columns'][number],
    at: { rowSpan: number; isFirst: boolean; isLower: boolean },
  ) => (
    <th
      key={column.key}
      scope="col"
      rowSpan={at.rowSpan}
      className={mergeClasses(
        styles.header,
        column.align === 'right' && styles.right,
        column.header.length > LONG_HEADER && styles.longHeader,
        at.isFirst && styles.firstHeader,
        at.isLower && styles.lowerHeader,
      )}
    >
      {column.header}
    </th>
  );
  if (!hasGroups)
    return <tr>{columns.map((column, at) => cell(column, { rowSpan: 1, isFirst: at === 0, isLower: false }))}</tr>;
  return (
    <>
      <tr>
        {groups.map(({ name, columns: under }, group) =>
          name === undefined ? (
            under.map((column, at) => cell(column, { rowSpan: 2, isFirst: group + at === 0, isLower: false }))
          ) : (
            <th
              key={under[0]?.key}
              scope="colgroup"
              colSpan={under.length}
              className={mergeClasses(styles.header, styles.groupHeader)}
            >
              <span className={styles.groupName}>{name}</span>
            </th>
          ),
        )}
      </tr>
      <tr>
        {groups.flatMap(({ name, columns: under }) =>
          name === undefined ? [] : under.map((column) => cell(column, { rowSpan: 1, isFirst: false, isLower: true })),
        )}
      </tr>
    </>
  );
}

function Body({ shown, rowKeys }: { shown: FoldedPreview; rowKeys: string[] }): ReactNode {
  const styles = useStyles();
  return shown.rows.map(({ cells, rest }, row) => (
    <tr key={rowKeys[row]}>
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
            {!isFirst || rest.length === 0 ? (
              text
            ) : (
              <span className={styles.label}>
                {text} <span className={styles.rest}>{rest.join(' · ')}</span>
              </span>
            )}
          </td>
        );
      })}
    </tr>
  ));
}

function Cells({ plan }: { plan: SheetPlan }): ReactNode {
  const styles = useStyles();
  const { table } = useWords();
  const isFolded = !useWide();
  const columns = visibleColumns(plan);
  const shown = useMemo(() => {
    const whole = { ...plan, rowKeys: plan.rowKeys.slice(0, SHOWN) };
    return foldedRows({ columns: visibleColumns(plan), rows: previewRows(whole) }, isFolded);
  }, [plan, isFolded]);
  const rows = plan.rowKeys.length;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={styles.scroll} aria-label={table.preview} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <Headers columns={shown.columns} />
          </thead>
          <tbody>
            <Body shown={shown} rowKeys={plan.rowKeys} />
          </tbody>
        </table>
      </section>
      <Text size={200} className={styles.note}>
        {shown.rows.length < rows && table.previewRows(shown.rows.length, rows)}
        {table.size(rows, columns.length, rows * columns.length)}
      </Text>
      {shown.folded.length > 0 && (
        <Text size={200} className={styles.note}>
          {table.folded(shown.folded)}
        </Text>
      )}
    </>
  );
}

/** The cells as Excel will show them, with the caption that stands above them; in a narrow pane the numbers come first. */
export function TablePreview({ plan, stale }: { plan: SheetPlan; stale: boolean }): ReactNode {
  const styles = useStyles();
  const wide = useWide();
  const [title, ...notes] = plan.caption;
  return (
    <div
      className={mergeClasses(styles.sheet, stale && styles.stale)}
      aria-busy={stale}
      lang={plan.definition.language === 'ZH' ? 'zh-CN' : 'en'}
    >
      <Text weight="semibold">{title}</Text>
      {wide && <Notes lines={notes} />}
      <Cells plan={plan} />
      {!wide && <Notes lines={notes} />}
    </div>
  );
}
