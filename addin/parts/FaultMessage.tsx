import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { type ReactNode, useEffect } from 'react';
import { AnswerFault, Refused, ServerFailed, TooSlow, Unreachable } from '../ask/client.ts';
import { useWords } from '../words/use-words.ts';
import type { PaneWords } from '../words/zh.ts';
import { workbookSentence } from './workbook-fault.ts';

/** Words a fault in one sentence: what went wrong and what is untouched. */
function faultSentence(fault: unknown, words: PaneWords): string {
  if (fault instanceof Refused) return fault.message;
  if (fault instanceof TooSlow) return words.states.tooSlow;
  if (fault instanceof ServerFailed) return words.states.serverFailed(fault.status, fault.reference);
  if (fault instanceof Unreachable) return navigator.onLine ? words.states.unreachable : words.states.offline;
  return workbookSentence(fault, words) ?? words.states.unknown;
}

/** Shows a fault in one sentence, with what can be done about it. */
export function FaultMessage({
  fault,
  retry,
  children,
}: {
  fault: unknown;
  retry?: () => void;
  children?: ReactNode;
}): ReactNode {
  const words = useWords();
  const canRetry = retry !== undefined && !(fault instanceof Refused);
  const isUnexpected = !(fault instanceof AnswerFault) && workbookSentence(fault, words) === undefined;
  useEffect(() => {
    // Writes to the browser's own log, for whoever investigates.
    if (isUnexpected) reportError(fault);
  }, [isUnexpected, fault]);
  return (
    <MessageBar intent={fault instanceof Refused ? 'warning' : 'error'} layout="multiline" role="alert">
      <MessageBarBody>{faultSentence(fault, words)}</MessageBarBody>
      {(children !== undefined || canRetry) && (
        <MessageBarActions>
          {children}
          {canRetry && (
            <Button size="small" onClick={retry}>
              {words.states.retry}
            </Button>
          )}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
