import type { Ledger } from '../../ledger/ledger.ts';
import type { PublishedRevision } from '../../ledger/log/last-revision.ts';
import { findRevision, revisionName } from '../../ledger/revision.ts';
import { type Actor, findDraft } from './draft.ts';
import { DraftFault } from './fault.ts';
import { checkSigner, publishSigned } from './publish.ts';
import { proposeWithdrawal } from './withdraw.ts';

/** The publication of a draft that is undone. */
export interface Undoing {
  draft: number;
  /** The reason, which is that it is undone where nobody tells another. */
  reason?: string;
}

const RETIRED = 'SELECT 1 FROM figures WHERE retired = ? LIMIT 1';

/**
 * Takes back what publishing a draft brought: its figures are withdrawn by a draft of their own that is published at once, in the
 * transaction that is open. Figures that it put in the place of others are left, because nobody else would say them again. Answers
 * the number of that draft and its revision.
 *
 * @throws DraftFault where something builds on it, it changed earlier statements, or the actor may not.
 */
export function undoPublication(
  ledger: Ledger,
  actor: Actor,
  { draft: number, reason = '' }: Undoing,
): { draft: number; revision: PublishedRevision | undefined } {
  const draft = findDraft(ledger, number);
  if (!draft) throw new DraftFault('NO_DRAFT', number);
  const revision = draft.revision === null ? undefined : findRevision(ledger, draft.revision);
  if (!revision) throw new DraftFault('NOT_PUBLISHED', number);
  checkSigner(ledger, actor, draft);
  if (revision.change !== null || ledger.value(RETIRED, revision.number) === 1)
    throw new DraftFault('NOT_UNDONE', number, revision.change ?? '');
  const why = reason.trim() === '' ? `撤销第${number}号草稿的入库` : reason;
  const made = proposeWithdrawal(ledger, actor, { of: revisionName(revision), reason: why });
  return { draft: made, revision: publishSigned(ledger, actor, made) };
}
