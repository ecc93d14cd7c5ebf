import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useOfficeWords } from '../../words/use-office-words.ts';
import type { ShownItem } from './shown-item.ts';

const useStyles = makeStyles({
  things: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
  },
  thing: { color: tokens.colorNeutralForeground3 },
  said: { margin: 0, overflowWrap: 'anywhere' },
  from: { color: tokens.colorNeutralForeground3 },
});

/** Tells the five things that make the number a figure, and where each was read. */
export function Things({ things }: Pick<ShownItem, 'things'>): ReactNode {
  const styles = useStyles();
  const { draft, sheet } = useOfficeWords();
  if (things.length === 0) return null;
  return (
    <dl className={styles.things} aria-label={draft.thingsLabel}>
      {things.map(({ thing, said, from, cell }) => (
        <div key={thing} style={{ display: 'contents' }}>
          <dt className={styles.thing}>{draft.things[thing]}</dt>
          <dd className={styles.said}>
            {said ?? draft.open} {from !== null && <span className={styles.from}>{sheet.origin(from, cell)}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
