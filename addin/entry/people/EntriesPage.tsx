import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { Entries } from '../../ask/office.ts';
import { FaultMessage } from '../../parts/FaultMessage.tsx';
import { Loading } from '../../parts/Loading.tsx';
import { useLive } from '../../state/use-live.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { EntryFilters } from './EntryFilters.tsx';
import { EntryLine } from './EntryLine.tsx';
import { ALL_ENTRIES, variablesOf } from './entry-filter.ts';

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM, maxWidth: '960px' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid' },
  pages: { display: 'flex', gap: tokens.spacingHorizontalS },
});

const PAGE = 50;

/** Lists who did what, the newest first. */
export function EntriesPage(): ReactNode {
  const styles = useStyles();
  const { entries } = useOfficeWords();
  const [filter, setFilter] = useState(ALL_ENTRIES);
  // The cursors after which the pages up to this one begin.
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const { answer, loading, fault, retry } = useLive(Entries, {
    ...variablesOf(filter),
    first: PAGE,
    after: cursors.at(-1) ?? null,
  });
  const found = answer?.entries;
  const next = found?.pageInfo.hasNextPage ? found.pageInfo.endCursor : null;
  return (
    <div className={styles.page}>
      <EntryFilters
        filter={filter}
        change={(changed) => {
          setFilter(changed);
          setCursors([]);
        }}
      />
      {fault !== undefined && <FaultMessage fault={fault} retry={retry} />}
      {found === undefined && loading && <Loading rows={5} height={40} />}
      {found?.nodes.length === 0 && <Text>{entries.none}</Text>}
      {found && found.nodes.length > 0 && (
        <ol className={styles.list} aria-label={entries.label} aria-busy={loading}>
          {found.nodes.map((entry) => (
            <EntryLine key={entry.number} entry={entry} />
          ))}
        </ol>
      )}
      {(cursors.length > 0 || next !== null) && (
        <div className={styles.pages}>
          <Button size="small" disabled={cursors.length === 0} onClick={() => setCursors(cursors.slice(0, -1))}>
            {entries.newer}
          </Button>
          <Button
            size="small"
            disabled={next === null || loading}
            onClick={() => next !== null && setCursors([...cursors, next])}
          >
            {entries.older}
          </Button>
        </div>
      )}
    </div>
  );
}
