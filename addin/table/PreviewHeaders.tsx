import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';
import type { FoldedPreview } from './preview-fold.ts';
import { type HeaderGroup, headerGroups } from './preview-group.ts';
import { CELL_PADDING } from './preview-width.ts';

const useStyles = makeStyles({
  header: {
    position: 'sticky',
    top: 0,
    boxSizing: 'border-box',
    textAlign: 'start',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    padding: `4px ${CELL_PADDING}px`,
    verticalAlign: 'bottom',
    overflowWrap: 'anywhere',
  },
  firstHeader: { left: 0, zIndex: 1 },
  groupHeader: {
    height: '16px',
    borderLeft: `1px solid ${tokens.colorNeutralForegroundOnBrand}`,
    borderBottom: `1px solid ${tokens.colorNeutralForegroundOnBrand}`,
  },
  // Stays in sight, beside the first column, while the group's own columns are scrolled.
  groupName: { position: 'sticky', left: '11em', whiteSpace: 'nowrap' },
  // The row sits below one line of group names.
  lowerHeader: { top: '25px' },
  yours: { display: 'block', fontWeight: tokens.fontWeightRegular },
  right: { textAlign: 'end' },
  drop: {
    color: 'inherit',
    minWidth: '24px',
    width: '24px',
    height: '24px',
    padding: 0,
    '& svg': { width: '14px', height: '14px' },
  },
});

/** Leaves columns out of the table on show. */
export interface ColumnDrop {
  keys: readonly string[];
  drop: (column: { key: string; header: string }) => void;
}

/** Shows one row of headers, or two where the layout repeats columns: the group's name is then above them once. */
export function PreviewHeaders({
  columns,
  dropping,
}: {
  columns: FoldedPreview['columns'];
  /** Undefined where the table is not being changed. */
  dropping?: ColumnDrop | undefined;
}): ReactNode {
  const styles = useStyles();
  const { forms, table } = useWords();
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
        at.isFirst && styles.firstHeader,
        at.isLower && styles.lowerHeader,
      )}
    >
      {column.header}
      {column.role === 'blank' && <span className={styles.yours}>{forms.yours}</span>}
      {dropping?.keys.includes(column.key) && (
        <Button
          size="small"
          appearance="transparent"
          className={styles.drop}
          icon={<DismissRegular />}
          aria-label={table.dropColumn(column.header)}
          title={table.dropColumn(column.header)}
          onClick={() => dropping.drop(column)}
        />
      )}
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
