import type { Act } from '../ledger/act/act.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { nextRelease, releaseDue } from '../ledger/log/release-due.ts';
import type { Store } from '../ledger/store/store.ts';
import { actorOf } from './draft/actor.ts';
import { type Actor, PROGRAM } from './draft/draft.ts';
import { agreeHour, type DueDraft, listDue, nextHour } from './draft/hour.ts';
import { publishDraft } from './draft/publish.ts';
import { nextSweep, sweepUploads } from './sweep.ts';

/** The acts done because their hour had come. */
export interface DueAnswer {
  /** The number of the revision that made figures public; null where none was due. */
  released: number | null;
  /** The numbers of the drafts that were published. */
  published: number[];
  /** The drafts that could not be published, and why. They stay open, without an hour. */
  refused: { draft: number; reason: string }[];
  /** The number of uploads that nothing needs and that were removed. */
  swept: number;
}

/** The next instant at which something is to be done; undefined where nothing waits. One that is past is due. */
export function nextDue(store: Store): string | undefined {
  return [nextRelease(store), nextHour(store), nextSweep(store)].filter((at) => at !== undefined).sort()[0];
}

/** Whoever signed for a draft, with the offices that they, or the token, hold by now. */
function signerOf(store: Store, { publisher, publisherToken }: DueDraft, now: Date): Actor {
  return actorOf(store, { person: publisher, ...(publisherToken !== null && { token: publisherToken }) }, now);
}

function publishOne(ledger: Ledger, due: DueDraft, now: Date): string | undefined {
  try {
    // A refused draft undoes its own writes and no others.
    ledger.client.transaction(() => publishDraft(ledger, signerOf(ledger, due, now), due.number))();
    return undefined;
  } catch (error) {
    agreeHour(ledger, PROGRAM, { draft: due.number });
    return error instanceof Error ? error.message : String(error);
  } finally {
    // The next one is held against what this one published.
    ledger.refresh();
  }
}

/** Does what is due at an instant, in the transaction that is open. */
export function carryOutDue(ledger: Ledger, now: Date): DueAnswer {
  const released = releaseDue(ledger, now.toISOString())?.number ?? null;
  const answer: DueAnswer = { released, published: [], refused: [], swept: 0 };
  for (const due of listDue(ledger, now)) {
    const reason = publishOne(ledger, due, now);
    if (reason === undefined) answer.published.push(due.number);
    else answer.refused.push({ draft: due.number, reason });
  }
  answer.swept = sweepUploads(ledger, now);
  return answer;
}

export const DUE: Act<{ at: string }, DueAnswer> = { write: (ledger, { at }) => carryOutDue(ledger, new Date(at)) };
