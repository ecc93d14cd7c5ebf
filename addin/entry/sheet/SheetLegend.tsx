import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { MARK_KINDS, SIGNS } from './cell-kind.ts';
import { useMarkStyles } from './sheet-look.ts';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 8px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  mark: {
    padding: '0 5px',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStroke3}`,
    '& i': { fontStyle: 'normal', fontWeight: tokens.fontWeightSemibold, marginRight: '4px' },
  },
});

/** Explains the signs and colours of the cells. */
export function SheetLegend(): ReactNode {
  const styles = useStyles();
  const marks = useMarkStyles();
  const { sheet } = useOfficeWords();
  return (
    <ul className={styles.list} aria-label={sheet.legend}>
      {MARK_KINDS.map((kind) => (
        <li key={kind} className={mergeClasses(styles.mark, marks[kind])}>
          <i aria-hidden="true">{SIGNS[kind]}</i>
          {sheet.marks[kind]}
        </li>
      ))}
    </ul>
  );
}
