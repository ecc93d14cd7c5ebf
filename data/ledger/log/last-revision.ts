import type { RevisionChange } from '../../rules/gate-words.ts';
import { columnsOf } from '../store/columns.ts';
import type { Store } from '../store/store.ts';
import { revisions } from '../store/tables.ts';

/** A revision as the table of revisions has it. */
export interface PublishedRevision {
  number: number;
  at: string;
  note: string | null;
  id: string;
  /** The kind of change where the revision only changes earlier statements. */
  change: RevisionChange | null;
  /** The file, letter or number on which it rests. */
  ground: string | null;
}

/** The columns of a revision, as a SELECT lists them. */
export const REVISION_COLUMNS = columnsOf(revisions, ['number', 'at', 'note', 'id', 'change', 'ground']);
const LAST = `SELECT ${REVISION_COLUMNS} FROM revisions ORDER BY number DESC LIMIT 1`;

export function lastRevision(store: Store): PublishedRevision | undefined {
  return store.prepared<PublishedRevision>(LAST).get();
}
