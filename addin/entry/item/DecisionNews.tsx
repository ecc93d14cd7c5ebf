import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { keepsForTab } from '../../ask/kept.ts';
import { DraftItemOf } from '../../ask/office.ts';
import { toldFaults } from '../../parts/ActFaults.tsx';
import { FaultMessage } from '../../parts/FaultMessage.tsx';
import { SignInButton } from '../../parts/SignInButton.tsx';
import { useLive } from '../../state/use-live.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { useWords } from '../../words/use-words.ts';
import type { DecisionQueue, Sent } from '../decide/decision-queue.ts';
import { nameOf, recordedSaid } from './item-words.ts';

/** Tells that decisions wait for the server, or for somebody to sign in. They are kept until then. */
function Waiting({ queue, sent }: { queue: DecisionQueue; sent: readonly Sent[] }): ReactNode {
  const { draft } = useOfficeWords();
  const words = useWords();
  const [fault, setFault] = useState<unknown>();
  const away = sent.filter(({ state }) => state === 'AWAY' || state === 'SIGNED_OUT');
  if (away.length === 0) return null;
  const isSignedOut = away.some(({ state }) => state === 'SIGNED_OUT');
  const count = sent.filter(({ state }) => state !== 'DONE' && state !== 'REFUSED').length;
  const signedOut = keepsForTab() ? draft.keptSignedOut : draft.keptOnPage;
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>{(isSignedOut ? signedOut : draft.keptAway)(count)}</MessageBarBody>
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

/** Tells why a decision was refused, with what is decided now, and lets its maker insist or leave it. */
function RefusedDecision(props: { number: number; queue: DecisionQueue; refused: Sent }): ReactNode {
  const { number, queue, refused } = props;
  const words = useOfficeWords();
  const { draft } = words;
  const { faults, fault, items, decision, value } = refused;
  // Where several were decided at once, the fault is about the one that somebody else decided about.
  const about = faults.flatMap((one) => one.about).find((id) => items.includes(id)) ?? items[0] ?? '';
  const { answer } = useLive(DraftItemOf, { number, item: about });
  const item = answer?.draft?.item;
  const name = item ? nameOf({ ...item, own: undefined }, words) : about;
  const mine = draft.mine(name, draft.decidedTo(draft.decided[decision], value ?? null), items.length);
  const theirs = item?.decision ? [draft.theirs(recordedSaid(item.decision, words))] : [];
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
  const sentences = [...toldFaults(faults, words).map(({ sentence }) => sentence), mine, ...theirs];
  return (
    <MessageBar intent="warning" layout="multiline" role="alert" data-code={faults[0]?.code}>
      <MessageBarBody>{sentences.join(' ')}</MessageBarBody>
      <MessageBarActions>{actions}</MessageBarActions>
    </MessageBar>
  );
}

/** Tells which decisions are not in the draft: those that wait, and those that were refused. */
export function DecisionNews(props: { number: number; queue: DecisionQueue; sent: readonly Sent[] }): ReactNode {
  const { number, queue, sent } = props;
  return (
    <>
      <Waiting queue={queue} sent={sent} />
      {sent
        .filter(({ state }) => state === 'REFUSED')
        .map((refused) => (
          <RefusedDecision key={refused.id} number={number} queue={queue} refused={refused} />
        ))}
    </>
  );
}
