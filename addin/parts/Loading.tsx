import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';

const useStyles = makeStyles({
  rows: { display: 'grid', gap: tokens.spacingVerticalM, padding: `${tokens.spacingVerticalS} 0` },
});

const ROWS = ['a', 'b', 'c', 'd', 'e', 'f'];

/** Shows grey rows in place of an answer that is on its way. */
export function Loading({ rows, height }: { rows: number; height: 16 | 40 | 96 }): ReactNode {
  const styles = useStyles();
  return (
    <Skeleton className={styles.rows} aria-label={useWords().states.loading}>
      {ROWS.slice(0, rows).map((row) => (
        <SkeletonItem key={row} size={height} />
      ))}
    </Skeleton>
  );
}
