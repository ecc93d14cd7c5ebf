import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { WouldGoBack } from '../../data/sheet/fault/table-fault.ts';
import { isAway, takeServerState, whenBack } from '../ask/answers.ts';
import { AnswerFault, isBehind, isOtherState, Refused, ServerFailed, TooSlow, Unreachable } from '../ask/client.ts';
import { useWords } from '../words/use-words.ts';
import type { PaneWords } from '../words/zh.ts';
import { SignInButton } from './SignInButton.tsx';
import { workbookSentence } from './workbook-fault.ts';

/** Words a fault in one sentence: what went wrong and what is untouched. */
export function faultSentence(fault: unknown, words: PaneWords): string {
  if (isOtherState(fault)) return isBehind(fault) ? words.states.behind : words.states.forked;
  if (fault instanceof Refused) return fault.message;
  if (fault instanceof TooSlow) return words.states.tooSlow;
  if (fault instanceof ServerFailed) return words.states.serverFailed(fault.status, fault.reference);
  if (fault instanceof Unreachable) return navigator.onLine ? words.states.unreachable : words.states.offline;
  return workbookSentence(fault, words) ?? words.states.unknown;
}

/** The fault that a view tells above its parts, which meet the same one; undefined where it tells none. */
export const ToldContext = createContext<unknown>(undefined);

function isUnauthenticated(fault: unknown): boolean {
  return fault instanceof Refused && fault.code === 'UNAUTHENTICATED';
}

/** Whether two faults come from one state: the server is away, or nobody is signed in. */
function isOneState(one: unknown, other: unknown): boolean {
  return (isAway(one) && isAway(other)) || (isUnauthenticated(one) && isUnauthenticated(other));
}

interface FaultProps {
  fault: unknown;
  retry?: (() => void) | undefined;
  /** Does what was refused because the server does not have the revision that is shown. */
  anyway?: (() => void) | undefined;
  /** Is called when the server is back after it was away. The message is then gone, unless it stays. */
  back?: (() => void) | undefined;
  /** The thing the message is about is still missing when the server is back. */
  stays?: boolean;
  children?: ReactNode;
}

/** Whether the server has come back since this fault. Calls `back` when it does. */
function useIsOver(fault: unknown, back: (() => void) | undefined): boolean {
  const [over, setOver] = useState<{ fault: unknown }>();
  const latest = useRef(back);
  useEffect(() => {
    latest.current = back;
  });
  useEffect(
    () =>
      whenBack(fault, () => {
        setOver({ fault });
        latest.current?.();
      }),
    [fault],
  );
  return over !== undefined && over.fault === fault;
}

/** Shows a fault in one sentence, with what can be done about it. It goes away by itself when the server is back. */
export function FaultMessage({ fault, retry, anyway, back, stays = false, children }: FaultProps): ReactNode {
  const words = useWords();
  const isOver = useIsOver(fault, back);
  const told = useContext(ToldContext);
  const canRetry = retry !== undefined && !(fault instanceof Refused);
  const canTake = isOtherState(fault);
  const canSignIn = isUnauthenticated(fault);
  const [signInFault, setSignInFault] = useState<{ of: unknown; fault: unknown }>();
  const canAnyway = anyway !== undefined && fault instanceof WouldGoBack;
  const goAnyway = () => {
    // The pane goes on with the server that the workbook follows from now on.
    takeServerState();
    anyway?.();
  };
  const isUnexpected = !(fault instanceof AnswerFault) && workbookSentence(fault, words) === undefined;
  useEffect(() => {
    // Writes to the browser's own log, for whoever investigates.
    if (isUnexpected) reportError(fault);
  }, [isUnexpected, fault]);
  const isTold = told !== fault && children === undefined && isOneState(told, fault);
  if ((isOver || isTold) && !stays) return null;
  return (
    <MessageBar intent={fault instanceof Refused ? 'warning' : 'error'} layout="multiline" role="alert">
      <MessageBarBody>{faultSentence(signInFault?.of === fault ? signInFault?.fault : fault, words)}</MessageBarBody>
      {(children !== undefined || canRetry || canTake || canAnyway || canSignIn) && (
        <MessageBarActions>
          {children}
          {canSignIn && (
            <SignInButton done={() => retry?.()} failed={(failure) => setSignInFault({ of: fault, fault: failure })} />
          )}
          {canTake && (
            <Button size="small" onClick={takeServerState}>
              {words.states.takeServerState}
            </Button>
          )}
          {canAnyway && (
            <Button size="small" onClick={goAnyway}>
              {words.excel.anyRevision}
            </Button>
          )}
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
