import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useMemo } from 'react';
import { previewRows, visibleColumns } from '../data/sheet/preview.ts';
import type { SheetPlan } from '../data/sheet/sheet-plan.ts';
import { useWords } from './pane-context.ts';

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
    padding: '4px 8px',
    whiteSpace: 'nowrap',
  },
  cell: { padding: '4px 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, whiteSpace: 'nowrap' },
  right: { textAlign: 'end' },
  center: { textAlign: 'center' },
  long: { whiteSpace: 'normal', minWidth: '16em' },
});

/** More rows would say nothing new and make the pane slow. */
const SHOWN = 60;
const LONG = 24;

/** The cells as Excel will show them, under the caption that stands above them. */
export function TablePreview({ plan, stale }: { plan: SheetPlan; stale: boolean }): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const columns = useMemo(() => visibleColumns(plan), [plan]);
  const rows = useMemo(() => {
    const keys = plan.rowKeys.slice(0, SHOWN);
    return previewRows({ ...plan, rowKeys: keys }).map((cells, row) => ({ key: keys[row] ?? '', cells }));
  }, [plan]);
  const [title, ...notes] = plan.caption;
  return (
    <div
      className={mergeClasses(styles.sheet, stale && styles.stale)}
      aria-busy={stale}
      lang={plan.definition.language === 'ZH' ? 'zh-CN' : 'en'}
    >
      <Text weight="semibold">{title}</Text>
      {notes.map((line) => (
        <Text key={line} size={200} className={styles.note}>
          {line}
        </Text>
      ))}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={styles.scroll} aria-label={words.table.preview} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th
                  key={column.key}
                  scope="col"
                  className={mergeClasses(styles.header, column.align === 'right' && styles.right)}
                >
                  {column.header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells }) => (
              <tr key={key}>
                {columns.map((column, index) => {
                  const text = cells[index] ?? '';
                  const align =
                    column.align === 'right' ? styles.right : column.align === 'center' ? styles.center : undefined;
                  return (
                    <td
                      key={column.key}
                      className={mergeClasses(styles.cell, align, text.length > LONG && styles.long)}
                    >
                      {text}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Text size={200} className={styles.note}>
        {words.table.previewRows(rows.length, plan.rowKeys.length)}
      </Text>
    </div>
  );
}
