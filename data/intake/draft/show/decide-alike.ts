import type { Act } from '../../../ledger/act/act.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import { TAKEN_BACK } from '../../../ledger/log/kind/draft.ts';
import { type Deciding, decidedLine } from '../decide.ts';
import { appendDraft, decisionsOf, openedDraft } from '../draft.ts';
import { type DraftAnswer, proposer } from '../draft-act.ts';
import { ShownDraft } from './shown.ts';

/** One decision about an item of a draft and all those like it. */
export interface DecidingAlike extends Omit<Deciding, 'items' | 'value'> {
  /** The id of the item. */
  item: string;
}

export interface DecidedAnswer extends DraftAnswer {
  /** The number of items that were decided about. */
  items: number;
}

/** The item and those like it about which nobody decided. Where decisions are taken back, those that were decided with it. */
function itemsMeant(ledger: Ledger, { draft: number, item, decision }: DecidingAlike): string[] {
  if (decision === TAKEN_BACK) {
    const decisions = decisionsOf(ledger, number);
    const version = decisions.get(item)?.version;
    const together = [...decisions.values()].filter((each) => each.version === version).map((each) => each.item);
    return [...new Set([item, ...together])];
  }
  const shown = new ShownDraft(ledger, openedDraft(ledger, number));
  const like = shown.item(item);
  return [...new Set([item, ...(like ? shown.alike(like, Number.POSITIVE_INFINITY) : [])])];
}

/** Decides about an item and all those like it, however many they are, in one version of the draft. */
export const DECIDE_ALIKE: Act<DecidingAlike, DecidedAnswer> = {
  decide(ledger, { item, ...given }, by) {
    const actor = proposer(ledger, by);
    const items = itemsMeant(ledger, { item, ...given });
    const decided = decidedLine(ledger, actor, { ...given, items });
    return (store) => {
      appendDraft(store, actor, { decided });
      return { draft: given.draft, items: items.length };
    };
  },
};
