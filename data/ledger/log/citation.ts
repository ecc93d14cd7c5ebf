import type { Store } from '../store/store.ts';
import type { Finding } from './finding.ts';

/** A figure with the range of a text that it cites. */
interface CitedRow {
  code: string;
  documentId: number;
  quoteStart: number;
  quoteEnd: number;
}

const FIGURES = `SELECT code, document_id AS documentId, quote_start AS quoteStart, quote_end AS quoteEnd FROM figures
  WHERE sheet_id IS NULL ORDER BY document_id, revision, line`;
const OF_SHEETS = `SELECT f.code, f.cell, EXISTS (SELECT 1 FROM files WHERE digest = s.file)
    OR EXISTS (SELECT 1 FROM erasures WHERE kind = 'FILE' AND "of" = s.file) AS isKept
  FROM figures f LEFT JOIN sheets s ON s.id = f.sheet_id WHERE f.sheet_id IS NOT NULL ORDER BY f.revision, f.line`;
const ADDRESS = /^[A-Z]{1,3}[1-9]\d{0,6}$/;
const TEXT = 'SELECT text FROM documents WHERE id = ?';
const TASKS = `SELECT t.text, t.start, t.document_id AS documentId, d.code || '/' || t.start AS code
  FROM tasks t JOIN documents d ON d.id = t.document_id ORDER BY document_id, t.id`;

/** Whether a range of a text begins and ends between whole characters. */
function isWhole(text: string, at: number): boolean {
  return !(/[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? ''));
}

/** Checks that each figure cites a range of its document's text or a cell of a file, and that each work item begins where it says. */
export function checkCitations(store: Store): Finding[] {
  const found: Finding[] = [];
  let [documentId, text] = [0, ''];
  const read = (id: number) => {
    if (id !== documentId) [documentId, text] = [id, String(store.value(TEXT, id) ?? '')];
    return text;
  };
  for (const { code, quoteStart, quoteEnd, ...row } of store.prepared<CitedRow>(FIGURES).iterate()) {
    const whole = read(row.documentId);
    const isRange = 0 <= quoteStart && quoteStart < quoteEnd && quoteEnd <= whole.length;
    if (!isRange || !isWhole(whole, quoteStart) || !isWhole(whole, quoteEnd))
      found.push({ code: 'CITATION', figure: code });
  }
  for (const task of store.prepared<{ text: string; start: number; documentId: number; code: string }>(TASKS).iterate())
    if (!read(task.documentId).startsWith(task.text, task.start)) found.push({ code: 'CITATION', figure: task.code });
  for (const { code, cell, isKept } of store
    .prepared<{ code: string; cell: string; isKept: number }>(OF_SHEETS)
    .iterate())
    if (isKept === 0 || !ADDRESS.test(cell)) found.push({ code: 'CITATION', figure: code });
  return found;
}
