import { addRow } from '../store/row.ts';
import { segmented } from '../store/segmented.ts';
import type { Store } from '../store/store.ts';
import { passages } from '../store/tables.ts';

const TO_INDEX = 'INSERT INTO passage_index (rowid, text) VALUES (?, ?)';
const FROM_INDEX = (old: string) => `DELETE FROM passage_index WHERE rowid IN (SELECT id FROM passages WHERE ${old})`;
const FROM_PASSAGES = (old: string) => `DELETE FROM passages WHERE ${old}`;
const TEXT = 'SELECT text FROM documents WHERE id = ?';
const TASKS = 'SELECT id, text, start FROM tasks WHERE document_id = ? AND retired IS NULL ORDER BY id';
const TASK = 'SELECT text, start FROM tasks WHERE id = ?';
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

/** Deletes the passages of work items or of indicators. */
function removePassages(
  store: Store,
  { column, ids }: { column: 'task_id' | 'indicator_id'; ids: readonly number[] },
  { withSearch }: Indexing,
): void {
  const old = `${column} IN (SELECT value FROM json_each(?))`;
  for (const sql of withSearch ? [FROM_INDEX(old), FROM_PASSAGES(old)] : [FROM_PASSAGES(old)])
    store.prepared(sql).run(JSON.stringify(ids));
}

/** Adds the texts of work items, in place of those added before. */
function replaceTasks(store: Store, ids: readonly number[], indexing: Indexing): void {
  removePassages(store, { column: 'task_id', ids }, indexing);
  for (const taskId of ids) {
    const task = store.prepared<{ text: string; start: number }>(TASK).get(taskId);
    if (task) addPassage(store, { taskId, ...task }, indexing);
  }
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
  removePassages(store, { column: 'indicator_id', ids }, indexing);
  const names = store.prepared<{ name: string; nameEn: string; aliases: string }>(NAMES);
  for (const indicatorId of ids) {
    const found = names.get(indicatorId);
    if (!found) continue;
    const aliases = JSON.parse(found.aliases) as string[];
    addPassage(store, { indicatorId, text: namesText({ ...found, aliases }), start: 0 }, indexing);
  }
}

/** The rows of what search has to find anew. Work items of new documents are found with these. */
export interface FoundAnew {
  documents: ReadonlySet<number>;
  tasks: readonly number[];
  indicators: readonly number[];
}

/** Makes search find new documents, and work items and indicators by their present texts and names. */
export function addPassages(store: Store, found: FoundAnew, indexing: Indexing): void {
  for (const id of found.documents) addDocument(store, id, indexing);
  if (found.tasks.length > 0) replaceTasks(store, found.tasks, indexing);
  if (found.indicators.length > 0) replaceIndicators(store, found.indicators, indexing);
}
