import type { Ledger } from './ledger.ts';
import { segmented } from './store/segmented.ts';

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

/** Ids of the work items whose text holds the words. */
export function listTaskIds(ledger: Ledger, text: string): Set<number> {
  const match = matchOf(text);
  if (match === '') return new Set();
  const rows = ledger.prepared<{ taskId: number }>(
    `SELECT p.task_id AS taskId FROM passage_index JOIN passages p ON p.id = passage_index.rowid
     WHERE passage_index MATCH ? AND p.task_id IS NOT NULL`,
  );
  return new Set(rows.all(match).map(({ taskId }) => taskId));
}
