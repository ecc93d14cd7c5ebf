import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, type ReactNode } from 'react';
import { useOfficeWords } from '../../words/use-office-words.ts';
import type { ShownItem } from './shown-item.ts';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'fit-content(40%) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
  },
  label: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  before: { color: tokens.colorNeutralForeground3 },
});

/** Tells what an item adds to the dictionary or changes there, each fact beside what it was. */
export function Facts({ item }: { item: ShownItem }): ReactNode {
  const styles = useStyles();
  const { draft } = useOfficeWords();
  const { facts } = item;
  if (facts.length === 0) return null;
  const isChange = facts.some(({ before }) => before !== null) || item.finding === 'DIFFERS';
  return (
    <dl className={styles.facts} aria-label={draft.factsLabel}>
      {facts.map(({ field, label, before, after }) => (
        <Fragment key={field}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.fact}>
            {isChange && (
              <>
                <del className={styles.before}>{before ?? draft.noFact}</del>
                {' → '}
              </>
            )}
            <ins style={{ textDecorationLine: 'none' }}>{after ?? draft.noFact}</ins>
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
