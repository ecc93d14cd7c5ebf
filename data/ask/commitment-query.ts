import { Fault } from '../ledger/fault.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { listTaskIds } from '../ledger/passage.ts';
import { findTaskNamed } from '../ledger/task.ts';
import type { Strength } from '../rules/words.ts';
import { boundedSearch } from './bounded.ts';
import { resolveDocuments } from './filter.ts';
import type { CommitmentQuery } from './query.ts';
import { resolveOwner } from './resolve.ts';

/** The arguments that select commitments, as people type them. */
export interface TypedCommitments {
  district: string;
  document?: string | null | undefined;
  /** The global id of a task. */
  task?: string | null | undefined;
  search?: string | null | undefined;
  strengths?: Strength[] | null | undefined;
  withoutGoals?: boolean | null | undefined;
}

/** The row of the work item with this id, whatever state the id names; none where the ledger has none. */
function taskIds(ledger: Ledger, typed: string): Set<number> {
  const code = /^Task:([^@]+)(?:@.+)?$/.exec(Buffer.from(typed, 'base64').toString())?.[1];
  if (code === undefined) throw new Fault('BAD_ID', { argument: 'task', value: typed });
  const task = findTaskNamed(ledger, code, { revision: ledger.revision, asOf: '' });
  return new Set(task ? [task.id] : []);
}

/** Resolves the names in a question about commitments. Throws the fault of an unknown name, and BAD_ID. */
export function readCommitments(ledger: Ledger, asked: TypedCommitments): CommitmentQuery {
  const { search, strengths } = asked;
  const { district } = resolveOwner(ledger, asked.district, 'district');
  if (!district) throw new Fault('UNKNOWN_DISTRICT', { argument: 'district', value: asked.district });
  const documents = asked.document ? resolveDocuments(ledger, [asked.document], 'document') : undefined;
  const one = asked.task ? taskIds(ledger, asked.task) : undefined;
  const found = search ? listTaskIds(ledger, boundedSearch(search, 'search')) : undefined;
  const tasks = one && found ? new Set([...one].filter((id) => found.has(id))) : (one ?? found);
  return {
    district,
    ...(documents && { documents }),
    ...(tasks && { tasks }),
    ...(strengths && { strengths: [...new Set(strengths)] }),
    isAll: asked.withoutGoals === true,
  };
}
