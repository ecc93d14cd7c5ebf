import type { TaskKind } from '../rules/words.ts';
import type { District } from './district.ts';
import type { Document } from './document.ts';
import type { Ledger } from './ledger.ts';
import type { Snapshot } from './revision.ts';

/** A work item of a document. */
export interface Task {
  id: number;
  document: Document;
  district: District;
  number: number | null;
  section: string;
  title: string;
  kind: TaskKind;
  text: string;
  /** What nested fields inherit. */
  at: Snapshot;
}

type TaskRow = Omit<Task, 'document' | 'district' | 'at'> & { documentId: number; districtId: number };

const COLUMNS = 'id, document_id AS documentId, district_id AS districtId, number, section, title, kind, text';
const BY_ID = `SELECT ${COLUMNS} FROM tasks WHERE id = ?`;
const OF_DOCUMENT = `SELECT ${COLUMNS} FROM tasks WHERE document_id = ? ORDER BY id`;

function toTask(ledger: Ledger, row: TaskRow, at: Snapshot): Task {
  const { documentId, districtId, ...rest } = row;
  const document = ledger.catalogue.documentsById.get(documentId);
  const district = ledger.catalogue.districtsById.get(districtId);
  if (!document || !district) throw new Error(`Task ${row.id} refers to a document or district that is not there.`);
  return { ...rest, document, district, at };
}

export function findTask(ledger: Ledger, id: number, at: Snapshot): Task | undefined {
  const row = ledger.prepared<TaskRow>(BY_ID).get(id);
  return row && toTask(ledger, row, at);
}

/** Work items of the documents that the snapshot shows, by document, then in its order. */
export function listTasks(ledger: Ledger, at: Snapshot, documents: Document[]): Task[] {
  return documents
    .filter((document) => document.revision <= at.revision && document.publishedFrom <= at.asOf)
    .flatMap((document) => ledger.prepared<TaskRow>(OF_DOCUMENT).all(document.id))
    .map((row) => toTask(ledger, row, at));
}

/** A word that a document explains in its glossary. */
export interface Term {
  number: number;
  term: string;
  text: string;
  document: Document;
}

type TermRow = Omit<Term, 'document'> & { documentId: number };

const TERMS = 'SELECT document_id AS documentId, number, term, text FROM terms ORDER BY document_id, number';

/** The glossary of all documents; with `search`, the words whose name or explanation contains it. */
export function listTerms(ledger: Ledger, search: string | undefined): Term[] {
  const wanted = search?.trim().toLowerCase() ?? '';
  return ledger
    .prepared<TermRow>(TERMS)
    .all()
    .filter(({ term, text }) => `${term}\n${text}`.toLowerCase().includes(wanted))
    .flatMap(({ documentId, ...row }) => {
      const document = ledger.catalogue.documentsById.get(documentId);
      return document ? [{ ...row, document }] : [];
    });
}
