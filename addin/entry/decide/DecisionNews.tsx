import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { toldFaults } from '../../parts/ActFaults.tsx';
import { FaultMessage } from '../../parts/FaultMessage.tsx';
import { SignInButton } from '../../parts/SignInButton.tsx';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { useWords } from '../../words/use-words.ts';
import type { DecisionQueue, Sent } from './decision-queue.ts';

/** Tells that decisions wait for the server, or for somebody to sign in. They are kept until then. */
function Waiting({ queue, sent }: { queue: DecisionQueue; sent: readonly Sent[] }): ReactNode {
  const { draft } = useOfficeWords();
  const words = useWords();
  const [fault, setFault] = useState<unknown>();
  const away = sent.filter(({ state }) => state === 'AWAY' || state === 'SIGNED_OUT');
  if (away.length === 0) return null;
  const isSignedOut = away.some(({ state }) => state === 'SIGNED_OUT');
  const count = sent.filter(({ state }) => state !== 'DONE' && state !== 'REFUSED').length;
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>{isSignedOut ? draft.keptSignedOut(count) : draft.keptAway(count)}</MessageBarBody>
      <MessageBarActions>
        {isSignedOut ? (
          <SignInButton done={() => queue.resume()} failed={setFault} />
        ) : (
          <Button size="small" onClick={() => queue.resume()}>
            {words.states.retry}
          </Button>
        )}
      </MessageBarActions>
      {fault !== undefined && <FaultMessage fault={fault} />}
    </MessageBar>
  );
}

/** Tells why a decision was refused, and lets its maker insist or leave it. */
function RefusedDecision(props: { queue: DecisionQueue; refused: Sent; nameOf: (id: string) => string }): ReactNode {
  const { queue, refused, nameOf } = props;
  const words = useOfficeWords();
  const { draft } = words;
  const { faults, fault, items, decision, value } = refused;
  const [first = ''] = items;
  const mine = draft.mine(nameOf(first), draft.decidedTo(draft.decided[decision], value ?? null), items.length);
  const actions = (
    <>
      <Button size="small" onClick={() => queue.insist(refused)}>
        {draft.insist}
      </Button>
      <Button size="small" onClick={() => queue.drop(refused)}>
        {draft.leave}
      </Button>
    </>
  );
  if (fault !== undefined) return <FaultMessage fault={fault}>{actions}</FaultMessage>;
  return (
    <MessageBar intent="warning" layout="multiline" role="alert" data-code={faults[0]?.code}>
      <MessageBarBody>{[...toldFaults(faults, words).map(({ sentence }) => sentence), mine].join(' ')}</MessageBarBody>
      <MessageBarActions>{actions}</MessageBarActions>
    </MessageBar>
  );
}

/** Tells which decisions are not in the draft: those that wait, and those that were refused. */
export function DecisionNews(props: {
  queue: DecisionQueue;
  sent: readonly Sent[];
  nameOf: (id: string) => string;
}): ReactNode {
  const { queue, sent, nameOf } = props;
  return (
    <>
      <Waiting queue={queue} sent={sent} />
      {sent
        .filter(({ state }) => state === 'REFUSED')
        .map((refused) => (
          <RefusedDecision key={refused.id} queue={queue} refused={refused} nameOf={nameOf} />
        ))}
    </>
  );
}
