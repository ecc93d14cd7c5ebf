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

const FOUND = `SELECT p.task_id AS taskId FROM passage_index JOIN passages p ON p.id = passage_index.rowid
  WHERE passage_index MATCH :match AND p.task_id IS NOT NULL`;
const FOUND_PAST = `${FOUND} AND (SELECT revision FROM tasks WHERE id = p.task_id) <= :at`;

/** Work items that were otherwise at the revision of a ledger's past, as they were, where their texts of then hold the words. */
export function listTasksThen(ledger: Ledger, text: string): TaskText[] {
  return ledger.isPast ? listChangedTasks(ledger).filter((task) => holdsWords(task.text, text)) : [];
}

/** Ids of the work items whose text holds the words. */
export function listTaskIds(ledger: Ledger, text: string): Set<number> {
  const match = matchOf(text);
  if (match === '') return new Set();
  const rows = ledger.prepared<{ taskId: number }>(ledger.isPast ? FOUND_PAST : FOUND).all({
    match,
    ...(ledger.isPast && { at: ledger.revision }),
  });
  return new Set([...rows.map(({ taskId }) => taskId), ...listTasksThen(ledger, text).map(({ id }) => id)]);
}
