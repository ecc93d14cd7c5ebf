import type { Indicator } from './indicator.ts';
import type { Ledger } from './ledger.ts';
import { addRow } from './row.ts';
import { passages } from './tables.ts';

const CJK = /[\p{Script=Han}\u3007]/gu;

/**
 * Text as the full-text index takes it. Every Chinese character is a word of its own, so that words of any length are
 * found as phrases, single characters too.
 */
export function segmented(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(CJK, ' $& ');
}

const TO_INDEX = 'INSERT INTO passage_index (rowid, text) VALUES (?, ?)';
const FROM_INDEX = 'DELETE FROM passage_index WHERE rowid IN (SELECT id FROM passages WHERE indicator_id IS NOT NULL)';
const OLD_INDICATORS = 'DELETE FROM passages WHERE indicator_id IS NOT NULL';
const INDICATOR_IDS = 'SELECT id, code FROM indicators';

function addPassage(ledger: Ledger, passage: typeof passages.$inferInsert): void {
  const id = addRow(ledger, passages, passage);
  ledger.prepared(TO_INDEX).run(id, segmented(passage.text));
}

/** Adds the paragraphs and work items of a document to what search finds. */
export function addDocumentPassages(ledger: Ledger, documentId: number): void {
  const text = ledger.value('SELECT text FROM documents WHERE id = ?', documentId) as string;
  let start = 0;
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    if (trimmed !== '') addPassage(ledger, { documentId, text: trimmed, start: start + line.indexOf(trimmed) });
    start += line.length + 1;
  }
  const ofDocument = ledger.prepared<{ id: number; title: string; text: string; start: number }>(
    'SELECT id, title, text, start FROM tasks WHERE document_id = ?',
  );
  for (const task of ofDocument.all(documentId))
    addPassage(ledger, { taskId: task.id, text: task.text, start: task.start });
}

/** Adds the names of all indicators to what search finds, in place of those added before. */
export function addIndicatorPassages(
  ledger: Ledger,
  indicators: Pick<Indicator, 'code' | 'name' | 'nameEn' | 'aliases'>[],
): void {
  ledger.prepared(FROM_INDEX).run();
  ledger.prepared(OLD_INDICATORS).run();
  const ids = new Map(
    ledger
      .prepared<{ id: number; code: string }>(INDICATOR_IDS)
      .all()
      .map(({ id, code }) => [code, id]),
  );
  for (const { code, name, nameEn, aliases } of indicators)
    addPassage(ledger, { indicatorId: ids.get(code) ?? null, text: [name, ...aliases, nameEn].join(' · '), start: 0 });
}

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
