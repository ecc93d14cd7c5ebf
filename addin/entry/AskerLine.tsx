import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { FaultMessage } from '../parts/FaultMessage.tsx';
import { type Asker, officesOf } from '../state/asker.ts';
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
  const [fault, setFault] = useState<unknown>();
  return (
    <div className={styles.line}>
      <Text size={200}>
        {asker.name} <span className={styles.offices}>{officesOf(asker, words, language)}</span>
      </Text>
      <Button size="small" appearance="subtle" onClick={() => void signOut().catch(setFault)}>
        {words.entry.signOut}
      </Button>
      {fault !== undefined && <FaultMessage fault={fault} />}
    </div>
  );
}
