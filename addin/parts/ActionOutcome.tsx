import { MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';
import type { PaneWords } from '../words/zh.ts';
import { FaultMessage } from './FaultMessage.tsx';

/** The end of an action: a sentence on what was done, or the fault. */
export interface OutcomeState {
  said?: (words: PaneWords) => string;
  fault?: unknown;
  /** Does what failed once more. */
  retry?: () => void;
  /** Does it although the server does not have the revision that is shown. */
  anyway?: () => void;
}

/** Tells how the last action ended. Screen readers read it out. */
export function ActionOutcome({
  outcome,
  children,
  next,
}: {
  outcome: OutcomeState | undefined;
  /** Offers what can be done about a failure. */
  children?: ReactNode;
  /** Offers what can be done after a success. */
  next?: ReactNode;
}): ReactNode {
  const words = useWords();
  if (outcome === undefined) return null;
  if (outcome.said === undefined)
    return (
      <FaultMessage fault={outcome.fault} retry={outcome.retry} anyway={outcome.anyway}>
        {children}
      </FaultMessage>
    );
  return (
    <MessageBar intent="success" role="status" layout="multiline">
      <MessageBarBody>{outcome.said(words)}</MessageBarBody>
      {next && <MessageBarActions>{next}</MessageBarActions>}
    </MessageBar>
  );
}
