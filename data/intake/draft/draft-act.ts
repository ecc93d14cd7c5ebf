import type { Act, By } from '../../ledger/act/act.ts';
import type { Store } from '../../ledger/store/store.ts';
import { actorOf, checkAnywhere } from './actor.ts';
import { type Correction, proposeCorrection } from './correct.ts';
import { type Deciding, decideItems } from './decide.ts';
import { type Actor, discardDraft, openedDraft } from './draft.ts';
import { DraftFault } from './fault.ts';
import { agreeHour } from './hour.ts';
import { publishDraft } from './publish.ts';
import { proposeWithdrawal, type Withdrawal } from './withdraw.ts';

/** The number of the draft that an act is about. */
export interface DraftAnswer {
  draft: number;
}

/** A draft as somebody saw it. */
export interface SeenDraft {
  draft: number;
  /** The version that they saw. */
  version: number;
}

/** The draft to be published, at an hour where one is given. */
export interface Publishing extends SeenDraft {
  /** An instant, ISO 8601. */
  at?: string;
}

export interface PublishedAnswer extends DraftAnswer {
  /** The number of the revision; null where the ledger says all of it already, or the hour is to come. */
  revision: number | null;
}

/** Whoever proposes something. @throws DraftFault where they may not. */
export function proposer(store: Store, by: By): Actor {
  checkAnywhere(store, by, 'PROPOSE');
  return actorOf(store, by);
}

/** @throws DraftFault where the draft is not the one that was seen. */
function checkSeen(store: Store, { draft, version }: SeenDraft): void {
  if (openedDraft(store, draft).version !== version) throw new DraftFault('CHANGED_SINCE', draft);
}

export const DECIDE: Act<Deciding, DraftAnswer> = {
  write(store, given, by) {
    decideItems(store, proposer(store, by), given);
    return { draft: given.draft };
  },
};

export const PUBLISH: Act<Publishing, PublishedAnswer> = {
  write(ledger, { at, ...seen }, by) {
    checkAnywhere(ledger, by, 'PUBLISH');
    checkSeen(ledger, seen);
    const { draft } = seen;
    if (at === undefined) return { draft, revision: publishDraft(ledger, actorOf(ledger, by), draft)?.number ?? null };
    agreeHour(ledger, actorOf(ledger, by), { draft, at });
    return { draft, revision: null };
  },
};

export const CANCEL_HOUR: Act<SeenDraft, DraftAnswer> = {
  write(store, seen, by) {
    checkAnywhere(store, by, 'PUBLISH');
    checkSeen(store, seen);
    agreeHour(store, actorOf(store, by), { draft: seen.draft });
    return { draft: seen.draft };
  },
};

export const DISCARD: Act<SeenDraft, DraftAnswer> = {
  write(store, seen, by) {
    const actor = proposer(store, by);
    checkSeen(store, seen);
    discardDraft(store, actor, seen.draft);
    return { draft: seen.draft };
  },
};

export const CORRECT: Act<Correction, DraftAnswer> = {
  write: (store, given, by) => ({ draft: proposeCorrection(store, proposer(store, by), given) }),
};

export const WITHDRAW: Act<Withdrawal, DraftAnswer> = {
  write: (store, given, by) => ({ draft: proposeWithdrawal(store, proposer(store, by), given) }),
};
