import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import type { SheetColumn } from '../../data/sheet/plan/plan.ts';
import { useWords } from '../words/use-words.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  name: { margin: 0 },
  cells: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(5em, auto) minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '1.6',
    '& dt': { color: tokens.colorNeutralForeground3, maxWidth: '9em', overflowWrap: 'anywhere' },
    '& dd': { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  },
  yours: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
});

/** Lists a row's cells that are filled, and those that the user is to fill in. */
function shownCells(columns: SheetColumn[], cells: string[]): { column: SheetColumn; text: string }[] {
  return columns
    .map((column, at) => ({ column, text: cells[at] ?? '' }))
    .filter(({ column, text }) => text !== '' || column.role === 'blank');
}

/** Shows one row of a table in full at any width, with what can be done with it. */
export function PreviewRow(props: {
  columns: SheetColumn[];
  cells: string[];
  name: string;
  children?: ReactNode;
}): ReactNode {
  const { columns, cells, name, children } = props;
  const styles = useStyles();
  const { forms } = useWords();
  const here = useRef<HTMLElement>(null);
  // The braces matter: newer browsers return a promise, which React would take for the effect's clean-up.
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section ref={here} className={styles.row} aria-label={name}>
      <h3 className={styles.name}>
        <Text weight="semibold">{name}</Text>
      </h3>
      <dl className={styles.cells}>
        {shownCells(columns, cells).map(({ column, text }) => [
          <dt key={`${column.key} name`}>{column.header}</dt>,
          <dd key={column.key}>{text === '' ? <span className={styles.yours}>{forms.yours}</span> : text}</dd>,
        ])}
      </dl>
      {children}
    </section>
  );
}
