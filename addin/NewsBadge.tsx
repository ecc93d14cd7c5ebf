import { CounterBadge } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { currencyOf, useLinks } from './links-context.ts';
import { usePane, useWords } from './pane-context.ts';

/** How many linked tables have something new, beside the name of their tab. */
export function NewsBadge(): ReactNode {
  const { links } = useWords();
  const { revision } = usePane();
  const { tables, newsOf } = useLinks();
  const count = tables?.filter((table) => currencyOf(table, revision, newsOf(table.id)) === 'news').length ?? 0;
  if (count === 0) return null;
  return <CounterBadge count={count} size="small" color="danger" role="img" aria-label={links.badge(count)} />;
}
