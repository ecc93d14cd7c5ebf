import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { currentSession, isSessionKept, keepSession } from '../ask/session.ts';
import { FaultMessage } from '../parts/FaultMessage.tsx';
import { type Asker, officesOf } from '../state/asker.ts';
import { usePane } from '../state/pane-context.ts';
import { useOfficeWords } from '../words/use-office-words.ts';
import { useLanguage } from '../words/use-words.ts';
import { signOut } from './sign-out.ts';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  offices: { color: tokens.colorNeutralForeground3 },
});

/** Tells who is signed in and what they may do, with the way out. */
export function AskerLine({ asker }: { asker: Asker }): ReactNode {
  const styles = useStyles();
  const words = useOfficeWords();
  const language = useLanguage();
  const { life } = usePane();
  const [fault, setFault] = useState<unknown>();
  const [isKept, setKept] = useState(isSessionKept);
  const [isRefused, setRefused] = useState(false);
  const choose = (isWanted: boolean) => {
    const isDone = keepSession(isWanted);
    setKept(isDone);
    setRefused(isWanted && !isDone);
  };
  return (
    <div className={styles.line}>
      <Text size={200}>
        {asker.name} <span className={styles.offices}>{officesOf(asker, words, language)}</span>
      </Text>
      {life === 'excel' && currentSession() !== undefined && (
        <Checkbox
          label={words.entry.keepSession}
          checked={isKept}
          onChange={(_event, { checked }) => choose(checked === true)}
        />
      )}
      <Button size="small" appearance="subtle" onClick={() => void signOut().catch(setFault)}>
        {words.entry.signOut}
      </Button>
      {isRefused && <Text size={200}>{words.entry.notKept}</Text>}
      {fault !== undefined && <FaultMessage fault={fault} />}
    </div>
  );
}
