import { byOf } from '../../../ledger/act/by.ts';
import { findToken } from '../../../ledger/person/token.ts';
import type { Store } from '../../../ledger/store/store.ts';
import { type Asker, mayAnywhere } from '../../../rules/office/may.ts';
import { actorOf } from '../actor.ts';
import { type Actor, checkRight } from '../draft.ts';
import { DraftFault } from '../fault.ts';
import { isOwnToSign, publishingAct } from '../publish.ts';
import { touchedBy } from '../readable.ts';
import { undoesCatalogue } from '../undo/built-on.ts';
import { undoFault } from '../undo/undo.ts';
import type { ShownDraft } from './shown.ts';

/** The number of the person who answers for whoever asks; null for a token of the program. */
function personOf(store: Store, { kind, number }: Asker): number | null {
  return kind === 'PERSON' ? number : (findToken(store, number)?.person ?? null);
}

function rightFaults(actor: Actor, shown: ShownDraft): DraftFault[] {
  const { preview } = shown.overview;
  const touched = preview.touched.size > 0 ? preview.touched : touchedBy(shown.ledger, shown.draft);
  try {
    checkRight(actor, publishingAct(shown.head), touched);
  } catch (error) {
    if (error instanceof DraftFault) return [error];
    throw error;
  }
  return preview.catalogue > 0 && !actor.may('CATALOGUE', null) ? [new DraftFault('CATALOGUE_RIGHT')] : [];
}

/** Why somebody may not publish a draft, whatever it says; empty where they may. */
export function signingFaults(shown: ShownDraft, asker: Asker): DraftFault[] {
  const { draft, ledger } = shown;
  if (draft.state !== 'OPEN') return [new DraftFault(draft.state, draft.number)];
  if (!mayAnywhere(asker, 'PUBLISH')) return [new DraftFault('FORBIDDEN')];
  const isOwn = isOwnToSign(ledger, personOf(ledger, asker), draft);
  const own = isOwn ? [new DraftFault('OWN_DRAFT', draft.number)] : [];
  return [...own, ...rightFaults(actorOf(ledger, byOf(asker)), shown)];
}

/** Why undoing what publishing a draft did would be refused to somebody now; empty where it would be done. */
export function whyNotUndo(shown: ShownDraft, asker: Asker): DraftFault[] {
  const { ledger, draft } = shown;
  if (!mayAnywhere(asker, 'WITHDRAW')) return [new DraftFault('FORBIDDEN')];
  const actor = actorOf(ledger, byOf(asker));
  const fault = undoFault(ledger, actor, draft);
  if (fault) return [fault];
  const isOfCatalogue = undoesCatalogue(draft) && !shown.isErased && shown.overview.preview.catalogue > 0;
  return isOfCatalogue && !actor.may('CATALOGUE', null) ? [new DraftFault('CATALOGUE_RIGHT')] : [];
}

/** Everything for which publishing a draft would be refused to somebody now, as far as it is told. */
export function whyNot(shown: ShownDraft, asker: Asker): DraftFault[] {
  if (shown.draft.state !== 'OPEN') return signingFaults(shown, asker);
  return [...signingFaults(shown, asker), ...shown.overview.faults];
}
