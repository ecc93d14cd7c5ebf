import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { FaultMessage } from '../parts/FaultMessage.tsx';
import { SignInButton } from '../parts/SignInButton.tsx';
import { useOfficeWords } from '../words/use-office-words.ts';

const useStyles = makeStyles({
  page: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalM, maxWidth: '480px' },
});

/** Tells whoever is not signed in what the page is for, and what needs no signing in. */
export function SignedOut(): ReactNode {
  const styles = useStyles();
  const { entry } = useOfficeWords();
  const [fault, setFault] = useState<unknown>();
  return (
    <div className={styles.page}>
      <Text>{entry.purpose}</Text>
      <Text>{entry.signedOut}</Text>
      <SignInButton done={() => setFault(undefined)} failed={setFault} />
      {fault !== undefined && <FaultMessage fault={fault} />}
    </div>
  );
}
