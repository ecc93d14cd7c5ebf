import type { Ledger } from './ledger.ts';
import { segmented } from './store/segmented.ts';
import { listChangedTasks, type TaskText } from './task.ts';

/** The words of a search, split at spaces; each must occur, as it stands. Empty where nothing can be looked for. */
function phrases(text: string): string[] {
  return text
    .trim()
    .split(/\s+/)
    .map((word) =>
      segmented(word)
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    )
    .filter((phrase) => phrase !== '');
}

/** Whether a text holds the words of a search, as the full-text index would find it. */
export function holdsWords(text: string, search: string): boolean {
  const [words = ''] = phrases(text.replace(/\s+/g, '·'));
  const found = phrases(search);
  return found.length > 0 && found.every((phrase) => ` ${words} `.includes(` ${phrase} `));
}

/** The query of the full-text index for the words of a search. Empty where no word can be looked for. */
export function matchOf(text: string): string {
  return phrases(text)
    .map((phrase) => `"${phrase}"`)
    .join(' AND ');
}

const IN_OPEN = 'SELECT rowid AS id, rank AS place, 0 AS hidden FROM passage_index WHERE passage_index MATCH :match';
/** A rank would tell of other texts that are not public. */
const IN_HIDDEN =
  'SELECT rowid AS id, 0 AS place, 1 AS hidden FROM hidden_passage_index WHERE hidden_passage_index MATCH :match';

/**
 * The passages p that the full-text index finds, with their places in it; for whoever sees more than what is public, those of the
 * index of hidden ones too.
 */
export function foundIn({ sight }: Ledger): string {
  return `(${sight === 'OPEN' ? IN_OPEN : `${IN_OPEN} UNION ALL ${IN_HIDDEN}`}) found JOIN passages p ON p.id = found.id`;
}

const WAS_THERE = '(SELECT revision FROM tasks WHERE id = p.task_id) <= :at';

/** Work items that were otherwise at the revision of a ledger's past, as they were, where their texts of then hold the words. */
export function listTasksThen(ledger: Ledger, text: string): TaskText[] {
  return ledger.isPast ? listChangedTasks(ledger).filter((task) => holdsWords(task.text, text)) : [];
}

/** Ids of the work items whose text holds the words. */
export function listTaskIds(ledger: Ledger, text: string): Set<number> {
  const match = matchOf(text);
  if (match === '') return new Set();
  const sql = `SELECT p.task_id AS taskId FROM ${foundIn(ledger)} WHERE p.task_id IS NOT NULL`;
  const rows = ledger.prepared<{ taskId: number }>(ledger.isPast ? `${sql} AND ${WAS_THERE}` : sql).all({
    match,
    ...(ledger.isPast && { at: ledger.revision }),
  });
  return new Set([...rows.map(({ taskId }) => taskId), ...listTasksThen(ledger, text).map(({ id }) => id)]);
}
