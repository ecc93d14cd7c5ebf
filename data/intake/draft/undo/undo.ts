import type { Ledger } from '../../../ledger/ledger.ts';
import type { PublishedRevision } from '../../../ledger/log/last-revision.ts';
import { findRevision, revisionName } from '../../../ledger/revision.ts';
import { type Actor, checkRight, type Draft, findDraft, latestOf, openDraft } from '../draft.ts';
import { DraftFault, keptReason } from '../fault.ts';
import { headOf } from '../item-file.ts';
import { checkSigner, publishSigned } from '../publish.ts';
import { touchedBy } from '../readable.ts';
import { checkNotBuiltOn, type Published, undoneBy } from './built-on.ts';
import { undoingItems } from './undo-item.ts';

/** The publication of a draft that is undone. */
export interface Undoing {
  draft: number;
  /** The reason, which is that it is undone where nobody tells another. */
  reason?: string;
}

/** The revision that published a draft; undefined where none did. */
function publishedBy(ledger: Ledger, draft: Draft): Published | undefined {
  const revision = draft.revision === null ? undefined : findRevision(ledger, draft.revision);
  return revision && { draft, revision: revision.number, name: revisionName(revision) };
}

/** The number of the draft that undid another; null where none did. */
export function undoingDraft(ledger: Ledger, draft: Draft): number | null {
  const published = publishedBy(ledger, draft);
  return (published && undoneBy(ledger, published)) ?? null;
}

/** @throws DraftFault where the draft was not published, something builds on it, or the actor may not undo it. */
function checkedPublication(ledger: Ledger, actor: Actor, draft: Draft): Published {
  const published = publishedBy(ledger, draft);
  if (!published) throw new DraftFault('NOT_PUBLISHED', draft.number);
  checkSigner(ledger, actor, draft);
  checkRight(actor, 'WITHDRAW', touchedBy(ledger, draft));
  if (draft.items !== '' && headOf(ledger, draft.items).dataSet !== undefined)
    throw new DraftFault('NOT_UNDONE', draft.number, 'DATA_SET');
  checkNotBuiltOn(ledger, published);
  return published;
}

/** Why somebody may not undo a draft that was published; undefined where they may. */
export function undoFault(ledger: Ledger, actor: Actor, draft: Draft): DraftFault | undefined {
  try {
    checkedPublication(ledger, actor, draft);
    return undefined;
  } catch (error) {
    if (error instanceof DraftFault) return error;
    throw error;
  }
}

/**
 * Takes back what publishing a draft did, by a draft of its own that is published at once, in the transaction that is open. The
 * figures that it added are withdrawn, and those that it corrected or withdrew are stated again as they were: nothing is
 * deleted, and each figure that comes back has an id of its own. Answers the number of that draft and its revision.
 *
 * @throws DraftFault where something builds on it, or the actor may not.
 */
export function undoPublication(
  ledger: Ledger,
  actor: Actor,
  { draft: number, reason = '' }: Undoing,
): { draft: number; revision: PublishedRevision | undefined } {
  const draft = findDraft(ledger, number);
  if (!draft) throw new DraftFault('NO_DRAFT', number);
  const published = checkedPublication(ledger, actor, draft);
  const { items, isRestoring } = undoingItems(ledger, published);
  if (items.length === 0) throw new DraftFault('NOTHING_TO_WITHDRAW', published.name);
  const ground = keptReason(reason) || `撤销第${number}号草稿的入库`;
  const made = openDraft(ledger, actor, {
    title: draft.title,
    head: {
      ...{ seen: latestOf(ledger), note: published.name, ground },
      change: isRestoring ? 'UNDO' : 'WITHDRAWAL',
    },
    items,
  });
  return { draft: made, revision: publishSigned(ledger, actor, made) };
}
