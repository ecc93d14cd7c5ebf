import type { Release } from '../rules/gate-words.ts';
import { type Period, periodAt } from '../rules/period/period.ts';
import type { Part } from '../rules/words.ts';
import type { District } from './district.ts';
import { currentId } from './past.ts';
import { columnsOf } from './store/columns.ts';
import { documents } from './store/tables.ts';

const READ = [
  'code',
  'title',
  'kind',
  'standing',
  'republishedBy',
  'publisher',
  'publishedOn',
  'publishedFrom',
  'districtId',
  'reportsStart',
  'reportsEnd',
  'release',
  'releaseAt',
] as const;
export type DocumentRow = Pick<typeof documents.$inferSelect, 'id' | 'revision' | (typeof READ)[number]>;

/** A part of a document, as a character range of its text (UTF-16, end exclusive). */
export interface DocumentPart {
  part: Part;
  start: number;
  end: number;
}

/** A document without its text, which `documentText` reads when it is asked for. */
export interface Document
  extends Omit<DocumentRow, 'districtId' | 'reportsStart' | 'reportsEnd' | 'revision' | 'release'> {
  release: Release;
  /** The revision that brought it into the ledger; a later one may have corrected it. */
  revision: number;
  district: District | null;
  /** The span on whose plan's execution it reports; null where it reports on none. */
  reports: Period | null;
  /** The parts in the order of the text, which may begin before the first. */
  parts: DocumentPart[];
}

/** The revision that brought a document into the ledger. */
export const FIRST_REVISION = `coalesce((SELECT min(was.revision) FROM documents was
  WHERE was.code = documents.code AND was.retired IS NOT NULL), revision) AS "revision"`;

/** The columns of a document's row. */
export const DOCUMENT_COLUMNS = `${currentId('documents', ['code'])}, ${FIRST_REVISION}, ${columnsOf(documents, READ)}`;

/** A document from its row and its parts. */
export function toDocument(
  { districtId, reportsStart, reportsEnd, release, ...row }: DocumentRow,
  parts: DocumentPart[],
  districts: ReadonlyMap<number, District>,
): Document {
  const district = districtId === null ? null : (districts.get(districtId) ?? null);
  const reports = reportsStart === null || reportsEnd === null ? null : periodAt(reportsStart, reportsEnd);
  return { ...row, release: release ?? 'PUBLIC', district, reports, parts };
}

/** The part of a document in which a character stands; null before the first, and where the parts are not known. */
export function partAt({ parts }: Pick<Document, 'parts'>, offset: number): Part | null {
  return parts.find(({ start, end }) => start <= offset && offset < end)?.part ?? null;
}
