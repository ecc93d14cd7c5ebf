import type { Act } from '../ledger/act/act.ts';
import { nextRelease, releaseDue } from '../ledger/log/release-due.ts';
import type { Store } from '../ledger/store/store.ts';
import { actorOf } from './draft/actor.ts';
import { type Actor, PROGRAM } from './draft/draft.ts';
import { agreeHour, type DueDraft, listDue, nextHour } from './draft/hour.ts';
import { publishDraft } from './draft/publish.ts';

/** The acts done because their hour had come. */
export interface DueAnswer {
  /** The number of the revision that made figures public; null where none was due. */
  released: number | null;
  /** The numbers of the drafts that were published. */
  published: number[];
  /** The drafts that could not be published, and why. They stay open, without an hour. */
  refused: { draft: number; reason: string }[];
}

/** The next instant at which something is to be done; undefined where nothing waits. One that is past is due. */
export function nextDue(store: Store): string | undefined {
  return [nextRelease(store), nextHour(store)].filter((at) => at !== undefined).sort()[0];
}

/** Whoever signed for a draft, with the offices that they, or the token, hold by now. */
function signerOf(store: Store, { publisher, publisherToken }: DueDraft, now: Date): Actor {
  return actorOf(store, { person: publisher, ...(publisherToken !== null && { token: publisherToken }) }, now);
}

function publishOne(store: Store, due: DueDraft, now: Date): string | undefined {
  try {
    // A refused draft undoes its own writes and no others.
    store.client.transaction(() => publishDraft(store, signerOf(store, due, now), due.number))();
    return undefined;
  } catch (error) {
    agreeHour(store, PROGRAM, { draft: due.number });
    return error instanceof Error ? error.message : String(error);
  }
}

/** Does what is due at an instant, in the transaction that is open. */
export function carryOutDue(store: Store, now: Date): DueAnswer {
  const released = releaseDue(store, now.toISOString())?.number ?? null;
  const answer: DueAnswer = { released, published: [], refused: [] };
  for (const due of listDue(store, now)) {
    const reason = publishOne(store, due, now);
    if (reason === undefined) answer.published.push(due.number);
    else answer.refused.push({ draft: due.number, reason });
  }
  return answer;
}

export const DUE: Act<{ at: string }, DueAnswer> = { write: (store, { at }) => carryOutDue(store, new Date(at)) };
