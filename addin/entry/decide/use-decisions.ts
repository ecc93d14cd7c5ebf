import { useMemo, useSyncExternalStore } from 'react';
import { act, askLiveAgain, isSignedOut } from '../../ask/act.ts';
import { isAway, whenBack } from '../../ask/answers.ts';
import { TooSlow } from '../../ask/client.ts';
import { keepForTab, readForTab } from '../../ask/kept.ts';
import { DecideItems } from '../../ask/office.ts';
import { DecisionQueue, type Made, type Sent, type Way } from './decision-queue.ts';

/** The queues of this page, by draft and person: they go on while other views are shown. */
const queues = new Map<string, DecisionQueue>();

/** Whether something that was kept is a decision as this version of the pane sends it. */
function isMade(kept: Partial<Made> | null): kept is Made {
  return typeof kept?.id === 'string' && Array.isArray(kept.items) && typeof kept.decision === 'string';
}

function keptAt(slot: string): Made[] {
  try {
    const kept: unknown = JSON.parse(readForTab(slot) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isMade) : [];
  } catch {
    return [];
  }
}

function wayOf(draft: number, slot: string): Way {
  return {
    send: async ({ id, items, decision, value, reason }, version) => {
      const given = { draft, version, items, decision, value: value ?? null, reason: reason ?? null };
      const result = await act(DecideItems, given, { requestId: id });
      return { version: result.draft?.version, faults: result.faults };
    },
    stateOf: (fault) => {
      if (isSignedOut(fault)) return 'SIGNED_OUT';
      return isAway(fault) || fault instanceof TooSlow ? 'AWAY' : 'REFUSED';
    },
    whenBack: (fault, heard) => void whenBack(fault, heard),
    done: askLiveAgain,
    // A browser that goes to the page for signing in comes back to a new page.
    keep: (unsent) => keepForTab(slot, unsent.length === 0 ? '' : JSON.stringify(unsent)),
  };
}

function queueOf(draft: number, person: string): DecisionQueue {
  const slot = `decisions.${draft}.${person}`;
  const queue = queues.get(slot) ?? new DecisionQueue(wayOf(draft, slot), keptAt(slot));
  queues.set(slot, queue);
  return queue;
}

/** The decisions of a person about a draft, and what was made of them. */
export function useDecisions(draft: number, person: string): { queue: DecisionQueue; sent: readonly Sent[] } {
  const queue = useMemo(() => queueOf(draft, person), [draft, person]);
  return { queue, sent: useSyncExternalStore(queue.watch, queue.all) };
}
