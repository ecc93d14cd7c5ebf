import { Button, MessageBar, MessageBarBody, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { SheetUnread } from '../../../data/sheet/fault/sheet-unread.ts';
import { selectCell } from '../../excel/mark/received-mark.ts';
import { FaultMessage } from '../../parts/FaultMessage.tsx';
import { usePane } from '../../state/pane-context.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { PasteBox } from './PasteBox.tsx';
import { ReceivedList } from './ReceivedList.tsx';
import { ReceivedMarks } from './ReceivedMarks.tsx';
import { ReceivedQuestion } from './ReceivedQuestion.tsx';
import { type Checking, type ReceivedChecks, useReceived } from './use-received.ts';

const useStyles = makeStyles({
  all: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifyItems: 'start',
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  wide: {
    width: '100%',
    minWidth: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
  },
});

/** Tells how far a check is, and lets it be given up. */
function Course({ checking, cancel }: { checking: Checking; cancel: () => void }): ReactNode {
  const styles = useStyles();
  const { received: say } = useOfficeWords();
  if (checking.kind !== 'reading' && checking.kind !== 'asking') return null;
  const said = checking.kind === 'reading' ? say.reading(Math.floor(checking.share * 100)) : say.checking;
  return (
    <div className={styles.wide}>
      <ProgressBar aria-label={said} {...(checking.kind === 'reading' ? { value: checking.share } : {})} />
      <div className={styles.actions}>
        <Text size={200} role="status">
          {said}
        </Text>
        <Button size="small" onClick={cancel}>
          {say.cancel}
        </Button>
      </div>
    </div>
  );
}

function Fault({ fault, again }: { fault: unknown; again: () => void }): ReactNode {
  const { readSheet } = useOfficeWords();
  if (!(fault instanceof SheetUnread)) return <FaultMessage fault={fault} retry={again} />;
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>{readSheet.faults[fault.code](fault.sheet, fault.address)}</MessageBarBody>
    </MessageBar>
  );
}

/** Shows what became of the numbers of a table, and asks what it does not tell. */
function Told(props: { told: Extract<Checking, { kind: 'told' }>; checks: ReceivedChecks }): ReactNode {
  const { told, checks } = props;
  const styles = useStyles();
  const { received: say } = useOfficeWords();
  const { received, source } = told;
  const { sheet } = source;
  const { cells, questions } = received;
  return (
    <div className={styles.wide}>
      <Text role="status">{cells.length === 0 ? say.nothing : say.done(sheet ?? say.pasted, cells.length)}</Text>
      {questions.length > 0 && <Text size={200}>{say.questions}</Text>}
      {questions.map((question) => (
        <ReceivedQuestion key={question.answer ?? question.asks} question={question} answer={checks.answer} />
      ))}
      {sheet !== undefined && <ReceivedMarks sheet={sheet} received={received} />}
      {cells.length > 0 && (
        <ReceivedList
          received={received}
          goTo={sheet === undefined ? undefined : (cell) => void selectCell({ ...cell, sheet }).catch(() => undefined)}
        />
      )}
    </div>
  );
}

/** Sets a table that somebody received against the ledger: what is selected in the workbook, or what is pasted. */
export function ReceivedTableView(): ReactNode {
  const styles = useStyles();
  const { received: say } = useOfficeWords();
  const checks = useReceived();
  const { checking } = checks;
  const isOpen = usePane().life === 'excel';
  return (
    <section className={styles.all} aria-labelledby="received-table">
      <h2 className={styles.title} id="received-table">
        <Text weight="semibold">{say.title}</Text>
      </h2>
      <Text size={200} className={styles.quiet}>
        {say.about}
      </Text>
      {isOpen && (
        <div className={styles.actions}>
          <Button size="small" appearance="primary" onClick={() => checks.checkSheet('selection')}>
            {say.checkSelection}
          </Button>
          <Button size="small" onClick={() => checks.checkSheet()}>
            {say.checkSheet}
          </Button>
        </div>
      )}
      <PasteBox paste={(table) => checks.checkText(table, '')} />
      <Course checking={checking} cancel={checks.cancel} />
      {checking.kind === 'fault' && <Fault fault={checking.fault} again={checks.again} />}
      {checking.kind === 'told' && <Told key={checking.source.text} told={checking} checks={checks} />}
    </section>
  );
}
