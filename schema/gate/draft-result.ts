import type { ActName, Answer } from '../../data/intake/act.ts';
import type { DraftAnswer } from '../../data/intake/draft/draft-act.ts';
import type { WordedFault } from '../../data/intake/draft/fault-words.ts';
import { mayReadDraft } from '../../data/intake/draft/readable.ts';
import { type ShownDraft, shownDraft } from '../../data/intake/draft/show/shown.ts';
import { builder, type Context } from '../base/builder.ts';
import { type Asked, acted } from './act.ts';
import { DraftRef } from './draft.ts';
import { GateFaultRef } from './fault.ts';

/** The answer to a mutation: the draft as it is now, or why nothing was done. */
interface DraftResult {
  draft: ShownDraft | null;
  /** The number of items that were decided about together. */
  decided: number | null;
  faults: WordedFault[];
}

export const DraftResultRef = builder.objectRef<DraftResult>('DraftResult');

builder.objectType(DraftResultRef, {
  description: 'The answer to a mutation. Where there are faults nothing was done.',
  fields: (t) => ({
    draft: t.expose('draft', {
      type: DraftRef,
      nullable: true,
      description:
        'The draft as it is now; null where nothing was done, or it is also about districts of which it may not be read.',
    }),
    decided: t.exposeInt('decided', {
      nullable: true,
      description: 'How many items `decideAlike` decided about; null after every other mutation.',
    }),
    faults: t.expose('faults', {
      type: [GateFaultRef],
      description: 'Every reason why nothing was done; empty where all was done.',
    }),
  }),
});

/** The names of the acts that are about a draft. */
type DraftAct = { [Name in ActName]: Answer<Name> extends DraftAnswer ? Name : never }[ActName];

/** Has an act carried out, and answers the draft that it is about. */
export async function resultOf<Name extends DraftAct>(context: Context, asked: Asked<Name>): Promise<DraftResult> {
  const done = await acted<Name>(context, asked);
  if ('faults' in done) return { draft: null, decided: null, faults: done.faults };
  const ledger = context.ledgerNow?.() ?? context.ledger;
  const shown = shownDraft(ledger, done.answer.draft);
  // Whoever decides about items of their district need not be let read those of the others.
  const mayRead = shown && mayReadDraft(ledger, context.asker ?? null, shown.draft);
  const decided = 'items' in done.answer ? Number(done.answer.items) : null;
  return { draft: mayRead ? shown : null, decided, faults: [] };
}
