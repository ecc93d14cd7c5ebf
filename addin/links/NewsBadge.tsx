import { CounterBadge, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { currencyOf, useLinks } from '../state/links-context.ts';
import { usePane } from '../state/pane-context.ts';
import { useWords } from '../words/use-words.ts';

const useStyles = makeStyles({
  // The badge overlaps the corner of its tab: five names and a number do not fit into 320 px.
  badge: {
    '@media (max-width: 479px)': {
      position: 'absolute',
      top: '1px',
      right: '-3px',
      minWidth: '14px',
      height: '14px',
      padding: '0 2px',
      fontSize: '9px',
    },
  },
});

/** Counts the linked tables that have news, beside the name of their tab. */
export function NewsBadge(): ReactNode {
  const styles = useStyles();
  const { links } = useWords();
  const { revision } = usePane();
  const { tables, newsOf } = useLinks();
  const count = tables?.filter((table) => currencyOf(table, revision, newsOf(table.id)) === 'news').length ?? 0;
  if (count === 0) return null;
  return (
    <CounterBadge
      className={styles.badge}
      count={count}
      size="small"
      color="danger"
      role="img"
      aria-label={links.badge(count)}
    />
  );
}
