import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  ProgressBar,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ArrowSyncRegular, ArrowUndoRegular } from '@fluentui/react-icons';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { refreshFormulas, useFormulaOutcome } from '../excel/plan-cell/recalculated.ts';
import { keptAnswers } from '../functions/start.ts';
import { ActionOutcome, type OutcomeState } from '../parts/ActionOutcome.tsx';
import { CARD_COLUMNS } from '../parts/card.ts';
import { FaultMessage } from '../parts/FaultMessage.tsx';
import { type UnlinkedTable, useLinks } from '../state/links-context.ts';
import { loadedBehind } from '../state/loaded-behind.ts';
import { usePane } from '../state/pane-context.ts';
import { useWords } from '../words/use-words.ts';
import { LinkedTableCard } from './LinkedTableCard.tsx';

const useStyles = makeStyles({
  view: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { margin: 0, flexGrow: 1 },
  none: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalS },
  words: { color: tokens.colorNeutralForeground3 },
  progress: { display: 'grid', gap: tokens.spacingVerticalXS },
  undo: { justifySelf: 'start' },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: CARD_COLUMNS,
    gap: tokens.spacingVerticalS,
  },
  // Two short forms beside each other, where there is room.
  forms: { display: 'grid', gridTemplateColumns: CARD_COLUMNS, alignItems: 'start', gap: tokens.spacingHorizontalXXL },
});

function RefreshAll(): ReactNode {
  const { links } = useWords();
  const { progress, refreshAll, stop } = useLinks();
  const [fault, setFault] = useState<unknown>();
  const refresh = () => {
    setFault(undefined);
    refreshAll().catch(setFault);
  };
  if (progress)
    return (
      <Button size="small" title={links.stopHint} onClick={stop}>
        {links.stop}
      </Button>
    );
  return (
    <>
      <Button size="small" appearance="primary" icon={<ArrowSyncRegular />} onClick={refresh}>
        {links.refreshAll}
      </Button>
      {fault !== undefined && <FaultMessage fault={fault} retry={refresh} />}
    </>
  );
}

/** Shows the progress of a refresh of all tables, then its result. */
function AllRefreshed(): ReactNode {
  const styles = useStyles();
  const { links } = useWords();
  const { progress, allRefreshed } = useLinks();
  const formulas = useFormulaOutcome();
  if (progress) {
    if (progress.id !== undefined) return null;
    const { done, all } = progress;
    return (
      <div className={styles.progress} role="status">
        <ProgressBar {...(all === 0 ? {} : { value: done, max: all })} aria-label={links.refreshAll} />
        <Text size={200} className={styles.words}>
          {links.refreshingAll(done, all)}
        </Text>
      </div>
    );
  }
  if (!allRefreshed) return null;
  const isNothing = formulas && 'entered' in formulas && formulas.entered + formulas.untouched.length === 0;
  const { done, changed, failed, left } = allRefreshed;
  const lines = [
    done > 0 && links.allDone(done, changed),
    failed > 0 && links.allFailed(failed),
    left > 0 && links.allLeft(left),
    done + failed + left === 0 && isNothing && links.nothingToRefresh,
  ].filter((line) => line !== false);
  if (lines.length === 0) return null;
  return (
    <MessageBar intent={failed > 0 ? 'warning' : done > 0 ? 'success' : 'info'} layout="multiline" role="status">
      <MessageBarBody>{lines.join(' ')}</MessageBarBody>
    </MessageBar>
  );
}

/** Takes the last refresh back. */
function UndoRefresh(): ReactNode {
  const styles = useStyles();
  const { links } = useWords();
  const { undoRefresh } = useLinks();
  const [outcome, setOutcome] = useState<OutcomeState>();
  const undo = (): void => {
    setOutcome(undefined);
    undoRefresh?.().then(
      (tables) => setOutcome({ said: (now) => now.links.undoneRefresh(tables) }),
      (fault: unknown) => setOutcome({ fault }),
    );
  };
  return (
    <>
      {undoRefresh && (
        <Button size="small" className={styles.undo} icon={<ArrowUndoRegular />} onClick={undo}>
          {links.undoRefresh}
        </Button>
      )}
      {(outcome?.fault !== undefined || !undoRefresh) && <ActionOutcome outcome={outcome} />}
    </>
  );
}

