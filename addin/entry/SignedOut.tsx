import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';
import { askLiveAgain } from '../ask/act.ts';
import { FaultMessage } from '../parts/FaultMessage.tsx';
import { SignInButton } from '../parts/SignInButton.tsx';
import { useOfficeWords } from '../words/use-office-words.ts';
import { UnsentDecisions } from './decide/UnsentDecisions.tsx';

const useStyles = makeStyles({
  page: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalM, maxWidth: '480px' },
});

/** Tells whoever is not signed in what the page is for, what needs no signing in, and which decisions wait for it. */
export function SignedOut(): ReactNode {
  const styles = useStyles();
  const { entry } = useOfficeWords();
  const [fault, setFault] = useState<unknown>();
  // Somebody may have signed in in another tab.
  useEffect(() => {
    window.addEventListener('focus', askLiveAgain);
    return () => window.removeEventListener('focus', askLiveAgain);
  }, []);
  return (
    <div className={styles.page}>
      <Text>{entry.purpose}</Text>
      <Text>{entry.signedOut}</Text>
      <UnsentDecisions />
      <SignInButton done={() => setFault(undefined)} failed={setFault} />
      {fault !== undefined && <FaultMessage fault={fault} />}
    </div>
  );
}
