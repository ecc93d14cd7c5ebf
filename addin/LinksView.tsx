import { Button, makeStyles, ProgressBar, Spinner, Text, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { Fault } from './Fault.tsx';
import { LinkedTableCard } from './LinkedTableCard.tsx';
import { useLinks } from './links-context.ts';
import { usePane, useWords } from './pane-context.ts';
import { RefreshedFormulas } from './RefreshedFormulas.tsx';
import { RefreshFile } from './RefreshFile.tsx';

const useStyles = makeStyles({
  view: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    maxWidth: '760px',
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { margin: 0, flexGrow: 1 },
  none: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalS },
  words: { color: tokens.colorNeutralForeground3 },
  progress: { display: 'grid', gap: tokens.spacingVerticalXS },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
  },
});

function RefreshAll(): ReactNode {
  const { links } = useWords();
  const { progress, refreshAll, stop } = useLinks();
  if (progress)
    return (
      <Button size="small" title={links.stopHint} onClick={stop}>
        {links.stop}
      </Button>
    );
  return (
    <Button size="small" appearance="primary" icon={<ArrowSyncRegular />} onClick={() => void refreshAll()}>
      {links.refreshAll}
    </Button>
  );
}

function Progress(): ReactNode {
  const styles = useStyles();
  const { links } = useWords();
  const { progress } = useLinks();
  if (!progress || progress.ids.length < 2) return null;
  const { ids, done } = progress;
  return (
    <div className={styles.progress} role="status">
      <ProgressBar value={done} max={ids.length} aria-label={links.refreshAll} />
      <Text size={200} className={styles.words}>
        {links.refreshingAll(done, ids.length)}
      </Text>
    </div>
  );
}

function NoTables(): ReactNode {
  const styles = useStyles();
  const { links } = useWords();
  const { show } = usePane();
  return (
    <div className={styles.none}>
      <Text className={styles.words}>{links.none}</Text>
      <Button size="small" onClick={() => show('table')}>
        {links.make}
      </Button>
    </div>
  );
}

function WorkbookTables(): ReactNode {
  const styles = useStyles();
  const { links } = useWords();
  const { tables, fault, read } = useLinks();
  return (
    <section className={styles.view} aria-labelledby="linked-tables">
      <div className={styles.head}>
        <h2 className={styles.title} id="linked-tables">
          <Text weight="semibold">{links.title}</Text>
        </h2>
        {tables !== undefined && tables.length > 0 && <RefreshAll />}
      </div>
      <Progress />
      <RefreshedFormulas />
      {fault !== undefined && <Fault fault={fault} retry={() => void read()} />}
      {tables === undefined && fault === undefined && <Spinner size="tiny" label={links.reading} />}
      {tables?.length === 0 && <NoTables />}
      <ul className={styles.list}>
        {tables?.map((table) => (
          <li key={table.id}>
            <LinkedTableCard table={table} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The linked tables of the open workbook; in a browser, those of a file. */
export function LinksView(): ReactNode {
  return usePane().life === 'browser' ? <RefreshFile /> : <WorkbookTables />;
}
