import { Button, makeStyles, mergeClasses, Spinner, Text, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular, ArrowSyncRegular, DocumentTableRegular } from '@fluentui/react-icons';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { ActionOutcome, type OutcomeState } from '../../parts/ActionOutcome.tsx';
import { FaultMessage } from '../../parts/FaultMessage.tsx';
import { machineDay } from '../../parts/machine-day.ts';
import { saveFile } from '../../parts/save-file.ts';
import { useWords } from '../../words/use-words.ts';
import { RefreshFileTable } from './RefreshFileTable.tsx';
import { type ChosenFile, type FileRefresh, useFileRefresh } from './use-file-refresh.ts';

const useStyles = makeStyles({
  view: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    maxWidth: '760px',
  },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  place: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalL,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  over: { border: `2px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
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

/** Takes a file that is chosen by button and keyboard, or dropped. */
function Chooser({ isOther, choose }: { isOther: boolean; choose: (file: File) => void }): ReactNode {
  const styles = useStyles();
  const { file: words } = useWords();
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped) choose(dropped);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the button is for everyone
    <div
      className={mergeClasses(styles.place, isOver && styles.over)}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.xlsm"
        aria-label={words.choose}
        onChange={(event) => {
          const [picked] = event.target.files ?? [];
          if (picked) choose(picked);
          // Choosing the same file again counts as a choice.
          event.target.value = '';
        }}
      />
      <Button
        appearance={isOther ? 'secondary' : 'primary'}
        icon={<DocumentTableRegular />}
        onClick={() => input.current?.click()}
      >
        {isOther ? words.chooseOther : words.choose}
      </Button>
      <Text size={200} className={styles.quiet}>
        {isOver ? words.dropHere : words.drop}
      </Text>
    </div>
  );
}

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
  const count = chosen.tables.length;
  const download = () => {
    try {
      const bytes = refresh.bytes();
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
        <Button
          appearance={isRefreshed ? 'secondary' : 'primary'}
          icon={isBusy ? <Spinner size="tiny" /> : <ArrowSyncRegular />}
          disabledFocusable={isBusy}
          onClick={() => void refresh.refresh()}
        >
          {isBusy ? words.refreshing : count > 1 ? words.refreshAll(count) : words.refresh}
        </Button>
        {isRefreshed && (
          <Button appearance="primary" icon={<ArrowDownloadRegular />} disabledFocusable={isBusy} onClick={download}>
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

function OpenedFile({ chosen, refresh }: { chosen: Opened; refresh: FileRefresh }): ReactNode {
  const styles = useStyles();
  const { file: words } = useWords();
  const { name, tables, hasLost, isEdition } = chosen;
  return (
    <>
      {tables.length > 0 && (
        <>
          <Text weight="semibold" className={styles.quiet} role="status">
            {words.tables(name, tables.length)}
          </Text>
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
                  answerKept={(result, whose) => void refresh.answerKept(table, result, whose)}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      {tables.length === 0 && !hasLost && (
        <Text role="status">{isEdition ? words.edition(name) : words.none(name)}</Text>
      )}
      {hasLost && <Text role="status">{words.lost(name)}</Text>}
    </>
  );
}

/** Refreshes a workbook file in the browser, for WPS and wherever the add-in cannot run. */
export function RefreshFileView(): ReactNode {
  const styles = useStyles();
  const { file: words } = useWords();
  const refresh = useFileRefresh();
  const { chosen } = refresh;
  return (
    <section className={styles.view} aria-labelledby="refresh-file">
      <h2 className={styles.title} id="refresh-file">
        <Text weight="semibold">{words.title}</Text>
      </h2>
      <Text>{words.about}</Text>
      <Text size={200} className={styles.quiet}>
        {words.stays}
      </Text>
      <Chooser isOther={chosen.kind === 'open'} choose={(file) => void refresh.choose(file)} />
      {chosen.kind === 'reading' && <Spinner size="tiny" label={words.reading(chosen.name)} />}
      {chosen.kind === 'fault' && <FaultMessage fault={chosen.fault} retry={() => void refresh.choose(chosen.file)} />}
      {chosen.kind === 'open' && <OpenedFile chosen={chosen} refresh={refresh} />}
    </section>
  );
}
