import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Fault } from './Fault.tsx';
import { useWords } from './pane-context.ts';
import type { Words } from './zh.ts';

/** How an action ended: what was done, or why not. */
export interface OutcomeState {
  said?: (words: Words) => string;
  fault?: unknown;
}

/** How the last action ended, read out by screen readers. */
export function Outcome({ outcome, children }: { outcome: OutcomeState | undefined; children?: ReactNode }): ReactNode {
  const words = useWords();
  if (outcome === undefined) return null;
  if (outcome.said === undefined) return <Fault fault={outcome.fault}>{children}</Fault>;
  return (
    <MessageBar intent="success" role="status" layout="multiline">
      <MessageBarBody>{outcome.said(words)}</MessageBarBody>
    </MessageBar>
  );
}
