import { Button } from '@fluentui/react-components';
import { type ReactNode, useContext } from 'react';
import { keepsForTab } from '../ask/kept.ts';
import { useWords } from '../words/use-words.ts';
import { noteWayBack, SignInContext } from './sign-in.ts';

interface SignInProps {
  /** Is called once somebody has signed in, where the page stays. */
  done: () => void;
  failed: (fault: unknown) => void;
}

/**
 * Leads to signing in: by a window of Excel, or to the page for it in a browser. A browser that keeps nothing for the tab opens
 * that page in another one, because what waits to be sent is kept by this page alone.
 */
export function SignInButton({ done, failed }: SignInProps): ReactNode {
  const { states } = useWords();
  const signIn = useContext(SignInContext);
  if (!signIn)
    return (
      <Button as="a" size="small" href="/sign-in" onClick={noteWayBack} {...(!keepsForTab() && { target: '_blank' })}>
        {states.signIn}
      </Button>
    );
  const begin = () =>
    void signIn().then((isSignedIn) => {
      if (isSignedIn) done();
    }, failed);
  return (
    <Button size="small" onClick={begin}>
      {states.signIn}
    </Button>
  );
}
