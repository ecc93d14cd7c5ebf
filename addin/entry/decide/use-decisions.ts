import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { act, askLiveAgain, isSignedOut } from '../../ask/act.ts';
import { isAway, whenBack } from '../../ask/answers.ts';
import { TooSlow } from '../../ask/client.ts';
import { keepForTab, keepsForTab, namesForTab, readForTab } from '../../ask/kept.ts';
import { DecideAlike, DecideItems } from '../../ask/office.ts';
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
    send: async ({ id, items, decision, isOfAlike, value, reason }, version) => {
      if (isOfAlike) {
        const alike = { draft, version, item: items[0] ?? '', decision, reason: reason ?? null };
        const told = await act(DecideAlike, alike, { requestId: id });
        return { version: told.draft?.version, faults: told.faults, count: told.decided ?? undefined };
      }
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

/** The beginning of the names under which decisions are kept. */
const DECISIONS = 'decisions.';

function queueOf(draft: number, person: string): DecisionQueue {
  const slot = `${DECISIONS}${draft}.${person}`;
  const queue = queues.get(slot) ?? new DecisionQueue(wayOf(draft, slot), keptAt(slot));
  if (queues.size === 0) window.addEventListener('beforeunload', askBeforeLoss);
  queues.set(slot, queue);
  return queue;
}

/** The browser asks before it closes a page that alone holds decisions, or whose decisions end with its tab. */
function askBeforeLoss(event: BeforeUnloadEvent): void {
  const waiting = [...queues.values()].flatMap((queue) => queue.all()).filter(({ state }) => state !== 'DONE');
  // Whoever goes to sign in comes back to them.
  const isSafe = waiting.every(({ state }) => state === 'SIGNED_OUT') && keepsForTab();
  if (!isSafe) event.preventDefault();
}

/** How many decisions about a draft wait in this tab. */
export interface KeptDecisions {
  draft: number;
  person: string;
  count: number;
}

/** The decisions that wait in this tab, by draft and by who made them. */
export function listKept(): KeptDecisions[] {
  const slots = new Set([...queues.keys(), ...namesForTab(DECISIONS)]);
  return [...slots].flatMap((slot) => {
    const [, draft = '', person = ''] = /^decisions\.(\d+)\.(.*)$/.exec(slot) ?? [];
    const waiting =
      queues
        .get(slot)
        ?.all()
        .filter(({ state }) => state !== 'DONE') ?? keptAt(slot);
    return waiting.length === 0 ? [] : [{ draft: Number(draft), person, count: waiting.length }];
  });
}

/** The decisions of a person about a draft, and what was made of them. */
export function useDecisions(draft: number, person: string): { queue: DecisionQueue; sent: readonly Sent[] } {
  const queue = useMemo(() => queueOf(draft, person), [draft, person]);
  // Somebody may have signed in since, here or in another tab.
  useEffect(() => {
    queue.resume();
    window.addEventListener('focus', queue.resume);
    return () => window.removeEventListener('focus', queue.resume);
  }, [queue]);
  return { queue, sent: useSyncExternalStore(queue.watch, queue.all) };
}
