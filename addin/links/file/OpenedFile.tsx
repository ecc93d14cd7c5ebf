import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular, ArrowSyncRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import { ActionOutcome, type OutcomeState } from '../../parts/ActionOutcome.tsx';
import { machineDay } from '../../parts/machine-day.ts';
import { saveFile } from '../../parts/save-file.ts';
import { useWords } from '../../words/use-words.ts';
import { RefreshFileTable } from './RefreshFileTable.tsx';
import { RelinkFileTable } from './RelinkFileTable.tsx';
import type { ChosenFile, FileRefresh } from './use-file-refresh.ts';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
  },
});

/** Names the refreshed file after the first one. Windows accepts the name. */
function refreshedName(name: string, suffix: (base: string) => string): string {
  const dot = name.lastIndexOf('.');
  const base = dot > 0 ? name.slice(0, dot) : name;
  const plain = base.replace(/\s*[（(](?:已刷新|refreshed)\s*\d{4}-\d\d-\d\d[）)]$/, '');
  return suffix(plain) + (dot > 0 ? name.slice(dot) : '.xlsx');
}

type Opened = Extract<ChosenFile, { kind: 'open' }>;

function Actions({ chosen, refresh }: { chosen: Opened; refresh: FileRefresh }): ReactNode {
  const styles = useStyles();
  const { file: words } = useWords();
  const [outcome, setOutcome] = useState<OutcomeState>();
  const { isBusy, isRefreshed } = refresh;
  const count = chosen.state.tables.length;
  const download = async () => {
    try {
      const bytes = await refresh.bytes();
      const name = refreshedName(chosen.name, (base) => words.refreshedName(base, machineDay()));
      if (bytes) saveFile(bytes, { name, type: chosen.type });
      setOutcome({ said: (now) => now.file.downloaded(name) });
    } catch (fault) {
      setOutcome({ fault });
    }
  };
  return (
    <>
      <div className={styles.actions}>
        {count > 0 && (
          <Button
            appearance={isRefreshed ? 'secondary' : 'primary'}
            icon={isBusy ? <Spinner size="tiny" /> : <ArrowSyncRegular />}
            disabledFocusable={isBusy}
            onClick={() => void refresh.refresh()}
          >
            {isBusy ? words.refreshing : count > 1 ? words.refreshAll(count) : words.refresh}
          </Button>
        )}
        {isBusy && <Button onClick={refresh.cancel}>{words.cancel}</Button>}
        {isRefreshed && (
          <Button
            appearance="primary"
            icon={<ArrowDownloadRegular />}
            disabledFocusable={isBusy}
            onClick={() => void download()}
          >
            {words.download}
          </Button>
        )}
      </div>
      <ActionOutcome outcome={outcome} />
      {isRefreshed && (
        <Text size={200} className={styles.quiet}>
          {words.recalculates}
        </Text>
      )}
    </>
  );
}

/** Shows what a file holds of ours, and what can be done with each table. */
export function OpenedFile({ chosen, refresh }: { chosen: Opened; refresh: FileRefresh }): ReactNode {
  const styles = useStyles();
  const { file: words } = useWords();
  const { name, state } = chosen;
  const { tables, lost, keys, headless } = state;
  const isNone = tables.length + lost.length === 0 && !keys && !headless;
  return (
    <>
      {tables.length > 0 && (
        <Text weight="semibold" className={styles.quiet} role="status">
          {words.tables(name, tables.length)}
        </Text>
      )}
      {tables.length + lost.length > 0 && (
        <>
          <Text size={200} className={styles.quiet}>
            {words.only}
          </Text>
          <Actions key={name} chosen={chosen} refresh={refresh} />
          <ul className={styles.list}>
            {tables.map((table) => (
              <li key={table.id}>
                <RefreshFileTable
                  table={table}
                  outcome={refresh.outcomes.get(table.id)}
                  retry={() => void refresh.refresh()}
                  refreshAnyway={() => void refresh.refreshAnyway(table)}
                  answerKept={(result, whose) => void refresh.answerKept(table, result, whose)}
                />
              </li>
            ))}
            {lost.map((table) => (
              <li key={table.name}>
                <RelinkFileTable
                  table={table}
                  outcome={refresh.outcomes.get(table.name)}
                  isBusy={refresh.isBusy}
                  relink={() => void refresh.relink(table)}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      {isNone && <Text role="status">{state.isEdition ? words.edition(name) : words.none(name)}</Text>}
      {keys && <Text role="status">{words.keysWithoutTable(keys.sheet, keys.address)}</Text>}
      {headless && <Text role="status">{words.headless(headless.sheet, headless.name)}</Text>}
    </>
  );
}
