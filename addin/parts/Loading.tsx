import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';

const useStyles = makeStyles({
  // An answer that comes at once is not preceded by a flash of grey.
  rows: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} 0`,
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
    animationDuration: '100ms',
    animationDelay: '300ms',
    animationFillMode: 'backwards',
  },
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
