import type Database from 'better-sqlite3';
import { type Period, periodAt } from '../rules/period/period.ts';
import type { Part } from '../rules/words.ts';
import { columnsOf } from './columns.ts';
import type { District } from './district.ts';
import { documents } from './tables.ts';

const READ = [
  'id',
  'code',
  'title',
  'kind',
  'standing',
  'republishedBy',
  'publisher',
  'publishedOn',
  'publishedFrom',
  'districtId',
  'revision',
  'reportsStart',
  'reportsEnd',
] as const;
type DocumentRow = Pick<typeof documents.$inferSelect, (typeof READ)[number]>;

/** A part of a document, as a character range of its text (UTF-16, end exclusive). */
export interface DocumentPart {
  part: Part;
  start: number;
  end: number;
}

/** A document without its text, which `documentText` reads when it is asked for. */
export interface Document extends Omit<DocumentRow, 'districtId' | 'reportsStart' | 'reportsEnd'> {
  district: District | null;
  /** The span on whose plan's execution it reports; null where it reports on none. */
  reports: Period | null;
  /** In the order of the text, which may begin before the first. */
  parts: DocumentPart[];
}

const ALL = `SELECT ${columnsOf(documents, READ)} FROM documents ORDER BY published_from, code`;
const PARTS = 'SELECT document_id AS documentId, part, start, "end" FROM document_parts ORDER BY document_id, start';

/** All documents in order of publication, then code. */
export function listDocuments(client: Database.Database, districts: Map<number, District>): Document[] {
  const found = client
    .prepare<[], DocumentRow>(ALL)
    .all()
    .map(({ districtId, reportsStart, reportsEnd, ...row }): Document => {
      const district = districtId === null ? null : (districts.get(districtId) ?? null);
      const reports = reportsStart === null || reportsEnd === null ? null : periodAt(reportsStart, reportsEnd);
      return { ...row, district, reports, parts: [] };
    });
  const byId = new Map(found.map((document) => [document.id, document]));
  for (const { documentId, ...part } of client.prepare<[], DocumentPart & { documentId: number }>(PARTS).all())
    byId.get(documentId)?.parts.push(part);
  return found;
}

/** The part of a document in which a character stands; null before the first, and where the parts are not known. */
export function partAt({ parts }: Pick<Document, 'parts'>, offset: number): Part | null {
  return parts.find(({ start, end }) => start <= offset && offset < end)?.part ?? null;
}
