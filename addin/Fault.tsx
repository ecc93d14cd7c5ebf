import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Refused, ServerFailed, TooSlow, Unreachable } from './client.ts';
import { useWords } from './pane-context.ts';
import type { Words } from './zh.ts';

/** One sentence that says what went wrong and what is untouched. */
export function faultSentence(fault: unknown, words: Words): string {
  if (fault instanceof Refused) return fault.message;
  if (fault instanceof TooSlow) return words.states.tooSlow;
  if (fault instanceof ServerFailed) return words.states.serverFailed(fault.status, fault.reference);
  if (fault instanceof Unreachable) return navigator.onLine ? words.states.unreachable : words.states.offline;
  return words.states.unknown;
}

/** A failure in one sentence, with what can be done about it. */
export function Fault({
  fault,
  retry,
  children,
}: {
  fault: unknown;
  retry?: () => void;
  children?: ReactNode;
}): ReactNode {
  const words = useWords();
  return (
    <MessageBar intent={fault instanceof Refused ? 'warning' : 'error'} layout="multiline" role="alert">
      <MessageBarBody>{faultSentence(fault, words)}</MessageBarBody>
      <MessageBarActions>
        {children}
        {retry && !(fault instanceof Refused) && (
          <Button size="small" onClick={retry}>
            {words.states.retry}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
