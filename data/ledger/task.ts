import type { District } from './district.ts';
import type { Document } from './document.ts';
import type { Ledger } from './ledger.ts';
import { currentId } from './past.ts';
import type { Snapshot } from './revision.ts';
import { columnsOf } from './store/columns.ts';
import { tasks, terms } from './store/tables.ts';
import { WAS_SO } from './store/was-so.ts';

const READ = ['documentId', 'districtId', 'start', 'number', 'section', 'title', 'kind', 'text'] as const;
type TaskRow = Pick<typeof tasks.$inferSelect, 'id' | (typeof READ)[number]>;

/** A work item of a document. */
export interface Task extends Omit<TaskRow, 'documentId' | 'districtId'> {
  document: Document;
  district: District;
  /** The snapshot that fields of the task inherit. */
  at: Snapshot;
}

const COLUMNS = `${currentId('tasks', ['document_id', 'start'])}, ${columnsOf(tasks, READ)}`;
// The outer statement alone decides what is shown: looking twice takes nine times as long.
const BY_ID = `SELECT ${COLUMNS} FROM tasks
  WHERE (document_id, start) = (SELECT document_id, start FROM main.tasks WHERE id = :id) AND ${WAS_SO}`;
const NAMED = `SELECT ${COLUMNS} FROM tasks WHERE (document_id, start) = (:document, :start) AND ${WAS_SO}`;
const OF_DOCUMENT = `SELECT ${COLUMNS} FROM tasks WHERE document_id = :document AND ${WAS_SO} ORDER BY start`;
const OF_DISTRICT = `SELECT ${COLUMNS} FROM tasks WHERE district_id = :district AND ${WAS_SO} ORDER BY document_id, start`;
const ALL = `SELECT ${COLUMNS} FROM tasks WHERE ${WAS_SO} ORDER BY document_id, start`;

/** Each change leaves one more row of the same key. The keys alone are gone through, in their index. */
const CHANGED = `SELECT ${currentId('tasks', ['document_id', 'start'])}, ${columnsOf(tasks, ['documentId', 'start', 'text'])}
  FROM (SELECT document_id AS changed, start AS place FROM tasks GROUP BY document_id, start HAVING count(*) > 1)
    JOIN tasks ON tasks.document_id = changed AND tasks.start = place
  WHERE retired IS NOT NULL AND ${WAS_SO} ORDER BY changed, place`;

/** A test reads them to show that none scans the work items. */
export const TASK_STATEMENTS = { BY_ID, NAMED, OF_DOCUMENT, OF_DISTRICT };

function toTask(ledger: Ledger, row: TaskRow, at: Snapshot): Task {
  const { documentId, districtId, ...rest } = row;
  const document = ledger.catalogue.documents.find(documentId);
  const district = ledger.catalogue.districtsById.get(districtId);
  if (!document || !district) throw new Error(`Task ${row.id} refers to a document or district that is not there.`);
  return { ...rest, document, district, at };
}

export function findTask(ledger: Ledger, id: number, at: Snapshot): Task | undefined {
  const row = ledger.prepared<TaskRow>(BY_ID).get({ id, at: at.revision });
  return row && toTask(ledger, row, at);
}

/** The code of a work item, which it keeps: that of its document, and where it begins in the text. */
export function taskCode({ document, start }: Pick<Task, 'document' | 'start'>): string {
  return `${document.code}/${start}`;
}

/** The work item with this code at a state; undefined where there is none. */
export function findTaskNamed(ledger: Ledger, code: string, at: Snapshot): Task | undefined {
  const [, named = '', start] = /^(.{1,200})\/(0|[1-9]\d{0,9})$/.exec(code) ?? [];
  const document = start === undefined ? undefined : ledger.catalogue.documents.findByCode(named);
  const row =
    document && ledger.prepared<TaskRow>(NAMED).get({ document: document.id, start: Number(start), at: at.revision });
  return row && toTask(ledger, row, at);
}

/** The filter that says which work items are read. What is absent narrows nothing; another owner than a district has none. */
export interface TaskSelection {
  /** The rows of the documents in which they stand. */
  documents?: readonly number[] | undefined;
  district?: District | null | undefined;
}

function rowsOf(ledger: Ledger, at: number, { documents, district }: TaskSelection): TaskRow[] {
  if (documents) return documents.flatMap((document) => ledger.prepared<TaskRow>(OF_DOCUMENT).all({ document, at }));
  if (district) return ledger.prepared<TaskRow>(OF_DISTRICT).all({ district: district.id, at });
  return ledger.prepared<TaskRow>(ALL).all({ at });
}

/** The text of a work item, and where it is printed. */
export type TaskText = Pick<TaskRow, 'id' | 'documentId' | 'start' | 'text'>;

/** The work items that have changed since the revision of the ledger, as they were then. */
export function listChangedTasks(ledger: Ledger): TaskText[] {
  return ledger.prepared<TaskText>(CHANGED).all({ at: ledger.revision });
}

function byPublication({ document: one }: Task, { document: other }: Task): number {
  if (one.publishedFrom !== other.publishedFrom) return one.publishedFrom < other.publishedFrom ? -1 : 1;
  return one.code === other.code ? 0 : one.code < other.code ? -1 : 1;
}

/** Work items of the documents that the snapshot shows, document by document as they were published, each in its own order. */
export function listTasks(ledger: Ledger, at: Snapshot, selection: TaskSelection): Task[] {
  const { district } = selection;
  if (district === null) return [];
  return rowsOf(ledger, at.revision, selection)
    .map((row) => toTask(ledger, row, at))
    .filter((task) => task.document.standing !== 'WITHDRAWN')
    .filter((task) => task.document.publishedFrom <= at.asOf && (!district || task.district === district))
    .sort(byPublication);
}

const TERM_READ = ['documentId', 'number', 'term', 'text'] as const;
type TermRow = Pick<typeof terms.$inferSelect, (typeof TERM_READ)[number]>;

/** A word that a document explains in its glossary. */
export interface Term extends Omit<TermRow, 'documentId'> {
  document: Document;
}

const TERMS = `SELECT ${columnsOf(terms, TERM_READ)} FROM terms WHERE ${WAS_SO}
  ORDER BY document_id, number`;

/** The glossary of all documents; with `search`, the words whose name or explanation contains it. */
export function listTerms(ledger: Ledger, search: string | undefined): Term[] {
  const wanted = search?.trim().toLowerCase() ?? '';
  return ledger
    .prepared<TermRow>(TERMS)
    .all({ at: ledger.revision })
    .filter(({ term, text }) => `${term}\n${text}`.toLowerCase().includes(wanted))
    .flatMap(({ documentId, ...row }) => {
      const document = ledger.catalogue.documents.find(documentId);
      return document && document.standing !== 'WITHDRAWN' ? [{ ...row, document }] : [];
    });
}
