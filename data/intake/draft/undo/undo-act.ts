import type { Act } from '../../../ledger/act/act.ts';
import { actorOf, checkAnywhere } from '../actor.ts';
import type { PublishedAnswer } from '../draft-act.ts';
import { type Undoing, undoPublication } from './undo.ts';

export const UNDO: Act<Undoing, PublishedAnswer> = {
  write(ledger, given, by) {
    checkAnywhere(ledger, by, 'WITHDRAW');
    const { draft, revision } = undoPublication(ledger, actorOf(ledger, by), given);
    return { draft, revision: revision?.number ?? null };
  },
};
