import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useMemo } from 'react';
import { previewRows, visibleColumns } from '../data/sheet/preview.ts';
import type { SheetPlan } from '../data/sheet/sheet-plan.ts';
import { useWords } from './pane-context.ts';
import { foldedRows } from './preview-fold.ts';
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
  stale: { opacity: 0.55 },
  note: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  scroll: { overflowX: 'auto', maxHeight: '60vh', overflowY: 'auto' },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums' },
  header: {
    position: 'sticky',
    top: 0,
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
  longHeader: { whiteSpace: 'normal', minWidth: '4em' },
  // Stays in sight while the numbers are scrolled.
  first: { position: 'sticky', left: 0, backgroundColor: tokens.colorNeutralBackground1 },
  firstHeader: { left: 0, zIndex: 1 },
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

function Cells({ plan }: { plan: SheetPlan }): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const isFolded = !useWide();
  const shown = useMemo(() => {
    const whole = { ...plan, rowKeys: plan.rowKeys.slice(0, SHOWN) };
    return foldedRows({ columns: visibleColumns(plan), rows: previewRows(whole) }, isFolded);
  }, [plan, isFolded]);
  const alignOf = (align: SheetPlan['columns'][number]['align']) =>
    align === 'right' ? styles.right : align === 'center' ? styles.center : undefined;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={styles.scroll} aria-label={words.table.preview} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {shown.columns.map(({ key, header, align }, index) => (
                <th
                  key={key}
                  scope="col"
                  className={mergeClasses(
                    styles.header,
                    align === 'right' && styles.right,
                    header.length > LONG_HEADER && styles.longHeader,
                    index === 0 && styles.firstHeader,
                  )}
                >
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.rows.map(({ cells, rest }, row) => (
              <tr key={plan.rowKeys[row]}>
                {shown.columns.map(({ key, align }, index) => {
                  const text = cells[index] ?? '';
                  const isLong = index > 0 && text.length > LONG;
                  return (
                    <td
                      key={key}
                      className={mergeClasses(
                        styles.cell,
                        alignOf(align),
                        isLong && styles.long,
                        index === 0 && styles.first,
                      )}
                    >
                      {index > 0 || rest.length === 0 ? (
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
            ))}
          </tbody>
        </table>
      </section>
      <Text size={200} className={styles.note}>
        {words.table.previewRows(shown.rows.length, plan.rowKeys.length)}
      </Text>
      {shown.folded.length > 0 && (
        <Text size={200} className={styles.note}>
          {words.table.folded(shown.folded)}
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