/** Names a table that was just unlinked, and offers to take that back. */
function Unlinked({ table }: { table: UnlinkedTable }): ReactNode {
  const { links } = useWords();
  const [fault, setFault] = useState<unknown>();
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The focus was in the card that has gone. It comes to what became of the table, which may be out of sight.
    if (document.activeElement === document.body) bar.current?.querySelector('button')?.focus();
  }, []);
  const link = () => {
    setFault(undefined);
    table.linkAgain().catch(setFault);
  };
  return (
    <div ref={bar}>
      <MessageBar layout="multiline" role="status">
        <MessageBarBody>{links.unlinked(table.title)}</MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={link}>
            {links.undoUnlink}
          </Button>
        </MessageBarActions>
      </MessageBar>
      {fault !== undefined && <FaultMessage fault={fault} retry={link} />}
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
  const { tables, fault, unlinked, read } = useLinks();
  return (
    <section className={styles.view} aria-labelledby="linked-tables">
      <div className={styles.head}>
        <h2 className={styles.title} id="linked-tables">
          <Text weight="semibold">{links.title}</Text>
        </h2>
        {tables !== undefined && <RefreshAll />}
      </div>
      <AllRefreshed />
      <UndoRefresh />
      <RefreshedFormulas />
      {fault !== undefined && <FaultMessage fault={fault} retry={() => void read()} />}
      {tables === undefined && fault === undefined && <Spinner size="tiny" label={links.reading} />}
      {unlinked.map((table) => (
        <Unlinked key={table.id} table={table} />
      ))}
      {tables?.length === 0 && <NoTables />}
      {tables !== undefined && <OfWorkbook hasTables={tables.length > 0} />}
      <ul className={styles.list}>
        {tables?.map((table) => (
          <li key={table.id}>
            <LinkedTableCard table={table} />
          </li>
        ))}
      </ul>
      <div className={styles.forms}>
        <ReceivedTable />
        <WorkbookCheck />
      </div>
    </section>
  );
}

const Received = loadedBehind(async () => (await import('./received/ReceivedTableView.tsx')).ReceivedTableView);

const Check = loadedBehind(async () => (await import('./check/WorkbookCheckView.tsx')).WorkbookCheckView);

const Wishes = loadedBehind(async () => (await import('./workbook/WorkbookWishes.tsx')).WorkbookWishes);

/** The wishes for the whole workbook, where anything of ours is in it. Their code is loaded behind the view. */
function OfWorkbook({ hasTables }: { hasTables: boolean }): ReactNode {
  const { asOf } = useLinks();
  const formulas = useFormulaOutcome();
  const hasFormulas = formulas !== undefined && 'entered' in formulas && formulas.entered > 0;
  if (!hasTables && !hasFormulas && asOf === undefined) return null;
  return (
    <Suspense fallback={null}>
      <Wishes />
    </Suspense>
  );
}

/** Checks the links and the formulas of the workbook. Its code is loaded behind the view too. */
function WorkbookCheck(): ReactNode {
  return (
    <Suspense fallback={null}>
      <Check />
    </Suspense>
  );
}

/** Sets a received table against the ledger. Its code and its words are loaded behind the view. */
function ReceivedTable(): ReactNode {
  return (
    <Suspense fallback={null}>
      <Received />
    </Suspense>
  );
}

/** Shows the linked tables of the open workbook. In a browser it shows those of a file. */
export function LinksView(): ReactNode {
  const styles = useStyles();
  if (usePane().life !== 'browser') return <WorkbookTables />;
  return (
    <div className={styles.forms}>
      <RefreshFile />
      <div className={styles.view}>
        <ReceivedTable />
      </div>
    </div>
  );
}

/** Tells how the last refresh of everything went for the PLAN formulas. Renders nothing where the workbook has none. */
function RefreshedFormulas(): ReactNode {
  const { formula } = useWords();
  const outcome = useFormulaOutcome();
  if (outcome === undefined) return null;
  if ('fault' in outcome)
    return (
      <section aria-label={formula.tools}>
        <Text size={200} weight="semibold" block>
          {formula.tools}
        </Text>
        <FaultMessage
          fault={outcome.fault}
          retry={() => void refreshFormulas(keptAnswers)}
          anyway={() => void refreshFormulas(keptAnswers, true)}
        />
      </section>
    );
  const { entered, untouched } = outcome;
  if (entered === 0 && untouched.length === 0) return null;
  return <ActionOutcome outcome={{ said: ({ functions }) => functions.refreshed(entered, untouched) }} />;
}

const View = lazy(async () => ({ default: (await import('./file/RefreshFileView.tsx')).RefreshFileView }));

/** Refreshes a workbook file in the browser. Its code is not loaded into Excel. */
function RefreshFile(): ReactNode {
  const { states } = useWords();
  return (
    <Suspense fallback={<Spinner label={states.loading} />}>
      <View />
    </Suspense>
  );
}
