import { addRow } from '../store/row.ts';
import { segmented } from '../store/segmented.ts';
import type { Store } from '../store/store.ts';
import { passages } from '../store/tables.ts';

/**
 * The full-text indexes: of what is public, and of what is not. A rank tells of all texts of its index, so that what is not
 * public has one of its own.
 */
const [OPEN_INDEX, HIDDEN_INDEX] = ['passage_index', 'hidden_passage_index'] as const;
export const SEARCH_INDEXES = [OPEN_INDEX, HIDDEN_INDEX] as const;

function indexOf(hidden: number): (typeof SEARCH_INDEXES)[number] {
  return hidden === 1 ? HIDDEN_INDEX : OPEN_INDEX;
}

const TO_INDEX = (index: string) => `INSERT INTO ${index} (rowid, text) VALUES (?, ?)`;
const FROM_INDEX = (index: string, old: string) =>
  `DELETE FROM ${index} WHERE rowid IN (SELECT id FROM passages WHERE ${old})`;
const FROM_PASSAGES = (old: string) => `DELETE FROM passages WHERE ${old}`;
const TEXT = 'SELECT text FROM documents WHERE id = ?';
const IS_HIDDEN = 'SELECT release IS NOT NULL FROM documents WHERE id = ?';
const TASKS = 'SELECT id, text, start FROM tasks WHERE document_id = ? AND retired IS NULL ORDER BY id';
const TASK = 'SELECT document_id AS documentId, text, start FROM tasks WHERE id = ?';
const NAMES = `SELECT name, name_en AS nameEn,
    (SELECT json_group_array(a.name ORDER BY a.id) FROM aliases a WHERE a.indicator_id = i.id AND a.retired IS NULL) AS aliases
  FROM indicators i WHERE id = ? AND merged_into IS NULL`;

/** Whether passages are put into the full-text indexes too. */
interface Indexing {
  withSearch: boolean;
}

function addPassage(store: Store, passage: typeof passages.$inferInsert, { withSearch }: Indexing): void {
  const id = addRow(store, passages, passage);
  if (withSearch) store.prepared(TO_INDEX(indexOf(passage.hidden ?? 0))).run(id, segmented(passage.text));
}

/** Adds the paragraphs and work items of a document. */
function addDocument(store: Store, documentId: number, indexing: Indexing): void {
  const text = String(store.value(TEXT, documentId));
  const hidden = store.value(IS_HIDDEN, documentId) as number;
  let start = 0;
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    if (trimmed !== '')
      addPassage(store, { documentId, text: trimmed, start: start + line.indexOf(trimmed), hidden }, indexing);
    start += line.length + 1;
  }
  for (const task of store.prepared<{ id: number; text: string; start: number }>(TASKS).all(documentId))
    addPassage(store, { taskId: task.id, text: task.text, start: task.start, hidden }, indexing);
}

/** Deletes the passages of work items or of indicators. */
function removePassages(
  store: Store,
  { column, ids }: { column: 'task_id' | 'indicator_id'; ids: readonly number[] },
  { withSearch }: Indexing,
): void {
  const old = `${column} IN (SELECT value FROM json_each(?))`;
  const fromIndexes = withSearch ? SEARCH_INDEXES.map((index) => FROM_INDEX(index, old)) : [];
  for (const sql of [...fromIndexes, FROM_PASSAGES(old)]) store.prepared(sql).run(JSON.stringify(ids));
}

/** Adds the texts of work items, in place of those added before. */
function replaceTasks(store: Store, ids: readonly number[], indexing: Indexing): void {
  removePassages(store, { column: 'task_id', ids }, indexing);
  for (const taskId of ids) {
    const task = store.prepared<{ documentId: number; text: string; start: number }>(TASK).get(taskId);
    if (!task) continue;
    const { documentId, ...said } = task;
    addPassage(store, { taskId, ...said, hidden: store.value(IS_HIDDEN, documentId) as number }, indexing);
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

const OF_DOCUMENTS = `hidden = :from AND (document_id IN (SELECT value FROM json_each(:documents)) OR document_id IS NULL
  AND task_id IN (SELECT id FROM tasks WHERE document_id IN (SELECT value FROM json_each(:documents))))`;
const READ_OF_DOCUMENTS = `SELECT id, text FROM passages WHERE ${OF_DOCUMENTS}`;
const MOVE_OF_DOCUMENTS = `UPDATE passages SET hidden = :to WHERE ${OF_DOCUMENTS}`;

/** Takes the passages of documents out of one index into the other. */
function movePassages(store: Store, documents: readonly number[], { withSearch }: Indexing): void {
  for (const to of [0, 1]) {
    const moved = documents.filter((id) => store.value(IS_HIDDEN, id) === to);
    if (moved.length === 0) continue;
    const bound = { documents: JSON.stringify(moved), from: 1 - to };
    const rows = withSearch ? store.prepared<{ id: number; text: string }>(READ_OF_DOCUMENTS).all(bound) : [];
    for (const { id, text } of rows) {
      store.prepared(`DELETE FROM ${indexOf(1 - to)} WHERE rowid = ?`).run(id);
      store.prepared(TO_INDEX(indexOf(to))).run(id, segmented(text));
    }
    store.prepared(MOVE_OF_DOCUMENTS).run({ ...bound, to });
  }
}

/** The rows of what search has to find anew. Work items of new documents are found with these. */
export interface FoundAnew {
  documents: ReadonlySet<number>;
  /** Documents that were public and are not, or the other way round. */
  released: readonly number[];
  tasks: readonly number[];
  indicators: readonly number[];
}

/** Makes search find new documents for whoever may see them, and work items and indicators by their present texts and names. */
export function addPassages(store: Store, found: FoundAnew, indexing: Indexing): void {
  if (found.released.length > 0) movePassages(store, found.released, indexing);
  for (const id of found.documents) addDocument(store, id, indexing);
  if (found.tasks.length > 0) replaceTasks(store, found.tasks, indexing);
  if (found.indicators.length > 0) replaceIndicators(store, found.indicators, indexing);
}
