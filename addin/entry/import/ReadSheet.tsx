import { Button, MessageBar, MessageBarBody, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { TableArrowUpRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { SheetUnread } from '../../../data/sheet/fault/sheet-unread.ts';
import { FaultMessage } from '../../parts/FaultMessage.tsx';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { useReadSheet } from './use-read-sheet.ts';

const useStyles = makeStyles({
  all: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  hint: { color: tokens.colorNeutralForeground3 },
  progress: { flexGrow: 1, minWidth: '80px' },
});

/** Reads the sheet that is open in Excel, or what is selected in it, as a file of its own. */
export function ReadSheet(props: { disabled: boolean; take: (file: File) => void }): ReactNode {
  const { disabled, take } = props;
  const styles = useStyles();
  const { readSheet: say } = useOfficeWords();
  const { progress, fault, read, cancel } = useReadSheet(take);
  const said = progress && say.progress(Math.floor(progress.share * 100), progress.isAgain);
  return (
    <div className={styles.all}>
      <div className={styles.actions}>
        {progress === undefined ? (
          <>
            <Button appearance="primary" icon={<TableArrowUpRegular />} disabled={disabled} onClick={() => read()}>
              {say.read}
            </Button>
            <Button appearance="subtle" disabled={disabled} onClick={() => read('selection')}>
              {say.readSelection}
            </Button>
          </>
        ) : (
          <>
            <ProgressBar className={styles.progress} value={progress.share} aria-label={said ?? ''} />
            <Button onClick={cancel}>{say.cancel}</Button>
          </>
        )}
      </div>
      <Text size={200} className={styles.hint} role="status">
        {said ?? say.hint}
      </Text>
      {fault instanceof SheetUnread && (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>{say.faults[fault.code](fault.sheet, fault.address)}</MessageBarBody>
        </MessageBar>
      )}
      {fault !== undefined && !(fault instanceof SheetUnread) && <FaultMessage fault={fault} retry={() => read()} />}
    </div>
  );
}
