import { addRow } from '../store/row.ts';
import { segmented } from '../store/segmented.ts';
import type { Store } from '../store/store.ts';
import { passages } from '../store/tables.ts';

const TO_INDEX = 'INSERT INTO passage_index (rowid, text) VALUES (?, ?)';
const OF_INDICATORS = 'indicator_id IN (SELECT value FROM json_each(?))';
const FROM_INDEX = `DELETE FROM passage_index WHERE rowid IN (SELECT id FROM passages WHERE ${OF_INDICATORS})`;
const OLD_INDICATORS = `DELETE FROM passages WHERE ${OF_INDICATORS}`;
const TEXT = 'SELECT text FROM documents WHERE id = ?';
const TASKS = 'SELECT id, text, start FROM tasks WHERE document_id = ? AND retired IS NULL ORDER BY id';
const NAMES = `SELECT name, name_en AS nameEn,
    (SELECT json_group_array(a.name ORDER BY a.id) FROM aliases a WHERE a.indicator_id = i.id AND a.retired IS NULL) AS aliases
  FROM indicators i WHERE id = ?`;

/** Whether passages are put into the full-text index too. */
interface Indexing {
  withSearch: boolean;
}

function addPassage(store: Store, passage: typeof passages.$inferInsert, { withSearch }: Indexing): void {
  const id = addRow(store, passages, passage);
  if (withSearch) store.prepared(TO_INDEX).run(id, segmented(passage.text));
}

/** Adds the paragraphs and work items of a document. */
function addDocument(store: Store, documentId: number, indexing: Indexing): void {
  const text = String(store.value(TEXT, documentId));
  let start = 0;
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    if (trimmed !== '')
      addPassage(store, { documentId, text: trimmed, start: start + line.indexOf(trimmed) }, indexing);
    start += line.length + 1;
  }
  for (const task of store.prepared<{ id: number; text: string; start: number }>(TASKS).all(documentId))
    addPassage(store, { taskId: task.id, text: task.text, start: task.start }, indexing);
}

/** The names of an indicator as one text. */
export function namesText({
  name,
  nameEn,
  aliases,
}: {
  name: string;
  nameEn: string;
  aliases: readonly string[];
}): string {
  return [name, ...aliases, nameEn].join(' · ');
}

/** Adds the names of indicators, in place of those added before. */
function replaceIndicators(store: Store, ids: readonly number[], indexing: Indexing): void {
  const asked = JSON.stringify(ids);
  if (indexing.withSearch) store.prepared(FROM_INDEX).run(asked);
  store.prepared(OLD_INDICATORS).run(asked);
  const names = store.prepared<{ name: string; nameEn: string; aliases: string }>(NAMES);
  for (const indicatorId of ids) {
    const found = names.get(indicatorId);
    if (!found) continue;
    const aliases = JSON.parse(found.aliases) as string[];
    addPassage(store, { indicatorId, text: namesText({ ...found, aliases }), start: 0 }, indexing);
  }
}

/** Makes search find new documents with their work items, and indicators by their present names. */
export function addPassages(
  store: Store,
  found: { documents: readonly number[]; indicators: readonly number[] },
  indexing: Indexing,
): void {
  for (const id of found.documents) addDocument(store, id, indexing);
  if (found.indicators.length > 0) replaceIndicators(store, found.indicators, indexing);
}
