import type { CommitmentQuery } from '../answer/commitment.ts';
import { findTaskIds } from '../answer/search.ts';
import { Fault } from '../ledger/fault.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { words } from '../rules/message/message.ts';
import type { Language, Strength } from '../rules/words.ts';
import { resolveDocuments } from './filter.ts';
import { resolveOwner } from './resolve.ts';

/** Which commitments are asked for, as people type it. */
export interface TypedCommitments {
  district: string;
  document?: string | null | undefined;
  /** Global id of a task. */
  task?: string | null | undefined;
  search?: string | null | undefined;
  strengths?: Strength[] | null | undefined;
  withoutGoals?: boolean | null | undefined;
}

function taskId(typed: string, language: Language): number {
  const id = /^Task:(\d+)$/.exec(Buffer.from(typed, 'base64').toString())?.[1];
  if (id === undefined) throw new Fault('BAD_ID', words(language).faults.BAD_ID(typed), { argument: 'task' });
  return Number(id);
}

/** The same with its names found. Throws the faults of each name, and BAD_ID. */
export function readCommitments(ledger: Ledger, asked: TypedCommitments, language: Language): CommitmentQuery {
  const { search, strengths } = asked;
  const { district } = resolveOwner(ledger, asked.district, { argument: 'district', language });
  if (!district) {
    const message = words(language).faults.UNKNOWN_DISTRICT(asked.district, []);
    throw new Fault('UNKNOWN_DISTRICT', message, { argument: 'district' });
  }
  const documents = asked.document
    ? resolveDocuments(ledger, [asked.document], { argument: 'document', language })
    : undefined;
  const one = asked.task ? new Set([taskId(asked.task, language)]) : undefined;
  const found = search ? findTaskIds(ledger, search) : undefined;
  const tasks = one && found ? new Set([...one].filter((id) => found.has(id))) : (one ?? found);
  return {
    district,
    ...(documents && { documents }),
    ...(tasks && { tasks }),
    ...(strengths && { strengths }),
    isAll: asked.withoutGoals === true,
  };
}
